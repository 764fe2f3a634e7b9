/// Why there is no plan at all.
///
/// Too little time for everything is no error: then the plan holds the best part of it.
public enum PlanningError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No week in the window of the practice exam has the capacity for it.
  case noWeekForSitting(id: String, quarters: Int)
  /// Each practice exam would fit alone, but no way was found to fit all of them.
  case sittingsDoNotFitTogether(ids: [String])
  /// An activity or target refers to a skill or topic that does not exist.
  case indexOutOfRange(id: String)

  /// One sentence for the person who made the problem.
  public var description: String {
    switch self {
    case .noWeekForSitting(let id, let quarters):
      "no week in the window of the practice exam '\(id)' has room for its \(quarters) quarter-hours"
    case .sittingsDoNotFitTogether(let ids):
      "the practice exams '\(ids.joined(separator: "', '"))' do not fit into their weeks together"
    case .indexOutOfRange(let id):
      "'\(id)' refers to a skill or a topic that does not exist"
    }
  }
}
