/// Percent-encoding of URLs and forms (RFC 3986, section 2.1).
public enum PercentCoding {
  /// A text with its escapes decoded; `nil` where an escape is broken or the bytes are no UTF-8.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - plusIsSpace: Whether `+` means a space, as in forms.
  /// - Complexity: O(n) in its length.
  public static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
    decoded(Array(text.utf8)[...], plusIsSpace: plusIsSpace)
  }

  static func decoded(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%") {
        guard place + 2 < bytes.endIndex, let high = digit(bytes[place + 1]),
          let low = digit(bytes[place + 2])
        else { return nil }
        result.append(high << 4 | low)
        place += 3
      } else {
        result.append(byte == UInt8(ascii: "+") && plusIsSpace ? 0x20 : byte)
        place += 1
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  /// A text as one name of a path or one value of a query: everything but unreserved characters is escaped.
  public static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
