extension Planner {
  /// Plans anew with as little change as the problem allows.
  ///
  /// Two ways are tried: what is still possible of the old schedule in the same weeks, filled up; and the old
  /// order of activities placed serially from the start, as after a lost week, filled up. The better of them
  /// is taken unless a fresh plan brings noticeably more.
  ///
  /// - Parameters:
  ///   - old: The schedule to keep, week by week of the problem.
  ///   - order: The activities in the order in which they were planned.
  /// - Returns: The schedule, and whether it had to be planned afresh.
  func repair(
    _ problem: StudyProblem, on groundwork: Groundwork, keeping old: StudySchedule, order: [Int]
  ) throws(PlanningError) -> (schedule: StudySchedule, isFresh: Bool) {
    let fresh = try schedule(problem, on: groundwork)
    let freshReadiness = fresh.outcome(in: problem).totalReadiness
    var best: PlacedPlan?
    for timetable in Self.starts(problem, on: groundwork, keeping: old, order: order) {
      var builder = PlanBuilder(
        timetable: timetable, price: ClosureSearch.prices(of: groundwork.graph, handsOnPrice: 0),
        keepsShare: true)
      builder.addBestRatios()
      let plan = builder.plan()
      let total = problem.baseValue + plan.readiness
      let isWorse = best.map { Double(plan.readiness) <= 1.005 * Double($0.readiness) } ?? false
      if !isWorse, plan.isValid, Double(total) >= Self.freshShare * Double(freshReadiness) { best = plan }
    }
    return best.map { ($0.timetable.schedule(), false) } ?? (fresh, true)
  }

  /// The share of a fresh plan's readiness from which on the old order is kept.
  private static let freshShare = 0.99

  /// Timetables that hold what can be kept, in the same weeks or in the same order.
  private static func starts(
    _ problem: StudyProblem, on groundwork: Groundwork, keeping old: StudySchedule, order: [Int]
  ) -> [Timetable] {
    let (graph, horizon) = (groundwork.graph, Horizon(problem))
    var starts: [Timetable] = []
    if var kept = Timetable(keeping: old, of: problem, graph: graph, horizon: horizon) {
      let placed = Set(kept.placements.map(\.activity))
      place(order.filter { !placed.contains($0) }, in: &kept)
      starts.append(kept)
    }
    if let weeks = try? SittingPlacement.choices(of: problem.sittings, in: horizon).first {
      var serial = Timetable(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: weeks)
      place(order, in: &serial)
      starts.append(serial)
    }
    return starts
  }

  /// Places activities in their order, again and again while that opens the way to others.
  private static func place(_ order: [Int], in timetable: inout Timetable) {
    var rest = order
    while true {
      var refused: [Int] = []
      for activity in rest where !timetable.place(activity) { refused.append(activity) }
      if refused.count == rest.count || refused.isEmpty { break }
      rest = refused
    }
    // What could not be kept may have left too little hands-on time.
    while timetable.balance < 0, !timetable.placements.isEmpty { timetable.removeLast(1) }
  }
}
