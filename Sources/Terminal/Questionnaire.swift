public import Assessment
public import Ontology
import Wording

/// The questionnaire as a conversation in lines: says what to show, takes what was typed.
///
/// It reads no input and writes no file; the program saves the profile whenever ``Step`` asks for it.
public struct Questionnaire: Sendable {
  /// What follows a line of input.
  public enum Step: Sendable, Hashable {
    /// Show the text, then ``prompt()`` again; the profile has changed and is to be saved.
    case saved(String)
    /// Show the text and read on; nothing has changed.
    case message(String)
    /// The person wants to stop for now.
    case paused
    /// The person has had enough and wants the result.
    case ended
  }

  /// The interview behind it.
  public private(set) var interview: Interview
  private let style: Style
  /// The answered item that is looked at again; otherwise the engine's choice is asked.
  private var revisited: Item.ID?
  /// The question on the screen, kept until it is answered.
  private var current: Interview.Question?
  /// The remarks that have been made, each of which is made once.
  private var remarksMade: Set<Remark> = []

  private enum Remark { case straightLine, rushing }

  /// Begins a questionnaire, or goes on with one.
  public init(_ interview: Interview, style: Style) {
    self.interview = interview
    self.style = style
  }

  /// What is said before the first question: length, mix, time, keys.
  public func introduction() -> String {
    let left = interview.steadyOutlook()
    let answered = interview.answeredCount
    let count = left.count
    var lines: [String] = []
    if answered > 0 {
      lines.append(
        worded("Going on after \(Counted.text(answered, "answer"))."))
    }
    if !interview.isCheckUp, let earlier = interview.profile.earlier.last {
      lines.append(Self.building(on: earlier))
    }
    lines.append(
      TextLayout.wrapped(
        worded(
          """
          \(Counted.text(count, "question")), \(Self.minutes(left.seconds)): \
          \(QuestionMix.text(statements: left.canDo, scenarios: left.check)). You can stop \
          at any time; every answer is saved at once.
          """)))
    lines.append(
      TextLayout.wrapped(
        worded(
          """
          The questions are authored, not calibrated on people. Honest answers give the best plan; nobody \
          sees them unless you send the file.
          """)))
    lines.append(TextLayout.wrapped(Key.line(Key.ofQuestionnaire)))
    return lines.joined(separator: "\n")
  }

  /// What is said of the assessment before this one.
  private static func building(on earlier: Profile.Assessment) -> String {
    TextLayout.wrapped(
      worded(
        """
        Your last assessment was on \(earlier.lastDay.spoken); this one builds on it. Questions that you \
        have not seen come first, then those that you answered more than \(ProfileTimeline.repeatWindow) \
        days ago.
        """))
  }

  /// The text of the next question; `nil` when there is none.
  public mutating func prompt() -> String? {
    if current == nil {
      current = revisited.flatMap(interview.question(about:)) ?? interview.question
    }
    guard let question = current else { return nil }
    let given = revisited == question.item.id ? answerGiven(to: question) : nil
    return QuestionText(question: question, interview: interview, style: style, given: given).text
  }

  /// The answer that is there, as the screen names it; `nil` where there is none.
  private func answerGiven(to question: Interview.Question) -> String? {
    guard let response = interview.profile.responses.first(where: { $0.item == question.item.id }) else {
      return nil
    }
    switch response.answer {
    case .notSure: return "s"
    case .rating(let rating): return "\(rating + 1)"
    case .option(let id): return places(of: [id], in: question)
    case .options(let ids): return places(of: ids, in: question)
    }
  }

  private func places(of ids: Set<String>, in question: Interview.Question) -> String {
    question.options.indices.filter { ids.contains(question.options[$0].id) }.map { "\($0 + 1)" }
      .joined(separator: " ")
  }

