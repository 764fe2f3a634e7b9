/// Lower bounds on the time that it takes to meet a set of targets, whatever is chosen.
///
/// Finding the cheapest closure is NP-hard; these bounds are dual solutions of its linear relaxation. Some
/// nodes have to be reached by every closure. Each of them is given a share of time so that no activity pays
/// its nodes more than its own duration; then the sum of the shares is a lower bound. Durations may be
/// lessened by a multiplier times the hands-on balance, because that sums up to at least 0.
///
/// - Source: dual ascent as for set covering, e.g. M. L. Fisher and P. Kedia, "Optimal solution of set
///   covering/partitioning problems using dual heuristics", Management Science 36 (1990),
///   doi:10.1287/mnsc.36.6.674.
enum HoursBound {
  /// The least time for reaching all of `targets`.
  ///
  /// - Complexity: O(nodes · providers).
  static func need(of targets: [Int], graph: StudyGraph) -> TimeNeed {
    let nodes = necessaryNodes(graph: graph, targets: targets)
    return TimeNeed(
      learning: bound(graph: graph, nodes: nodes, cost: graph.duration),
      withReviews: bound(graph: graph, nodes: nodes, cost: graph.weight))
  }

  /// The nodes that every closure of the targets reaches: what is needed, and what all providers of such a
  /// node require.
  private static func necessaryNodes(graph: StudyGraph, targets: [Int]) -> [Int] {
    var isNecessary = [Bool](repeating: false, count: graph.nodeCount)
    var found: [Int] = []
    func add(_ node: Int) {
      guard !isNecessary[node] else { return }
      isNecessary[node] = true
      found.append(node)
    }
    for target in targets { graph.needs[target].forEach(add) }
    var next = 0
    while next < found.count {
      let providers = graph.providers[found[next]]
      next += 1
      guard let first = providers.first else { continue }
      for node in graph.entries[first]
      where providers.allSatisfy({ graph.entries[$0].contains(node) }) { add(node) }
    }
    return found
  }

  /// The best bound over several hands-on multipliers.
  private static func bound(graph: StudyGraph, nodes: [Int], cost: [Int]) -> Int {
    ClosureSearch.handsOnPrices.map { multiplier in
      // In thousandths of a quarter-hour, rounded up in the end.
      let reduced = (0..<graph.activityCount).map { 1000 * cost[$0] - multiplier * graph.balance[$0] }
      // An activity with a negative price might as well be done, whether it is of use or not.
      let rebate = graph.usable.reduce(0) { $0 + min(0, reduced[$1]) }
      let price = reduced.map { max(0, $0) }
      return (max(0, ascent(graph: graph, nodes: nodes, price: price) + rebate) + 999) / 1000
    }.max() ?? 0
  }

  /// Raises the share of one node after the other until one of its providers is paid out.
  private static func ascent(graph: StudyGraph, nodes: [Int], price: [Int]) -> Int {
    // Nodes that compete with the fewest others go first: what they take is missed the least.
    let isNecessary = Set(nodes)
    let overlap = (0..<graph.activityCount).map { activity in
      graph.provided[activity].count { isNecessary.contains($0) }
    }
    let order =
      nodes
      .map { node in (rivals: graph.providers[node].reduce(0) { $0 + overlap[$1] - 1 }, node: node) }
      .sorted { ($0.rivals, $0.node) < ($1.rivals, $1.node) }
    var left = price
    var sum = 0
    for (_, node) in order {
      let providers = graph.providers[node]
      let share = providers.map { left[$0] }.min() ?? 0
      for activity in providers { left[activity] -= share }
      sum += share
    }
    return sum
  }
}
