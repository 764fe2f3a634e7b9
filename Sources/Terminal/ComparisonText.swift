public import Assessment
import Ontology
import Wording

/// What moved over time, for a terminal of 80 columns: every number with its interval, every bar with its
/// numbers.
public struct ComparisonText: Sendable {
  /// States that stand side by side in a table; more than that are told in further tables.
  static let tableWidth = 3
  /// Skills that are listed.
  static let skillCount = 10

  let comparison: ProfileComparison
  let style: Style

  /// Creates the text of a comparison.
  public init(_ comparison: ProfileComparison, style: Style) {
    self.comparison = comparison
    self.style = style
  }

  private var states: [ProfileComparison.State] { comparison.states }

  /// The whole comparison.
  public var text: String {
    let blocks =
      [headline, whole(comparison.exam, hasChange: true)]
      + [whole(comparison.role, hasChange: !comparison.rolesDiffer)]
      + tables(worded("By section"), comparison.sections)
      + tables(worded("By competency"), comparison.competencies)
      + [skills] + news + [reading]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let model = states[0].model
    var lines = [
      style.strong(model.exam.title) + worded(", outline of \(model.exam.edition)"),
      worded("What moved from \(states[0].day.spoken) to \(states[states.count - 1].day.spoken)"), "",
    ]
    lines += states.enumerated().map { index, state in
      let answers = state.profile.allResponses.count
      let evidence = state.profile.evidence.count(where: \.counts)
      return TextLayout.wrapped(
        "\(state.day.spoken), \(state.label): \(state.profile.name), \(Counted.text(answers, "answer")), "
          + (evidence == 0
            ? worded("no evidence") : Counted.text(evidence, "piece") + worded(" of evidence")),
        indent: "   ", first: TextLayout.column("\(index + 1)", 3))
    }
    if comparison.rolesDiffer {
      let roles = states.map { "\($0.model.role.title)" }.joined(separator: ", ")
      lines.append(
        TextLayout.wrapped(
          worded(
            """
            The roles differ (\(roles)): what was believed before the first answer differs, too, and \
            readiness for the role is of each its own.
            """)))
    }
    if states.contains(where: { $0.profile.edition != $0.model.exam.edition }) {
      lines.append(
        TextLayout.wrapped(
          worded(
            "States of another edition are measured against this outline; 'readiness score' says what changed."
          ))
      )
    }
    if comparison.namesDiffer {
      lines.append(
        TextLayout.wrapped(worded("The profiles bear different names; check that they are of one person.")))
    }
    return lines.joined(separator: "\n")
  }

  /// A readiness with a bar for each state.
  private func whole(_ part: ProfileComparison.Part, hasChange: Bool) -> String {
    var lines = [style.strong(part.title)]
    lines += zip(states, part.estimates).enumerated().map { index, pair in
      let interval = pair.1.interval90
      let bar = TextLayout.bar(
        mean: pair.1.mean, low: interval.lowerBound, high: interval.upperBound, columns: 40)
      return TextLayout.column("\(index + 1)", 3) + TextLayout.column(pair.0.day.spoken, 12) + bar + " "
        + TextLayout.right(TextLayout.percent(pair.1.mean, interval.lowerBound, interval.upperBound), 14)
    }
    if hasChange {
      lines.append(
        worded("Change from 1 to \(states.count), in points: \(ComparisonFigures.points(part.change))"))
    }
    return lines.joined(separator: "\n")
  }

  /// Tables of some states each; the last one ends with the change.
  private func tables(_ title: String, _ parts: [ProfileComparison.Part]) -> [String] {
    stride(from: 0, to: states.count, by: Self.tableWidth).map { start in
      let columns = start..<min(start + Self.tableWidth, states.count)
      let isLast = columns.upperBound == states.count
      let width = TextLayout.width - 13 * columns.count - (isLast ? 18 : 0)
      let heads = columns.map { TextLayout.right("\($0 + 1) \(states[$0].day)", 13) }
      let head =
        TextLayout.column(title + worded(", points"), width) + heads.joined()
        + (isLast ? TextLayout.right(worded("change 1 to \(states.count)"), 18) : "")
      let rows = parts.map { part in
        let figures = columns.map { TextLayout.right(ComparisonFigures.points(part.estimates[$0]), 13) }
        let change = isLast ? TextLayout.right(ComparisonFigures.points(part.change), 18) : ""
        return Self.row(part.title, width, figures.joined() + change)
      }
      return ([style.strong(head)] + rows).joined(separator: "\n")
    }
  }

  private var skills: String {
    let moved = comparison.skills.filter { $0.change.mean.magnitude >= 0.05 }.prefix(Self.skillCount)
    guard !moved.isEmpty else { return worded("No skill moved by a tenth of a level.") }
    let width = TextLayout.width - 49
    let head =
      TextLayout.column(worded("Skills that moved most"), width)
      + TextLayout.right(worded("level at 1 → at \(states.count)"), 29)
      + TextLayout.right(worded("change"), 20)
    let rows = moved.map { part in
      let (first, last) = (part.levels[0], part.levels[part.levels.count - 1])
      let levels = "\(ComparisonFigures.level(first)) → \(ComparisonFigures.level(last))"
      return Self.row(
        part.skill.title, width,
        TextLayout.right(levels, 29) + TextLayout.right(ComparisonFigures.levels(part.change), 20))
    }
    return ([style.strong(head)] + rows).joined(separator: "\n")
  }

  private var news: [String] {
    comparison.news.enumerated().map { index, news in
      let state = states[index + 1]
      let head =
        worded("New from \(index + 1) to \(index + 2), \(states[index].day.spoken) to \(state.day.spoken)")
      return ([style.strong(head)] + NewsText(news, model: state.model).lines).joined(separator: "\n")
    }
  }

  private var reading: String {
    TextLayout.wrapped(
      worded(
        """
        Each state is as of its last entry. Ranges hold in nine cases out of ten, if the model holds; a \
        change whose range includes 0 may be chance. Errors of the states are taken as independent (the \
        variance of a change is the sum of both), which makes the ranges of changes too wide rather than too \
        narrow for profiles of one person. Changes are rounded after subtracting. Nothing here is a \
        probability of passing.
        """))
  }

  /// A title, broken into as many lines as it takes, with figures beside the first of them.
  private static func row(_ title: String, _ width: Int, _ figures: String) -> String {
    var lines: [String] = []
    for word in title.split(separator: " ") {
      if let last = lines.last, last.count + word.count + 2 <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(lines.isEmpty ? String(word) : "  " + word)
      }
    }
    let first = TextLayout.column(lines.first ?? "", width) + figures
    return ([first] + lines.dropFirst()).joined(separator: "\n")
  }
}
