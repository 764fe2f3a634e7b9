/// Finds cheap closures: what has to be done, prerequisites included, to reach a target from where we are.
///
/// The cheapest closure of an AND/OR graph is hard to find, because prerequisites are shared. Here each node
/// takes the provider whose own closure is cheapest when nothing is shared; then the union is taken.
///
/// - Source: D. E. Knuth, "A generalization of Dijkstra's algorithm", Information Processing Letters 6
///   (1977), doi:10.1016/0020-0190(77)90002-3; on an acyclic graph one pass in topological order does it.
struct ClosureSearch: Sendable {
  /// The cost of what cannot be reached.
  static let unreachable = 1 << 52
  /// The highest cost of what can be reached: costs are capped, since adding up shared prerequisites again
  /// and again grows exponentially in long chains.
  private static let highestCost = 1 << 40
  /// The price of an activity that is only to be used where there is no other.
  static let prohibitivePrice = 1 << 30
  /// The prices on hands-on balance that are tried, in tenths of a quarter-hour.
  static let handsOnPrices = [0, 4, 8, 12]

  let graph: StudyGraph
  /// Activity → price, at least 1. See `prices(of:handsOnPrice:)`.
  private(set) var price: [Int]
  private(set) var isReached: [Bool]
  /// Target → nodes still to be reached.
  private(set) var missing: [Int]
  /// Points of the targets of which nothing is missing.
  private(set) var points: Int
  /// The nodes whose cost the last call of `reach` has changed, some of them repeatedly.
  private(set) var changedNodes: [Int] = []
  /// Node → price of its closure if nothing were shared; 0 when it is reached.
  private var cost: [Int]
  private var cheapestProvider: [Int]
  /// Activity → its price with the costs of its entry nodes.
  private var total: [Int]
  /// Positions in `graph.order` of the activities whose total has to be added up anew.
  private var outdated: Agenda

  /// The closure found last, each activity after what it requires.
  private(set) var closure: [Int] = []
  private var round = 0
  private var activityRound: [Int]
  private var nodeRound: [Int]
  private var targetRound: [Int]
  private var targetCount: [Int]

  init(graph: StudyGraph, price: [Int]) {
    self.graph = graph
    self.price = price
    isReached = [Bool](repeating: false, count: graph.nodeCount)
    missing = (0..<graph.targetCount).map { graph.needs.range($0).count }
    points = missing.indices.reduce(0) { [missing] in missing[$1] == 0 ? $0 + graph.value[$1] : $0 }
    cost = [Int](repeating: Self.unreachable, count: graph.nodeCount)
    cheapestProvider = [Int](repeating: -1, count: graph.nodeCount)
    total = [Int](repeating: Self.unreachable, count: graph.activityCount)
    outdated = Agenda(count: graph.order.count)
    activityRound = [Int](repeating: 0, count: graph.activityCount)
    nodeRound = [Int](repeating: 0, count: graph.nodeCount)
    targetRound = [Int](repeating: 0, count: graph.targetCount)
    targetCount = [Int](repeating: 0, count: graph.targetCount)
    findCosts()
  }

  /// The price of each activity: its time with reviews, less a premium for what helps the hands-on share.
  ///
  /// - Parameter handsOnPrice: the premium for a quarter-hour of hands-on balance, in tenths of a
  ///   quarter-hour: the Lagrange multiplier of the hands-on constraint.
  /// - Returns: thousandths of a quarter-hour, at least 1.
  static func prices(of graph: StudyGraph, handsOnPrice: Int) -> [Int] {
    (0..<graph.activityCount).map { max(1, 1000 * graph.weight[$0] - handsOnPrice * graph.balance[$0]) }
  }

  /// Takes note that these activities are done.
  ///
  /// - Complexity: O(entries + provided nodes) of all activities whose cost changes.
  mutating func reach(_ activities: [Int]) {
    changedNodes.removeAll(keepingCapacity: true)
    for activity in activities {
      for position in graph.provided.range(activity) {
        let node = graph.provided.items[position]
        guard !isReached[node] else { continue }
        isReached[node] = true
        setCost(0, of: node)
        for index in graph.targetsNeeding.range(node) {
          let target = graph.targetsNeeding.items[index]
          missing[target] -= 1
          if missing[target] == 0 { points += graph.value[target] }
        }
      }
    }
    updateCosts()
  }

  /// Gives an activity another price.
  mutating func setPrice(_ newPrice: Int, of activity: Int) {
    guard price[activity] != newPrice else { return }
    changedNodes.removeAll(keepingCapacity: true)
    price[activity] = newPrice
    guard graph.position[activity] >= 0 else { return }
    outdated.insert(graph.position[activity])
    updateCosts()
  }

