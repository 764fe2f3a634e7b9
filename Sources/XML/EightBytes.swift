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

  /// Whether words of a text have one space between them, and there is no other white space.
  ///
  /// A text with control characters may be taken for one that is not so.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func areFolded(_ text: RawSpan) -> Bool {
    guard text.byteCount > 0 else { return true }
    // Before the text there is something like a space, so that it cannot begin with one.
    var isAfterSpace: UInt64 = 0x80
    let areSingle = allWords(of: text) { word in
      let spaces = exactZeros(in: word ^ ones &* 0x20)
      defer { isAfterSpace = spaces >> 56 }
      return controls(in: word) == 0 && spaces & (spaces << 8 | isAfterSpace) == 0
    }
    return areSingle && text.unsafeLoad(fromByteOffset: text.byteCount - 1, as: UInt8.self) != 0x20
  }

  /// Whether nothing in a text is near what XML forbids: control characters but line feeds, also those that UTF-8 writes
  /// in two bytes, and what begins with 0xEF or more, as the characters that are none do.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func arePlain(_ text: RawSpan) -> Bool {
    allWords(of: text) { word in
      let deleted = exactZeros(in: word ^ ones &* 0x7F) | exactZeros(in: word ^ ones &* 0xC2)
      let high = (word & ~highest &+ ones &* 0x11) & word & highest
      return controls(in: word) & ~exactZeros(in: word ^ ones &* 0x0A) | deleted | high == 0
    }
  }

  /// Whether something is so of every eight bytes, of which the last may end with letters.
  private static func allWords(of text: RawSpan, _ isSo: (UInt64) -> Bool) -> Bool {
    var place = 0
    while place + 8 <= text.byteCount {
      let word = text.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard isSo(UInt64(littleEndian: word)) else { return false }
      place += 8
    }
    guard place < text.byteCount else { return true }
    var last = ones &* UInt64(UInt8(ascii: "a"))
    for offset in place..<text.byteCount {
      let shift = UInt64(8 * (offset - place))
      let byte = UInt64(text.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
      last = last & ~(0xFF << shift) | byte << shift
    }
    return isSo(last)
  }

  /// Marks the bytes that are zero, and no other: no sum runs over into the next byte.
  private static func exactZeros(in word: UInt64) -> UInt64 {
    ~(((word & ~highest) &+ ~highest) | word | ~highest)
  }

  /// Marks the bytes below 0x20, and no other.
  private static func controls(in word: UInt64) -> UInt64 {
    ~(((word & ~highest) &+ ones &* 0x60) | word) & highest
  }
}
