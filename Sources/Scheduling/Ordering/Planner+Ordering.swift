extension Planner {
  /// The activities of a schedule in an order that a good mentor would sign.
  ///
  /// Two passes over the topics in the order of the work itself, each topic in as few runs of weeks as the hours
  /// allow. What is chosen stays, but for what finds no room in that order; nothing is moved where the problem has no
  /// order of topics.
  ///
  /// - Parameters:
  ///   - schedule: A valid plan for the problem.
  ///   - problem: One that limits the topics of a week.
  ///   - groundwork: What is prepared for it.
  ///   - loss: The most points that may be given up for the order.
  ///   - floor: Points, with the base value, that are kept in any case.
  /// - Complexity: O(steps of the effort).
  package func ordered(
    _ schedule: StudySchedule, of problem: StudyProblem, on groundwork: Groundwork, givingUp loss: Int,
    atLeast floor: Int = 0
  ) -> StudySchedule {
    let (graph, horizon) = (groundwork.graph, Horizon(problem))
    guard !problem.topicOrder.isEmpty, effort != .quick,
      let start = Timetable(keeping: schedule, of: problem, graph: graph, horizon: horizon),
      start.placements.count > 1
    else { return schedule }
    let chosen = start.placements.map(\.activity)
    let most = start.readinessAndArea().readiness
    let search = OrderSearch(
      tables: SearchTables(graph: graph, horizon: horizon, sittings: problem.sittings),
      sittingLoad: start.sittingLoad, ideal: TeachingOrder(problem, graph: graph).sequence(of: chosen),
      most: most, floor: min(most, max(most - loss, floor - problem.baseValue)))
    // The order of a mentor leads to the best one, unless the weeks cannot take it; what is chosen fits as it is.
    var found: OrderSearch.Found?
    for (seed, start) in [search.ideal, search.ideal, search.ideal, chosen].enumerated() where found == nil {
      found = search.improve(start, steps: effort.orderSteps, seed: UInt64(seed + 1))
    }
    guard let found else { return schedule }
    var timetable = Timetable(
      graph: graph, horizon: horizon, sittings: problem.sittings, weeks: start.sittingWeeks)
    for activity in found.sequence { _ = timetable.place(activity) }
    return timetable.balance >= 0 ? timetable.schedule() : schedule
  }
}

extension Planner.Effort {
  /// The steps of the search for an order: more hardly changes it.
  fileprivate var orderSteps: Int { min(max(steps, 1_000_000), 8_000_000) }
}
