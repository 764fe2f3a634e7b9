public import Assessment
public import Ontology
import Wording

/// A drill as a conversation in lines: says what to show, takes what was typed.
///
/// It reads no input and writes no file; the program saves the profile whenever ``Step`` asks for it.
public struct DrillConversation: Sendable {
  /// What follows a line of input.
  public enum Step: Sendable, Hashable {
    /// Show the text, then ``prompt()`` again; the profile has changed and is to be saved.
    case saved(String)
    /// Show the text and read on; nothing has changed.
    case message(String)
    /// The person wants to stop.
    case stopped
  }

  /// The drill behind it.
  public private(set) var session: DrillSession
  private let sheet: Sheet
  private let path: String

  /// Begins a drill, or goes on with one.
  ///
  /// - Parameter path: The file of the profile, as commands name it.
  public init(_ session: DrillSession, sheet: Sheet, path: String) {
    self.session = session
    self.sheet = sheet
    self.path = path
  }

  /// What is said before the first question: what comes, what is left, and the keys.
  public func introduction() -> String {
    var lines: [String] = []
    if session.answeredBefore > 0 {
      lines.append(
        sheet.wrapped(
          worded("Going on after \(Counted.text(session.answeredBefore, "answer")) of today's drill.")))
    }
    lines.append(
      sheet.wrapped(
        worded(
          """
          Practice: \(Counted.text(session.count, "question")), \(subject). After each answer come the \
          reasons of all options and the page to read. Practice changes no number, for what is explained at \
          once tells nothing about you; every answer is saved at once.
          """)))
    lines.append(StockText(session.reserve, model: session.model, sheet: sheet).text)
    if session.takesReserve {
      lines.append(
        sheet.wrapped(
          worded(
            """
            You asked for all: practice takes what is kept, too. A later mock exam may then repeat \
            questions, which counts less.
            """)))
    }
    lines.append(sheet.wrapped(Key.line(Key.ofDrill)))
    return lines.joined(separator: "\n")
  }

  private var subject: String {
    let library = session.model.library
    return switch session.focus {
    case .weakest:
      session.model.exam.id == session.profile.exam
        ? worded("what costs you most readiness first")
        : worded("what costs you most readiness for \(session.model.exam.title) first")
    case .mistakes: worded("earlier mistakes that are due")
    case .section(let id):
      worded("on ") + (session.model.exam.sections.first { $0.id == id }?.title ?? id.text)
    case .area(let id): worded("on ") + (library.areas.first { $0.id == id }?.title ?? id.text)
    case .skill(let id): worded("on ") + (library.skill(id)?.title ?? id.text)
    }
  }

  /// What is said where there is nothing to ask.
  public func nothing(on day: Day) -> String {
    let mistakes = SpacedMistakes(session.profile, model: session.model).all
    if session.focus == .mistakes {
      guard let next = mistakes.first else { return sheet.wrapped(worded("No mistake is left to practise.")) }
      return sheet.wrapped(
        worded(
          """
          No mistake is due today. \(Counted.text(mistakes.count, "question")) will come back, the first on \
          \(next.due.spoken).
          """))
    }
    let kept = StockText(session.reserve, model: session.model, sheet: sheet).purpose
    return sheet.wrapped(
      worded(
        """
        Nothing is left to practise \(subject): what is new is kept for \(kept). --all takes it all the \
        same; a later mock exam may then repeat questions, which counts less.
        """))
  }

  /// The text of the next question; `nil` when there is none.
  public func prompt() -> String? {
    guard let question = session.question else { return nil }
    let lines = ScenarioLines(item: question.item, options: question.options, sheet: sheet)
    var head = [
      "",
      sheet.style.faint(
        sheet.wrapped(worded("Question \(question.number) of \(session.count)"))),
      sheet.heading(worded("\(question.skill.title), level \(question.item.level)")),
    ]
    switch question.familiarity {
    case .unmet, .longAgo: break
    case .optionsMet, .explained:
      head.append(sheet.wrapped(worded("You have met these options before; the situation is another.")))
    case .met: head.append(sheet.wrapped(worded("You have met this question before.")))
    }
    return (head + lines.asked() + [worded("s  not sure")]).joined(separator: "\n")
  }

