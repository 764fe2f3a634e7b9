import Ontology
import Planning
import Wording

/// How a terminal names a session.
enum SessionLines {
  /// Which part of its activity it is; empty for the only one.
  static func part(_ session: PlanWeek.Session) -> String {
    session.parts > 1 ? worded(" (part \(session.part) of \(session.parts))") : ""
  }

  /// When it is, how long it takes and what it is, such as `Mon 4 Jan at 19:00, 1.5 h, lab`.
  static func facts(_ session: PlanWeek.Session, of activity: PlannedActivity) -> String {
    let time = session.minute.map { worded(" at \(ClockTime.text($0))") } ?? ""
    let day = session.day.map { "\($0.spokenInWeek)\(time), " } ?? ""
    return "\(day)\(TextLayout.hours(session.quarters)), \(worded(key: activity.kind.rawValue))"
  }

  /// The command that enters it as done.
  ///
  /// - Parameter number: Its number in the week.
  static func command(_ session: PlanWeek.Session, number: Int) -> String {
    "readiness progress --done \(number) --minutes \(15 * session.quarters)"
  }
}
