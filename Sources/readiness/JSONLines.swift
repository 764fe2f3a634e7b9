import Assessment
import Host
import Ontology

/// The questionnaire in JSON, one object a line, for another front end.
struct JSONLines {
  let model: AssessmentModel
  let file: ProfileFile
  let targetWidth: Double?

  /// Asks until the questionnaire is over.
  ///
  /// - Throws: `Failure` when the input ends in the middle; every answer until then is saved.
  func run(_ profile: Profile) throws {
    var interview = Interview(model, profile: profile, targetWidth: targetWidth)
    var revisited: Item.ID?
    while let question = revisited.flatMap(interview.question(about:)) ?? interview.question {
      try Console.write(try JSONText.line(Message(ask: ask(question, interview))))
      guard let line = readLine() else {
        throw Failure(
          "readiness: the input ended in the middle of a question; \(interview.profile.responses.count) answers are "
            + "saved in \(file.path)",
          status: Failure.missingInput)
      }
      do {
        let reply = try reply(line)
        if reply.back == true {
          revisited = interview.withdrawLast()
        } else if let response = reply.response {
          try take(response, &interview)
          revisited = nil
        } else if let evidence = reply.evidence {
          try take(evidence, &interview)
        } else {
          throw Rejected(
            message:
              "expected {\"response\": {\"item\": …, \"answer\": …}}, {\"back\": true} or {\"evidence\": {…}}"
          )
        }
        try file.write(interview.profile)
      } catch let rejected as Rejected {
        try Console.write(try JSONText.line(Message(error: rejected)))
      } catch let fault as EvidenceFault {
        try Console.write(try JSONText.line(Message(error: Rejected(message: fault.description))))
      }
    }
    try Console.write(try JSONText.line(Message(done: done(interview))))
  }

  private func reply(_ line: String) throws -> Reply {
    do {
      return try JSONReading.value(Reply.self, from: Array(line.utf8))
    } catch {
      throw Rejected(message: "the line is not a JSON object of the expected shape")
    }
  }

  private func take(_ response: Reply.Response, _ interview: inout Interview) throws {
    let id = Item.ID(response.item)
    guard let place = model.place(of: id) else {
      throw Rejected(message: "no item has the id '\(response.item)'")
    }
    guard let answer = Profile.Answer(word: response.answer, for: model.items[place]),
      interview.answer(answer, to: id, on: .today)
    else { throw Rejected(message: "the item takes \(model.items[place].answerWords)") }
  }

  /// Adds evidence; the next question is chosen anew with what it says.
  private func take(_ evidence: EvidenceMessage, _ interview: inout Interview) throws {
    var profile = interview.profile
    let piece = try evidence.piece(EvidenceForm(model), on: .today)
    try profile.add(piece, in: model.library, exam: model.exam)
    interview = Interview(model, profile: profile, targetWidth: targetWidth)
  }

  private func ask(_ question: Interview.Question, _ interview: Interview) -> Ask {
    let (statement, scenario): (String, String?) =
      switch question.item.content {
      case .canDo(let statement): (statement, nil)
      case .check(let scenario, let ask, _): (ask, scenario)
      }
    return Ask(
      item: question.item.id.text, kind: question.item.isCheck ? "check" : "can-do",
      skill: question.skill.id.text, level: question.item.level, scenario: scenario, text: statement,
      options: question.options.map { Ask.Option(id: $0.id, text: $0.text) },
      answers: question.item.isCheck ? nil : Profile.Answer.ratingWords, reason: question.reason,
      answered: interview.answeredCount, questions: interview.profile.questions,
      readiness: Interval(interview.readiness))
  }

  private func done(_ interview: Interview) -> Done {
    let estimate = model.examMeasure.estimate(model.belief(for: interview.profile))
    return Done(
      answered: interview.answeredCount, readiness: Interval(estimate), verdict: Verdict(estimate).rawValue,
      profile: file.path)
  }
}

/// A readiness in percent with its 90 % interval.
struct Interval: Encodable {
  var mean, low, high: Double

  init(_ estimate: Estimate) {
    func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
    mean = percent(estimate.mean)
    low = percent(estimate.interval90.lowerBound)
    high = percent(estimate.interval90.upperBound)
  }
}

private struct Message: Encodable {
  var ask: Ask?
  var done: Done?
  var error: Rejected?
}

private struct Ask: Encodable {
  struct Option: Encodable { var id, text: String }

  var item, kind, skill: String
  var level: Int
  var scenario: String?
  var text: String
  var options: [Option]
  var answers: [String]?
  var reason: String
  var answered, questions: Int
  var readiness: Interval
}

private struct Done: Encodable {
  var answered: Int
  var readiness: Interval
  var verdict, profile: String
}

private struct Rejected: Error, Encodable { var message: String }

private struct Reply: Decodable {
  struct Response: Decodable { var item, answer: String }

  var response: Response?
  var back: Bool?
  var evidence: EvidenceMessage?
}
