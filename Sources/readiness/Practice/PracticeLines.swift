import Assessment
import Documents
import Host
import Ontology
import UseCases
import Wording

/// A drill in JSON, one object a line, for another front end.
struct PracticeLines {
  let file: ProfileFile

  private struct Message: Encodable {
    var stock: PracticeMessage.Stock?
    var ask: PracticeMessage.Ask?
    var reveal: PracticeMessage.Reveal?
    var result: Result?
    var error: Rejected?
  }

  private struct Result: Encodable {
    var answered, right, questions, mistakes: Int
    /// The day on which the next mistake comes back.
    var nextDue: String?
    var profile: String
  }

  static var shape: String {
    worded("expected {\"response\": {\"item\": …, \"answer\": …}} or {\"stop\": true}")
  }

  /// Asks until the drill is over.
  ///
  /// - Throws: `Failure` when the input ends in the middle; every answer until then is saved.
  func run(_ begun: DrillSession) throws {
    var session = begun
    try say(Message(stock: PracticeMessage.Stock(session.reserve, exam: session.model.exam)))
    while let question = session.question {
      try say(Message(ask: ask(question, session)))
      guard let line = Console.readLine() else {
        throw Failure(
          "readiness: "
            + worded(
              "the input ended in the middle of a drill; \(Counted.text(session.answers.count, "answer of it is", "answers of it are")) saved in "
            )
            + file.path,
          status: Failure.missingInput)
      }
      do {
        let reply = try PracticeReply.reading(line, shape: Self.shape)
        if reply.stop == true { break }
        guard let response = reply.response else { throw Rejected(message: Self.shape) }
        let (answer, tenths) = try response.answer(to: question.item)
        guard let reveal = session.answer(answer, on: .today, tenths: tenths) else {
          throw Rejected.answer(to: question.item)
        }
        try file.write(session.profile)
        var message = PracticeMessage.Reveal(
          question.item, options: question.options, answer: answer, isRight: reveal.isRight, tellsOthers: true
        )
        message.comesBack = reveal.comesBack?.description
        try say(Message(reveal: message))
      } catch let rejected as Rejected {
        try say(Message(error: rejected))
      }
    }
    let mistakes = SpacedMistakes(session.profile, model: session.model).all
    try say(
      Message(
        result: Result(
          answered: session.answers.count, right: session.rightCount, questions: session.count,
          mistakes: mistakes.count, nextDue: mistakes.first?.due.description, profile: file.path)))
  }

  private func ask(_ question: DrillSession.Question, _ session: DrillSession) -> PracticeMessage.Ask {
    var ask = PracticeMessage.Ask(
      question.item, options: question.options, number: question.number, of: session.count,
      model: session.model)
    ask.known =
      switch question.familiarity {
      case .unmet, .longAgo: "new"
      case .optionsMet, .explained: "options-met"
      case .met: "met"
      }
    return ask
  }

  private func say(_ message: Message) throws { try Console.write(try JSONText.line(message)) }
}
