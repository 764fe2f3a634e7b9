/// Texts as the cells of a workbook hold them.
enum CellText {
  /// The most UTF-16 code units of a cell, by the limits that Excel states.
  static let longest = 32_767

  /// The text, cut with an ellipsis where a cell cannot hold it.
  static func fitting(_ text: String) -> String {
    guard text.utf8.count > longest, text.utf16.count > longest else { return text }
    var left = longest - 1
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      left -= UTF16.width(scalar)
      guard left >= 0 else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// The text as the file has it: what a spreadsheet would take for the number of a character, such as `_x0041_`, gets
  /// the number of its low line (ISO/IEC 29500-1, 22.9.2.19).
  static func escaped(_ text: String) -> String {
    hasLowLine(text) ? text.replacing(number) { "_x005F" + $0.output } : text
  }

  /// What ``escaped(_:)`` was made of.
  static func unescaped(_ text: String) -> String {
    hasLowLine(text) ? text.replacing(escapedNumber) { $0.output.1 } : text
  }

  /// Most texts have none, and need not be searched.
  private static func hasLowLine(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "_")) }

  private static var number: Regex<Substring> { /_(?=x[0-9A-Fa-f]{4}_)/ }
  private static var escapedNumber: Regex<(Substring, Substring)> { /_x005F(_)(?=x[0-9A-Fa-f]{4}_)/ }
}
