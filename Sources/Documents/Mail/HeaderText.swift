/// Text in the header of a mail: ASCII as it is, everything else in encoded words (RFC 2047), in lines of at most 78
/// characters (RFC 5322, section 2.1.1).
enum HeaderText {
  /// The most characters of an encoded text: with its frame and the longest name of a field the line stays short.
  private static let longest = 50
  private static let frame = (start: "=?UTF-8?Q?", end: "?=")
  private static let fold = "\r\n "

  /// A text as the value of a field.
  static func value(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain =
      text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && words.allSatisfy { (1...longest).contains($0.utf8.count) }
    return isPlain ? folded(words) : encoded(text)
  }

  private static func folded(_ words: [Substring]) -> String {
    var (result, length) = ("", 0)
    for word in words {
      if length > 0, length + 1 + word.utf8.count > longest {
        result += fold
        length = 0
      } else if length > 0 {
        result += " "
        length += 1
      }
      result += word
      length += word.utf8.count
    }
    return result
  }

  /// A text in encoded words, none of which breaks a character.
  static func encoded(_ text: String) -> String {
    var words = [""]
    for scalar in text.unicodeScalars {
      let sign = String(scalar).utf8.map(Self.sign).joined()
      if words[words.count - 1].utf8.count + sign.utf8.count > longest { words.append("") }
      words[words.count - 1] += sign
    }
    return words.map { frame.start + $0 + frame.end }.joined(separator: fold)
  }

  /// A byte as it may stand in any field, also in the name of a person.
  private static func sign(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: " "): "_"
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
    default: HexPair.text(byte)
    }
  }

  /// What ``value(_:)`` was made of; `nil` for what it does not make.
  static func text(of value: String) -> String? {
    guard value.hasPrefix(frame.start) else { return value.replacing(fold, with: " ") }
    var bytes: [UInt8] = []
    for word in value.split(separator: fold) {
      guard word.hasPrefix(frame.start), word.hasSuffix(frame.end) else { return nil }
      var rest = word.dropFirst(frame.start.count).dropLast(frame.end.count).utf8[...]
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "_"): bytes.append(UInt8(ascii: " "))
        case UInt8(ascii: "="):
          guard let value = HexPair.value(Array(rest.prefix(2))) else { return nil }
          bytes.append(value)
          rest = rest.dropFirst(2)
        default: bytes.append(byte)
        }
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
