extension Timetable {
  /// The finished schedule, with sessions of one topic next to each other inside a week.
  func schedule() -> StudySchedule {
    var result = self
    // Reviews were possible after every placement, so this cannot fail; it only fills in their weeks.
    _ = result.scheduleReviews()
    var weeks = result.reviewLoad.map { StudySchedule.Week(review: $0) }
    for (sitting, week) in sittingWeeks.enumerated() { weeks[week].sittings.append(sitting) }
    for (week, sessions) in TopicMerging.order(sessions, in: self).enumerated() {
      weeks[week].sessions = sessions
    }
    return StudySchedule(weeks: weeks)
  }

  /// A timetable with all that is still possible of `start`, in the same weeks.
  ///
  /// Activities are taken over in the order of their completion: what an activity requires was complete
  /// before it began, so it comes before it.
  ///
  /// - Returns: `nil` when a practice exam is missing or cannot stay in its week.
  init?(keeping start: StudySchedule, of problem: StudyProblem, graph: StudyGraph, horizon: Horizon) {
    var sittingWeeks = [Int](repeating: -1, count: problem.sittings.count)
    var room = horizon.capacity
    for (week, entry) in start.weeks.enumerated() {
      for sitting in entry.sittings where problem.sittings.indices.contains(sitting) {
        let data = problem.sittings[sitting]
        guard week < horizon.weekCount, data.earliest <= week, week <= data.latest else { continue }
        sittingWeeks[sitting] = week
        room[week] -= data.duration
      }
    }
    guard sittingWeeks.allSatisfy({ $0 >= 0 }), room.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: sittingWeeks)

    var parts = [[Session]](repeating: [], count: graph.activityCount)
    var remaining = graph.duration
    for (week, entry) in start.weeks.prefix(horizon.weekCount).enumerated() {
      for session in entry.sessions where remaining.indices.contains(session.activity) {
        let activity = session.activity
        parts[activity].append(Session(activity: activity, week: week, quarters: session.quarters))
        remaining[activity] -= session.quarters
        if remaining[activity] == 0 { _ = place(activity, in: parts[activity]) }
      }
    }
  }

  /// Places the activity in exactly these sessions, in ascending weeks.
  ///
  /// - Returns: `false`, and nothing has changed, when that would break a constraint.
  mutating func place(_ activity: Int, in exactSessions: [Session]) -> Bool {
    let firstSession = sessions.count
    guard let start = exactSessions.first?.week, horizon.learningLimit[start] > 0,
      graph.earliest[activity] <= start,
      exactSessions.reduce(0, { $0 + $1.quarters }) == graph.duration[activity],
      graph.entries[activity].allSatisfy({ reachWeek[$0] <= start }),
      !placements.contains(where: { $0.activity == activity })
    else { return false }
    for (offset, session) in exactSessions.enumerated() {
      let position = horizon.nextLearningWeek[start] + offset
      guard position < horizon.learningWeeks.count, horizon.learningWeeks[position] == session.week,
        session.quarters >= graph.minimumSession[activity], session.quarters <= free[session.week],
        admits(topic: graph.topic[activity], in: session.week)
      else {
        removeSessions(from: firstSession)
        return false
      }
      append(session)
    }
    return finishPlacement(of: activity, firstSession: firstSession)
  }
}
