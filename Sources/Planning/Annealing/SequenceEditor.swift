/// Changes a sequence of activities: takes some out with all that builds on them, and puts in closures of
/// targets that are not met.
///
/// It knows nothing of weeks: a sequence counts as possible when its hours fit into all weeks together. That
/// relaxation is nearly exact, since what reviews take does not depend on when something is learned.
struct SequenceEditor: Sendable {
  let tables: SearchTables
  var generator: SeededGenerator

  /// What the sequence surveyed last takes and brings.
  private(set) var learning = 0
  private(set) var weight = 0
  private(set) var balance = 0
  private(set) var points = 0
  /// Target → nodes that the sequence does not reach.
  private(set) var missing: [Int]
  /// What has been done so far, about one for each array element that was looked at.
  private(set) var steps = 0

  private var isReached: [Bool]
  /// Node → the first activity of the sequence that reaches it.
  private var firstProvider: [Int]
  /// Node → how many activities of the sequence reach it.
  private var cover: [Int]
  private var price: [Int]
  private var cost: [Int]
  private var cheapestProvider: [Int]
  private var closure: [Int] = []
  private var isMarked: [Bool]
  private var held: [Int] = []
  private var agenda: [Int] = []
  private let needCounts: [Int]
  private var openTargets: [Int] = []
  private var roundsAtPrice = 0

  init(tables: SearchTables, seed: UInt64) {
    self.tables = tables
    generator = SeededGenerator(seed: seed)
    needCounts = (0..<tables.targetCount).map { tables.needs.range($0).count }
    missing = needCounts
    isReached = [Bool](repeating: false, count: tables.nodeCount)
    firstProvider = [Int](repeating: -1, count: tables.nodeCount)
    cover = [Int](repeating: 0, count: tables.nodeCount)
    price = [Int](repeating: 1, count: tables.activityCount)
    cost = [Int](repeating: 0, count: tables.nodeCount)
    cheapestProvider = firstProvider
    isMarked = [Bool](repeating: false, count: tables.activityCount)
  }

  /// Puts every activity behind what it requires, drops those that can never start, and sums up.
  ///
  /// - Complexity: O(nodes + entries of the sequence).
  mutating func survey(_ sequence: inout [Int]) {
    (learning, weight, balance, points) = (0, 0, 0, 0)
    for node in 0..<tables.nodeCount {
      isReached[node] = false
      cover[node] = 0
    }
    for target in 0..<tables.targetCount {
      missing[target] = needCounts[target]
      if needCounts[target] == 0 { points += tables.value[target] }
    }
    held.removeAll(keepingCapacity: true)
    var end = 0
    for index in 0..<sequence.count {
      let activity = sequence[index]
      guard canStart(activity) else {
        held.append(activity)
        continue
      }
      sequence[end] = activity
      end += 1
      reach(activity)
      var next = 0
      while next < held.count {
        if canStart(held[next]) {
          // There is room: what is held has left its place.
          sequence[end] = held[next]
          end += 1
          reach(held.remove(at: next))
          next = 0
        } else {
          next += 1
        }
      }
    }
    sequence.removeLast(sequence.count - end)
    steps += tables.nodeCount >> 3 + tables.targetCount >> 1 + 6 * end
  }

  private func canStart(_ activity: Int) -> Bool {
    for position in tables.entries.range(activity) where !isReached[tables.entries.items[position]] {
      return false
    }
    return true
  }

  private mutating func reach(_ activity: Int) {
    learning += tables.duration[activity]
    weight += tables.weight[activity]
    balance += tables.balance[activity]
    for position in tables.provided.range(activity) {
      let node = tables.provided.items[position]
      cover[node] += 1
      guard !isReached[node] else { continue }
      isReached[node] = true
      firstProvider[node] = activity
      for index in tables.targetsNeeding.range(node) {
        let target = tables.targetsNeeding.items[index]
        missing[target] -= 1
        if missing[target] == 0 { points += tables.value[target] }
      }
    }
  }

  /// Drops what no target needs that the sequence meets; to be asked for after `survey`.
  ///
  /// What only keeps the hands-on share stays as long as the share needs it.
  mutating func prune(_ sequence: inout [Int]) {
    for activity in sequence { isMarked[activity] = false }
    agenda.removeAll(keepingCapacity: true)
    for target in 0..<tables.targetCount where missing[target] == 0 {
      for position in tables.needs.range(target) { mark(providerOf: tables.needs.items[position]) }
    }
    while let activity = agenda.popLast() {
      for position in tables.entries.range(activity) { mark(providerOf: tables.entries.items[position]) }
    }
    steps += 4 * sequence.count + tables.targetCount
    var end = 0
    var isChanged = false
    for index in 0..<sequence.count {
      let activity = sequence[index]
      if isMarked[activity] || (tables.balance[activity] > 0 && balance < tables.balance[activity]) {
        sequence[end] = activity
        end += 1
      } else {
        isChanged = true
        balance -= tables.balance[activity]
      }
    }
    sequence.removeLast(sequence.count - end)
    if isChanged { survey(&sequence) }
    dropCovered(&sequence)
  }

