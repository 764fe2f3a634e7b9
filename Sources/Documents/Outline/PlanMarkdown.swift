public import Planning

/// Plans as Markdown for a wiki or a pull request: GitHub Flavored Markdown
/// (<https://github.github.com/gfm/>), which is CommonMark with tables and task lists.
public struct PlanMarkdown {
  /// Writes a plan for an audience.
  ///
  /// Whatever a text of the plan holds, it stays text: see `MarkdownText.escaped(_:)`. The same plan gives
  /// the same bytes.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - audience: Whom it is for.
  ///   - guidance: How activities are begun and judged; the learner is told.
  /// - Complexity: O(n) in the size of the plan.
  public static func text(
    _ plan: Plan, for audience: Audience, guidance: PlanGuidance = PlanGuidance()
  ) -> String {
    Outline(plan, for: audience, guidance: guidance).blocks.map(block).joined(separator: "\n")
  }

  private static func block(_ block: Outline.Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: level) + " " + MarkdownText.escaped(text) + "\n"
    case .paragraph(let text): MarkdownText.escaped(text) + "\n"
    case .list(let items): items.map { item($0, mark: "- ") }.joined()
    case .tasks(let tasks): tasks.map(task).joined()
    case .table(let table): self.table(table)
    }
  }

  /// A task with the number by which it is entered.
  private static func task(_ task: Outline.Task) -> String {
    item(
      task.item, mark: (task.isDone ? "- [x] " : "- [ ] ") + (task.number.isEmpty ? "" : "\(task.number): "))
  }

  private static func item(_ item: Outline.Item, mark: String) -> String {
    mark + line(item.line) + "\n"
      + item.details.map { "  - " + line($0) + "\n" + code($0.code) }.joined()
  }

  /// Lines of code in an entry of an entry: indented by eight columns nothing in them is markup, whatever they
  /// hold.
  private static func code(_ lines: [Substring]) -> String {
    guard lines.contains(where: { !$0.isEmpty }) else { return "" }
    let shown = lines.map { line in
      let text = String(String.UnicodeScalarView(line.unicodeScalars.filter { !$0.changesDirection }))
      return text.isEmpty ? "\n" : "        " + text + "\n"
    }
    return "\n" + shown.joined() + "\n"
  }

  private static func line(_ line: Outline.Line) -> String {
    let lead = MarkdownText.escaped(line.lead)
    var parts: [String] = []
    if !lead.isEmpty {
      let strong = "**\(lead)**"
      parts.append(line.link.map { "[\(strong)](\(MarkdownText.address($0)))" } ?? strong)
    }
    if !line.text.isEmpty { parts.append(MarkdownText.escaped(line.text)) }
    return parts.isEmpty ? "\u{2013}" : parts.joined(separator: " ")
  }

  private static func table(_ table: Outline.Table) -> String {
    let rule = "|" + String(repeating: " --- |", count: table.columns.count)
    func row(_ cells: [String]) -> String {
      "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |"
    }
    return ([row(table.columns), rule] + table.rows.map(row)).joined(separator: "\n") + "\n"
  }
}
