import Assessment
import Documents
import Host
import Ontology
import UseCases
import Wording

/// A mock exam in JSON, one object a line, for another front end.
struct MockLines {
  let file: ProfileFile

  private struct Message: Encodable {
    var begin: Begin?
    var ask: PracticeMessage.Ask?
    var list: List?
    var paused: Paused?
    var result: MockObject?
    var error: Rejected?
  }

  private struct Begin: Encodable {
    struct Section: Encodable {
      var id: String
      var wanted, drawn: Int
    }

    var exam: String
    var questions, minutes, met: Int
    var begun: String
    /// Whether it goes on with one that was begun before.
    var resumed: Bool
    /// What each section should have and has; left out where it goes on.
    var sections: [Section]?
    /// How long it lay since it was paused or broke off.
    var secondsAway: Int?
    var profile: String
  }

  private struct List: Encodable {
    var questions, answered, secondsLeft: Int
    var unanswered, flagged: [Int]
  }

  private struct Paused: Encodable {
    var answered, secondsLeft: Int
    var profile: String
  }

  static var shape: String {
    worded(
      """
      expected one of {\"response\": {\"item\": …, \"answer\": …}}, {\"flag\": true}, {\"go\": 12}, \
      {\"list\": true}, {\"pause\": true} and {\"finish\": true}
      """)
  }

  /// What follows a line.
  private enum Step { case goOn, paused, finished }

  /// Asks until the exam is handed in or paused.
  ///
  /// - Throws: `Failure` when the input ends in the middle; every answer until then is saved.
  func run(_ begun: MockSession, draw: MockDraw?) throws {
    var session = begun
    try say(Message(begin: begin(session, draw: draw)))
    while true {
      if let question = session.question {
        try say(Message(ask: ask(question, session)))
      } else {
        try say(Message(list: list(session)))
      }
      let shown = Host.tenths
      guard let line = Console.readLine() else {
        throw Failure(
          "readiness: "
            + worded(
              "the input ended in the middle of a mock exam; \(Counted.text(session.answeredCount, "answer of it is", "answers of it are")) saved in "
            )
            + file.path,
          status: Failure.missingInput)
      }
      session.spend(tenths: Host.tenths - shown)
      do {
        let step = try take(line, &session)
        session.touch(at: Host.seconds)
        try file.write(session.profile)
        switch step {
        case .goOn: continue
        case .paused:
          return try say(
            Message(
              paused: Paused(
                answered: session.answeredCount, secondsLeft: session.secondsLeft, profile: file.path)))
        case .finished:
          guard
            let result = MockResult(
              ofMock: session.profile.mocks.count - 1, in: session.profile, model: session.model)
          else { return }
          return try say(
            Message(
              result: MockObject(result, profile: session.profile, model: session.model, path: file.path)))
        }
      } catch let rejected as Rejected {
        try say(Message(error: rejected))
      }
    }
  }

  /// Takes a line of the other program.
  ///
  /// - Throws: `Rejected` for what makes no sense now; nothing has changed then but the time.
  private func take(_ line: String, _ session: inout MockSession) throws -> Step {
    guard !session.isTimeUp else {
      session.finish(on: .today)
      return .finished
    }
    let reply = try PracticeReply.reading(line, shape: Self.shape)
    if let response = reply.response {
      let question = try shown(by: session)
      let (answer, _) = try response.answer(to: question.item)
      guard session.answer(answer, on: .today) else {
        throw Rejected.answer(to: question.item)
      }
    } else if let number = reply.go {
      let count = session.mock.questions.count
      guard (1...count).contains(number), session.go(to: number - 1) else {
        throw Rejected(
          message: worded("there is no question \(number) to go to; there are 1 to \(count)"))
      }
    } else if let flag = reply.flag {
      let question = try shown(by: session)
      if question.state.isFlagged != flag { _ = session.toggleFlag() }
    } else if reply.list == true {
      session.list()
    } else if reply.pause == true {
      session.pause(at: Host.seconds)
      return .paused
    } else if reply.finish == true {
      session.finish(on: .today)
      return .finished
    } else {
      throw Rejected(message: Self.shape)
    }
    return .goOn
  }

