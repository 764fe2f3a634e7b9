extension PriorMixture {
  /// What is shown after evidence and answers: the mixture's belief, with more doubt where the answers do not fit
  /// together; see ``PersonFit/doubt``.
  ///
  /// - Parameters:
  ///   - before: What was believed before: the one belief with the moments of this mixture.
  ///   - evidence: What is known beside the answers.
  ///   - responses: The answers; each item accepts its own.
  ///   - readiness: How ready the person is to guess, 0 to 1; see ``GuessingReadiness``.
  ///   - tolerance: The largest change that counts as none, in standard deviations.
  /// - Complexity: that of ``posterior(evidence:responses:readiness:tolerance:)``.
  public func belief(
    before: Belief, evidence: [RecordedEvidence] = [], responses: [RecordedResponse], readiness: Double,
    tolerance: Double = 1e-8
  ) -> Belief {
    let posterior = posterior(
      evidence: evidence, responses: responses, readiness: readiness, tolerance: tolerance
    ).belief
    let doubt = fit(evidence: evidence, responses: responses, readiness: readiness).doubt
    return posterior.widened(by: doubt, prior: before)
  }

  /// How well answers fit together for somebody of the commonest kind, whatever order they were given in: beside
  /// all kinds together next to nothing would be odd.
  func fit(
    evidence: [RecordedEvidence], responses: [RecordedResponse], readiness: Double
  ) -> PersonFit {
    var before = commonest
    before.observe(evidence)
    let order = RecordedResponse.canonicalOrder(of: responses)
    return PersonFit(belief: before, responses: order.map { responses[$0] }, readiness: readiness)
  }
}
