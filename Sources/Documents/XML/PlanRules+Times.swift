import Ontology
import Wording
import XML

/// The rules about days and times.
extension PlanRules {
  /// Times of the week and busy times end after they begin.
  func timesEndAfterTheyBegin(_ faults: inout Faults) {
    guard let conditions = root.first("conditions") else { return }
    for name in ["time", "busy"] {
      for element in conditions.elements(named: name) {
        guard let from = element.clock("from"), let to = element.clock("to"), to <= from else { continue }
        faults.add(
          element, worded("the time from \(element.quoted("from")) ends at \(element.quoted("to"))"),
          worded("a time ends after it begins"))
      }
    }
  }

  /// The day of a session lies in its week, and a session with a time has a day.
  func sessionsLieInTheirWeeks(_ faults: inout Faults) {
    for week in root.elements(named: "week") {
      guard let start = week.day("start"), let end = week.day("end"), start <= end else { continue }
      for session in week.elements(named: "session") {
        if let day = session.day("day"), !(start...end).contains(day) {
          faults.add(
            session, worded("the session of \(session.quoted("activity")) is on \(day), outside its week"),
            worded("a day from \(start) to \(end) is right"))
        } else if session["at"] != nil, session["day"] == nil {
          faults.add(
            session, worded("the session of \(session.quoted("activity")) has a time, but no day"),
            worded("add its day"))
        }
      }
    }
  }
}
