/// Fits text to the columns of a terminal.
public enum FittedText {
  /// The columns for which texts are laid out.
  static let laidOut = 79

  /// Text in lines that are no longer than a terminal is wide: those that are too long are broken at spaces, and go on
  /// under where their words begin, after the number of an answer. On a terminal of fewer than 80 columns, for which
  /// texts are laid out, lines that were broken for those are put together first.
  ///
  /// - Parameters:
  ///   - text: The text, maybe with colours, which take no room.
  ///   - columns: The columns of the terminal; fewer than 40 count as 40.
  public static func fitted(_ text: String, columns: Int) -> String {
    let columns = max(40, columns)
    guard text.split(separator: "\n").contains(where: { room($0) > columns }) else { return text }
    let lines =
      columns < laidOut
      ? paragraphs(text) : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.map { line in
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

  /// What stands between columns, and nowhere between words.
  private static let gap = "   "

  /// The lines of a text, those that were broken for 80 columns put together again.
  private static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var last: (hanging: Int, room: Int) = (0, 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let (start, hanging) = beginning(line)
      let words = line[start.endIndex...]
      // A line that was broken is nearly full, and what follows stands under its words; code and columns are left alone.
      let goesOn =
        last.room > laidOut - 20 && start.count == last.hanging && last.hanging < 4
        && start.allSatisfy { $0 == " " }
        && !words.isEmpty && !words.hasPrefix(">") && !words.contains(gap)
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
}
