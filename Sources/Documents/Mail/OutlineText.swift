/// An outline as plain text for the eye: headings underlined, lists with hyphens, in lines that no mail program breaks.
struct OutlineText {
  /// The columns that are used, for a line that is quoted twice to stay on one of 80.
  private static let width = 74

  private var lines: [String] = []

  /// Writes an outline; the same outline gives the same text, which ends with a line feed.
  ///
  /// - Complexity: O(n) in its size.
  static func text(of outline: Outline) -> String {
    var writer = Self()
    for block in outline.blocks { writer.add(block) }
    return writer.lines.drop(while: \.isEmpty).joined(separator: "\n") + "\n"
  }

  private mutating func add(_ block: Outline.Block) {
    if !lines.isEmpty { lines.append("") }
    switch block {
    case .heading(let level, let text):
      let shown = wrapped(text.plain)
      lines += shown
      if level == 2, let longest = shown.map(\.count).max() {
        lines.append(String(repeating: "-", count: longest))
      }
    case .paragraph(let text): lines += wrapped(text.plain)
    case .list(let items): for item in items { add(item, mark: "- ") }
    case .tasks(let tasks): for task in tasks { add(task.item, mark: task.isDone ? "[x] " : "[ ] ") }
    case .table(let table):
      for row in table.rows {
        let values = zip(table.columns, row).dropFirst().map { "\($0): \($1)" }
        add(
          Outline.Item(line: Outline.Line(lead: row.first ?? "", text: values.joined(separator: "; "))),
          mark: "- ")
      }
    }
  }

  private mutating func add(_ item: Outline.Item, mark: String) {
    let indent = String(repeating: " ", count: mark.count)
    add(item.line, first: mark, indent: indent)
    for detail in item.details { add(detail, first: indent, indent: indent) }
  }

  private mutating func add(_ line: Outline.Line, first: String, indent: String) {
    let lead = line.lead.plain
    let hasEnd = lead.isEmpty || line.text.isEmpty || lead.last.map { ".:!?".contains($0) } ?? true
    let text = [hasEnd ? lead : lead + ":", line.text.plain].filter { !$0.isEmpty }.joined(separator: " ")
    lines += wrapped(text, first: first, indent: indent)
    if let link = line.link { lines.append(indent + link) }
    lines += line.code.filter { !$0.isEmpty }.map { indent + "  " + String($0).plain }
  }

  /// A text in lines, broken at spaces alone, so that no address is cut.
  private func wrapped(_ text: String, first: String = "", indent: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > Self.width {
        lines.append(line)
        (line, isEmpty) = (indent, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
