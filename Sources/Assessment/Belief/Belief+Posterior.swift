extension Belief {
  /// What is believed after all the evidence and all the answers, in whatever order they came.
  ///
  /// Evidence comes first; observations are exact, lower bounds nearly so. The answers follow by expectation
  /// propagation (Minka 2001): after one pass of assumed-density filtering, each answer in turn is taken out of the belief, integrated again
  /// against what all the others say, and put back, until nothing changes. The fixed point does not depend on
  /// the order; a changed or withdrawn answer leaves no trace. If the sweeps do not settle, the steps are
  /// halved; if that does not help, either, no answer may raise the doubt any more; see
  /// ``ConvergenceReport``.
  ///
  /// The answers are visited in an order of their own, not in that of the list, so that the result is the
  /// same to the last bit for every order, even where the sweeps do not settle.
  ///
  /// Only the coordinates that were asked about take part in the sweeps; the rest follows at the end.
  ///
  /// - Parameters:
  ///   - prior: The belief before; see ``init(prior:)``.
  ///   - evidence: What is known from certificates, years and projects.
  ///   - responses: The answers; each item accepts its own.
  ///   - readiness: How ready the person is to guess, 0 to 1; see ``GuessingReadiness``.
  ///   - tolerance: The largest change that counts as none, in standard deviations.
  ///   - sweepLimit: The number of sweeps after which to give up.
  /// - Returns: The belief, and how the sweeps went. A belief that has not converged is still a sound one,
  ///   only less accurate.
  /// - Complexity: O(k · n · c² + (c + e) · ``dimension``²) for n answers on c coordinates, e pieces of
  ///   evidence and k sweeps.
  public static func posterior(
    prior: Belief,
    evidence: [RecordedEvidence] = [],
    responses: [RecordedResponse],
    readiness: Double = 1,
    tolerance: Double = 1e-10,
    sweepLimit: Int = 300
  ) -> (belief: Belief, convergence: ConvergenceReport) {
    var belief = prior
    belief.observe(evidence)
    let order = RecordedResponse.canonicalOrder(of: responses)
    let learned = LearnedFactors(
      responses: order.map { responses[$0] }, readiness: readiness, skillCount: prior.skillCount)
    var propagation = ExpectationPropagation(
      learned, before: CompactNormal(belief.state, coordinates: learned.coordinates))
    var convergence = propagation.run(tolerance: tolerance, sweepLimit: sweepLimit)
    let sites = convergence.sites
    convergence.sites = [Site](repeating: .silent, count: responses.count)
    for (place, index) in order.enumerated() {
      if let factor = learned.placesOfResponses[place] { convergence.sites[index] = sites[factor] }
    }
    // Positive precisions first: then every step on the way leaves more information than the end does.
    let totals = propagation.totalSites
    belief.state.multiply(
      by: totals.filter { $0.site.precision >= 0 } + totals.filter { $0.site.precision < 0 })
    return (belief, convergence)
  }
}