  /// Takes a line of input.
  ///
  /// - Parameters:
  ///   - day: The day on which it was typed.
  ///   - tenths: The time since the question was shown, in tenths of a second, if it was measured.
  public mutating func receive(_ line: String, on day: Day, tenths: Int? = nil) -> Step {
    guard let question = current else { return .paused }
    let input = line.trimmingSpaces.lowercased()
    let isRevisited = revisited == question.item.id
    switch Key(input) {
    case .pause: return .paused
    case .end: return .ended
    case .help: return .message(QuestionText(question: question, interview: interview, style: style).help)
    case .back: return goBack()
    case .next:
      return isRevisited
        ? goForward()
        : .message(TextLayout.wrapped(worded("n goes on from a question that is answered; s says not sure.")))
    case .notSure: return record(.notSure, to: question, on: day, tenths)
    case .flag, .list, .go: return .message(TextLayout.wrapped(Key.onlyInMock))
    case .answer, nil:
      if input.isEmpty, isRevisited { return goForward() }
      let text = QuestionText(question: question, interview: interview, style: style)
      if question.item.choose > 1 { return choose(input, to: question, on: day, tenths) }
      guard let number = Int(input), let answer = answer(number, to: question) else {
        return .message(TextLayout.wrapped(Key.invitation(text.keys)))
      }
      return record(answer, to: question, on: day, tenths)
    }
  }

  private mutating func choose(
    _ input: String, to question: Interview.Question, on day: Day, _ tenths: Int?
  ) -> Step {
    do {
      let chosen = try ChosenOptions(input, count: question.item.choose, of: question.options.count)
      let ids = chosen.places.map { question.options[$0].id }
      return record(.options(Set(ids)), to: question, on: day, tenths)
    } catch {
      return .message(TextLayout.wrapped(error.message))
    }
  }

  private func answer(_ number: Int, to question: Interview.Question) -> Profile.Answer? {
    if question.options.isEmpty { return (1...4).contains(number) ? .rating(number - 1) : nil }
    return question.options.indices.contains(number - 1) ? .option(question.options[number - 1].id) : nil
  }

  /// The items that were answered and can be asked again, in the order of their answers.
  private var answeredItems: [Item.ID] {
    interview.profile.responses.map(\.item).filter { interview.question(about: $0) != nil }
  }

  /// Shows the answer before; nothing changes until another is given.
  private mutating func goBack() -> Step {
    let items = answeredItems
    let place = revisited.flatMap { items.firstIndex(of: $0) } ?? items.count
    guard place > 0 else { return .message(worded("This is the first question.")) }
    revisited = items[place - 1]
    current = nil
    return .message("")
  }

  /// Keeps the answer that is looked at, and shows the next, or the question that was open.
  private mutating func goForward() -> Step {
    let items = answeredItems
    let next = revisited.flatMap { items.firstIndex(of: $0) }.map { $0 + 1 } ?? items.count
    revisited = next < items.count ? items[next] : nil
    current = nil
    return .message(worded("Kept."))
  }

  private mutating func record(
    _ answer: Profile.Answer, to question: Interview.Question, on day: Day, _ tenths: Int?
  ) -> Step {
    guard interview.answer(answer, to: question.item.id, on: day, tenths: tenths) else {
      return .message(worded("This question cannot have that answer."))
    }
    current = nil
    revisited = nil
    return .saved(remark() ?? "")
  }

  /// One polite remark when many self-ratings in a row are the same, and one when the answers come faster than
  /// one can read.
  private mutating func remark() -> String? {
    if interview.isStraightLining, remarksMade.insert(.straightLine).inserted {
      return TextLayout.wrapped(
        worded(
          """
          \(Interview.longestRun) ratings in a row were the same. That may well be right; scenarios come \
          next, which tell more. If you were hurrying, b takes you back.
          """))
    }
    let quality = ResponseQuality(interview.profile, model: interview.model)
    if quality.isRushed, remarksMade.insert(.rushing).inserted {
      return TextLayout.wrapped(
        worded(
          """
          These answers came very fast. That is all right; the result tells more when there is time to read. \
          q pauses, and nothing is lost.
          """))
    }
    return nil
  }

  /// `about 12 minutes`.
  static func minutes(_ seconds: Double) -> String {
    let minutes = max(1, Int((seconds / 60).rounded()))
    return minutes == 1 ? worded("about a minute") : worded("about \(minutes) minutes")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
