public import Assessment
import Ontology
import Wording

/// The result of a mock exam, with what was wrong explained.
public struct MockResultText {
  private let result: MockResult
  private let profile: Profile
  private let model: AssessmentModel
  private let sheet: Sheet

  /// Creates the text of a result.
  public init(_ result: MockResult, profile: Profile, model: AssessmentModel, sheet: Sheet) {
    self.result = result
    self.profile = profile
    self.model = model
    self.sheet = sheet
  }

  /// The result by section, how the sitting went, what it changes, and the wrong answers.
  public var text: String {
    ([[headline, sections, sitting, effect, stock].joined(separator: "\n\n")] + explanations)
      .joined(separator: "\n\n") + "\n"
  }

  private static func figures(_ score: MockResult.Score) -> String {
    let interval = score.interval90
    return worded("\(score.right) of \(score.count) right, ")
      + TextLayout.percent(score.share, interval.lowerBound, interval.upperBound)
  }

  private static func figures(_ estimate: Estimate) -> String {
    TextLayout.percent(estimate.mean, estimate.interval90.lowerBound, estimate.interval90.upperBound)
  }

  private var headline: String {
    let days =
      result.mock.finished.map {
        $0 == result.mock.begun
          ? worded("of \($0.spoken)") : worded("of \(result.mock.begun.spoken) to \($0.spoken)")
      }
    return [
      sheet.heading(
        result.mock.exam == nil
          ? worded("Mock exam \(days ?? "")")
          : worded("Mock exam for \(model.exam.title) \(days ?? "")")),
      sheet.wrapped(worded("All questions: ") + Self.figures(result.whole)),
      sheet.wrapped(
        worded("Ranges hold in nine cases out of ten. No pass mark is published, and none is implied.")),
    ].joined(separator: "\n")
  }

  private var sections: String {
    let parts = result.sections.enumerated().flatMap { number, section in
      [
        sheet.wrapped(section.section.title, indent: "   ", first: "\(number + 1)  "),
        sheet.wrapped(
          section.score.count > 0
            ? Self.figures(section.score) + worded("; readiness \(Self.figures(section.readiness))")
            : worded("no question; readiness \(Self.figures(section.readiness))"),
          indent: "   ", first: "   "),
      ]
    }
    return ([sheet.heading(worded("By section"))] + parts).joined(separator: "\n")
  }

  /// How long it took, with pauses and interruptions.
  private var sitting: String {
    let mock = result.mock
    var sentences = [
      worded("It took \(Sheet.duration(mock.tenths / 10)) of \(Sheet.duration(mock.minutes * 60)).")
    ]
    var breaks: [String] = []
    if mock.pauses > 0 { breaks.append(worded("paused \(Self.times(mock.pauses))")) }
    if mock.interruptions > 0 { breaks.append(worded("interrupted \(Self.times(mock.interruptions))")) }
    if !breaks.isEmpty {
      sentences.append(
        worded(
          """
          It was \(breaks.joined(separator: worded(" and "))), \(Sheet.duration(mock.secondsAway)) in all, which a \
          real exam does not allow.
          """))
    }
    if mock.minutes != model.exam.mockMinutes || mock.questions.count != model.exam.mockQuestions {
      let whose =
        model.exam.sitting == nil
        ? worded("Where the library does not say, an exam has") : worded("The exam itself has")
      sentences.append(
        worded(
          "\(whose) \(model.exam.mockQuestions) questions in \(Sheet.duration(model.exam.mockMinutes * 60)).")
      )
    }
    if result.unanswered > 0 {
      sentences.append(
        worded("\(Counted.text(result.unanswered, "question")) had no answer and counted as wrong."))
    }
    if result.withdrawn > 0 {
      sentences.append(
        worded(
          """
          \(Counted.text(result.withdrawn, "question")) had been withdrawn from the library meanwhile and \
          counted for nothing.
          """))
    }
    return sheet.wrapped(sentences.joined(separator: " "))
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? worded("once") : count == 2 ? worded("twice") : worded("\(count) times")
  }

  private var effect: String {
    let sentences = [
      worded(
        "Readiness for the exam: \(Self.figures(result.readiness)), before \(Self.figures(result.readinessBefore))."
      ),
      worded(
        "\(Counted.text(result.evidence, "answer")) to questions that were new to you count like those of an assessment"
      )
        + (result.met > 0
          ? worded("; \(result.met) to questions that you had met before do not.") : "."),
    ]
    return sheet.wrapped(sentences.joined(separator: " "))
  }

  private var stock: String {
    let reserve = PracticeReserve(
      QuestionPool(model, profile: profile, on: profile.lastDay), profile: profile, on: profile.lastDay)
    return StockText(reserve, model: model, sheet: sheet).text
  }

  /// What was wrong or had no answer, in the order of the exam.
  private var explanations: [String] {
    let wrong = result.mock.questions.enumerated().filter { $0.element.isRight != true }
    let known = wrong.compactMap { number, question in
      model.library.item(question.item).map { (number, question, $0) }
    }
    guard !known.isEmpty else { return [] }
    let head = [sheet.heading(worded("What was not right, with the reasons"))]
    return head
      + known.map { number, question, item in
        let options = item.options(shuffledFor: profile)
        let lines = ScenarioLines(item: item, options: options, sheet: sheet)
        guard case .check(let scenario, let ask, _) = item.content else { return "" }
        let title = model.library.skill(item.skill)?.title ?? item.skill.text
        var text = [sheet.heading(worded("Question \(number + 1): \(title), level \(item.level)"))]
        text.append(sheet.wrapped(scenario))
        if let snippet = item.snippet {
          text += [""] + TextLayout.code(snippet.lines, width: sheet.width) + [""]
        }
        text.append(sheet.wrapped(ask))
        text += lines.explained(question.answer, tellsOthers: false)
        if question.answer == nil { text.append(worded("You gave no answer.")) }
        if question.answer == .notSure { text.append(worded("You answered “not sure”.")) }
        return text.joined(separator: "\n")
      }
  }
}
