public import Ontology
import Wording

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
  /// What stands after `@` is no day.
  case date(String, Goal)
  /// A job, which has no exam, was given a day of its own.
  case dateOfJob(Goal)
  /// The text is no exam with its day.
  case dateless(String)

  /// One sentence.
  public var description: String {
    switch self {
    case .unreadable(let text, let near):
      worded(
        "'\(Self.short(text))' is no goal; \(near ?? worded("write exam:ID or role:ID, such as role:ml-engineer"))"
      )
    case .unknown(let goal, let near):
      worded("the library has no goal '\(Self.short(goal.description))'; ")
        + (near ?? worded("'readiness exams' and 'readiness roles' list them"))
    case .weight(let text):
      worded(
        "'\(Self.short(text))' is no weight of a goal; give a number from 0.1 to 10, such as role:ml-engineer=2"
      )
    case .closed(let obstacle): obstacle.description
    case .twice(let goal): worded("the goal '\(goal)' is given twice; give it once, with its weight after =")
    case .expectsNothing(let title):
      worded(
        """
        the role '\(title)' expects nothing of any skill, so nothing leads there; give its areas or skills \
        an expected level
        """)
    case .date(let text, let goal):
      worded(
        """
        '\(Self.short(text))' is no day of '\(Self.short(goal.description))'; write the day as \
        \(Self.short(goal.description))@YEAR-MONTH-DAY, such as exam:google-ace@2027-03-01
        """)
    case .dateOfJob(let goal):
      worded(
        """
        '\(Self.short(goal.description))' is a job and has no exam, so it has no day of its own; give its \
        last day with --by, or leave it out
        """)
    case .dateless(let text):
      worded(
        """
        '\(Self.short(text))' is no exam with its day; write it as exam:ID@YEAR-MONTH-DAY, such as \
        exam:google-ace@2027-03-01
        """)
    case .tooMany(let limit): worded("there are more than \(limit) goals; give at most \(limit)")
    }
  }

  private static func short(_ text: String) -> String { String(text.prefix(80)) }
}
