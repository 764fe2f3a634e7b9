extension String {
  /// The text as documents carry it: one line, like an `xs:token`.
  ///
  /// Runs of white space and line ends of any kind (also U+0085, U+2028 and U+2029) become one space, those
  /// at the ends go, and so does what XML forbids or discourages: control characters and non-characters. All
  /// of this would not survive a parser, or would not survive a page that a browser saves. Everything else
  /// stays as it is, scalar by scalar; doing it twice changes nothing.
  package var plain: String { isSurelyPlain ? self : madePlain }

  /// Whether nothing has to change, as far as single bytes tell it: nearly every text of a document.
  private var isSurelyPlain: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      // Control characters, and the first bytes of those, of non-characters and of U+0085.
      case 0..<0x20, 0x7F, 0xC2, 0xEF...: return false
      // The ends of U+2028 and U+2029.
      case 0xA8, 0xA9: if last == 0x80 { return false }
      default: break
      }
      last = byte
    }
    return utf8.isEmpty || last != 0x20
  }

  private var madePlain: String {
    var result = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0x2028, 0x2029:
        isAfterSpace = true
      case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF:
        continue
      case let value where value & 0xFFFE == 0xFFFE:
        continue
      default:
        if isAfterSpace, !result.isEmpty { result.append(" ") }
        isAfterSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension String {
  /// The text as documents carry what somebody wrote at length: each line as ``plain`` has it, with line
  /// feeds between them, and no empty lines at the ends.
  ///
  /// Doing it twice changes nothing.
  package var plainLines: String {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where last == "\r": break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        lines.append(String(line).plain)
        line = String.UnicodeScalarView()
      default: line.append(scalar)
      }
      last = scalar
    }
    lines.append(String(line).plain)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.drop(while: \.isEmpty).joined(separator: "\n")
  }
}
