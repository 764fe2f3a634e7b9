public import Assessment
import Ontology
import Wording

/// The scenarios that a person answered, with the reason for every option, for a terminal of 80 columns.
public struct ReviewText: Sendable {
  private let profile: Profile
  private let model: AssessmentModel
  private let style: Style

  /// Creates the text of a review.
  public init(_ profile: Profile, model: AssessmentModel, style: Style) {
    self.profile = profile
    self.model = model
    self.style = style
  }

  /// The scenarios in the order in which they were answered.
  ///
  /// - Parameter includesRight: Whether those that were answered right are in it, too.
  public func text(includesRight: Bool) -> String {
    let answered = profile.allResponses.compactMap { response -> (Item, Profile.Response)? in
      guard let item = model.library.item(response.item), item.isCheck else { return nil }
      return (item, response)
    }
    func isRight(_ item: Item, _ response: Profile.Response) -> Bool {
      Answer(response.answer, to: item) == .right
    }
    let right = answered.count(where: isRight)
    let head =
      answered.isEmpty
      ? worded("No scenario has been answered yet.")
      : worded(
        """
        \(right) of \(answered.count) scenarios were answered right. The next assessment asks others first: \
        what was explained here is no longer fresh.
        """)
    let shown = answered.filter { includesRight || !isRight($0, $1) }
    return ([TextLayout.wrapped(head)] + shown.map { scenario($0, $1) }).joined(separator: "\n\n") + "\n"
  }

  private func scenario(_ item: Item, _ response: Profile.Response) -> String {
    guard case .check(let scenario, let question, let options) = item.content else { return "" }
    let title = model.library.skill(item.skill)?.title ?? item.skill.text
    let heading = worded("\(title), level \(item.level)")
    let gap = heading.count + 2 + item.id.text.count > TextLayout.width ? "\n" : "  "
    var lines = [style.strong(heading) + gap + item.id.text, TextLayout.wrapped(scenario), ""]
    if let snippet = item.snippet { lines += TextLayout.code(snippet.lines) + [""] }
    lines.append(style.strong(TextLayout.wrapped(question)))
    for option in options {
      let isChosen = response.answer.chosen.contains(option.id)
      let mark = option.isCorrect ? worded("right") : isChosen ? worded("yours") : ""
      lines.append(
        TextLayout.wrapped(
          option.text + (option.isCorrect && isChosen ? worded(" (your answer)") : ""), indent: "       ",
          first: TextLayout.column(mark, 7)))
      lines.append(TextLayout.wrapped(option.reason, indent: "         ", first: "         "))
    }
    if response.answer == .notSure { lines.append(worded("You answered “not sure”.")) }
    if let source = item.source { lines.append(worded("Read on: \(source)")) }
    return lines.joined(separator: "\n")
  }
}
