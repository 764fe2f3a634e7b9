extension Planner {
  /// Plans anew with as little change as the problem allows.
  ///
  /// Several ways are tried: what is still possible of the old schedule in the same weeks, filled up; the old
  /// order of activities placed serially from the start, as after a lost week, by their beginnings or by their
  /// ends. Of those that bring nearly the most readiness, the one that leaves most
  /// activities in their week or next to it is taken, unless a fresh plan brings noticeably more.
  ///
  /// - Parameters:
  ///   - old: The schedule to keep, week by week of the problem.
  ///   - order: The activities in the order in which they were planned.
  ///   - ends: The week in which each of them was to end; negative for one that was missed.
  /// - Returns: The schedule, and whether it had to be planned afresh.
  func repair(
    _ problem: StudyProblem, on groundwork: Groundwork, keeping old: StudySchedule, order: [Int],
    ends: [Int: Int]
  ) throws(PlanningError) -> (schedule: StudySchedule, isFresh: Bool) {
    let fresh = try schedule(problem, on: groundwork)
    let freshReadiness = fresh.outcome(in: problem).totalReadiness
    let plans = Self.starts(problem, on: groundwork, keeping: old, order: order, ends: ends).map {
      timetable in
      var builder = PlanBuilder(
        timetable: timetable, price: ClosureSearch.prices(of: groundwork.graph, handsOnPrice: 0),
        keepsShare: true)
      builder.addBestRatios()
      return builder.plan()
    }.filter { plan in
      plan.isValid
        && Double(problem.baseValue + plan.readiness) >= Self.freshShare * Double(freshReadiness)
    }
    let most = plans.map(\.readiness).max() ?? 0
    let stable = plans.filter { Double($0.readiness) >= Self.nearlyBest * Double(most) }
      .map { (plan: $0, disturbance: $0.timetable.disturbance(of: ends)) }
    guard var best = stable.first else { return (fresh, true) }
    for other in stable.dropFirst()
    where (other.disturbance, best.plan.readiness) < (best.disturbance, other.plan.readiness) {
      best = other
    }
    return (best.plan.timetable.schedule(), false)
  }

  /// The share of the best repair's readiness from which on another one is as good.
  private static let nearlyBest = 0.995

  /// The share of a fresh plan's readiness from which on the old order is kept.
  private static let freshShare = 0.99

  /// Timetables that hold what can be kept, in the same weeks or in the same order.
  private static func starts(
    _ problem: StudyProblem, on groundwork: Groundwork, keeping old: StudySchedule, order: [Int],
    ends: [Int: Int]
  ) -> [Timetable] {
    let (graph, horizon) = (groundwork.graph, Horizon(problem))
    var starts: [Timetable] = []
    if var kept = Timetable(keeping: old, of: problem, graph: graph, horizon: horizon) {
      let placed = Set(kept.placements.map(\.activity))
      place(order.filter { !placed.contains($0) }, in: &kept)
      starts.append(kept)
    }
    if let weeks = try? SittingPlacement.choices(of: problem.sittings, in: horizon).first {
      let empty = Timetable(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: weeks)
      for byEnd in [false, true] {
        var serial = empty
        let inTurn =
          byEnd
          ? order.indices.sorted { a, b in
            (ends[order[a]] ?? 0, a) < (ends[order[b]] ?? 0, b)
          }.map { order[$0] } : order
        place(inTurn, in: &serial)
        starts.append(serial)
      }
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

extension Timetable {
  /// How much people notice of what is moved: 1 for an activity that ends a week earlier or later than it was
  /// to, 3 for one that moves further or is gone.
  fileprivate func disturbance(of ends: [Int: Int]) -> Int {
    let completions = Dictionary(
      placements.map { ($0.activity, $0.completion) }, uniquingKeysWith: { first, _ in first })
    return ends.reduce(0) { total, entry in
      let weeks = completions[entry.key].map { ($0 - entry.value).magnitude } ?? .max
      return total + (weeks == 0 ? 0 : weeks == 1 ? 1 : 3)
    }
  }
}
