public import Assessment
import Ontology
import Wording

/// Why a number is what it is, for a terminal of 80 columns.
public struct ExplanationText: Sendable {
  /// How many contributions are listed.
  public static let listed = 15

  private let explanation: Explanation
  private let model: AssessmentModel
  private let style: Style

  /// Creates the text of an explanation.
  public init(_ explanation: Explanation, model: AssessmentModel, style: Style) {
    self.explanation = explanation
    self.model = model
    self.style = style
  }

  /// The whole explanation.
  public var text: String {
    var lines = [
      style.strong(title),
      TextLayout.wrapped(
        worded(
          """
          Before the first answer \(value(explanation.before)); now \(value(explanation.now)). The ranges \
          hold in nine cases out of ten.
          """)),
      "",
    ]
    let shown = explanation.contributions.prefix(Self.listed).filter { number($0.effect) != number(0) }
    if shown.isEmpty {
      lines.append(worded("No answer and no evidence has moved it yet."))
    } else {
      lines.append(style.strong(worded("What moved it, in \(unit)")))
      lines += shown.map { line($0) }
      let rest = explanation.contributions.count - shown.count
      if rest > 0 {
        let most = explanation.contributions.dropFirst(shown.count).map(\.effect.magnitude).max() ?? 0
        lines.append(
          TextLayout.wrapped(
            most < 0.5 * step
              ? worded("\(rest) more moved it by nearly nothing.")
              : worded("\(rest) more moved it by \(number(most).dropFirst()) or less each.")))
      }
      lines.append("")
      lines.append(
        TextLayout.wrapped(
          worded(
            """
            Each number is what would be missing if that answer had not been given. They do not add up: what \
            two answers say alike is missed only without both.
            """)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String {
    switch explanation.subject {
    case .exam: worded("Readiness for the exam: \(model.exam.title)")
    case .role: worded("Readiness for the role: \(model.role.title)")
    case .section(let index): worded("Section \(model.exam.sections[index].title)")
    case .competency(let index): worded("Competency \(model.exam.competencies[index].title)")
    case .skill(let index): "\(model.library.skills[index].title) (\(model.library.skills[index].id))"
    case .overclaiming: worded("How far self-ratings are above proficiency")
    }
  }

  private var isInLevels: Bool {
    switch explanation.subject {
    case .skill, .overclaiming: true
    case .exam, .role, .section, .competency: false
    }
  }

  private var unit: String { isInLevels ? worded("levels") : worded("points of 100") }
  private var step: Double { isInLevels ? 0.01 : 0.1 }

  private func value(_ value: Explanation.Value) -> String {
    if isInLevels {
      return worded(
        """
        level \(TextLayout.oneDecimal(value.mean)) (\(TextLayout.oneDecimal(value.low)) to \
        \(TextLayout.oneDecimal(value.high)))
        """)
    }
    return TextLayout.percent(value.mean / 100, value.low / 100, value.high / 100)
  }

  /// A signed number in steps of 0.01 level or 0.1 point.
  private func number(_ effect: Double) -> String {
    let steps = Int((effect / step).rounded())
    let digits = isInLevels ? 100 : 10
    let whole = steps.magnitude / UInt(digits)
    let part = String(steps.magnitude % UInt(digits))
    let padded = String(repeating: "0", count: (isInLevels ? 2 : 1) - part.count) + part
    return (steps < 0 ? "-" : "+") + Language.decimal("\(whole).\(padded)")
  }

  private func line(_ contribution: Explanation.Contribution) -> String {
    let effect = TextLayout.right(number(contribution.effect), 6) + "  "
    return TextLayout.wrapped(
      Self.words(contribution.source, model: model), indent: String(repeating: " ", count: 8), first: effect)
  }

  /// What moved a number, in words.
  static func words(_ source: Explanation.Source, model: AssessmentModel) -> String {
    switch source {
    case .evidence(let piece): "\(piece.kind.title) “\(piece.title)”, \(piece.day.spoken)"
    case .response(let response):
      "\(answer(response, model: model)), \(response.day.spoken)"
    }
  }

  private static func answer(_ response: Profile.Response, model: AssessmentModel) -> String {
    guard let item = model.library.item(response.item) else { return response.item.text }
    let skill = model.library.skill(item.skill)?.title ?? item.skill.text
    switch (item.content, response.answer) {
    case (.canDo(let statement), .rating(let rating)):
      return worded("\(skill): “\(QuestionText.ratings[rating])” to “\(statement)”")
    case (.check, .option), (.check, .options):
      let isRight = Answer(response.answer, to: item) == .right
      return worded(
        "\(skill): a level \(item.level) scenario answered \(isRight ? worded("right") : worded("wrong"))")
    default:
      return worded(
        "\(skill): “not sure” to a level \(item.level) \(item.isCheck ? worded("scenario") : worded("statement"))"
      )
    }
  }
}

extension Evidence.Kind {
  /// The kind in words that begin a sentence.
  var title: String {
    switch self {
    case .certificate: worded("Certificate")
    case .experience: worded("Work")
    case .project: worded("Project")
    case .claim: worded("Said elsewhere:")
    case .practiceExam: worded("Practice exam")
    case .rating(let relation, _): worded("Rating by \(worded(key: relation.rawValue))")
    }
  }
}
