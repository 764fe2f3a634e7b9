/// Finds bytes by looking at eight at a time: documents are mostly text in which nothing has to be noticed.
///
/// Each search marks the bytes that it looks for by their highest bit, by arithmetic on all eight at once, of which the
/// lowest mark is exact (Warren, Hacker's Delight, 2nd edition, 6-1).
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// The first place of a byte in a range, or the range's end.
  ///
  /// - Complexity: O(n) in the length of the range.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let all = ones &* UInt64(byte)
    return first(in: bytes, from: start, to: end) { zeros(in: $0 ^ all) }
  }

  /// The first place of either of two bytes in a range, or the range's end.
  ///
  /// - Complexity: O(n) in the length of the range.
  static func first(_ byte: UInt8, or other: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let (all, others) = (ones &* UInt64(byte), ones &* UInt64(other))
    return first(in: bytes, from: start, to: end) { zeros(in: $0 ^ all) | zeros(in: $0 ^ others) }
  }

  /// The first place in a range of a byte below 0x20, or of 0xEF, with which the last characters of Unicode's first plane
  /// begin; or the range's end.
  ///
  /// - Complexity: O(n) in the length of the range.
  static func firstControlOrEF(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let others = ones &* 0xEF
    return first(in: bytes, from: start, to: end) { word in
      (word &- ones &* 0x20) & ~word & highest | zeros(in: word ^ others)
    }
  }

  /// Marks the bytes that are zero.
  private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & highest }

  private static func first(
    in bytes: [UInt8], from start: Int, to end: Int, marked: (UInt64) -> UInt64
  ) -> Int {
    bytes.withUnsafeBytes { bytes in
      var place = start
      while place + 8 <= end {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let marks = marked(word)
        if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
        place += 8
      }
      while place < end, marked(UInt64(bytes[place]) | ~0xFF) & 0x80 == 0 { place += 1 }
      return min(place, end)
    }
  }
}
