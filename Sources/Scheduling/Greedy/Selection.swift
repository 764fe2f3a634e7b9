/// A set of activities that reaches a goal, chosen without regard to weeks, in several orders to place it.
///
/// When everything is to be reached, what is chosen hardly depends on the calendar. So it is chosen once, and
/// for each calendar only the placing is tried: that makes a table of alternatives cheap.
struct Selection: Sendable {
  /// How many orders by chance the lightest selection gets besides those by rule.
  private static let shuffledOrders = 12

  /// The activities in the order of their closure ratio, each after what it requires.
  let activities: [Int]
  let need: TimeNeed
  /// In how many orders it is worth placing them.
  let orderCount: Int
  private let graph: StudyGraph
  /// Activity → the quarter-hours of the longest chain of activities that begins with it.
  private let tail: [Int]

  /// Chooses by closure ratio for each hands-on price and lightens the choice; lightest selection first.
  ///
  /// - Parameters:
  ///   - goal: points without the base value, or `nil` for every target that can be reached.
  ///   - prices: the prices on hands-on time to choose by.
  /// - Returns: Only selections that reach the goal and keep the hands-on share; none if none was found.
  static func candidates(
    for problem: StudyProblem, graph: StudyGraph, goal: Int?, prices: [Int]
  ) -> [Selection] {
    let empty = timeless(problem, graph: graph)
    let wanted = goal ?? graph.reachableTargets.reduce(0) { $0 + graph.value[$1] }
    var placed: Set<[Int]> = []
    var chosen: [[Int]] = []
    for handsOnPrice in prices {
      let price = ClosureSearch.prices(of: graph, handsOnPrice: handsOnPrice)
      for keepsShare in [false, true] {
        var builder = PlanBuilder(timetable: empty, price: price, keepsShare: keepsShare)
        builder.addBestRatios(until: goal)
        let plan = builder.plan()
        guard plan.isValid, plan.readiness >= wanted else { continue }
        let activities = plan.timetable.placements.map(\.activity)
        guard placed.insert(activities).inserted else { break }
        let lightened = SelectionSearch(graph: graph, targets: plan.timetable.targetsByWeek())
          .lighten(activities).sorted()
        if !chosen.contains(lightened) { chosen.append(lightened) }
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

  /// An empty timetable of one week in which everything has room: takes the calendar out of the choice.
  private static func timeless(_ problem: StudyProblem, graph: StudyGraph) -> Timetable {
    var timeless = problem
    timeless.weeks = [.init(capacity: 1 << 40)]
    timeless.maximumTopicsPerWeek = nil
    return Timetable(graph: graph, horizon: Horizon(timeless), sittings: [], weeks: [])
  }

  /// What has been chosen already, in all the orders.
  init(_ activities: [Int], for problem: StudyProblem, graph: StudyGraph) {
    self.init(
      activities: Self.byClosureRatio(activities, from: Self.timeless(problem, graph: graph)), graph: graph,
      shuffledOrders: Self.shuffledOrders)
  }

  /// The same activities in the order in which closures bring most points for their price.
  private static func byClosureRatio(_ activities: [Int], from empty: Timetable) -> [Int] {
    var price = [Int](repeating: ClosureSearch.prohibitivePrice, count: empty.graph.activityCount)
    for activity in activities { price[activity] = 1000 * empty.graph.weight[activity] }
    var builder = PlanBuilder(timetable: empty, price: price, keepsShare: false)
    builder.addBestRatios()
    let chosen = Set(activities)
    let ordered = builder.plan().timetable.placements.map(\.activity).filter(chosen.contains)
    // What only helps the hands-on share, or a choice that no target needs any more, comes last.
    let placed = Set(ordered)
    return ordered + activities.filter { !placed.contains($0) }
  }

  private init(activities: [Int], graph: StudyGraph, shuffledOrders: Int) {
    self.activities = activities
    self.graph = graph
    need = TimeNeed(
      learning: activities.reduce(0) { $0 + graph.duration[$1] },
      withReviews: activities.reduce(0) { $0 + graph.weight[$1] })
    orderCount = 5 + shuffledOrders
    var tail = [Int](repeating: 0, count: graph.activityCount)
    for activity in activities.reversed() {
      var longest = 0
      for node in graph.provided[activity] {
        for later in graph.entrants[node] { longest = max(longest, tail[later]) }
      }
      tail[activity] = graph.duration[activity] + longest
    }
    self.tail = tail
  }

  /// The same activities in the order of a rank below `orderCount`, each after what it requires.
  ///
  /// - Complexity: O(activities · log activities).
  func order(_ rank: Int) -> [Int] {
    switch rank {
    case 0: return activities
    // Long chains first, so that the end does not have to wait for them.
    case 1: return ordered { (-tail[$0], 0) }
    // What owes reviews first, so that they do not all fall into the last week.
    case 2: return ordered { (-graph.review[$0], -tail[$0]) }
    // What needs the longest session first: short ones still fit into what is left.
    case 3: return ordered { (-graph.minimumSession[$0], -tail[$0]) }
    // One topic after the other, for a small number of topics in a week.
    case 4: return ordered { (graph.topic[$0], -tail[$0]) }
    // Chains with some luck: filling weeks to the last quarter-hour is a puzzle that no rule solves.
    default:
      var generator = SeededGenerator(seed: UInt64(rank))
      var jitter = tail
      for activity in activities { jitter[activity] *= 64 + generator.next(below: 64) }
      return ordered { (-jitter[$0], 0) }
    }
  }

  /// The order of the closure ratio with some luck: everything may come so many places later.
  ///
  /// What is worth most for its time still comes early, unlike in the orders that only look at how to fill weeks.
  func order(within places: Int, seed: UInt64) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    var key = [Int](repeating: 0, count: graph.activityCount)
    for (place, activity) in activities.enumerated() {
      key[activity] = place + generator.next(below: places + 1)
    }
    return ordered { (key[$0], 0) }
  }

  /// Orders the activities by a key, lowest first, but each after what it requires.
  private func ordered(by key: (Int) -> (Int, Int)) -> [Int] {
    let keys = activities.map(key)
    let byKey = activities.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }
    var rank = [Int](repeating: -1, count: graph.activityCount)
    for (place, index) in byKey.enumerated() { rank[activities[index]] = place }
    var isReached = [Bool](repeating: false, count: graph.nodeCount)
    var openEntries = [Int](repeating: 0, count: graph.activityCount)
    var ready = Agenda(count: activities.count)
    for activity in activities {
      openEntries[activity] = graph.entries.range(activity).count
      if openEntries[activity] == 0 { ready.insert(rank[activity]) }
    }
    var order: [Int] = []
    while let place = ready.removeFirst() {
      let activity = activities[byKey[place]]
      order.append(activity)
      for node in graph.provided[activity] where !isReached[node] {
        isReached[node] = true
        for entrant in graph.entrants[node] where rank[entrant] >= 0 {
          openEntries[entrant] -= 1
          if openEntries[entrant] == 0 { ready.insert(rank[entrant]) }
        }
      }
    }
    return order
  }
}
