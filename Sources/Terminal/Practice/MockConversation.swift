public import Assessment
public import Ontology
import Wording

/// A mock exam as a conversation in lines: says what to show, takes what was typed.
///
/// It reads no input, no clock, and writes no file; the program saves the profile whenever ``Step`` asks for it.
public struct MockConversation: Sendable {
  /// What follows a line of input.
  public enum Step: Sendable, Hashable {
    /// Show the text, then ``prompt()`` again; the profile has changed and is to be saved.
    case saved(String)
    /// Show the text and read on; nothing has changed but the time.
    case message(String)
    /// The person pauses; the profile is to be saved.
    case paused
    /// The exam is handed in; the profile is to be saved.
    case finished(String)
  }

  /// The mock exam behind it.
  public private(set) var session: MockSession
  private let sheet: Sheet
  /// Whether handing in was asked for once, with questions open.
  private var isHandingIn = false

  /// Begins, or goes on.
  public init(_ session: MockSession, sheet: Sheet) {
    self.session = session
    self.sheet = sheet
  }

  /// What is said before the first question.
  ///
  /// - Parameter draw: How it was drawn; `nil` for one that goes on.
  public func introduction(_ draw: MockDraw?) -> String {
    let mock = session.mock
    var lines: [String] = []
    if let back = session.resumption {
      lines.append(sheet.wrapped(Self.sentence(back, begun: mock.begun)))
    }
    lines.append(
      sheet.wrapped(
        worded(
          """
          \(title): \(Counted.text(mock.questions.count, "question")) in \
          \(Sheet.duration(mock.minutes * 60)), of each section as many as it weighs. Reasons come after you \
          have handed it in. Every answer is saved at once.
          """)
      ))
    if let draw {
      lines += shortages(draw)
      let met = mock.questions.count(where: \.isMet)
      if met > 0 {
        lines.append(
          sheet.wrapped(
            worded(
              """
              You have met \(met) of them before, since not enough new ones are left; they are asked, but \
              count for nothing in your readiness.
              """)))
      }
    }
    lines.append(sheet.wrapped(Key.line(Key.ofMock)))
    return lines.joined(separator: "\n")
  }

  /// What it is, with the exam where that is not the profile's.
  private var title: String {
    session.mock.exam == nil ? worded("Mock exam") : worded("Mock exam for \(session.model.exam.title)")
  }

  private func shortages(_ draw: MockDraw) -> [String] {
    let sections = session.model.exam.sections
    return draw.wanted.indices.filter { draw.drawn[$0] < draw.wanted[$0] }.map { section in
      sheet.wrapped(
        worded(
          """
          \(sections[section].title): the library has \(draw.drawn[section]) of the \(draw.wanted[section]) \
          questions that it should have.
          """))
    }
  }

  private static func sentence(_ back: MockSession.Return, begun: Day) -> String {
    let how = back.wasPaused ? worded("was paused") : worded("broke off")
    let time =
      back.isClockBehind
      ? worded("the clock of this machine has been set back since, so nobody knows for how long")
      : worded("it lay for \(Sheet.duration(back.seconds))")
    return worded("Going on with the mock exam of \(begun.spoken), which \(how); \(time). Nothing is lost.")
  }

  /// The text of what is shown: a question, or the list of all.
  public func prompt() -> String {
    guard let question = session.question else { return "\n" + list }
    let lines = ScenarioLines(item: question.item, options: question.options, sheet: sheet)
    var text = ["", sheet.style.faint(sheet.wrapped(progress(question)))]
    text += lines.asked(chosen: question.state.answer?.chosen ?? [])
    text.append(worded("s  not sure") + (question.state.answer == .notSure ? worded(" (your answer)") : ""))
    return text.joined(separator: "\n")
  }

  private func progress(_ question: MockSession.Question) -> String {
    let flagged = session.flaggedPlaces.count
    return worded("Question \(question.number) of \(session.mock.questions.count)")
      + (question.state.isFlagged ? worded(", flagged") : "")
      + worded(
        "; \(Sheet.duration(session.secondsLeft)) left; \(session.answeredCount) answered")
      + (flagged > 0 ? worded(", \(flagged) flagged") : "")
  }

