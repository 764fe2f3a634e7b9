/// A set of numbers from 0 that gives back the lowest first.
struct Agenda: Sendable {
  private var words: [UInt64]
  /// No word before this one holds a number.
  private var first: Int

  /// An empty set for numbers below `count`.
  init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
    first = words.count
  }

  /// Complexity: O(1).
  mutating func insert(_ number: Int) {
    let word = number >> 6
    words[word] |= 1 << UInt64(number & 63)
    if word < first { first = word }
  }

  /// Complexity: O(1) for numbers that come close together.
  mutating func removeFirst() -> Int? {
    while first < words.count {
      let word = words[first]
      if word != 0 {
        words[first] = word & (word - 1)
        return first << 6 | word.trailingZeroBitCount
      }
      first += 1
    }
    return nil
  }
}
