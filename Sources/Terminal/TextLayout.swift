public import Planning
import Wording

/// Lays text out for a terminal of 80 columns.
public enum TextLayout {
  /// The columns that are used.
  public static let width = 79

  /// Breaks text at spaces into lines.
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
    for word in text.split(separator: " ") {
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

  /// Text that was laid out for 80 columns, on a terminal of fewer: lines that are too long are broken at spaces, and
  /// go on under where their words begin, after the number of an answer.
  ///
  /// - Parameters:
  ///   - text: The text, maybe with colours, which take no room.
  ///   - columns: The columns of the terminal; fewer than 40 count as 40.
  public static func fitted(_ text: String, columns: Int) -> String {
    let columns = max(40, columns)
    guard text.split(separator: "\n").contains(where: { room($0) > columns }) else { return text }
    return paragraphs(text).map { line in
      guard room(line[...]) > columns else { return line }
      let (start, hanging) = beginning(line[...])
      let indent = hanging <= columns / 2 ? String(repeating: " ", count: hanging) : ""
      var rows = [String(start)]
      var isEmpty = true
      for word in line[start.endIndex...].split(separator: " ") {
        if !isEmpty, room(rows[rows.count - 1][...]) + 1 + room(word) > columns {
          rows.append(indent)
          isEmpty = true
        }
        rows[rows.count - 1] += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      if line.last == " " { rows[rows.count - 1] += " " }
      return rows.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// What a line begins with: blanks, and the number of an answer with its gap; and where its words go on below.
  private static func beginning(_ line: Substring) -> (start: Substring, hanging: Int) {
    let blanks = line.prefix { $0 == " " }
    let number = line[blanks.endIndex...].prefix { $0.isNumber }
    let gap = line[number.endIndex...].prefix { $0 == " " }
    guard !number.isEmpty, gap.count >= 2 else { return (blanks, blanks.count) }
    return (line[..<gap.endIndex], blanks.count + number.count + gap.count)
  }

  /// The lines of a text, those that were broken for 80 columns put together again.
  private static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var last: (hanging: Int, room: Int) = (0, 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let (start, hanging) = beginning(line)
      let words = line[start.endIndex...]
      // A line that was broken is nearly full, and what follows stands under its words; code is left alone.
      let goesOn =
        last.room > width - 20 && start.count == last.hanging && last.hanging < 4
        && start.allSatisfy { $0 == " " }
        && !words.isEmpty && !words.hasPrefix(">")
      if goesOn { lines[lines.count - 1] += " " + words } else { lines.append(String(line)) }
      last = (goesOn ? last.hanging : hanging, room(line))
    }
    return lines
  }

  /// The columns that a line takes, without the escapes of colours.
  private static func room(_ line: Substring) -> Int {
    var count = 0
    var isEscape = false
    for character in line {
      if character == "\u{1B}" {
        isEscape = true
      } else if !isEscape {
        count += 1
      } else if character == "m" {
        isEscape = false
      }
    }
    return count
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
  public static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return Language.decimal("\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)")
  }

  /// A number of 0 or more with two decimals.
  static func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return Language.decimal("\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)")
  }
}