  private func shown(by session: MockSession) throws -> MockSession.Question {
    guard let question = session.question else {
      throw Rejected(message: worded("no question is shown; {\"go\": 12} goes to one"))
    }
    return question
  }

  private func begin(_ session: MockSession, draw: MockDraw?) -> Begin {
    Begin(
      exam: session.model.exam.id.text, questions: session.mock.questions.count,
      minutes: session.mock.minutes,
      met: session.mock.questions.count(where: \.isMet), begun: session.mock.begun.description,
      resumed: session.resumption != nil,
      sections: draw.map { draw in
        zip(session.model.exam.sections, zip(draw.wanted, draw.drawn)).map {
          Begin.Section(id: $0.id.text, wanted: $1.0, drawn: $1.1)
        }
      }, secondsAway: session.resumption?.seconds, profile: file.path)
  }

  private func ask(_ question: MockSession.Question, _ session: MockSession) -> PracticeMessage.Ask {
    var ask = PracticeMessage.Ask(
      question.item, options: question.options, number: question.number,
      of: session.mock.questions.count, model: session.model)
    ask.answer = question.state.answer?.word
    ask.flagged = question.state.isFlagged
    ask.secondsLeft = session.secondsLeft
    ask.answered = session.answeredCount
    return ask
  }

  private func list(_ session: MockSession) -> List {
    List(
      questions: session.mock.questions.count, answered: session.answeredCount,
      secondsLeft: session.secondsLeft, unanswered: session.unansweredPlaces.map { $0 + 1 },
      flagged: session.flaggedPlaces.map { $0 + 1 })
  }

  private func say(_ message: Message) throws { try Console.write(try JSONText.line(message)) }
}

/// The result of a mock exam in JSON.
struct MockObject: Encodable {
  /// Right answers with their 90 % interval in percent.
  struct Score: Encodable {
    var right, questions: Int
    var percent, low, high: Double

    init(_ score: MockResult.Score) {
      func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
      right = score.right
      questions = score.count
      self.percent = percent(score.share)
      low = percent(score.interval90.lowerBound)
      high = percent(score.interval90.upperBound)
    }
  }

  struct Section: Encodable {
    var id, title: String
    var score: Score
    var readiness: Interval
  }

  var score: Score
  var sections: [Section]
  /// New questions that are left.
  var stock: PracticeMessage.Stock
  var readiness, readinessBefore: Interval
  var unanswered, withdrawn, evidence, met: Int
  var seconds: Double
  var minutes, pauses, interruptions, secondsAway: Int
  var begun, finished: String
  /// The questions with their reasons, in the order of the exam.
  var answers: [PracticeMessage.Reveal]
  var profile: String

  init(_ result: MockResult, profile: Profile, model: AssessmentModel, path: String) {
    score = Score(result.whole)
    sections = result.sections.map {
      Section(
        id: $0.section.id.text, title: $0.section.title, score: Score($0.score),
        readiness: Interval($0.readiness))
    }
    let pool = QuestionPool(model, profile: profile, on: profile.lastDay)
    stock = PracticeMessage.Stock(
      PracticeReserve(pool, profile: profile, on: profile.lastDay), exam: model.exam)
    readiness = Interval(result.readiness)
    readinessBefore = Interval(result.readinessBefore)
    (unanswered, withdrawn) = (result.unanswered, result.withdrawn)
    (evidence, met) = (result.evidence, result.met)
    seconds = Double(result.mock.tenths) / 10
    minutes = result.mock.minutes
    (pauses, interruptions) = (result.mock.pauses, result.mock.interruptions)
    secondsAway = result.mock.secondsAway
    begun = result.mock.begun.description
    finished = (result.mock.finished ?? result.mock.begun).description
    answers = result.mock.questions.compactMap { question in
      model.library.item(question.item).map { item in
        PracticeMessage.Reveal(
          item, options: item.options(shuffledFor: profile), answer: question.answer,
          isRight: question.isRight == true, tellsOthers: false)
      }
    }
    self.profile = path
  }
}
