/// Keeping a sequence in an order in which it can be done.
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
    _ = arrange(&sequence, from: low, to: high, isTallied: false)
    steps += tables.nodeCount >> 4 + 2 * high
  }

  mutating func noteReached(_ activity: Int) {
    for position in tables.provided.range(activity) { isReached[tables.provided.items[position]] = true }
  }

  /// Moves a few neighbours to an earlier or a later place; afterwards everything still comes behind what it
  /// requires.
  ///
  /// - Returns: the places that may have changed, or `nil` when nothing has.
  mutating func moveBlock(_ sequence: inout [Int]) -> Range<Int>? {
    let count = sequence.count
    guard count > 1 else { return nil }
    let length = min(count - 1, 1 + min(generator.next(below: 6), generator.next(below: 6)))
    let from = generator.next(below: count - length + 1)
    let reach = generator.next(below: 4) == 0 ? count : 12
    var to = from - reach + generator.next(below: 2 * reach + 1)
    to = max(0, min(count - length, to))
    guard to != from else { return nil }
    let low = min(from, to)
    let high = max(from, to) + length
    let pivot = from < to ? from + length : from
    // Rotation: the block and what it passes change places.
    let block = Array(sequence[from..<from + length])
    if to < from {
      var index = pivot - 1
      while index >= to {
        sequence[index + length] = sequence[index]
        index -= 1
      }
    } else {
      for index in pivot..<to + length { sequence[index - length] = sequence[index] }
    }
    for (offset, activity) in block.enumerated() { sequence[to + offset] = activity }
    restoreOrder(of: &sequence, from: low, to: high)
    return low..<high
  }

  /// Moves neighbours of one topic to where others of it are.
  ///
  /// - Returns: the places that may have changed, or `nil` when nothing has.
  mutating func moveTopic(_ sequence: inout [Int]) -> Range<Int>? {
    let count = sequence.count
    guard count > 1 else { return nil }
    let from = generator.next(below: count)
    let topic = tables.graph.topic[sequence[from]]
    var end = from + 1
    let length = 1 + generator.next(below: 6)
    while end < count, end - from < length, tables.graph.topic[sequence[end]] == topic { end += 1 }
    let target = generator.next(below: count)
    var to = target
    while to < count, tables.graph.topic[sequence[to]] != topic || (from..<end).contains(to) { to += 1 }
    guard to < count, to != end, to != from else { return nil }
    let block = Array(sequence[from..<end])
    if to < from {
      sequence.removeSubrange(from..<end)
      sequence.insert(contentsOf: block, at: to)
      restoreOrder(of: &sequence, from: to, to: end)
      return to..<end
    }
    sequence.insert(contentsOf: block, at: to)
    sequence.removeSubrange(from..<end)
    restoreOrder(of: &sequence, from: from, to: to)
    return from..<to
  }
}
