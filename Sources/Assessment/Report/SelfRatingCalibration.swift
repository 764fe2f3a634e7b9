import Ontology

/// How a person's self-ratings compare with their answers to check items.
///
/// If self-ratings were exact but for chance, a person with such ratings would answer some number of the same
/// check items right; this sets that number beside the number that were answered right.
public struct SelfRatingCalibration: Sendable, Hashable {
  /// Check items from which on there is enough to compare.
  public static let leastChecks = 6

  /// Check items answered.
  public let checkCount: Int
  /// Of these, the ones answered right.
  public let rightCount: Int
  /// How many right answers the self-ratings promise.
  public let expectedCount: Double
  /// The standard deviation of that number: what is not known of the skills, and the luck of each answer.
  public let deviation: Double

  /// Compares; `nil` with fewer than six check items or without a self-rating.
  ///
  /// The expectation comes from the role's prior and the can-do answers alone, with over-claiming held at 0.
  /// The doubt of each answer is taken as independent of the others'.
  ///
  /// - Complexity: that of ``Belief/posterior(prior:evidence:responses:readiness:tolerance:sweepLimit:)``.
  public init?(_ profile: Profile, model: AssessmentModel) {
    let responses = model.recordedResponses(of: ProfileTimeline(profile).responses)
    let checks = responses.filter { $0.item.kind == .check }
    let ratings = responses.filter { $0.item.kind == .canDo && $0.answer != .notSure }
    guard checks.count >= Self.leastChecks, !ratings.isEmpty else { return nil }
    let honest = Belief.posterior(
      prior: model.prior.withoutOverclaiming(model.ownExam.assessment.misjudgementSpread), responses: ratings,
      tolerance: 1e-6
    ).belief
    var expected = 0.0
    var variance = 0.0
    for check in checks {
      let moments = honest.proficiency(check.item.skill)
      let right = Tilted(item: check.item, answer: .right, before: moments).probability
      expected += right
      variance += right * (1 - right)
    }
    checkCount = checks.count
    rightCount = checks.count { $0.answer == .right }
    expectedCount = expected
    deviation = variance.squareRoot()
  }
}

extension Belief {
  /// The same belief about the skills of a person who is known not to over-claim.
  fileprivate func withoutOverclaiming(_ misjudgementSpread: Double) -> Belief {
    let skills = Array(0..<skillCount)
    return Belief(
      skillMeans: Array(mean[..<skillCount]), skillCovariance: state.marginal(of: skills).covariance,
      overclaimingMean: 0, overclaimingSpread: 0.01, misjudgementSpread: misjudgementSpread)
  }
}
