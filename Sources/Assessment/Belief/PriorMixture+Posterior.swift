extension PriorMixture {
  /// What is believed of a person after their answers, and what they are taken for.
  public struct Posterior: Sendable {
    /// The one normal distribution with the mean and the covariance of the mixture.
    public var belief: Belief
    /// The probability of each component, in their order; together 1.
    public var shares: [Double]
    /// Whether the sweeps settled for all components.
    public var isConverged: Bool
  }

  /// What is believed after all the evidence and all the answers, in whatever order they came.
  ///
  /// For each component that is likely after one pass the answers are worked in by expectation propagation, as in
  /// ``Belief/posterior(prior:evidence:responses:readiness:tolerance:sweepLimit:)``, evidence among them. A
  /// component's probability is its share times the probability of all of it (see Minka 2001, section 3.2), and
  /// the mixture is replaced by the normal distribution of the same mean and covariance.
  ///
  /// With `C` the columns of a covariance `Σ` that were asked about, `Λ` the precisions of the sites of these
  /// coordinates, `h` their shifts, and `m` and `S` the mean and the covariance of these coordinates after the answers,
  /// a component's own covariance is `Σ - C M Cᵀ` with `M = Λ - Λ S Λ`, and its mean moves by `C (h - Λ m)`: components
  /// with one covariance need one product of that size, and `StateParts` are fewer than coordinates.
  ///
  /// - Parameters:
  ///   - evidence: What is known beside the answers.
  ///   - responses: The answers; each item accepts its own.
  ///   - readiness: How ready the person is to guess, 0 to 1; see ``GuessingReadiness``.
  ///   - tolerance: The largest change that counts as none, in standard deviations.
  /// - Complexity: O(g · c · d² + k · m · n · c²) for g covariances, d coordinates of which c were asked about, k
  ///   sweeps, m components and n answers.
  public func posterior(
    evidence: [RecordedEvidence] = [], responses: [RecordedResponse], readiness: Double = 1,
    tolerance: Double = 1e-8
  ) -> Posterior {
    let evidence = evidence.sorted { $0.sortKey < $1.sortKey }
    let ordered = RecordedResponse.canonicalOrder(of: responses).map { responses[$0] }
    let learned = LearnedFactors(
      evidence: evidence, responses: ordered, readiness: readiness, skillCount: skillCount)
    var propagations = propagations(learned, responses: ordered, readiness: readiness)
    var logarithms = [Double](repeating: -.infinity, count: components.count)
    func weigh(_ index: Int) {
      logarithms[index] =
        naturalLogarithm(max(components[index].share, 1e-300)) + propagations[index].logEvidence()
    }
    for index in components.indices {
      propagations[index].filter()
      weigh(index)
    }
    let likely = Self.shares(logarithms).map { $0 >= Self.leastShare }
    var isConverged = true
    for index in components.indices {
      if likely[index] {
        isConverged =
          propagations[index].run(tolerance: tolerance, sweepLimit: 100).isConverged && isConverged
        weigh(index)
      } else {
        logarithms[index] = -.infinity
      }
    }
    let shares = Self.shares(logarithms)
    return Posterior(
      belief: belief(shares: shares, coordinates: learned.coordinates, propagations: propagations),
      shares: shares, isConverged: isConverged)
  }

  /// The normal distribution with the moments of the mixture before the first answer.
  public var belief: Belief {
    belief(shares: components.map(\.share), coordinates: [], propagations: [])
  }

  /// For each component what it makes of what was learned, not begun yet. Components that differ only in what they
  /// expect have the rest in common.
  private func propagations(
    _ learned: LearnedFactors, responses: [RecordedResponse], readiness: Double
  ) -> [ExpectationPropagation] {
    var marginals: [Int: CompactNormal] = [:]
    var readings: [SIMD4<Double>: LearnedFactors] = [:]
    return components.map { component in
      let luck = SIMD4(component.leastGuessing, component.leastLapse, component.lateBlindShare, 0)
      let reading =
        readings[luck]
        ?? learned.replacing(
          responses.map { Self.response($0, by: component) }, readiness: readiness,
          lateBlindShare: component.lateBlindShare)
      readings[luck] = reading
      var marginal =
        marginals[component.covariance] ?? marginal(of: component, coordinates: learned.coordinates)
      marginals[component.covariance] = marginal
      marginal.move(to: learned.coordinates.map { component.mean[$0] })
      return ExpectationPropagation(reading, before: marginal)
    }
  }

  /// Components whose share is smaller after one pass are left out: all of them together move readiness by
  /// less than a tenth of a point.
  private static let leastShare = 1e-4

  /// The probabilities whose logarithms, but for a common summand, are given.
  private static func shares(_ logarithms: [Double]) -> [Double] {
    let greatest = logarithms.max() ?? 0
    let weights = logarithms.map { exponential($0 - greatest) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// The normal distribution with the moments of the mixture.
  ///
  /// - Parameters:
  ///   - shares: The probability of each component; those of none are left out.
  ///   - coordinates: The coordinates asked about, ascending.
  ///   - propagations: For each component what was learned; empty before the first answer.
  private func belief(
    shares: [Double], coordinates: [Int], propagations: [ExpectationPropagation]
  ) -> Belief {
    let kept = components.indices.filter { shares[$0] > 0 }
    let total = kept.reduce(0) { $0 + shares[$1] }
    let parts = StateParts(skillCount: skillCount, coordinates: coordinates, isWhole: covariances[0].isWhole)
    let (rows, asked) = (parts.dimension, coordinates.count)
    var sums = SymmetricSum(dimension: rows)
    var misjudgement = 0.0
    // The means of the components kept, side by side.
    var means = [Double](repeating: 0, count: rows * kept.count)
    for group in covariances.indices {
      let members = kept.indices.filter { components[kept[$0]].covariance == group }
      guard !members.isEmpty else { continue }
      let weight = members.reduce(0) { $0 + shares[kept[$1]] } / total
      parts.add(covariances[group], times: weight, to: &sums)
      if case .judged(_, _, let spread) = covariances[group] { misjudgement += weight * spread * spread }
      for member in members {
        for (row, value) in parts.mean(components[kept[member]].mean).enumerated() {
          means[row * kept.count + member] = value
        }
      }
      guard asked > 0 else { continue }
      let columns = parts.columns(of: covariances[group])
      var matrix = [Double](repeating: 0, count: asked * asked)
      var steps = [Double](repeating: 0, count: asked * members.count)
      for (place, member) in members.enumerated() {
        propagations[kept[member]].addShrinkage(to: &matrix, times: shares[kept[member]] / total)
        for (row, step) in propagations[kept[member]].steps.enumerated() {
          steps[row * members.count + place] = step
        }
      }
      let product = SymmetricSum.product(columns, matrix, inner: asked, width: asked)
      sums.add(product, columns, inner: asked, sign: -1)
      let moves = SymmetricSum.product(columns, steps, inner: asked, width: members.count)
      for row in 0..<rows {
        for (place, member) in members.enumerated() {
          means[row * kept.count + member] += moves[row * members.count + place]
        }
      }
    }
    let weights = kept.map { shares[$0] / total }
    let mean = (0..<rows).map { row in
      weights.indices.reduce(0) { $0 + weights[$1] * means[row * kept.count + $1] }
    }
    if kept.count > 1 {
      let roots = weights.map { $0.squareRoot() }
      for row in 0..<rows {
        for place in kept.indices {
          let index = row * kept.count + place
          means[index] = (means[index] - mean[row]) * roots[place]
        }
      }
      sums.add(means, means, inner: kept.count, sign: 1)
    }
    sums.mirror()
    return Belief(
      skillCount: skillCount,
      state: parts.state(mean: mean, covariance: sums, misjudgement: misjudgement))
  }
}

extension ExpectationPropagation {
  /// What the columns of the coordinates asked about are multiplied by to move the mean of the whole state.
  fileprivate var steps: [Double] {
    coordinateSites.enumerated().map { $1.shift - $1.precision * state[$0].mean }
  }

  /// Adds a multiple of what stands between these columns and their transposed in the covariance that the answers
  /// took away.
  fileprivate func addShrinkage(to matrix: inout [Double], times weight: Double) {
    let precisions = coordinateSites.map(\.precision)
    let count = precisions.count
    for row in 0..<count {
      for column in 0..<count {
        matrix[row * count + column] -= weight * precisions[row] * precisions[column] * state[row, column]
      }
      matrix[row * count + row] += weight * precisions[row]
    }
  }
}
