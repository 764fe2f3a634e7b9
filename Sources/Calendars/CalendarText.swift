/// The text of a calendar, in whatever encoding programs write it.
enum CalendarText {
  /// The bytes as UTF-8: those of UTF-16, by its mark or by the zeros of its first letters, are turned into it.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 2, let isBigEndian = isBigEndianUTF16(bytes[0], bytes[1]) else { return bytes }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func isBigEndianUTF16(_ first: UInt8, _ second: UInt8) -> Bool? {
    switch (first, second) {
    case (0xFE, 0xFF), (0, UInt8(ascii: "B")): true
    case (0xFF, 0xFE), (UInt8(ascii: "B"), 0): false
    default: nil
    }
  }
}
