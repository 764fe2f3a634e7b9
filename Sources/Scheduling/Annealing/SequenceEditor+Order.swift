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
}
