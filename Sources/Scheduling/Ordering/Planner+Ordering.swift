extension Planner {
  /// The activities of a schedule in an order that a good mentor would sign.
  ///
  /// Two passes over the topics in the order of the work itself, each topic in as few runs of weeks as the hours
  /// allow. What is chosen stays, but for what finds no room in that order, and what then still fits comes in; nothing
  /// is moved where the problem has no order of topics.
  ///
  /// - Parameters:
  ///   - schedule: A valid plan for the problem.
  ///   - problem: One that limits the topics of a week.
  ///   - groundwork: What is prepared for it.
  ///   - loss: The most points that may be given up for the order; twice as many where topics would else be taken up
  ///     too often.
  ///   - floor: Points, with the base value, that are kept in any case.
  ///   - isFilled: Whether what still fits in the end comes in.
  /// - Complexity: O(steps of the effort).
  package func ordered(
    _ schedule: StudySchedule, of problem: StudyProblem, on groundwork: Groundwork, givingUp loss: Int,
    atLeast floor: Int = 0, isFilled: Bool = true
  ) -> StudySchedule {
    let (graph, horizon) = (groundwork.graph, Horizon(problem))
    guard !problem.topicOrder.isEmpty, effort != .quick,
      let start = Timetable(keeping: schedule, of: problem, graph: graph, horizon: horizon),
      start.placements.count > 1
    else { return schedule }
    let chosen = start.placements.map(\.activity)
    let most = start.readinessAndArea().readiness
    let teaching = TeachingOrder(problem, graph: graph)
    let tables = SearchTables(graph: graph, horizon: horizon, sittings: problem.sittings)
    func found(givingUp points: Int) -> OrderSearch.Found? {
      let least = min(most, max(most - points, floor - problem.baseValue))
      func search(_ chosen: [Int]) -> OrderSearch {
        OrderSearch(
          tables: tables, sittingLoad: start.sittingLoad, ideal: teaching.sequence(of: chosen), most: most,
          floor: least, pointPrice: effort.pointPrice)
      }
      let (first, steps) = (search(chosen), effort.orderSteps / 3)
      // The order of a mentor leads to a good one unless the weeks cannot take it, which shows in what it loses as it
      // stands; what is chosen fits as it is.
      let fromChosen = Meanwhile { first.improve(chosen, steps: steps, seed: 2) }
      let lost = first.points(of: first.ideal).map { most - $0 } ?? most
      var found = lost <= loss * 4 ? first.improve(first.ideal, steps: steps, seed: 1) : nil
      if let other = fromChosen.result, other.isBetter(than: found) { found = other }
      // What has been exchanged on the way belongs somewhere, too.
      return found.map { search($0.sequence).improve($0.sequence, steps: steps, seed: 3) ?? $0 }
    }
    // Whoever reaches everything goes on to do so if an order allows it. Topics that are taken up too often are worth as
    // many points again.
    var best = most >= tables.reachablePoints ? found(givingUp: 0) : nil
    for loss in [loss, 2 * loss] where best.map({ $0.excess > 0 }) ?? true {
      best = found(givingUp: loss) ?? best
    }
    guard let found = best else { return schedule }
    var timetable = Timetable(
      graph: graph, horizon: horizon, sittings: problem.sittings, weeks: start.sittingWeeks)
    for activity in found.sequence { _ = timetable.place(activity) }
    guard timetable.balance >= 0 else { return schedule }
    return (isFilled ? Self.filled(timetable, on: graph) : timetable).schedule()
  }

  /// The same with what still fits into the hours, unless topics were taken up too often for it.
  private static func filled(_ timetable: Timetable, on graph: StudyGraph) -> Timetable {
    var builder = PlanBuilder(
      timetable: timetable, price: ClosureSearch.prices(of: graph, handsOnPrice: 0), keepsShare: true)
    builder.addBestRatios()
    let filled = builder.plan().timetable
    return filled.runs.excess <= timetable.runs.excess ? filled : timetable
  }
}

extension Planner.Effort {
  /// The steps of the search for an order: more hardly changes it.
  fileprivate var orderSteps: Int { isThorough ? min(steps, 12_000_000) : 400_000 }

  /// What a point that is lost for the order costs, in quarter-hours a week out of place. Authored: with a third of it
  /// plans that have many areas to see give up half a point more, for an order that nobody would tell from this. A short
  /// search finds no order for more.
  var pointPrice: Int { isThorough ? 4 : 3 }
}
