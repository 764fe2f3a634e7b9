/// A table in Markdown.
struct MarkdownTable: Sendable {
  /// The names of the columns; the first is that of the rows.
  var columns: [String]
  /// The cells of each row.
  var rows: [[String]] = []

  /// The table in lines, with columns of equal width.
  var text: String {
    let widths = columns.indices.map { column in
      (rows + [columns]).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = "| " + widths.map { String(repeating: "-", count: $0) }.joined(separator: " | ") + " |"
    return ([line(columns), rule] + rows.map(line)).joined(separator: "\n")
  }
}

extension String {
  /// The text in lines of at most 110 characters.
  var wrapped: String {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= 110 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Double {
  /// The number with some decimals, and a proper minus sign.
  func text(_ decimals: Int = 1) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((magnitude * Double(scale)).rounded())
    let fraction = String(whole % scale)
    let padding = String(repeating: "0", count: max(0, decimals - fraction.count))
    let sign = self < 0 && whole > 0 ? "−" : ""
    return sign + String(whole / scale) + (decimals > 0 ? "." + padding + fraction : "")
  }
}

extension Tally {
  /// The error and the coverage, as in `8.7 / 91`.
  var cell: String { count == 0 ? "–" : "\(rmse.text()) / \(coverage.text(0))" }
}

extension Stops {
  /// The share of people who reached the width, and the median items, minutes and coverage of it.
  var cells: [String] {
    [
      "\(reached.text(0)) %", items.map { "\($0)" } ?? "–", minutes.map { $0.text(0) } ?? "–",
      tally.count < 30 ? "–" : tally.coverage.text(0),
    ]
  }
}
