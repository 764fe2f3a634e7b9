import Assessment
import Documents
import Host
import Ontology
import UseCases
import Wording

/// The questionnaire in JSON, one object a line, for another front end.
struct JSONLines {
  private var run: AssessmentRun
  private var model: AssessmentModel { run.model }

  /// Speaks about a questionnaire.
  init(run: AssessmentRun) { self.run = run }

  /// Asks until the questionnaire is over.
  ///
  /// - Throws: `Failure` when the input ends in the middle; every answer until then is saved.
  mutating func speak() throws {
    var current = run.question
    while let question = current {
      try Console.write(try JSONText.line(Message(ask: ask(question, run.interview))))
      guard let line = Console.readLine() else {
        throw Failure(
          "readiness: "
            + worded(
              """
              the input ended in the middle of a question; \
              \(Counted.text(run.profile.responses.count, "answer is", "answers are")) saved in \(run.path)
              """),
          status: Failure.missingInput)
      }
      do {
        let reply: Reply = try Rejected.reading(line, shape: Reply.shape)
        if reply.isStop { break }
        current = try take(reply, to: question) ?? run.question
      } catch let rejected as Rejected {
        try Console.write(try JSONText.line(Message(error: rejected)))
      } catch let fault as EvidenceFault {
        try Console.write(try JSONText.line(Message(error: Rejected(message: fault.description))))
      }
    }
    try Console.write(try JSONText.line(Message(done: done(run.interview))))
  }

  /// Takes what the other program says to a question.
  ///
  /// - Returns: The question to ask again, when an answer was withdrawn.
  /// - Throws: `Rejected` for what makes no sense now; nothing has changed then.
  private mutating func take(
    _ reply: Reply, to question: Interview.Question
  ) throws -> Interview.Question? {
    guard reply.stop != true else { throw Rejected(message: Reply.shape) }
    switch (reply.response, reply.back, reply.evidence) {
    case (nil, true, nil):
      guard let withdrawn = try run.back() else {
        throw Rejected(message: worded("this is the first question; there is no answer to withdraw"))
      }
      return withdrawn
    case (let response?, nil, nil), (let response?, false, nil):
      try take(response, to: question)
      return nil
    case (nil, nil, let evidence?), (nil, false, let evidence?):
      try run.add(try evidence.piece(EvidenceForm(model, on: .today), on: .today))
      return nil
    default:
      throw Rejected(message: Reply.shape)
    }
  }

  private mutating func take(_ response: Reply.Response, to question: Interview.Question) throws {
    let asked = question.item
    guard response.item == asked.id.text else {
      let id = Item.ID(response.item)
      let fault =
        if run.profile.responses.contains(where: { $0.item == id }) {
          worded("the item '\(id)' is answered already, and {\"back\": true} withdraws the last answer")
        } else if model.place(of: id) != nil {
          worded("the item '\(id)' was not asked")
        } else {
          worded("no item has the id '\(String(response.item.prefix(80)))'")
        }
      throw Rejected(message: worded("\(fault); the question is about '\(asked.id)'"))
    }
    let (answer, tenths) = try response.read(for: asked)
    guard try run.answer(answer, to: asked.id, on: .today, tenths: tenths) else {
      throw Rejected.answer(to: asked)
    }
  }

  private func ask(_ question: Interview.Question, _ interview: Interview) -> Ask {
    let (statement, scenario): (String, String?) =
      switch question.item.content {
      case .canDo(let statement): (statement, nil)
      case .check(let scenario, let ask, _): (ask, scenario)
      }
    let left = interview.outlook()
    let readiness = interview.readiness
    let section = interview.section(of: question.skill.id)
    return Ask(
      item: question.item.id.text, kind: question.item.isCheck ? "check" : "can-do",
      skill: question.skill.id.text,
      section: section.map { Ask.Section(id: $0.id.text, title: $0.title) }, level: question.item.level,
      scenario: scenario, snippet: question.item.snippet.map(SnippetObject.init), text: statement,
      choose: question.item.choose > 1 ? question.item.choose : nil,
      options: question.options.map(OptionObject.init),
      answers: question.item.isCheck ? nil : Profile.Answer.ratingWords, reason: question.reason,
      reasonCode: question.purpose.rawValue, seconds: question.item.seconds,
      number: interview.answeredCount + 1, answered: interview.answeredCount,
      questions: interview.profile.questions, minutesLeft: max(1, Int((left.seconds / 60).rounded())),
      readiness: Interval(readiness),
      prospect: interview.expectedChange(from: readiness).map { Ask.Prospect($0) })
  }

  private func done(_ interview: Interview) -> Done {
    let estimate = model.examMeasure.estimate(model.belief(for: interview.profile))
    let isUnusual = ResponseQuality(interview.profile, model: model).isUnusual
    return Done(
      answered: interview.answeredCount, readiness: Interval(estimate),
      verdict: Verdict(
        estimate, depth: model.library.depth(of: model.exam).tier, isTrusted: !isUnusual
      ).rawValue, profile: run.path)
  }
}

private struct Message: Encodable {
  var ask: Ask?
  var done: Done?
  var error: Rejected?
}

private struct Ask: Encodable {
  struct Section: Encodable { var id, title: String }

  /// What the next questions are expected to change.
  struct Prospect: Encodable {
    var questions: Int
    var points, verdictChange: Double
    var isEnough: Bool

    init(_ prospect: Interview.Prospect) {
      questions = prospect.questions
      points = (prospect.points * 10).rounded() / 10
      verdictChange = (prospect.verdictChange * 100).rounded() / 100
      isEnough = prospect.isEnough
    }
  }

  var item, kind, skill: String
  /// The section of the exam in which the skill weighs most.
  var section: Section?
  var level: Int
  var scenario: String?
  var snippet: SnippetObject?
  var text: String
  /// How many options to choose, where it is more than one.
  var choose: Int?
  var options: [OptionObject]
  var answers: [String]?
  var reason, reasonCode: String
  /// The time that the answer is expected to take.
  var seconds: Double
  var number, answered, questions, minutesLeft: Int
  var readiness: Interval
  var prospect: Prospect?
}

private struct Done: Encodable {
  var answered: Int
  var readiness: Interval
  var verdict, profile: String
}

/// A line of the other program.
struct Reply: Decodable {
  struct Response: Decodable {
    var item: String
    var answer: Words
    var seconds: Double?
  }

  /// An answer: a word, or a list of them where several options are chosen.
  struct Words: Decodable {
    /// The word, or the words side by side.
    var word: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let word = try? container.decode(String.self) {
        self.word = word
      } else {
        word = try container.decode([String].self).joined(separator: " ")
      }
    }
  }

  static var shape: String {
    worded(
      "expected {\"response\": {\"item\": …, \"answer\": …}}, {\"back\": true}, {\"stop\": true} or {\"evidence\": {…}}"
    )
  }

  var response: Response?
  var back: Bool?
  var evidence: EvidenceMessage?
  var stop: Bool?

  /// Whether it ends the questionnaire, and says nothing else.
  var isStop: Bool { stop == true && response == nil && back != true && evidence == nil }
}
