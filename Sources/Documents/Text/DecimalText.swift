/// Decimal numbers of a fixed number of places, held as whole numbers of the last place: no rounding
/// anywhere.
package enum DecimalText {
  /// Greatest magnitude that is read, so that sums of any document cannot overflow.
  private static let greatest = 1_000_000

  /// Writes a number such as 473 with one place as `47.3`.
  ///
  /// - Parameter places: 1 or more.
  static func text(_ value: Int, places: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// Writes quarter-hours as hours without needless zeros: 5 as `1.25`, 6 as `1.5`, 8 as `2`.
  package static func hours(_ quarters: Int) -> String {
    let magnitude = quarters.magnitude
    return (quarters < 0 ? "-" : "") + String(magnitude / 4) + ["", ".25", ".5", ".75"][Int(magnitude % 4)]
  }

  /// Reads a number such as `47.3` as 473 with one place; `nil` for other text, more places, or over a
  /// million.
  static func value(_ text: String, places: Int) -> Int? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2 else { return nil }
    var fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty else { return nil }
    while fraction.utf8.count > places, fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    guard fraction.utf8.count <= places, whole.utf8.count <= 7 else { return nil }
    let digits = whole + fraction + String(repeating: "0", count: places - fraction.utf8.count)
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(digits), value <= greatest
    else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// Reads hours such as `1.25` as quarter-hours; `nil` for what is no whole number of quarters.
  static func quarters(_ text: String) -> Int? {
    guard let hundredths = value(text, places: 2), hundredths.isMultiple(of: 25) else { return nil }
    return hundredths / 25
  }
}
