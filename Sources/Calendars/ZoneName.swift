import Ontology

/// The names by which calendars call time zones.
enum ZoneName {
  /// A name with its escapes undone: backslashes (RFC 5545, section 3.3.11), circumflexes (RFC 6868) and percent
  /// signs (RFC 3986), as calendars write them in the parameter TZID and the property of that name.
  static func plain(_ name: some StringProtocol) -> String {
    var result: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      switch (byte, rest.first) {
      case (UInt8(ascii: "\\"), let next?):
        result.append(next)
        rest.removeFirst()
      case (UInt8(ascii: "^"), UInt8(ascii: "^")), (UInt8(ascii: "^"), UInt8(ascii: "'")),
        (UInt8(ascii: "^"), UInt8(ascii: "n")):
        if rest.removeFirst() == UInt8(ascii: "^") { result.append(byte) }
      case (UInt8(ascii: "%"), _):
        if let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
          result.append(code)
          rest.removeFirst(2)
        } else {
          result.append(byte)
        }
      default: result.append(byte)
      }
    }
    let isBlank = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: "\"") }
    while let last = result.last, isBlank(last) { result.removeLast() }
    return String(decoding: result.drop(while: isBlank), as: UTF8.self)
  }

  /// The names of the IANA database that a name can stand for, the longest first: itself, and what follows a slash
  /// or a maker's prefix, as in `/mozilla.org/20070129_1/Europe/Berlin`.
  static func databaseNames(_ name: String) -> [String] {
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count <= 8 else { return [] }
    return parts.indices.compactMap { index in
      let rest = parts[index...]
      // A region's name alone, such as Iran, says little at the end of a longer one.
      guard index == 0 || rest.count > 1 || ["UTC", "GMT"].contains(rest.first?.uppercased()) else {
        return nil
      }
      return rest.joined(separator: "/")
    }
  }

  /// The offset from UTC in seconds that a name states, such as `GMT-0500`, `UTC+01:00` or `UTC-3`.
  static func offset(_ name: String) -> Int? {
    let text = name.uppercased().filter { $0 != " " }
    guard text.hasPrefix("GMT") || text.hasPrefix("UTC"), let sign = text.dropFirst(3).first,
      sign == "+" || sign == "-"
    else { return nil }
    let parts = text.dropFirst(4).split(separator: ":", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count <= 2, (1...4).contains(digits.utf8.count),
      digits.isOfDigits,
      parts.count == 1 || parts[1].utf8.count == 2, let number = Int(digits)
    else { return nil }
    let (hours, minutes) = digits.utf8.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
