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
  /// - Complexity: O(passes · activities · graph).
  func lighten(_ activities: [Int]) -> [Int] {
    var search = ClosureSearch(graph: graph, price: graph.weight)
    var best = activities
    for _ in 0..<passes {
      let before = best
      for activity in before where best.contains(activity) {
        var price = graph.weight.map { 1000 * max(1, $0) }
        for paid in best { price[paid] = 1 }
        price[activity] = ClosureSearch.prohibitivePrice
        guard search.findClosure(ofTargets: targets, price: price) else { continue }
        let trial = search.closure
        if weight(of: trial) < weight(of: best), balance(of: trial) >= 0 { best = trial }
      }
      if best == before { break }
    }
    return best
  }

  private func weight(of activities: [Int]) -> Int { activities.reduce(0) { $0 + graph.weight[$1] } }

  private func balance(of activities: [Int]) -> Int { activities.reduce(0) { $0 + graph.balance[$1] } }
}
