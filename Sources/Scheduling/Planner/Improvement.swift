/// More time, with the plan that proves that it is enough.
public struct Improvement: Sendable, Hashable {
  /// How much more: quarter-hours a week, or weeks.
  public let amount: Int
  /// No plan exists with less than this. Between `lowerBound` and `amount` it only says that none was found.
  public let lowerBound: Int
  /// The problem with the additional time.
  public let problem: StudyProblem
  /// A valid plan for `problem` that reaches the goal.
  public let schedule: StudySchedule
}
