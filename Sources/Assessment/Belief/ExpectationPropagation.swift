/// The sweeps of expectation propagation, on the coordinates that were asked about and no others.
///
/// The answers and the evidence speak about those coordinates only, so that their sites can be found without the
/// rest of the state: with 40 answers a sweep works on a 40 × 40 matrix in place of a 277 × 277 one.
struct ExpectationPropagation {
  /// Something that was learned about one coordinate.
  enum Factor {
    case response(RecordedResponse)
    case evidence(RecordedEvidence)
  }

  /// The coordinates asked about, ascending, their joint distribution before, and that given all sites so far.
  let coordinates: [Int]
  let before: JointNormal
  private(set) var state: JointNormal

  private let factors: [Factor]
  private let readiness: Double

  /// For each factor, its coordinate's place in `coordinates`; `nil` if it says nothing.
  private let places: [Int?]

  /// What each factor says so far.
  private var sites: [Site]

  /// The share of each step that is taken, and whether sites must not take information away.
  private var damping = 1.0
  private var isRestricted = false

  /// - Parameters:
  ///   - belief: The belief before.
  ///   - evidence: What is known beside the answers.
  ///   - responses: The answers.
  ///   - readiness: How ready the person is to guess; see ``GuessingReadiness``.
  init(
    belief: Belief, evidence: [RecordedEvidence] = [], responses: [RecordedResponse],
    readiness: Double = 1
  ) {
    factors = evidence.map(Factor.evidence) + responses.map(Factor.response)
    let asked =
      evidence.map { Optional(belief.coordinate(of: $0)) }
      + responses.map { $0.item.isInformed(by: $0.answer) ? belief.coordinate(of: $0.item) : nil }
    coordinates = Set(asked.compactMap { $0 }).sorted()
    let placeOf = Dictionary(uniqueKeysWithValues: zip(coordinates, coordinates.indices))
    self.readiness = readiness
    places = asked.map { coordinate in coordinate.flatMap { placeOf[$0] } }
    sites = [Site](repeating: .silent, count: factors.count)
    before = belief.state.marginal(of: coordinates)
    state = before
  }

  /// The sites of each coordinate multiplied together, ascending by coordinate.
  var totalSites: [(coordinate: Int, site: Site)] {
    var totals = [Site](repeating: .silent, count: coordinates.count)
    for (place, site) in zip(places, sites) {
      if let place { totals[place] = totals[place] + site }
    }
    return zip(coordinates, totals).map { ($0, $1) }
  }

  /// Sweeps until nothing changes by more than the tolerance.
  ///
  /// Full steps settle within ten sweeps or so, except for answers that contradict each other sharply. When
  /// the changes have not come down for a while, the steps are halved, and it starts afresh if answers had to
  /// be left out. When short steps do not help either, it starts afresh with restricted sites.
  mutating func run(tolerance: Double, sweepLimit: Int) -> ConvergenceReport {
    let start = (state: before, sites: [Site](repeating: .silent, count: factors.count))
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
        if damping == 1 || largestChange == .infinity { (state, sites) = start }
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

  /// Visits each factor once: assumed-density filtering, near enough to tell whether the rest is worth while.
  mutating func filter() { _ = sweep() }

  /// What a factor makes of its coordinate.
  private func tilted(_ factor: Factor, _ cavity: Moments) -> Tilted {
    switch factor {
    case .evidence(let evidence): evidence.tilted(cavity)
    case .response(let response):
      Tilted(item: response.item, answer: response.answer, before: cavity, readiness: readiness)
    }
  }

  /// The logarithm of the probability of all that was learned, before it was; approximate.
  ///
  /// The normal sites stand for the factors, each scaled to have the factor's integral over its cavity; the
  /// integral of their product with the distribution before is that of normal densities (Minka 2001, section
  /// 3.2).
  func logEvidence() -> Double {
    var sum = 0.0
    for (index, factor) in factors.enumerated() {
      guard let place = places[index], let cavity = sites[index].quotient(from: state[place]) else {
        continue
      }
      let probability = tilted(factor, cavity).probability
      sum += naturalLogarithm(max(probability, 1e-300)) - sites[index].logIntegral(over: cavity)
    }
    var joint = before
    for (place, total) in totalSites.enumerated() where total.site.precision >= 0 {
      sum += total.site.logIntegral(over: joint[place])
      joint.multiply(by: total.site, at: place)
    }
    for (place, total) in totalSites.enumerated() where total.site.precision < 0 {
      sum += total.site.logIntegral(over: joint[place])
      joint.multiply(by: total.site, at: place)
    }
    return sum
  }

  /// Visits each factor once.
  ///
  /// - Returns: The largest change; infinite if a factor had to be left out.
  private mutating func sweep() -> Double {
    var largestChange = 0.0
    for (index, factor) in factors.enumerated() {
      guard let place = places[index] else { continue }
      let before = state[place]
      // The others may say so much less than nothing that this one alone holds the belief together:
      // wait for them to settle.
      guard let cavity = sites[index].quotient(from: before) else {
        largestChange = .infinity
        continue
      }
      let tilted = tilted(factor, cavity)
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
    }
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
