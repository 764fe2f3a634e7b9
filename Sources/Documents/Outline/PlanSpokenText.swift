public import Planning
import Wording

/// Plans as plain text that is made to be read aloud, by a screen reader or by a person: in the order in
/// which things are done, with numbered headings and steps, and without tables, lines or signs drawn with
/// characters.
public struct PlanSpokenText {
  /// The most columns of a line; an address alone may be longer, because it is never cut.
  public static let width = 80

  private var lines: [String] = []
  private var part = 0

  /// Writes a plan for an audience; the same plan gives the same bytes.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - audience: Whom it is for.
  ///   - guidance: How activities are begun and judged; the learner is told. Code is counted and not read out.
  /// - Complexity: O(n) in the size of the plan.
  public static func text(
    _ plan: Plan, for audience: Audience, guidance: PlanGuidance = PlanGuidance()
  ) -> String {
    var writer = PlanSpokenText()
    for block in Outline(plan, for: audience, guidance: guidance).blocks { writer.add(block) }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ block: Outline.Block) {
    switch block {
    case .heading(let level, let text):
      if !lines.isEmpty { lines += level == 2 ? ["", ""] : [""] }
      if level == 2 { part += 1 }
      add(level == 2 ? worded("Part \(part): \(text)") : text)
    case .paragraph(let text):
      lines.append("")
      add(text)
    case .list(let items):
      lines.append("")
      for (index, item) in items.enumerated() { add(item, label: "\(index + 1). ") }
    case .tasks(let tasks):
      for task in tasks {
        lines.append("")
        add(task.item, label: Self.label(task))
      }
    case .table(let table): add(table)
    }
  }

  /// The number by which a task is entered, and whether it is done.
  private static func label(_ task: Outline.Task) -> String {
    guard !task.number.isEmpty else { return task.isDone ? worded("Done: ") : "" }
    return worded("Step \(task.number)\(task.isDone ? worded(", done") : ""): ")
  }

  private mutating func add(_ item: Outline.Item, label: String) {
    add(item.line, label: label)
    for detail in item.details { add(detail, label: "") }
  }

  private mutating func add(_ line: Outline.Line, label: String) {
    let count = line.code.count { !$0.isEmpty }
    let code = count == 0 ? "" : worded("\(Words.count(count, "line")) of code, on the learner's page.")
    let text = [sentence(line.lead), sentence(line.text), code].filter { !$0.isEmpty }.joined(separator: " ")
    add(label + text)
    if let link = line.link { lines.append(worded("Address: ") + link) }
  }

  /// Each row as a sentence that names its columns.
  private mutating func add(_ table: Outline.Table) {
    lines.append("")
    for (index, row) in table.rows.enumerated() {
      let values = zip(table.columns, row).dropFirst().map { "\($0): \($1)." }
      add(([("\(index + 1). \(table.columns[0]): \(row[0]).")] + values).joined(separator: " "))
    }
  }

  private func sentence(_ text: String) -> String {
    guard let last = text.last, !".:!?".contains(last) else { return text }
    return text + "."
  }

  private mutating func add(_ text: String) {
    lines += SpokenWords.text(text).lines(of: Self.width)
  }
}

extension String {
  /// The words in lines of at most so many characters; a command stays in one line, and a word that is longer is cut.
  fileprivate func lines(of width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in unbrokenPieces(within: width) {
      var rest = word[...]
      if !line.isEmpty, line.count + 1 + rest.count > width {
        lines.append(line)
        line = ""
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
