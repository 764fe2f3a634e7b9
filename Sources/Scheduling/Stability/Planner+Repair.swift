extension Planner {
  /// Plans anew with as little change as the problem allows.
  ///
  /// Lexicographic: readiness of at least 99.5 % of the best found; then topics taken up no more often than an order of
  /// them allows; then as few activities as possible that end more than a week from where they were to end, or are
  /// gone; then as many as possible in the same week; then readiness, and early readiness. What was missed does not
  /// count as moved.
  ///
  /// The search begins with what is still possible of the old schedule, and with the fresh plan. Where the problem
  /// has an order of topics the fresh plan is in the order of a mentor, and what is new is put where that has it.
  ///
  /// - Parameters:
  ///   - old: The schedule to keep, week by week of the problem.
  ///   - order: The activities in the order in which they were planned.
  ///   - ends: The week in which each of them was to end; negative for one that was missed.
  ///   - loss: The most points that the fresh plan may give up for its order.
  /// - Complexity: that of ``schedule(_:startingFrom:)`` twice or three times.
  package func repair(
    _ problem: StudyProblem, on groundwork: Groundwork, keeping old: StudySchedule, order: [Int],
    ends: [Int: Int], givingUp loss: Int = 0
  ) throws(PlanningError) -> StudySchedule {
    // Its order only says where new things go, and so needs little effort.
    let fresh = Planner(effort: effort.atMost(.fast)).ordered(
      try schedule(problem, on: groundwork), of: problem, on: groundwork, givingUp: loss)
    let candidates = RepairCandidates(problem, on: groundwork, keeping: old, order: order, ends: ends)
    let former = FormerWeeks(ends, activityCount: problem.activities.count)
    let kept = candidates.kept.map(candidates.filled)
    let serial = candidates.serial.map(candidates.filled)
    let timetables = ([kept, candidates.timetable(of: fresh)] + serial).compactMap(\.self)
      .filter { $0.balance >= 0 }
    let most = timetables.map { $0.readinessAndArea().readiness }.max() ?? 0
    let floor = Self.leastReadiness(most, baseValue: problem.baseValue)
    let countsRuns = !problem.topicOrder.isEmpty
    func disturbance(_ timetable: Timetable) -> Disturbance {
      timetable.disturbance(of: former, floor: floor, countsRuns: countsRuns)
    }
    guard var best = timetables.min(by: { disturbance($0) < disturbance($1) }) else {
      return fresh
    }
    if !disturbance(best).isNone, let starts = candidates.orders(fresh: fresh) {
      var search = StabilitySearch(
        tables: SearchTables(
          graph: groundwork.graph, horizon: candidates.horizon, sittings: problem.sittings),
        sittings: problem.sittings, former: former, floor: floor, countsRuns: countsRuns)
      if let found = search.improve(starts.orders, fallback: starts.fallback, steps: repairSteps) {
        let filled = candidates.filled(found)
        if disturbance(filled) < disturbance(best) { best = filled }
      }
    }
    return best.schedule()
  }

  /// How many steps the search for a stable plan takes: more hardly changes it.
  private var repairSteps: Int { min(max(2 * effort.steps, 4_000_000), 22_000_000) }

  /// 99.5 % of the readiness of the best plan, rounded up.
  ///
  /// - Parameter most: The points of the best plan, without the base value; so is the result.
  private static func leastReadiness(_ most: Int, baseValue: Int) -> Int {
    max(0, ((most + baseValue) * 995 + 999) / 1000 - baseValue)
  }
}
