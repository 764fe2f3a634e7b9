public import Ontology

/// Why something cannot be a goal, each with the sentence that says what would be right.
public enum GoalFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text is neither an exam nor a role.
  case unreadable(String, near: String?)
  /// The library does not have it.
  case unknown(Goal, near: String?)
  /// The weight is no number, or out of range.
  case weight(String)
  /// Nothing can be said of readiness for the exam, or nobody should aim at it.
  case closed(ExamObstacle)
  /// The goal stands there twice.
  case twice(Goal)
  /// The role of this name expects nothing.
  case expectsNothing(String)
  /// There are more goals than a plan holds.
  case tooMany(limit: Int)

  /// One sentence.
  public var description: String {
    switch self {
    case .unreadable(let text, let near):
      "'\(Self.short(text))' is no goal; \(near ?? "write exam:ID or role:ID, such as role:ml-engineer")"
    case .unknown(let goal, let near):
      "the library has no goal '\(Self.short(goal.description))'; "
        + (near ?? "'readiness exams' and 'readiness roles' list them")
    case .weight(let text):
      "'\(Self.short(text))' is no weight of a goal; give a number from 0.1 to 10, such as role:ml-engineer=2"
    case .closed(let obstacle): obstacle.description
    case .twice(let goal): "the goal '\(goal)' is given twice; give it once, with its weight after ="
    case .expectsNothing(let title):
      "the role '\(title)' expects nothing of any skill, so nothing leads there; "
        + "give its areas or skills an expected level"
    case .tooMany(let limit): "there are more than \(limit) goals; give at most \(limit)"
    }
  }

  private static func short(_ text: String) -> String { String(text.prefix(80)) }
}
