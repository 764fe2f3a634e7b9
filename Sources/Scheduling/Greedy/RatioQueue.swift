/// Targets with what they would bring and cost; gives back the one with the most points for its price.
///
/// A binary heap. An entry is never taken out when it is overtaken by a newer one of the same target: it is
/// recognised by its stamp when it comes up.
struct RatioQueue: Sendable {
  private struct Entry: Sendable {
    let gain: Int
    let price: Int
    let target: Int
    let stamp: Int

    func comesBefore(_ other: Entry) -> Bool {
      let (own, others) = (gain * other.price, other.gain * price)
      return own == others ? target < other.target : own > others
    }
  }

  private var heap: [Entry] = []
  /// Target → stamp of the entry that counts, or -1.
  private var current: [Int]
  private var stamp = 0

  init(targetCount: Int) { current = [Int](repeating: -1, count: targetCount) }

  /// Adds a target, or replaces what is known of it. Complexity: O(log targets).
  mutating func insert(target: Int, gain: Int, price: Int) {
    stamp += 1
    current[target] = stamp
    heap.append(Entry(gain: gain, price: price, target: target, stamp: stamp))
    var child = heap.count - 1
    while child > 0, heap[child].comesBefore(heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes a target out. Complexity: O(1).
  mutating func remove(target: Int) { current[target] = -1 }

  /// Takes out the target with the best ratio, of several the first one. Complexity: O(log targets).
  mutating func removeBest() -> Int? {
    while let best = heap.first {
      let last = heap.removeLast()
      if !heap.isEmpty {
        heap[0] = last
        sink()
      }
      guard current[best.target] == best.stamp else { continue }
      current[best.target] = -1
      return best.target
    }
    return nil
  }

  private mutating func sink() {
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1].comesBefore(heap[child]) { child += 1 }
      guard heap[child].comesBefore(heap[parent]) else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
