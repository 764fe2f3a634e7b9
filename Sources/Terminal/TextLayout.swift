public import Planning
import Wording

/// Lays text out for a terminal of 80 columns.
public enum TextLayout {
  /// The columns that are used.
  public static let width = 79

  /// Breaks text at spaces into lines; a command stays in one.
  ///
  /// - Parameters:
  ///   - indent: What every line but the first begins with.
  ///   - first: What the first line begins with; `indent` if `nil`.
  ///   - width: The columns that are used.
  public static func wrapped(
    _ text: String, indent: String = "", first: String? = nil, width: Int = width
  ) -> String {
    var lines: [String] = []
    var line = first ?? indent
    var isEmpty = true
    for word in text.unbrokenPieces(within: width - indent.count) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  /// Lines of code as they are, moved to the right; one that is too long goes on below, broken at a space.
  ///
  /// A token is never broken, even where it alone is wider than the terminal.
  public static func code(_ lines: [String], width: Int = width) -> [String] {
    let margin = String(repeating: " ", count: 4)
    return lines.flatMap { line -> [String] in
      guard margin.count + line.count > width else { return [line.isEmpty ? "" : margin + line] }
      let own = line.prefix { $0 == " " }
      var rows = [margin + own]
      var isEmpty = true
      for token in line.dropFirst(own.count).split(separator: " ", omittingEmptySubsequences: false) {
        let row = rows[rows.count - 1]
        if !isEmpty, row.count + 1 + token.count > width {
          rows.append(margin + own + margin + token)
        } else {
          rows[rows.count - 1] = row + (isEmpty ? "" : " ") + token
        }
        isEmpty = false
      }
      return rows
    }
  }

  /// Text padded with spaces, or cut with an ellipsis, to a number of columns.
  public static func column(_ text: String, _ columns: Int) -> String {
    let count = text.count
    if count <= columns { return text + String(repeating: " ", count: columns - count) }
    return String(text.prefix(columns - 1)) + "…"
  }

  /// A key with a text beside it; below it where the key is too long for its column. A key is never cut.
  ///
  /// - Parameters:
  ///   - columns: The columns of the key, with those of the indent.
  ///   - indent: What stands before the key.
  public static func entry(
    _ key: String, _ text: String, columns: Int, indent: String = "", width: Int = width
  ) -> String {
    let space = String(repeating: " ", count: columns)
    let head = indent + key
    return head.count < columns
      ? wrapped(text, indent: space, first: column(head, columns), width: width)
      : head + "\n" + wrapped(text, indent: space, width: width)
  }

  /// Text moved to the right of a number of columns.
  public static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }

  /// A bar of 0 to 100 %: `=` over the interval, `#` at the mean.
  public static func bar(mean: Double, low: Double, high: Double, columns: Int) -> String {
    func position(_ share: Double) -> Int { min(columns - 1, max(0, Int(share * Double(columns)))) }
    let (low, mean, high) = (position(low), position(mean), position(high))
    let cells = (0..<columns).map { cell in
      cell == mean ? "#" : (low...max(low, high)).contains(cell) ? "=" : "."
    }
    return "[" + cells.joined() + "]"
  }

  /// A share as whole percent, `47 %`.
  public static func percent(_ share: Double) -> String { worded("\(points(share)) %") }

  /// A share in whole points of 100, rounded from per mille as documents carry it, so that both show the same.
  static func points(_ share: Double) -> Int { Int(((share * 1000).rounded() / 10).rounded()) }

  /// A share with its interval, `47 % (33–61)`.
  public static func percent(_ mean: Double, _ low: Double, _ high: Double) -> String {
    worded("\(points(mean)) % (\(points(low))–\(points(high)))")
  }

  /// A score of a plan with its interval, `47 % (33–61)`.
  public static func percent(_ score: Score) -> String {
    percent(Double(score.mean) / 1000, Double(score.low) / 1000, Double(score.high) / 1000)
  }

  /// Quarter-hours as hours, `1.25 h`.
  public static func hours(_ quarters: Int) -> String { worded("\(hourNumber(quarters)) h") }

  /// Quarter-hours as a number of hours without zeros at the end, `1.25`.
  public static func hourNumber(_ quarters: Int) -> String {
    let fractions = ["", ".25", ".5", ".75"]
    return Language.decimal("\(quarters / 4)\(fractions[quarters % 4])")
  }

  /// A number with one decimal.
  public static func oneDecimal(_ value: Double) -> String { Language.oneDecimal(value) }

  /// A number of 0 or more with two decimals.
  static func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return Language.decimal("\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)")
  }
}
