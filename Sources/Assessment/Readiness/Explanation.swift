/// How much each answer and each piece of evidence moved a readiness.
///
/// What one of them contributed is the difference between the readiness with it and the readiness without it,
/// everything else unchanged. The others are not weighed anew: each keeps what it says in the final belief,
/// which makes the removal a rank-one step. Contributions do not add up to the whole movement, since what two
/// answers say in common is missed only when both are gone.
public struct Explanation: Sendable, Hashable {
  /// By how much each response moved the expected readiness, in the order of the responses, -1 to 1.
  ///
  /// `nil` if the belief cannot do without it (the others together say less than nothing about the
  /// coordinate), which does not happen when ``ConvergenceReport/isConverged`` is true.
  public let responses: [Double?]

  /// The same for each piece of evidence.
  public let evidence: [Double?]

  /// Explains a readiness.
  ///
  /// - Parameters:
  ///   - measure: What the readiness consists of.
  ///   - belief: The belief after everything, as expectation propagation found it.
  ///   - convergence: What came with it.
  ///   - responses: The responses that went into it, in the same order.
  ///   - evidence: The evidence that went into it.
  /// - Complexity: O((r + e) · t) for r responses, e pieces of evidence and t terms.
  public init(
    of measure: ReadinessMeasure,
    belief: Belief,
    convergence: ConvergenceReport,
    responses: [RecordedResponse],
    evidence: [RecordedEvidence] = []
  ) {
    precondition(convergence.sites.count == responses.count, "the report belongs to other responses")
    let mean = measure.mean { belief.proficiency($0) }
    func contribution(of site: Site, at coordinate: Int) -> Double? {
      if site == .silent { return 0 }
      let before = belief.state[coordinate]
      guard let without = site.quotient(from: before) else { return nil }
      let meanStep = (without.mean - before.mean) / before.variance
      let factor = (without.variance - before.variance) / (before.variance * before.variance)
      return mean
        - measure.mean { skill in
          let proficiency = belief.proficiency(skill)
          let covariance = belief.state[coordinate, skill]
          return Moments(
            mean: proficiency.mean + covariance * meanStep,
            variance: proficiency.variance + covariance * covariance * factor)
        }
    }
    self.responses = zip(responses, convergence.sites).map { response, site in
      contribution(of: site, at: belief.coordinate(of: response.item))
    }
    self.evidence = evidence.map { contribution(of: $0.site, at: $0.skill) }
  }
}
