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

  mutating func noteReached(_ activity: Int) {
    for position in tables.provided.range(activity) { isReached[tables.provided.items[position]] = true }
  }
}
