import Assessment
import Ontology
import Planning
import Wording

/// What is said about the answers themselves, kindly.
struct AnswerText {
  let report: AnswerReport
  let model: AssessmentModel
  let style: Style

  init(_ report: AnswerReport, model: AssessmentModel, style: Style) {
    self.report = report
    self.model = model
    self.style = style
  }

  /// What others think where it is a level or more from the learner's own view; `nil` where nobody does.
  var witnesses: String? {
    let apart = report.witnesses.filter { $0.distance != .close }
    guard !apart.isEmpty else { return nil }
    let lines = apart.map { view in
      let title = model.library.skill(view.skill)?.title ?? view.skill.text
      let talk = view.distance == .farApart ? worded("; talk about this") : ""
      return TextLayout.wrapped(
        worded(
          """
          \(title): you say \(TextLayout.oneDecimal(view.ownView)), \(view.rater) \
          (\(worded(key: view.relation.rawValue)), \(view.day.spoken)) says \(view.level)\(talk).\u{20}
          """)
          + (view.isAccepted
            ? worded("Accepted, so it counts.") : worded("It counts only if you accept it.")),
        indent: "  ", first: "- ")
    }
    return ([style.strong(worded("Where somebody sees you otherwise"))] + lines).joined(separator: "\n")
  }

  /// Remarks on the answers.
  var sentences: [String] {
    let quality = report.quality
    var sentences: [String] = []
    if quality.isStraightLine {
      sentences.append(
        worded("\(quality.longestRun) self-ratings in a row were the same, which makes them tell less."))
    }
    if quality.isRushed, let seconds = quality.medianSeconds {
      sentences.append(
        worded(
          "Half of the answers came within \(TextLayout.oneDecimal(seconds)) seconds; answers with more time tell more."
        )
      )
    }
    if quality.isUnusual {
      sentences.append(
        worded(
          """
          Your answers fit together less well than most people's: hard questions right and easy ones not, or \
          ratings that scenarios do not bear out. That happens to specialists and to people in a hurry \
          alike; the ranges are wider for it.
          """))
    }
    if let first = quality.contradictions.first {
      let title = model.library.skill(first.skill)?.title ?? first.skill.text
      let more = quality.contradictions.count - 1
      sentences.append(
        (first.isWithScenario
          ? worded(
            "You rated a statement “on my own” or higher above a scenario that you did not answer right in \(title)"
          )
          : worded("You rated a harder statement well above an easier one in \(title)"))
          + (more > 0 ? worded(" and \(Counted.text(more, "more pair"))") : "")
          + ".")
    }
    if !quality.repeats.isEmpty {
      let answers = Counted.text(quality.repeats.count, "answer")
      let window = ProfileTimeline.repeatWindow
      sentences.append(
        quality.repeats.count == 1
          ? worded("\(answers) to questions seen in the last \(window) days does not count anew.")
          : worded("\(answers) to questions seen in the last \(window) days do not count anew."))
    }
    if !quality.unreadable.isEmpty {
      let ids = quality.unreadable.prefix(5).map(\.item.text).joined(separator: ", ")
      let more = quality.unreadable.count > 5 ? worded(" and \(quality.unreadable.count - 5) more") : ""
      sentences.append(
        worded(
          """
          These answers are kept but count for nothing, since the library no longer has their question or \
          option: \(ids)\(more).
          """))
    }
    return sentences
  }

  /// How many scenarios were right beside what the self-ratings promise; `nil` where that says something else than what is
  /// known of over-claiming, or where that cannot be told.
  ///
  /// - Parameter overclaiming: How far self-ratings run above what scenarios show, if it is told.
  func promise(beside overclaiming: PlanReadiness.Overclaiming?) -> String? {
    guard let calibration = report.calibration, let overclaiming else { return nil }
    let expected = TextLayout.oneDecimal(calibration.expectedCount)
    let half = TextLayout.oneDecimal(Estimate.quantile95 * calibration.deviation)
    let distance =
      (Double(calibration.rightCount) - calibration.expectedCount) / max(calibration.deviation, 0.1)
    let meaning: String
    switch distance {
    case ..<(-Estimate.quantile95) where overclaiming.low > 0: meaning = worded("fewer than they promise")
    case Estimate.quantile95... where overclaiming.high < 0: meaning = worded("more than they promise")
    default: return nil
    }
    return
      worded(
        """
        Taken at their word, your self-ratings promise \(expected) (give or take \(half)) right answers in \
        \(calibration.checkCount) scenarios; \(calibration.rightCount) were right, \(meaning).
        """)
  }
}
