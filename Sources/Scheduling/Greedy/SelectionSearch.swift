/// Looks for a lighter set of activities that still reaches all of the given targets.
///
/// Prerequisites are shared, so the cheapest closure of each target does not give the cheapest union. Here
/// one activity at a time is taken out of the set while the others count as paid: the closure is then
/// repaired at the least additional price, and whatever the repair makes superfluous falls away by itself.
struct SelectionSearch: Sendable {
  let graph: StudyGraph
  let targets: [Int]
  /// How often all activities are tried; after that hardly anything is gained.
  var passes = 4

  /// A set that is not heavier than `activities` and keeps the hands-on share if that does.
  ///
  /// - Complexity: O(passes · activities · (targets + closure)).
  func lighten(_ activities: [Int]) -> [Int] {
    var search = ClosureSearch(graph: graph, price: graph.weight.map(Self.fullPrice))
    for paid in activities { search.setPrice(Self.paid, of: paid) }
    let nodes = neededNodes
    guard search.canReach(nodes) else { return activities }
    var best = activities
    var bestWeight = weight(of: best)
    var isChosen = [Bool](repeating: false, count: graph.activityCount)
    for activity in best { isChosen[activity] = true }
    // What was tried with the set as it is gives the same again.
    var changes = 0
    var lastTried = [Int](repeating: -1, count: graph.activityCount)
    for _ in 0..<passes {
      let before = best
      for activity in before
      where isChosen[activity] && lastTried[activity] < changes && hasAlternative(activity) {
        lastTried[activity] = changes
        search.setPrice(ClosureSearch.prohibitivePrice, of: activity)
        search.findClosure(ofNodes: nodes)
        search.setPrice(Self.paid, of: activity)
        let weight = weight(of: search.closure)
        guard weight < bestWeight, balance(of: search.closure) >= 0 else { continue }
        bestWeight = weight
        changes += 1
        for activity in best {
          isChosen[activity] = false
          search.setPrice(Self.fullPrice(graph.weight[activity]), of: activity)
        }
        best = search.closure
        for activity in best {
          isChosen[activity] = true
          search.setPrice(Self.paid, of: activity)
        }
      }
      if best == before { break }
    }
    return best
  }

  /// What the targets need, each node once, in the order of the targets.
  private var neededNodes: [Int] {
    var isKnown = [Bool](repeating: false, count: graph.nodeCount)
    var nodes: [Int] = []
    for node in targets.lazy.flatMap({ graph.needs[$0] }) where !isKnown[node] {
      isKnown[node] = true
      nodes.append(node)
    }
    return nodes
  }

  /// The price of what is in the set already.
  private static let paid = 1

  private static func fullPrice(_ weight: Int) -> Int { 1000 * max(1, weight) }

  /// Whether anything that the activity teaches can be learned otherwise.
  private func hasAlternative(_ activity: Int) -> Bool {
    graph.provided[activity].contains { graph.providers.range($0).count > 1 }
  }

  private func weight(of activities: [Int]) -> Int { activities.reduce(0) { $0 + graph.weight[$1] } }

  private func balance(of activities: [Int]) -> Int { activities.reduce(0) { $0 + graph.balance[$1] } }
}