  /// Drops activities that teach nothing which others of the sequence do not teach as well.
  private mutating func dropCovered(_ sequence: inout [Int]) {
    var index = sequence.count - 1
    while index >= 0 {
      let activity = sequence[index]
      index -= 1
      guard isCovered(activity), tables.balance[activity] <= balance else { continue }
      let before = points
      var rest = sequence
      rest.remove(at: index + 1)
      survey(&rest)
      if points == before {
        sequence = rest
        index = min(index, sequence.count - 1)
      } else {
        survey(&sequence)
      }
    }
  }

  private func isCovered(_ activity: Int) -> Bool {
    for position in tables.provided.range(activity) where cover[tables.provided.items[position]] < 2 {
      return false
    }
    return true
  }

  /// Puts another activity in the place of one that teaches the same.
  mutating func exchange(_ sequence: inout [Int]) {
    survey(&sequence)
    guard !sequence.isEmpty else { return }
    let place = generator.next(below: sequence.count)
    let former = sequence[place]
    let provided = tables.provided.range(former)
    let node = tables.provided.items[provided.lowerBound + generator.next(below: provided.count)]
    let providers = tables.graph.providers.range(node)
    let other = tables.graph.providers.items[providers.lowerBound + generator.next(below: providers.count)]
    guard other != former, !sequence.contains(other) else { return }
    findCosts()
    closure.removeAll(keepingCapacity: true)
    for position in tables.entries.range(other) {
      let entry = tables.entries.items[position]
      guard cost[entry] < ClosureSearch.prohibitivePrice else { return }
      addClosure(of: entry)
    }
    if !closure.contains(other) { closure.append(other) }
    for activity in closure { reach(activity) }
    sequence.remove(at: place)
    sequence.insert(contentsOf: closure, at: place)
    survey(&sequence)
    prune(&sequence)
  }

  private mutating func mark(providerOf node: Int) {
    let activity = firstProvider[node]
    guard !isMarked[activity] else { return }
    isMarked[activity] = true
    agenda.append(activity)
  }

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

  /// A target that is not met: the best in points for its cost of up to three drawn at random.
  private mutating func drawTarget() -> Int {
    var best = openTargets[generator.next(below: openTargets.count)]
    for _ in 0..<generator.next(below: 3) {
      let other = openTargets[generator.next(below: openTargets.count)]
      if tables.value[other] * cost(ofTarget: best) > tables.value[best] * cost(ofTarget: other) {
        best = other
      }
    }
    return best
  }

  private func cost(ofTarget target: Int) -> Int {
    var sum = 1
    for position in tables.needs.range(target) { sum += cost[tables.needs.items[position]] }
    return min(sum, ClosureSearch.prohibitivePrice)
  }

  /// The cheapest provider of each node at prices that change by chance, so that alternatives get a turn.
  private mutating func findCosts() {
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

  private mutating func drawPrices() {
    roundsAtPrice = 8
    let handsOnPrice = Planner.handsOnPrices[generator.next(below: Planner.handsOnPrices.count)]
    let spread = generator.next(below: 3) * 32
    for activity in tables.order {
      let factor = 64 + (spread > 0 ? generator.next(below: spread) : 0)
      let full = 16 * tables.weight[activity] - handsOnPrice * tables.balance[activity] / 64
      price[activity] = max(1, full * factor)
    }
    steps += 3 * tables.order.count
  }

  /// Finds what is still to be done for the target, each activity after what it requires.
  private mutating func findClosure(of target: Int) -> Bool {
    closure.removeAll(keepingCapacity: true)
    for position in tables.needs.range(target) {
      guard cost[tables.needs.items[position]] < ClosureSearch.prohibitivePrice else { return false }
    }
    for position in tables.needs.range(target) { addClosure(of: tables.needs.items[position]) }
    return true
  }

  private mutating func addClosure(of node: Int) {
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

extension SequenceEditor {
  /// Counts steps that were taken elsewhere.
  mutating func count(steps count: Int) { steps += count }

  /// Puts every activity between two places behind what it requires; the sequence was in order before these
  /// were permuted.
  ///
  /// - Complexity: O(nodes + entries up to `high`).
  mutating func restoreOrder(of sequence: inout [Int], from low: Int, to high: Int) {
    for node in 0..<tables.nodeCount { isReached[node] = false }
    for index in 0..<low { noteReached(sequence[index]) }
    held.removeAll(keepingCapacity: true)
    var end = low
    for index in low..<high {
      let activity = sequence[index]
      guard canStart(activity) else {
        held.append(activity)
        continue
      }
      sequence[end] = activity
      end += 1
      noteReached(activity)
      var next = 0
      while next < held.count {
        if canStart(held[next]) {
          sequence[end] = held[next]
          end += 1
          noteReached(held.remove(at: next))
          next = 0
        } else {
          next += 1
        }
      }
    }
    steps += tables.nodeCount >> 4 + 2 * high
  }

  private mutating func noteReached(_ activity: Int) {
    for position in tables.provided.range(activity) { isReached[tables.provided.items[position]] = true }
  }
}
