extension StudySchedule {
  /// The schedule as it is, if all of it is still possible and nothing is left over.
  ///
  /// The hands-on share is not looked at: it was that of the whole plan, and what is behind counts, too.
  ///
  /// - Parameter order: the activities that must be in it.
  /// - Returns: `nil` when something has to change.
  /// - Complexity: O(sessions · weeks).
  func unchanged(in problem: StudyProblem, on groundwork: Groundwork, order: [Int]) -> StudySchedule? {
    let graph = groundwork.graph
    guard weeks.count == problem.weeks.count, isInOrder(graph),
      let kept = Timetable(keeping: self, of: problem, graph: graph, horizon: Horizon(problem)),
      Set(kept.placements.map(\.activity)) == Set(order),
      kept.sessions.count == weeks.reduce(0, { $0 + $1.sessions.count })
    else { return nil }
    // Reviews were possible after every placement; their weeks are the earliest.
    var result = self
    for (week, entry) in kept.schedule().weeks.enumerated() {
      result.weeks[week].review = entry.review
      result.weeks[week].sittings = entry.sittings
    }
    return result
  }

  /// Whether each activity begins behind what it requires, session by session.
  private func isInOrder(_ graph: StudyGraph) -> Bool {
    var isReached = [Bool](repeating: false, count: graph.nodeCount)
    var remaining = graph.duration
    for session in weeks.flatMap(\.sessions) {
      let activity = session.activity
      guard remaining.indices.contains(activity) else { return false }
      if remaining[activity] == graph.duration[activity],
        !graph.entries[activity].allSatisfy({ isReached[$0] })
      {
        return false
      }
      remaining[activity] -= session.quarters
      if remaining[activity] == 0 {
        for node in graph.provided[activity] { isReached[node] = true }
      }
    }
    return true
  }
}
