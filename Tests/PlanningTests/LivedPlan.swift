import Ontology
import Planning

/// Plans that people have followed for a while.
extension Plan {
  /// The plan with every session recorded as done that begins before a day.
  func lived(until today: Day) throws -> Plan {
    var lived = self
    let progress = PlanProgress(self)
    for week in weeks {
      for session in week.sessions where session.day ?? week.end < today && !progress.isDone(session) {
        try lived.record(.done, of: session.activity, on: session.day ?? week.end)
      }
    }
    return lived
  }
}
