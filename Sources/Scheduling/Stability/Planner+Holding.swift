extension Planner {
  /// A schedule as it is, as far as the problem still allows, with what has no place in it put into the room that
  /// is left: nothing that has a place moves, and nothing new comes in.
  ///
  /// The share of hands-on time may suffer; the next plan with news mends that.
  ///
  /// - Parameters:
  ///   - old: The schedule to hold, week by week of the problem.
  ///   - order: The activities that are to have a place, in the order in which they were planned.
  /// - Returns: `nil` when a practice exam cannot stay in its week.
  /// - Complexity: O(activities² · weeks) at worst.
  package static func holding(
    _ old: StudySchedule, of problem: StudyProblem, on groundwork: Groundwork, order: [Int]
  ) -> StudySchedule? {
    if let unchanged = old.unchanged(in: problem, on: groundwork, order: order) { return unchanged }
    guard
      var timetable = Timetable(
        keeping: old, of: problem, graph: groundwork.graph, horizon: Horizon(problem))
    else { return nil }
    let placed = Set(timetable.placements.map(\.activity))
    var open = order.filter { !placed.contains($0) }
    while true {
      let refused = open.filter { !timetable.place($0) }
      if refused.isEmpty || refused.count == open.count { return timetable.schedule() }
      open = refused
    }
  }
}
