/// Finding cheap closures, from a target down to what is reached already.
extension ChosenSet {
  /// Finds what is still to be done for the target at these prices, and puts it into `closure`, each activity
  /// after what it requires.
  ///
  /// - Parameter price: the price of each activity, at least 1.
  /// - Returns: The price if nothing were shared, or `nil` when the target cannot be reached.
  /// - Complexity: O(all that leads to the target from what is reached).
  mutating func findClosure(ofTarget target: Int, price: [Int]) -> Int? {
    round += 1
    closure.removeAll(keepingCapacity: true)
    var sum = 0
    for position in tables.needs.range(target) {
      sum += findCost(of: tables.needs.items[position], price: price)
      guard sum < ClosureSearch.prohibitivePrice else { return nil }
    }
    for position in tables.needs.range(target) { addClosure(of: tables.needs.items[position]) }
    return sum
  }

  /// The same for one activity.
  mutating func findClosure(ofActivity activity: Int, price: [Int]) -> Bool {
    round += 1
    closure.removeAll(keepingCapacity: true)
    for position in tables.entries.range(activity) {
      guard findCost(of: tables.entries.items[position], price: price) < ClosureSearch.prohibitivePrice
      else { return false }
    }
    closureRound[activity] = round
    for position in tables.entries.range(activity) { addClosure(of: tables.entries.items[position]) }
    closure.append(activity)
    return true
  }

  /// Puts in what was found last.
  mutating func addClosure() {
    for activity in closure { add(activity) }
  }

  /// The price of reaching a node if nothing were shared.
  private mutating func findCost(of node: Int, price: [Int]) -> Int {
    if cover[node] > 0 { return 0 }
    if costRound[node] == round { return cost[node] }
    // Whoever comes back here in a cycle finds no way.
    costRound[node] = round
    cost[node] = ClosureSearch.prohibitivePrice
    var best = ClosureSearch.prohibitivePrice
    for position in tables.graph.providers.range(node) {
      let activity = tables.graph.providers.items[position]
      var sum = price[activity]
      for entry in tables.entries.range(activity) where sum < best {
        sum += findCost(of: tables.entries.items[entry], price: price)
      }
      steps += 2
      if sum < best {
        best = sum
        cheapestProvider[node] = activity
      }
    }
    cost[node] = best
    return best
  }

  private mutating func addClosure(of node: Int) {
    guard cover[node] == 0 else { return }
    let activity = cheapestProvider[node]
    guard closureRound[activity] != round else { return }
    closureRound[activity] = round
    for position in tables.entries.range(activity) { addClosure(of: tables.entries.items[position]) }
    closure.append(activity)
  }
}
