/// How far an activity reaches in a plan.
struct ActivityExtent: Hashable {
  /// The number of the week in which it ends.
  var lastWeek: Int
  /// How many sessions it has.
  var sessions: Int
}

extension [PlanWeek] {
  /// How far each activity reaches, by its id.
  ///
  /// - Complexity: O(sessions).
  var extents: [String: ActivityExtent] {
    var extents: [String: ActivityExtent] = [:]
    for week in self {
      for session in week.sessions {
        extents[session.activity] = ActivityExtent(lastWeek: week.number, sessions: session.part)
      }
    }
    return extents
  }
}
