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
  /// With `C` the columns of a covariance `Σ` that were asked about, a component's own covariance is
  /// `Σ - C M Cᵀ`, and its mean moves by `C z`: components with one covariance need one product of that size.
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
    var propagations = components.map { component in
      ExpectationPropagation(
        belief: belief(component), evidence: evidence,
        responses: ordered.map { Self.response($0, by: component) }, readiness: readiness)
    }
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
    let learned = zip(propagations, shares).map { $1 > 0 ? LearnedColumns($0) : .nothing }
    return Posterior(
      belief: belief(learned: learned, shares: shares), shares: shares, isConverged: isConverged)
  }

  /// The normal distribution with the moments of the mixture before the first answer.
  public var belief: Belief {
    belief(learned: components.map { _ in .nothing }, shares: components.map(\.share))
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

  private func belief(learned: [LearnedColumns], shares: [Double]) -> Belief {
    let dimension = 2 * skillCount + 1
    let kept = components.indices.filter { shares[$0] > 0 }
    let total = kept.reduce(0) { $0 + shares[$1] }
    let means = kept.map { learned[$0].mean(components[$0].mean, covariances[components[$0].covariance]) }
    var mean = [Double](repeating: 0, count: dimension)
    for (index, own) in zip(kept, means) {
      for place in 0..<dimension { mean[place] += shares[index] / total * own[place] }
    }
    var covariance = [Double](repeating: 0, count: dimension * dimension)
    for group in covariances.indices {
      let members = kept.filter { components[$0].covariance == group }
      guard let first = members.first else { continue }
      let weight = members.reduce(0) { $0 + shares[$1] } / total
      let columns = LearnedColumns(
        averaging: members.map { learned[$0] }, weights: members.map { shares[$0] / total },
        like: learned[first])
      columns.add(to: &covariance, weight: weight, before: covariances[group])
    }
    let state = JointNormal(mean: mean, covariance: covariance)
    return Belief(
      skillCount: skillCount,
      state: state.spread(by: zip(kept, means).map { index, own in (own, shares[index] / total) }))
  }
}

extension JointNormal {
  /// The distribution with the spread of some means about its own added to the covariance.
  fileprivate func spread(by means: [(mean: [Double], weight: Double)]) -> JointNormal {
    let distances = means.map { own in
      zip(own.mean, mean).map { ($0 - $1) * own.weight.squareRoot() }
    }
    guard distances.count > 1 else { return self }
    var result = self
    result.follow(mean: mean, columns: distances.map { ScaledColumn(entries: $0, isNegative: false) })
    return result
  }
}
