/// The sweeps of expectation propagation, on the coordinates that were asked about and no others.
///
/// The answers and the evidence speak about those coordinates only, so that their sites can be found without the
/// rest of the state: with 40 answers a sweep works on a 40 × 40 matrix in place of a 441 × 441 one.
struct ExpectationPropagation {
  /// Something that was learned about one coordinate.
  enum Factor: Sendable {
    case response(AnswerQuotient)
    case evidence(RecordedEvidence)
  }

  /// The coordinates asked about, ascending, their joint distribution before, and that given all sites so far.
  let coordinates: [Int]
  let before: CompactNormal
  private(set) var state: CompactNormal

  /// The answers that say nothing are not among the factors.
  private let factors: [Factor]

  /// For each factor, its coordinate's place in `coordinates`.
  private let places: [Int]

  /// What each factor says so far.
  private var sites: [Site]

  /// The logarithm of the determinant of the covariance over that before: each step multiplies it by the ratio of the
  /// variances of its coordinate.
  private var logDeterminant = 0.0

  /// The share of each step that is taken, and whether sites must not take information away.
  private var damping = 1.0
  private var isRestricted = false

  /// - Parameters:
  ///   - learned: What was learned.
  ///   - before: The joint distribution of the coordinates that it is about.
  init(_ learned: LearnedFactors, before: CompactNormal) {
    coordinates = learned.coordinates
    places = learned.places
    factors = learned.factors
    sites = [Site](repeating: .silent, count: learned.factors.count)
    self.before = before
    state = before
  }

  /// - Parameters:
  ///   - belief: The belief before.
  ///   - responses: The answers.
  ///   - readiness: How ready the person is to guess; see ``GuessingReadiness``.
  init(belief: Belief, responses: [RecordedResponse], readiness: Double = 1) {
    let learned = LearnedFactors(
      responses: responses, readiness: readiness, skillCount: belief.skillCount)
    self.init(learned, before: CompactNormal(belief.state, coordinates: learned.coordinates))
  }

  /// The sites of each coordinate multiplied together, in the order of the coordinates.
  var coordinateSites: [Site] {
    var totals = [Site](repeating: .silent, count: coordinates.count)
    for (place, site) in zip(places, sites) { totals[place] = totals[place] + site }
    return totals
  }

  /// The same with the coordinates.
  var totalSites: [(coordinate: Int, site: Site)] {
    zip(coordinates, coordinateSites).map { ($0, $1) }
  }

  /// Sweeps until nothing changes by more than the tolerance.
  ///
  /// Full steps settle within ten sweeps or so, except for answers that contradict each other sharply. When
  /// the changes have not come down for a while, the steps are halved, and it starts afresh if answers had to
  /// be left out. When short steps do not help either, it starts afresh with restricted sites.
  mutating func run(tolerance: Double, sweepLimit: Int) -> ConvergenceReport {
    var sweeps = 0
    var largestChange = sweep()  // from silent sites, this is assumed-density filtering
    var smallestYet = Double.infinity
    var sweepsWithoutGain = 0
    while largestChange > tolerance && sweeps < sweepLimit {
      if sweepsWithoutGain == Self.patience && (damping > Self.smallestDamping || !isRestricted) {
        if damping > Self.smallestDamping {
          damping /= 2
        } else {
          isRestricted = true
          damping = 1
        }
        if damping == 1 || largestChange == .infinity { startAfresh() }
        (smallestYet, sweepsWithoutGain) = (.infinity, 0)
      }
      largestChange = sweep()
      sweeps += 1
      if largestChange < 0.9 * smallestYet {
        (smallestYet, sweepsWithoutGain) = (largestChange, 0)
      } else {
        sweepsWithoutGain += 1
      }
    }
    return ConvergenceReport(
      isConverged: largestChange <= tolerance, sweeps: sweeps, largestChange: largestChange,
      damping: damping, isRestricted: isRestricted, sites: sites)
  }

  /// The number of sweeps without gain after which something is changed, and the shortest steps.
  private static let patience = 8
  private static let smallestDamping = 1.0 / 8

  private mutating func startAfresh() {
    state = before
    sites = [Site](repeating: .silent, count: factors.count)
    logDeterminant = 0
  }

  /// Visits each factor once: assumed-density filtering, near enough to tell whether the rest is worth while.
  mutating func filter() { _ = sweep() }

  /// What a factor makes of its coordinate.
  private func tilted(_ factor: Factor, _ cavity: Moments) -> Tilted {
    switch factor {
    case .evidence(let evidence): evidence.tilted(cavity)
    case .response(let answer): Tilted(answer, before: cavity)
    }
  }

  /// The logarithm of the probability of all that was learned, before it was; approximate.
  ///
  /// The normal sites stand for the factors, each scaled to have the factor's integral over its cavity; what remains
  /// is the integral of their product `exp(-xᵀΛx / 2 + hᵀx)` with the distribution before (Minka 2001, section 3.2).
  /// With the means `m` before and `m₁` after, and the covariances `S` and `S₁`, its logarithm is
  /// `(mᵀ(h - Λ m₁) + hᵀm₁ + log det S₁ - log det S) / 2`.
  func logEvidence() -> Double {
    var sum = 0.0
    for index in factors.indices {
      guard let cavity = sites[index].quotient(from: state[places[index]]) else { continue }
      let probability = tilted(factors[index], cavity).probability
      sum += naturalLogarithm(max(probability, 1e-300)) - sites[index].logIntegral(over: cavity)
    }
    for (place, total) in coordinateSites.enumerated() {
      let (first, last) = (before[place].mean, state[place].mean)
      sum += 0.5 * (first * (total.shift - total.precision * last) + total.shift * last)
    }
    return sum + 0.5 * logDeterminant
  }

  /// Visits each factor once.
  ///
  /// - Returns: The largest change; infinite if a factor had to be left out.
  private mutating func sweep() -> Double {
    var largestChange = 0.0
    var growthOfDeterminant = 1.0
    for index in factors.indices {
      let place = places[index]
      let before = state[place]
      // The others may say so much less than nothing that this one alone holds the belief together:
      // wait for them to settle.
      guard let cavity = sites[index].quotient(from: before) else {
        largestChange = .infinity
        continue
      }
      let tilted = tilted(factors[index], cavity)
      var site = Site(turning: cavity, into: tilted.moments)
      var after = tilted.moments
      if isRestricted && site.precision < 0 {
        site = Site(precision: 0, shift: (after.mean - cavity.mean) / cavity.variance)
        after.variance = cavity.variance  // the mean is right, the doubt stays
      }
      if damping < 1 {
        site = sites[index].blended(with: site, share: damping)
        guard let blend = site.product(with: cavity) else {
          largestChange = .infinity
          continue
        }
        after = blend
      }
      sites[index] = site
      state.move(place, to: after)
      let step = (after.mean - before.mean).magnitude / before.standardDeviation
      let growth = (after.variance - before.variance).magnitude / before.variance
      largestChange = max(largestChange, step, growth)
      growthOfDeterminant *= after.variance / before.variance
      if !(1e-100...1e100).contains(growthOfDeterminant) {  // far from where it would underflow
        logDeterminant += naturalLogarithm(growthOfDeterminant)
        growthOfDeterminant = 1
      }
    }
    logDeterminant += naturalLogarithm(growthOfDeterminant)
    return largestChange
  }
}

extension Site {
  /// The site that is a share of the way from this one to another.
  fileprivate func blended(with other: Site, share: Double) -> Site {
    Site(
      precision: precision + share * (other.precision - precision),
      shift: shift + share * (other.shift - shift))
  }
}