  /// Takes a line of input.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - day: The day on which it was typed.
  ///   - tenths: The time since the question was shown, in tenths of a second, if it was measured.
  public mutating func receive(_ line: String, on day: Day, tenths: Int? = nil) -> Step {
    guard let question = session.question else { return .stopped }
    let input = line.trimmed.lowercased()
    switch Key(input) {
    case .pause, .end: return .stopped
    case .help: return .message(help(question))
    case .back: return .message(sheet.wrapped(worded("An answer that was explained stays as it is.")))
    case .next:
      return .message(sheet.wrapped(worded("The next question comes with an answer; s says not sure.")))
    case .flag, .list, .go: return .message(sheet.wrapped(Key.onlyInMock))
    case .answer, .notSure, nil: break
    }
    do {
      let typed = try TypedAnswer(input, item: question.item, options: question.options)
      guard let reveal = session.answer(typed.answer, on: day, tenths: tenths) else {
        return .message(worded("This question cannot have that answer."))
      }
      return .saved(text(of: reveal, on: day))
    } catch {
      return .message(sheet.wrapped(error.message))
    }
  }

  private func help(_ question: DrillSession.Question) -> String {
    [
      sheet.wrapped("\(question.skill.title): \(question.skill.summary)"),
      sheet.wrapped(
        worded(
          """
          A number answers\(question.item.choose > 1 ? worded(", several with spaces between them") : ""); s says \
          that you are not sure, which is never read as a guess; q pauses and e ends: either way the same command \
          goes on today.
          """)),
      sheet.wrapped(Key.line(Key.ofDrill)),
    ].joined(separator: "\n")
  }

  private func text(of reveal: DrillSession.Reveal, on day: Day) -> String {
    let question = reveal.question
    let verdict =
      reveal.isRight
      ? worded("Right.")
      : reveal.answer == .notSure ? worded("Not sure. What is right here:") : worded("Not right.")
    let lines = ScenarioLines(item: question.item, options: question.options, sheet: sheet)
    var text =
      ["", reveal.isRight ? sheet.style.good(verdict) : sheet.style.strong(verdict)]
      + lines.explained(reveal.answer, tellsOthers: true)
    if let due = reveal.comesBack {
      text.append(sheet.wrapped(worded("It comes back \(Self.spoken(due, from: day)).")))
    }
    return text.joined(separator: "\n")
  }

  private static func spoken(_ due: Day, from day: Day) -> String {
    switch due.number - day.number {
    case ...0: worded("today")
    case 1: worded("tomorrow")
    default: worded("on \(due.spoken)")
    }
  }

  /// What is said at the end.
  public func summary(on day: Day) -> String {
    let answered = session.answers.count
    let mistakes = SpacedMistakes(session.profile, model: session.model)
    var lines = [
      sheet.wrapped(
        answered == 0
          ? worded("Stopped before the first answer.")
          : worded(
            "\(session.rightCount) of \(answered) right\(isOver ? "" : worded("; stopped before the end"))."))
    ]
    let due = mistakes.due(on: day).count
    if due > 0 {
      lines.append(
        sheet.wrapped(
          worded(
            """
            \(Counted.text(due, "earlier mistake is", "earlier mistakes are")) due today: readiness practice \(path) \
            --wrong
            """)))
    } else if let next = mistakes.all.first {
      lines.append(
        sheet.wrapped(
          worded(
            """
            \(Counted.text(mistakes.all.count, "question")) will come back, the first on \(next.due.spoken): \
            readiness practice \(path) --wrong
            """)))
    }
    return lines.joined(separator: "\n")
  }

  private var isOver: Bool { session.question == nil }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
