/// A table as comma-separated values (RFC 4180), for spreadsheets and programs.
///
/// Every record ends with CRLF and has as many fields as the first one. A field with a comma, a quote, a
/// space at an end or a line end is quoted. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front of it (OWASP, "CSV Injection"); numbers are not texts and stay as they are.
public struct CommaSeparated: Sendable, Hashable {
  /// What stands in one field.
  public enum Field: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A text, which is kept from being a formula.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// Tenths as a number with one decimal.
    case tenths(Int)
    /// Hundredths as a number with two decimals.
    case hundredths(Int)
    /// Quarter-hours as a number of hours.
    case hours(Int)
    /// Nothing.
    case empty

    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  /// The table so far, UTF-8.
  public private(set) var text: String
  private let columns: Int

  /// Begins a table with the names of its columns.
  public init(_ header: [String]) {
    text = ""
    columns = header.count
    append(header.map { .text($0) })
  }

  /// Adds a record; fields that are missing stay empty, and there are no more than columns.
  ///
  /// - Complexity: O(n) in the length of the record.
  public mutating func append(_ record: [Field]) {
    for index in 0..<columns {
      if index > 0 { text += "," }
      guard index < record.count else { continue }
      switch record[index] {
      case .text(let value): text += Self.quoted(Self.harmless(value.plain))
      case .whole(let value): text += String(value)
      case .tenths(let value): text += DecimalText.text(value, places: 1)
      case .hundredths(let value): text += DecimalText.text(value, places: 2)
      case .hours(let quarters): text += DecimalText.hours(quarters)
      case .empty: break
      }
    }
    text += "\r\n"
  }

  /// The text, with an apostrophe before what spreadsheets read as a formula; also where white space or a
  /// sign of the same meaning in another script comes first, and after signs at which a spreadsheet in
  /// another country begins a new field.
  static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAtStart = true
    for scalar in text.unicodeScalars {
      if isAtStart, starters.contains(scalar) { result.append("'") }
      result.append(scalar)
      let passes = isAtStart && (scalar.properties.isWhitespace || scalar == "\"")
      isAtStart = passes || scalar == ";" || scalar == "\t"
    }
    return String(result)
  }

  private static let starters = Set("=+-@|＝＋－＠".unicodeScalars)

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
    guard !isPlain || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    // Scalar by scalar: a quote with an accent on it is another character, but the same byte to a reader.
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    return String(result) + "\""
  }
}
