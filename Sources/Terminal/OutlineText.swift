public import Ontology
public import Planning
import Wording

/// What a new edition of the outline means for a plan, for a terminal of 80 columns.
public struct OutlineText: Sendable {
  private let difference: OutlineDifference
  private let library: Library
  private let editions: EditionText
  private let style: Style

  /// Creates the text of a difference.
  public init(_ difference: OutlineDifference, exam: Exam, library: Library, style: Style) {
    self.difference = difference
    self.library = library
    editions = EditionText(exam, style: style)
    self.style = style
  }

  /// The text: what changed, what it costs, what is known already.
  public var text: String {
    let head = [
      style.strong(worded("The outline of the exam has changed")),
      TextLayout.wrapped(
        worded(
          """
          \(editions.way(of: difference.revision, what: worded("plan"))) What is done counts as before, because \
          study belongs to skills and not to places in an outline.
          """)),
    ]
    return
      ([head] + editions.groups(of: difference.revision, gained: worded("New")) { editions.line($0) } + [cost])
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var cost: [String] {
    var lines = [
      style.strong(
        difference.new.isEmpty
          ? worded("The difference takes no further study")
          : worded("The difference takes \(TextLayout.hours(difference.quarters))"))
    ]
    lines += difference.new.map {
      TextLayout.wrapped(
        worded("\($0.title), \(TextLayout.hours($0.quarters)), in week \($0.week)"), indent: "  ", first: "- "
      )
    }
    lines += sentence(worded("In the plan before or done"), difference.known.map(\.title))
    lines += sentence(worded("Held at the level needed"), difference.held.map(title))
    lines += sentence(worded("Neither held nor in the plan"), difference.open.map(title))
    return lines
  }

  private func sentence(_ what: String, _ names: [String]) -> [String] {
    names.isEmpty
      ? [] : [TextLayout.wrapped("\(what): \(names.joined(separator: "; ")).", indent: "  ", first: "- ")]
  }

  private func title(_ skill: Skill.ID) -> String { library.skill(skill)?.title ?? skill.text }
}
