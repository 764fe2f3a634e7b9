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
    let ordered = RecordedResponse.canonicalOrder(of: responses).map { responses[$0] }
    let asked =
      ordered.map { $0.item.coordinate(skillCount: skillCount) }
      + evidence.map { $0.coordinate(skillCount: skillCount) }
    let coordinates = Set(asked).sorted()
    let placeOf = Dictionary(uniqueKeysWithValues: zip(coordinates, coordinates.indices))
    let places = asked.map { placeOf[$0] ?? 0 }
    var before = marginal(of: commonestComponent, coordinates: coordinates)
    let pieces = zip(evidence, places.dropFirst(ordered.count)).sorted { $0.0.sortKey < $1.0.sortKey }
    for (piece, place) in pieces {
      before.move(place, to: piece.tilted(before[place]).moments)
    }
    return PersonFit(
      marginal: before, places: Array(places.prefix(ordered.count)), responses: ordered,
      readiness: readiness)
  }
}
