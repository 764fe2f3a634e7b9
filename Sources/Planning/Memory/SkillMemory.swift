public import Ontology

/// How well a skill that was learned is remembered.
public struct SkillMemory: Sendable, Hashable {
  /// Days after the last time that it was learned or recalled until the chance of recall is 90 %.
  public private(set) var stability: Double
  /// The last day on which it was learned or recalled.
  public private(set) var since: Day

  /// Begins when a first step is finished.
  public init(learnedBy kind: Resource.Kind, on day: Day) {
    stability = Self.stability(afterLearningBy: kind)
    since = day
  }

  /// The stability after a finished step, in days; authored, not measured: what was built with one's own hands
  /// lasts longer than what was read, and either longer than a flash card seen for seconds (2 to 8 days).
  public static func stability(afterLearningBy kind: Resource.Kind) -> Double {
    switch kind {
    case .lesson, .reading, .practiceExam, .checkUp, .review: 7
    case .lab: 14
    case .project: 21
    }
  }

  /// Begins with a stability in days, positive.
  init(stability: Double, since day: Day) {
    self.stability = stability
    since = day
  }

  /// The chance of recall on a day, 0 to 1.
  public func retrievability(on day: Day) -> Double {
    ForgettingCurve.retrievability(days: Double(day.number - since.number), stability: stability)
  }

  /// Takes note of a review.
  public mutating func review(on day: Day) {
    stability = ForgettingCurve.stability(afterReview: stability, at: retrievability(on: day))
    since = max(since, day)
  }

  /// Takes note of a further step in the skill: a review of what it builds on, and at least what a first step
  /// by it would leave.
  public mutating func learn(by kind: Resource.Kind, on day: Day) {
    review(on: day)
    stability = max(stability, Self.stability(afterLearningBy: kind))
  }
}
