import UseCases

/// Paths as terminals write them when a file is dropped on their window, and as people type them for a shell.
enum DroppedPath {
  /// The path that is meant.
  ///
  /// Quotes and backslashes are read as a shell reads them, `~/` is the home folder, and an address that begins
  /// with `file://` is decoded (RFC 8089). What cannot be read so is taken as it is.
  ///
  /// - Parameter home: The home folder; `nil` where none is known.
  static func reading(_ text: String, home: String?) -> String {
    let typed = text.trimmed
    if typed.lowercased().hasPrefix("file://") { return address(typed.dropFirst(7)) ?? typed }
    guard let plain = unquoted(typed) else { return typed }
    guard let home, typed == "~" || typed.hasPrefix("~/") else { return plain }
    return home + plain.dropFirst()
  }

  /// The path of an address after `file://`; `nil` for a file of another machine or one that is not UTF-8.
  private static func address(_ rest: Substring) -> String? {
    guard let slash = rest.firstIndex(of: "/"), ["", "localhost"].contains(rest[..<slash].lowercased()) else {
      return nil
    }
    var bytes: [UInt8] = []
    var left = Array(rest[slash...].utf8)[...]
    while let byte = left.popFirst() {
      let digits = left.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        left = left.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The text without the quotes and backslashes of a shell (POSIX.1-2017, section 2.2); `nil` where a
  /// quotation or the character after a backslash is missing.
  private static func unquoted(_ text: String) -> String? {
    var result = ""
    var quote: Character?
    var left = text[...]
    while let character = left.popFirst() {
      switch (quote, character) {
      case (nil, "'"), (nil, "\""): quote = character
      case (let open?, _) where open == character: quote = nil
      case (nil, "\\"):
        guard let next = left.popFirst() else { return nil }
        result.append(next)
      case ("\"", "\\"):
        if let next = left.first, "\"\\$`".contains(next) {
          result.append(left.removeFirst())
        } else {
          result.append(character)
        }
      default: result.append(character)
      }
    }
    return quote == nil ? result : nil
  }
}
