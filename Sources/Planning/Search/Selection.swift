/// A set of activities that reaches a goal, chosen without regard to weeks, in several orders to place it.
///
/// When everything is to be reached, what is chosen hardly depends on the calendar. So it is chosen once, and
/// for each calendar only the placing is tried: that makes a table of alternatives cheap.
struct Selection: Sendable {
  /// How many orders by chance the lightest selection gets besides those by rule.
  private static let shuffledOrders = 12

  /// The same activities in each order, each after what it requires.
  let orders: [[Int]]
  let need: TimeNeed

  /// Chooses by closure ratio for each hands-on price and lightens the choice; lightest selection first.
  ///
  /// - Parameter goal: points without the base value, or `nil` for every target that can be reached.
  /// - Returns: Only selections that reach the goal and keep the hands-on share; none if none was found.
  static func candidates(for problem: StudyProblem, graph: StudyGraph, goal: Int?) -> [Selection] {
    // One week in which everything has room takes the calendar out of the choice.
    var timeless = problem
    timeless.weeks = [.init(capacity: 1 << 40)]
    timeless.maximumTopicsPerWeek = nil
    let empty = Timetable(graph: graph, horizon: Horizon(timeless), sittings: [], weeks: [])
    let wanted = goal ?? graph.reachableTargets.reduce(0) { $0 + graph.value[$1] }
    var chosen: [[Int]] = []
    for handsOnPrice in Planner.handsOnPrices {
      let price = ClosureSearch.prices(of: graph, handsOnPrice: handsOnPrice)
      for keepsShare in [false, true] {
        var builder = PlanBuilder(timetable: empty, price: price, keepsShare: keepsShare)
        builder.addBestRatios(until: goal)
        let plan = builder.plan()
        guard plan.isValid, plan.readiness >= wanted else { continue }
        let activities = SelectionSearch(graph: graph, targets: plan.timetable.targetsByWeek())
          .lighten(plan.timetable.placements.map(\.activity))
          .sorted()
        if !chosen.contains(activities) { chosen.append(activities) }
        break
      }
    }
    let weights = chosen.map { activities in activities.reduce(0) { $0 + graph.weight[$1] } }
    let lightestFirst = chosen.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    return lightestFirst.enumerated().map { rank, index in
      Selection(
        activities: byClosureRatio(chosen[index], from: empty), graph: graph,
        shuffledOrders: rank == 0 ? Self.shuffledOrders : 0)
    }
  }

  /// The same activities in the order in which closures bring most points for their price.
  private static func byClosureRatio(_ activities: [Int], from empty: Timetable) -> [Int] {
    var price = [Int](repeating: ClosureSearch.prohibitivePrice, count: empty.graph.activityCount)
    for activity in activities { price[activity] = 1000 * empty.graph.weight[activity] }
    var builder = PlanBuilder(timetable: empty, price: price, keepsShare: false)
    builder.addBestRatios()
    let ordered = builder.plan().timetable.placements.map(\.activity).filter { activities.contains($0) }
    // What only helps the hands-on share, or a choice that no target needs any more, comes last.
    return ordered + activities.filter { !ordered.contains($0) }
  }

  private init(activities: [Int], graph: StudyGraph, shuffledOrders: Int) {
    need = TimeNeed(
      learning: activities.reduce(0) { $0 + graph.duration[$1] },
      withReviews: activities.reduce(0) { $0 + graph.weight[$1] })
    let tail = Self.tails(of: activities, graph: graph)
    var orders = [
      activities,
      // Long chains first, so that the end does not have to wait for them.
      Self.order(activities, graph: graph) { (-tail[$0], 0) },
      // What owes reviews first, so that they do not all fall into the last week.
      Self.order(activities, graph: graph) { (-graph.review[$0], -tail[$0]) },
      // What needs the longest session first: short ones still fit into what is left.
      Self.order(activities, graph: graph) { (-graph.minimumSession[$0], -tail[$0]) },
      // One topic after the other, for a small number of topics in a week.
      Self.order(activities, graph: graph) { (graph.topic[$0], -tail[$0]) },
    ]
    // Chains with some luck: filling weeks to the last quarter-hour is a puzzle that no rule solves.
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<shuffledOrders {
      let jitter = tail.map { $0 * (64 + generator.next(below: 64)) }
      orders.append(Self.order(activities, graph: graph) { (-jitter[$0], 0) })
    }
    self.orders = orders
  }

  /// For each activity the quarter-hours of the longest chain of activities that begins with it.
  private static func tails(of activities: [Int], graph: StudyGraph) -> [Int] {
    var tail = [Int](repeating: 0, count: graph.activityCount)
    for (position, activity) in activities.enumerated().reversed() {
      var longest = 0
      for later in activities[(position + 1)...]
      where graph.entries[later].contains(where: { graph.provided[activity].contains($0) }) {
        longest = max(longest, tail[later])
      }
      tail[activity] = graph.duration[activity] + longest
    }
    return tail
  }

  /// Orders the activities by a key, lowest first, but each after what it requires.
  private static func order(_ activities: [Int], graph: StudyGraph, by key: (Int) -> (Int, Int)) -> [Int] {
    var isReached = [Bool](repeating: false, count: graph.nodeCount)
    var waiting = activities.enumerated()
      .sorted { left, right in
        let (first, second) = (key(left.element), key(right.element))
        return first == second ? left.offset < right.offset : first < second
      }
      .map(\.element)
    var order: [Int] = []
    while let next = waiting.firstIndex(where: { graph.entries[$0].allSatisfy { isReached[$0] } }) {
      let activity = waiting.remove(at: next)
      order.append(activity)
      for node in graph.provided[activity] { isReached[node] = true }
    }
    return order
  }
}
