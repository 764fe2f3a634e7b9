/// Changes a sequence of activities: takes some out with all that builds on them, and puts in closures of
/// targets that are not met.
///
/// It knows nothing of weeks: a sequence counts as possible when its hours fit into all weeks together. That
/// relaxation is nearly exact, since what reviews take does not depend on when something is learned.
struct SequenceEditor: Sendable {
  let tables: SearchTables
  var generator: SeededGenerator

  /// What the sequence surveyed last takes and brings.
  var learning = 0
  var weight = 0
  var balance = 0
  var points = 0
  /// Target → nodes that the sequence does not reach.
  var missing: [Int]
  /// What has been done so far, about one for each array element that was looked at.
  var steps = 0

  var isReached: [Bool]
  /// Node → the first activity of the sequence that reaches it.
  var firstProvider: [Int]
  /// Node → how many activities of the sequence reach it.
  var cover: [Int]
  var price: [Int]
  var cost: [Int]
  var cheapestProvider: [Int]
  var closure: [Int] = []
  var isMarked: [Bool]
  var held: [Int] = []
  var agenda: [Int] = []
  let needCounts: [Int]
  var openTargets: [Int] = []
  var roundsAtPrice = 0

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
    let end = arrange(&sequence, from: 0, to: sequence.count, isTallied: true)
    sequence.removeLast(sequence.count - end)
    steps += tables.nodeCount >> 3 + tables.targetCount >> 1 + 6 * end
  }

  /// Puts the activities between two places behind what they require, and notes what they reach.
  ///
  /// - Parameter isTallied: Whether what they take and bring is summed up as well.
  /// - Returns: The place after the last one; behind it is what can never start.
  mutating func arrange(_ sequence: inout [Int], from low: Int, to high: Int, isTallied: Bool) -> Int {
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
      if isTallied { reach(activity) } else { noteReached(activity) }
      var next = 0
      while next < held.count {
        if canStart(held[next]) {
          // There is room: what is held has left its place.
          let released = held.remove(at: next)
          sequence[end] = released
          end += 1
          if isTallied { reach(released) } else { noteReached(released) }
          next = 0
        } else {
          next += 1
        }
      }
    }
    return end
  }

  // A call from a method that changes the editor would copy all of it.
  @inline(__always)
  func canStart(_ activity: Int) -> Bool {
    for position in tables.entries.range(activity) where !isReached[tables.entries.items[position]] {
      return false
    }
    return true
  }

  mutating func reach(_ activity: Int) {
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
  mutating func dropCovered(_ sequence: inout [Int]) {
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

  func isCovered(_ activity: Int) -> Bool {
    for position in tables.provided.range(activity) where cover[tables.provided.items[position]] < 2 {
      return false
    }
    return true
  }

  mutating func mark(providerOf node: Int) {
    let activity = firstProvider[node]
    guard !isMarked[activity] else { return }
    isMarked[activity] = true
    agenda.append(activity)
  }
}
