public import Ontology
import Wording

/// The editions of an exam's outline for a terminal of 80 columns.
public struct EditionText: Sendable {
  let exam: Exam
  let style: Style

  /// Creates the text of an exam's editions.
  public init(_ exam: Exam, style: Style) {
    self.exam = exam
    self.style = style
  }

  /// Every earlier edition, newest first: what is known of it, what its sections weighed, and what the next
  /// edition changed, with sources; a sentence where the library tells of none.
  public var history: String {
    guard !exam.editions.isEmpty else {
      return worded("The library tells of no outline of \(exam.title) before that of \(exam.edition).")
    }
    let ends = exam.editions.dropFirst().map(\.since) + ["\(exam.edition)"]
    let texts = zip(exam.editions, ends).map { edition, end in text(of: edition, until: end) }
    return ([worded("\(style.strong(exam.title)), outline of \(exam.edition)")] + texts.reversed()).joined(
      separator: "\n\n")
  }

  private func text(of edition: Exam.Edition, until end: String) -> String {
    var lines = [style.strong(Self.name(of: edition)) + worded(", until \(end)")]
    if !edition.note.isEmpty { lines.append(TextLayout.wrapped(edition.note)) }
    lines.append(Confidence.source(edition.source, edition.confidence))
    for section in exam.sections {
      guard let weight = edition.weights.first(where: { $0.section == section.id }) else { continue }
      lines.append(row(section, Self.percent(weight.percent)))
    }
    var source = (edition.source, edition.confidence)
    for change in edition.changes {
      if source != (change.source, change.confidence) {
        source = (change.source, change.confidence)
        lines.append(Confidence.source(source.0, source.1))
      }
      lines.append(line(change))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Lines

  /// A section with something at the right margin.
  func row(_ section: Exam.Section, _ figures: String) -> String {
    "  " + TextLayout.column(section.title, 63) + TextLayout.right(figures, 14)
  }

  /// A change: which objective became which competency, how, and in words.
  func line(_ change: Exam.Change) -> String {
    let to = change.to.isEmpty ? "–" : change.to.map(\.text).joined(separator: ", ")
    let way = "\(change.from ?? "new") → \(to)"
    let indent = String(repeating: " ", count: 30)
    let first = "  " + Self.padded(way, 17) + TextLayout.column(worded(key: change.kind.rawValue), 11)
    return TextLayout.wrapped(change.text, indent: indent, first: first)
  }

  /// An edition as people call it, with the day from which it was in force.
  static func name(of edition: Exam.Edition) -> String {
    edition.name == edition.since ? edition.name : worded("\(edition.name) of \(edition.since)")
  }

  /// A weight in percent without a fraction where it is whole.
  static func percent(_ weight: Double) -> String {
    (weight == weight.rounded() ? "\(Int(weight))" : "\(weight)") + " %"
  }

  /// Text padded to a number of columns, and never cut: ids have to be readable.
  private static func padded(_ text: String, _ columns: Int) -> String {
    text.count < columns ? TextLayout.column(text, columns) : text + " "
  }
}
