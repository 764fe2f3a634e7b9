/// Putting in closures of targets.
extension SequenceEditor {
  /// Puts in closures of targets drawn at random, as long as the hours may hold them.
  ///
  /// - Parameters:
  ///   - place: where they are put in; what is put in first comes first.
  ///   - tries: how many targets are drawn.
  ///   - room: the share of the hours that may be used, in thousandths.
  mutating func refill(_ sequence: inout [Int], at place: Int, tries: Int, room: Int) {
    openTargets.removeAll(keepingCapacity: true)
    for target in 0..<tables.targetCount where missing[target] > 0 && tables.graph.isReachable[target] {
      openTargets.append(target)
    }
    guard !openTargets.isEmpty else { return }
    findCosts()
    var place = min(place, sequence.count)
    let (learningTime, time) = (tables.learningTime * room / 1000, tables.time * room / 1000)
    for _ in 0..<tries where !openTargets.isEmpty {
      let target = drawTarget()
      guard missing[target] > 0, findClosure(of: target) else { continue }
      var (sumLearning, sumWeight, sumBalance) = (learning, weight, balance)
      for activity in closure {
        sumLearning += tables.duration[activity]
        sumWeight += tables.weight[activity]
        sumBalance += tables.balance[activity]
      }
      guard sumLearning <= learningTime, sumWeight <= time, sumBalance >= 0 else { continue }
      for activity in closure { reach(activity) }
      sequence.insert(contentsOf: closure, at: place)
      place += closure.count
    }
  }

  /// Puts in what is still to be done for a target drawn at random, each activity next to others of its topic, as
  /// long as the hours may hold it; to be asked for after `survey`.
  ///
  /// - Parameter room: the share of the hours that may be used, in thousandths.
  mutating func addTarget(_ sequence: inout [Int], room: Int) {
    let before = sequence
    refill(&sequence, at: sequence.count, tries: 1, room: room)
    let new = sequence[before.count...]
    guard !new.isEmpty else { return }
    sequence = before
    for activity in new {
      let topic = tables.graph.topic[activity]
      let places = sequence.indices.filter { tables.graph.topic[sequence[$0]] == topic }
      let place =
        places.isEmpty
        ? generator.next(below: sequence.count + 1) : places[generator.next(below: places.count)] + 1
      sequence.insert(activity, at: place)
    }
    survey(&sequence)
  }

  /// A target that is not met: the best in points for its cost of up to three drawn at random.
  mutating func drawTarget() -> Int {
    var best = openTargets[generator.next(below: openTargets.count)]
    for _ in 0..<generator.next(below: 3) {
      let other = openTargets[generator.next(below: openTargets.count)]
      if tables.value[other] * cost(ofTarget: best) > tables.value[best] * cost(ofTarget: other) {
        best = other
      }
    }
    return best
  }

  func cost(ofTarget target: Int) -> Int {
    var sum = 1
    for position in tables.needs.range(target) { sum += cost[tables.needs.items[position]] }
    return min(sum, ClosureSearch.prohibitivePrice)
  }

  /// The cheapest provider of each node at prices that change by chance, so that alternatives get a turn.
  mutating func findCosts() {
    if roundsAtPrice == 0 { drawPrices() }
    roundsAtPrice -= 1
    for node in 0..<tables.nodeCount { cost[node] = isReached[node] ? 0 : ClosureSearch.prohibitivePrice }
    for activity in tables.order {
      var sum = price[activity]
      for position in tables.entries.range(activity) { sum += cost[tables.entries.items[position]] }
      guard sum < ClosureSearch.prohibitivePrice else { continue }
      for position in tables.provided.range(activity) {
        let node = tables.provided.items[position]
        if sum < cost[node] {
          cost[node] = sum
          cheapestProvider[node] = activity
        }
      }
    }
    steps += 4 * tables.order.count
  }

  mutating func drawPrices() {
    roundsAtPrice = 8
    let handsOnPrice = ClosureSearch.handsOnPrices[generator.next(below: ClosureSearch.handsOnPrices.count)]
    let spread = generator.next(below: 3) * 32
    for activity in tables.order {
      let factor = 64 + (spread > 0 ? generator.next(below: spread) : 0)
      let full = 16 * tables.weight[activity] - handsOnPrice * tables.balance[activity] / 64
      price[activity] = max(1, full * factor)
    }
    steps += 3 * tables.order.count
  }

  /// Finds what is still to be done for the target, each activity after what it requires.
  mutating func findClosure(of target: Int) -> Bool {
    closure.removeAll(keepingCapacity: true)
    for position in tables.needs.range(target) {
      guard cost[tables.needs.items[position]] < ClosureSearch.prohibitivePrice else { return false }
    }
    for position in tables.needs.range(target) { addClosure(of: tables.needs.items[position]) }
    return true
  }

  mutating func addClosure(of node: Int) {
    guard !isReached[node] else { return }
    let activity = cheapestProvider[node]
    guard !closure.contains(activity) else { return }
    for position in tables.entries.range(activity) { addClosure(of: tables.entries.items[position]) }
    closure.append(activity)
  }

  /// A place in a sequence: of several drawn at random the last one, since what comes last is worth least.
  mutating func latePlace(in count: Int) -> Int {
    max(generator.next(below: count), generator.next(below: count))
  }
}
