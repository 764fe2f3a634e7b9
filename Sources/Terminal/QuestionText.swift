import Assessment
import Ontology
import Wording

/// A question as it stands on the terminal.
struct QuestionText {
  let question: Interview.Question
  let interview: Interview
  let style: Style
  /// The keys of the answer that is there already, where it is looked at again.
  var given: String?

  /// The four ratings of a can-do item.
  static var ratings: [String] {
    [worded("no"), worded("with help"), worded("on my own"), worded("I could teach it")]
  }

  /// The whole question: progress, reason, text, answers.
  var text: String {
    var lines = ["", progress, TextLayout.wrapped(question.reason, indent: "  ", first: "  "), ""]
    switch question.item.content {
    case .canDo(let statement):
      lines.append(style.strong(question.skill.title))
      lines.append(TextLayout.wrapped(worded("Could you do this? ") + statement))
      lines.append("")
      lines += Self.ratings.enumerated().map { "\($0 + 1)  \($1)" }
    case .check(let scenario, let ask, _):
      lines.append(style.strong(question.skill.title))
      lines.append(TextLayout.wrapped(scenario))
      lines.append("")
      if let snippet = question.item.snippet { lines += TextLayout.code(snippet.lines) + [""] }
      lines.append(style.strong(TextLayout.wrapped(ask)))
      if question.item.choose > 1 { lines.append(ChosenOptions.invitation(question.item.choose)) }
      for (index, option) in question.options.enumerated() {
        lines.append(TextLayout.wrapped(option.text, indent: "   ", first: "\(index + 1)  "))
      }
    }
    lines.append(worded("s  not sure"))
    if let given {
      lines.append("")
      lines.append(
        worded("Your answer so far: \(given). Enter or n keeps it and goes on; b goes further back."))
    }
    return lines.joined(separator: "\n")
  }

  /// `Question 12 of 40, about 11 minutes left` and readiness with its interval.
  private var progress: String {
    let left = interview.steadyOutlook()
    let estimate = interview.readiness
    let interval = estimate.interval90
    let place = interview.profile.responses.firstIndex { $0.item == question.item.id }
    let asked = place.map { $0 + 1 } ?? interview.answeredCount + 1
    let head =
      worded("Question \(asked) of \(interview.answeredCount + left.count), ")
      + Questionnaire.minutes(left.seconds) + worded(" left")
    let bar = TextLayout.bar(
      mean: estimate.mean, low: interval.lowerBound, high: interval.upperBound, columns: 30)
    let number = TextLayout.percent(estimate.mean, interval.lowerBound, interval.upperBound)
    var lines = [style.faint(head), worded("Readiness so far \(bar) \(number)")]
    if let prospect = interview.prospect, prospect.isEnough {
      lines.append(
        TextLayout.wrapped(
          worded(
            """
            Another \(prospect.questions) questions would hardly change that: by less than a point, and most \
            likely not the verdict. e ends here and shows the result.
            """)))
    }
    return lines.joined(separator: "\n")
  }

  /// Why the question is asked and what the levels mean.
  var help: String {
    var lines = ["", TextLayout.wrapped(worded("Why now: ") + question.reason)]
    lines.append(TextLayout.wrapped("\(question.skill.title): \(question.skill.summary)"))
    lines.append(worded("What the levels of this skill mean:"))
    let names = ["aware", "assisted", "independent", "leading"]
    for (index, statement) in question.skill.canDo.enumerated() {
      lines.append(
        TextLayout.wrapped("\(names[index]): \(statement)", indent: "     ", first: "  \(index + 1)  "))
    }
    lines.append(
      TextLayout.wrapped(
        worded(
          """
          Type \(keys) to answer. “Not sure” is an honest answer and is never read as a guess. q pauses, and the same command goes on; e \
          ends here and shows the result.
          """)))
    lines.append(TextLayout.wrapped(Key.line(Key.ofQuestionnaire)))
    return lines.joined(separator: "\n")
  }

  /// What answers the question, such as `1 to 4` or `two of 1 to 5`.
  var keys: String {
    let last = question.options.isEmpty ? 4 : question.options.count
    let count = question.item.choose
    return (count > 1 ? worded("\(ChosenOptions.word(count)) of ") : "") + worded("1 to \(last)")
  }
}
