/// Brings a greedy plan close to the best one.
struct Optimiser {
  let problem: StudyProblem
  let steps: Int
  /// Other seeds lead other ways.
  let seed: UInt64

  /// Whether early readiness does not count, since an order of topics is looked for afterwards.
  private var isOrdered: Bool { !problem.topicOrder.isEmpty }

  /// How often the order is begun anew: the likeliest choices are kept as they are at first.
  private static let starts = 3

  /// From so many activities on the choice counts for more than the order.
  private static let many = 400

  /// The steps for so many activities to choose among, in eightieths of what is meant for some 200: few are soon
  /// tried in all ways, many take longer.
  private static func share(of activities: Int) -> Int {
    activities > many ? min(320, 80 * activities / many) : min(80, activities + 8)
  }

  /// How many orders near that of the closure ratio are tried for each choice.
  private static let luckyOrders = 10

  /// How much readiness may be given up for area: a part in so many. Hours of activities are known less well.
  private static let tolerance = 400

  /// A plan that is not worse than the greedy one, but for a little readiness that area is worth more than.
  ///
  /// - Parameter floor: points that are not given up.
  func improve(_ greedy: PlacedPlan, floor: Int) -> PlacedPlan {
    let (graph, horizon) = (greedy.timetable.graph, greedy.timetable.horizon)
    guard steps > 0, !graph.order.isEmpty, !horizon.learningWeeks.isEmpty else { return greedy }
    let tables = SearchTables(graph: graph, horizon: horizon, sittings: problem.sittings)
    let budget = steps * Self.share(of: tables.order.count) / 80
    let sequence = greedy.timetable.placements.map(\.activity)
    var annealing = SequenceAnnealing(tables: tables, sittings: problem.sittings, seed: seed)
    var best = annealing.plan(sequence, sittingWeeks: greedy.timetable.sittingWeeks)
    var candidates = [best]
    if best.readiness < tables.reachablePoints {
      var selection = SelectionAnnealing(tables: tables, seed: seed)
      // What is chosen among many can be put into weeks well enough.
      let share = tables.order.count > Self.many ? 60 : 30
      selection.improve(sequence, steps: budget * share / 100)
      annealing.editor.count(steps: selection.steps)
      let placed = place(selection.pool, by: &annealing, above: best, steps: budget * 10 / 100)
      candidates += placed
      best = placed.reduce(best) { $1.isBetter(than: $0) ? $1 : $0 }
      let cap = selection.pool.mostPoints
      for start in 0..<Self.starts where best.readiness < cap {
        let left = budget * (isOrdered ? 100 : 60) / 100 - annealing.steps
        let isLast = start == Self.starts - 1
        let found = annealing.improve(
          isLast || placed.isEmpty ? best : placed[min(start, placed.count - 1)],
          for: .readiness(cap: cap, changingChoice: isLast), steps: left / (Self.starts - start))
        candidates.append(found)
        if found.isBetter(than: best) { best = found }
      }
    }
    let left = isOrdered ? 0 : max(0, budget - annealing.steps)
    // Whoever can reach everything is to reach everything, and whoever orders afterwards decides what that costs.
    let isComplete = isOrdered || best.readiness >= tables.reachablePoints
    let least = isComplete ? best.readiness : max(floor, best.readiness - best.readiness / Self.tolerance)
    for candidate in candidates where candidate.readiness >= least && candidate.area > best.area {
      best = candidate
    }
    let earlier = annealing.improve(best, for: .area(floor: least), steps: left)
    let result = placed(earlier, like: greedy)
    return result.isValid && result.readiness >= least && result.readiness >= floor ? result : greedy
  }

  /// Puts the choices of a pool into weeks, those first that leave the least time over.
  ///
  /// - Parameter best: a plan that is known; a choice with no more points than the best so far is passed over.
  /// - Returns: The best plan for each choice that is tried; activities without room are still in its sequence.
  private func place(
    _ pool: SelectionPool, by annealing: inout SequenceAnnealing, above best: SequenceAnnealing.Plan,
    steps: Int
  ) -> [SequenceAnnealing.Plan] {
    let horizon = annealing.tables.horizon
    let last = annealing.steps + steps
    var sittingWeeks = (try? SittingPlacement.choices(of: problem.sittings, in: horizon)) ?? []
    if !sittingWeeks.contains(best.sittingWeeks) { sittingWeeks.append(best.sittingWeeks) }
    let teaching = isOrdered ? TeachingOrder(problem, graph: annealing.tables.graph) : nil
    var plans: [SequenceAnnealing.Plan] = []
    var most = best.readiness
    for choice in pool.distinct where choice.points > most && (plans.isEmpty || annealing.steps < last) {
      let selection = Selection(choice.activities, for: problem, graph: annealing.tables.graph)
      annealing.editor.count(steps: 100 * choice.activities.count)
      // Where topics have an order, the likeliest to fit keeps each topic together.
      var found = teaching.map { teaching in
        annealing.plan(teaching.sequence(of: selection.order(0)), sittingWeeks: best.sittingWeeks)
      }
      for attempt in 0..<Self.luckyOrders + selection.orderCount where found == nil || annealing.steps < last
      {
        let order =
          attempt < Self.luckyOrders
          ? selection.order(within: 2 * attempt, seed: seed &+ UInt64(attempt))
          : selection.order(attempt - Self.luckyOrders)
        for weeks in sittingWeeks where found.map({ $0.readiness < choice.points }) ?? true {
          let plan = annealing.plan(order, sittingWeeks: weeks)
          if found.map(plan.isBetter) ?? true { found = plan }
        }
      }
      guard let found else { continue }
      plans.append(found)
      most = max(most, found.readiness)
    }
    return plans
  }

  /// The plan as a timetable.
  private func placed(_ plan: SequenceAnnealing.Plan, like greedy: PlacedPlan) -> PlacedPlan {
    var timetable = Timetable(
      graph: greedy.timetable.graph, horizon: greedy.timetable.horizon, sittings: problem.sittings,
      weeks: plan.sittingWeeks)
    for activity in plan.sequence { _ = timetable.place(activity) }
    let (readiness, area) = timetable.readinessAndArea()
    return PlacedPlan(
      timetable: timetable, price: greedy.price, keepsShare: greedy.keepsShare, sequence: greedy.sequence,
      placedCount: greedy.placedCount, readiness: readiness, area: area)
  }
}
