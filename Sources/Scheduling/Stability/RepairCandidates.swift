/// What a stable plan is looked for among, and from.
struct RepairCandidates {
  let horizon: Horizon
  private let problem: StudyProblem
  private let graph: StudyGraph
  private let former: FormerWeeks
  /// The activities of the old plan, what was missed first.
  private let order: [Int]
  /// The same by the week in which each was to end.
  private let byEnd: [Int]
  /// What is still possible of the old schedule in the same weeks, and what else of it found room besides; `nil`
  /// when its practice exams cannot stay where they are.
  let kept: Timetable?

  init(
    _ problem: StudyProblem, on groundwork: Groundwork, keeping old: StudySchedule, order: [Int],
    ends: [Int: Int]
  ) {
    self.problem = problem
    self.order = order
    graph = groundwork.graph
    horizon = Horizon(problem)
    former = FormerWeeks(ends, activityCount: graph.activityCount)
    byEnd = order.indices.sorted { a, b in
      (ends[order[a]] ?? 0, a) < (ends[order[b]] ?? 0, b)
    }.map { order[$0] }
    kept = Timetable(keeping: old, of: problem, graph: graph, horizon: horizon).map { timetable in
      var timetable = timetable
      let placed = Set(timetable.placements.map(\.activity))
      timetable.placeAll(order.filter { !placed.contains($0) })
      return timetable
    }
  }

  /// The old order of activities placed serially from the start, as after a lost week: by their beginnings, and
  /// by their ends.
  var serial: [Timetable] {
    guard let weeks = sittingWeeks else { return [] }
    return [order, byEnd].map { order in
      var timetable = Timetable(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: weeks)
      timetable.placeAll(order)
      return timetable
    }
  }

  private var sittingWeeks: [Int]? {
    kept?.sittingWeeks ?? (try? SittingPlacement.choices(of: problem.sittings, in: horizon).first)
  }

  /// A schedule of the problem as a timetable.
  func timetable(of schedule: StudySchedule) -> Timetable? {
    Timetable(keeping: schedule, of: problem, graph: graph, horizon: horizon)
  }

  /// The timetable with whatever else brings readiness and finds room.
  func filled(_ timetable: Timetable) -> Timetable {
    var builder = PlanBuilder(
      timetable: timetable, price: ClosureSearch.prices(of: graph, handsOnPrice: 0), keepsShare: true)
    builder.addBestRatios()
    return builder.plan().timetable
  }

  /// Orders from which to search; `nil` when there is nothing to be held on to, or no time at all.
  ///
  /// - Parameter fresh: A plan that knows nothing of the old one.
  func orders(fresh: StudySchedule) -> (orders: [PlacingOrder], fallback: PlacingOrder)? {
    guard !former.counted.isEmpty, !horizon.learningWeeks.isEmpty, let weeks = sittingWeeks else {
      return nil
    }
    let outcome = fresh.outcome(in: problem)
    let planned = outcome.completed
    let (isOld, isPlanned) = (Set(order), Set(planned))
    let new = planned.filter { !isOld.contains($0) }
    // Without an order of topics, as early as possible.
    let places = problem.topicOrder.isEmpty ? [] : new.map { ($0, outcome.completionWeek[$0] ?? 0) }
    let afresh = planned + order.filter { !isPlanned.contains($0) }
    // What is lost in the first week may push all activities of some weeks into the next one.
    let pushes = stride(from: 0, through: horizon.weekCount, by: max(1, horizon.weekCount / 12))
    let orders = [order + new, byEnd + new, afresh].flatMap { sequence in
      pushes.map { week in
        PlacingOrder(
          sequence: sequence, wanted: wanted(pushingBefore: week, placing: places), sittingWeeks: weeks)
      }
    }
    let fallback = PlacingOrder(
      sequence: afresh, wanted: wanted(pushingBefore: 0, placing: places),
      sittingWeeks: timetable(of: fresh)?.sittingWeeks ?? weeks)
    return (orders, fallback)
  }

  /// The weeks in which activities were to end; a week later for those that were to end before a week.
  ///
  /// - Parameter places: what is new, with the weeks in which it is to end.
  private func wanted(pushingBefore week: Int, placing places: [(activity: Int, week: Int)]) -> [Int] {
    var wanted = former.end.map { end in
      end >= 0 && end < week ? min(horizon.weekCount - 1, end + 1) : end
    }
    for (activity, end) in places { wanted[activity] = end }
    return wanted
  }
}

extension Timetable {
  /// Places activities in their order, again and again while that opens the way to others.
  fileprivate mutating func placeAll(_ order: [Int]) {
    var rest = order
    while true {
      var refused: [Int] = []
      for activity in rest where !place(activity) { refused.append(activity) }
      if refused.count == rest.count || refused.isEmpty { break }
      rest = refused
    }
    // What could not be kept may have left too little hands-on time.
    while balance < 0, !placements.isEmpty { removeLast(1) }
  }
}