  /// All questions by their state.
  private var list: String {
    let open = session.unansweredPlaces
    let flagged = session.flaggedPlaces
    func numbers(_ places: [Int]) -> String {
      places.isEmpty ? worded("none") : places.map { "\($0 + 1)" }.joined(separator: ", ")
    }
    return [
      sheet.heading(worded("Your answers, \(Sheet.duration(session.secondsLeft)) left")),
      sheet.wrapped(
        worded("Answered: \(session.answeredCount) of \(session.mock.questions.count)"), indent: "  "),
      sheet.wrapped(worded("Without an answer: \(numbers(open))"), indent: "  "),
      sheet.wrapped(worded("Flagged: \(numbers(flagged))"), indent: "  "),
      sheet.wrapped(worded("g 12 goes to question 12, b goes back, q pauses, e hands in")),
    ].joined(separator: "\n")
  }

  /// Takes a line of input.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - day: The day on which it was typed.
  ///   - now: The time, in seconds since 1970 in universal time.
  ///   - tenths: How long the prompt was looked at, in tenths of a second.
  public mutating func receive(_ line: String, on day: Day, at now: Int, tenths: Int) -> Step {
    session.spend(tenths: tenths)
    session.touch(at: now)
    guard !session.isTimeUp else {
      session.finish(on: day)
      return .finished(
        sheet.wrapped(worded("The time is up; the exam is handed in with the answers until then.")))
    }
    let input = line.trimmed.lowercased()
    let wasHandingIn = isHandingIn
    isHandingIn = false
    switch Key(input) {
    case .pause:
      session.pause(at: now)
      return .paused
    case .help: return .message(help)
    case .next: return forward()
    case .back: return session.back() ? .saved("") : .message(worded("This is the first question."))
    case .list:
      session.list()
      return .saved("")
    case .flag: return flag()
    case .end: return handIn(wasAsked: wasHandingIn, on: day)
    case .go: return go(String(input.dropFirst()).trimmed)
    case .answer, .notSure, nil: return input.isEmpty ? forward() : answer(input, on: day)
    }
  }

  private mutating func forward() -> Step {
    // An empty line at the list would only repeat it.
    if session.question != nil { session.forward() }
    return .saved("")
  }

  private mutating func flag() -> Step {
    guard let isFlagged = session.toggleFlag() else {
      return .message(worded("Go to a question first, such as g 12."))
    }
    return .saved(isFlagged ? worded("Flagged.") : worded("The flag is taken away."))
  }

  private mutating func go(_ text: String) -> Step {
    let count = session.mock.questions.count
    guard let number = Int(text), (1...count).contains(number) else {
      return .message(
        worded("g goes to a question by its number, 1 to \(count), such as g \(min(12, count))."))
    }
    return session.go(to: number - 1)
      ? .saved("")
      : .message(sheet.wrapped(worded("Question \(number) has been withdrawn from the library.")))
  }

  private mutating func handIn(wasAsked: Bool, on day: Day) -> Step {
    let open = session.unansweredPlaces.count
    if open > 0, !wasAsked {
      isHandingIn = true
      return .message(
        sheet.wrapped(
          worded(
            """
            \(Counted.text(open, "question has", "questions have")) no answer and would count as wrong. Type e once \
            more to hand in, or l for the list.
            """)))
    }
    session.finish(on: day)
    return .finished(worded("Handed in."))
  }

  private mutating func answer(_ input: String, on day: Day) -> Step {
    guard let question = session.question else {
      return .message(worded("Go to a question first, such as g 12, or type e to hand in."))
    }
    do {
      let typed = try TypedAnswer(input, item: question.item, options: question.options)
      guard session.answer(typed.answer, on: day) else {
        return .message(worded("This question cannot have that answer."))
      }
      return .saved("")
    } catch {
      return .message(sheet.wrapped(error.message))
    }
  }

  private var help: String {
    [
      sheet.wrapped(Key.line(Key.ofMock)),
      sheet.wrapped(
        worded(
          """
          e hands in, after it was asked for twice where a question is open. An answer can be changed until you hand in. While you pause, the time stands still; the result \
          says how long it was. A question without an answer counts as wrong.
          """)),
    ].joined(separator: "\n")
  }
}