  /// The price of the target if its needs shared nothing; equal prices mean that the closure has not changed,
  /// since reaching more can only make things cheaper.
  func cost(ofTarget target: Int) -> Int {
    var sum = 0
    for position in graph.needs.range(target) { sum += cost[graph.needs.items[position]] }
    return min(sum, Self.unreachable)
  }

  /// Finds the closure of the target and puts it into `closure`.
  ///
  /// - Returns: Whether the target can be reached at all.
  mutating func findClosure(ofTarget target: Int) -> Bool {
    closure.removeAll(keepingCapacity: true)
    guard cost(ofTarget: target) < Self.unreachable else { return false }
    round += 1
    for position in graph.needs.range(target) { addClosure(ofNode: graph.needs.items[position]) }
    return true
  }

  /// Whether all the nodes can be reached; no price changes that.
  func canReach(_ nodes: [Int]) -> Bool { nodes.allSatisfy { cost[$0] < Self.unreachable } }

  /// Finds the union of the closures of nodes that can be reached and puts it into `closure`.
  mutating func findClosure(ofNodes nodes: [Int]) {
    closure.removeAll(keepingCapacity: true)
    round += 1
    for node in nodes { addClosure(ofNode: node) }
  }

  /// The price of `closure`, and the points of all targets that it completes.
  mutating func gainAndPrice() -> (gain: Int, price: Int) {
    var gain = 0
    var sum = 0
    for activity in closure {
      sum += price[activity]
      for position in graph.provided.range(activity) {
        let node = graph.provided.items[position]
        // The round is negated for a node whose targets have been counted: providers may overlap.
        guard !isReached[node], nodeRound[node] != -round else { continue }
        nodeRound[node] = -round
        for index in graph.targetsNeeding.range(node) {
          let target = graph.targetsNeeding.items[index]
          targetCount[target] = targetRound[target] == round ? targetCount[target] + 1 : 1
          targetRound[target] = round
          if targetCount[target] == missing[target] { gain += graph.value[target] }
        }
      }
    }
    return (gain, sum)
  }

  private mutating func addClosure(ofNode node: Int) {
    guard !isReached[node], nodeRound[node] != round else { return }
    let activity = cheapestProvider[node]
    guard activityRound[activity] != round else { return }
    activityRound[activity] = round
    for position in graph.entries.range(activity) { addClosure(ofNode: graph.entries.items[position]) }
    closure.append(activity)
    for position in graph.provided.range(activity) { nodeRound[graph.provided.items[position]] = round }
  }

  /// Finds all costs from nothing.
  private mutating func findCosts() {
    for node in 0..<graph.nodeCount { cost[node] = isReached[node] ? 0 : Self.unreachable }
    for activity in graph.order {
      total[activity] = currentTotal(of: activity)
      guard total[activity] < Self.unreachable else { continue }
      for position in graph.provided.range(activity) {
        let node = graph.provided.items[position]
        if total[activity] < cost[node] {
          cost[node] = total[activity]
          cheapestProvider[node] = activity
        }
      }
    }
  }

  /// Finds the costs of all that follows from outdated activities; what stays as it was is not followed.
  ///
  /// Activities are taken in the order of the graph, so each is added up once. In a cycle costs would have to
  /// be followed round and round: there all of them are found anew.
  private mutating func updateCosts() {
    guard graph.isAcyclic else {
      while outdated.removeFirst() != nil {}
      changedNodes = Array(0..<graph.nodeCount)
      return findCosts()
    }
    while let position = outdated.removeFirst() {
      let activity = graph.order[position]
      let sum = currentTotal(of: activity)
      guard sum != total[activity] else { continue }
      total[activity] = sum
      for position in graph.provided.range(activity) {
        let node = graph.provided.items[position]
        guard !isReached[node] else { continue }
        if sum < cost[node] {
          cheapestProvider[node] = activity
          setCost(sum, of: node)
        } else if cheapestProvider[node] == activity || sum == cost[node] {
          chooseProvider(of: node)
        }
      }
    }
  }

  // A call from a method that changes the search would copy all of it.
  @inline(__always)
  private func currentTotal(of activity: Int) -> Int {
    var sum = price[activity]
    for position in graph.entries.range(activity) { sum += cost[graph.entries.items[position]] }
    return sum < Self.unreachable ? min(sum, Self.highestCost) : Self.unreachable
  }

  /// Chooses the cheapest provider again, the first of several.
  private mutating func chooseProvider(of node: Int) {
    var best = Self.unreachable
    for position in graph.providers.range(node) {
      let activity = graph.providers.items[position]
      if total[activity] < best {
        best = total[activity]
        cheapestProvider[node] = activity
      }
    }
    setCost(best, of: node)
  }

  private mutating func setCost(_ newCost: Int, of node: Int) {
    guard cost[node] != newCost else { return }
    cost[node] = newCost
    changedNodes.append(node)
    for position in graph.entrants.range(node) {
      outdated.insert(graph.position[graph.entrants.items[position]])
    }
  }
}
