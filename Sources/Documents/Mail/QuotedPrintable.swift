/// Text of any script in lines of at most 76 ASCII characters (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// The most characters of a line, with the sign that it goes on.
  private static let longest = 76

  /// The text as a body: UTF-8, with CRLF for every line feed.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func body(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { lines(of: Array($0.utf8)) }
      .joined(separator: "\r\n")
  }

  /// One line of text as one line or more.
  private static func lines(of bytes: [UInt8]) -> String {
    var result = ""
    var room = longest
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      // A line that begins with `From` would get a sign before it in some mailboxes, one that begins with a full stop
      // loses it on the way through a careless program.
      let isFirst = index == 0 && (byte == UInt8(ascii: "F") || byte == UInt8(ascii: "."))
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      let isPlain =
        (isBlank && !isLast) || ((0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !isFirst)
      let sign = isPlain ? String(UnicodeScalar(byte)) : HexPair.text(byte)
      if sign.utf8.count > room - (isLast ? 0 : 1) {
        result += "=\r\n"
        room = longest
      }
      result += sign
      room -= sign.utf8.count
    }
    return result
  }

  /// What ``body(_:)`` was made of; `nil` for what it does not make.
  static func text(of body: String) -> String? {
    var bytes: [UInt8] = []
    var rest = body.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "="):
        let pair = Array(rest.prefix(2))
        rest = rest.dropFirst(2)
        if pair == [0x0D, 0x0A] { continue }
        guard let value = HexPair.value(pair) else { return nil }
        bytes.append(value)
      case 0x0D:
        guard rest.popFirst() == 0x0A else { return nil }
        bytes.append(0x0A)
      case 0x20...0x7E, 0x09: bytes.append(byte)
      default: return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// A byte as mails write it: `=` and two capital digits of base 16.
enum HexPair {
  private static let digits = Array("0123456789ABCDEF".utf8)

  static func text(_ byte: UInt8) -> String {
    String(decoding: [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]], as: UTF8.self)
  }

  /// The byte of two digits; `nil` for anything else.
  static func value(_ pair: [UInt8]) -> UInt8? {
    let values = pair.compactMap { digits.firstIndex(of: $0) }
    return pair.count == 2 && values.count == 2 ? UInt8(values[0] << 4 | values[1]) : nil
  }
}
