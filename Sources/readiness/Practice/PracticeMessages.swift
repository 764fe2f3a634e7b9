import Assessment
import Documents
import Ontology
import Wording

/// What practice and mock exams say in JSON to another program.
enum PracticeMessage {
  /// New questions of a section.
  struct SectionStock: Encodable {
    var id, title: String
    var new, practice: Int
  }

  /// New questions that are left.
  struct Stock: Encodable {
    var exam: String
    var new, practice: Int
    var sections: [SectionStock]

    init(_ reserve: PracticeReserve, exam: Exam) {
      self.exam = exam.id.text
      new = reserve.new.reduce(0, +)
      practice = reserve.open.reduce(0, +)
      sections = zip(exam.sections, zip(reserve.new, reserve.open)).map { section, counts in
        SectionStock(id: section.id.text, title: section.title, new: counts.0, practice: counts.1)
      }
    }
  }

  /// A question.
  struct Ask: Encodable {
    var item, skill, section: String
    var level: Int
    var scenario, text: String
    var snippet: SnippetObject?
    /// How many options to choose, where it is more than one.
    var choose: Int?
    var options: [OptionObject]
    var number, questions: Int
    /// How a person knows it, in practice: new, options-met or met.
    var known: String?
    /// What was answered, in a mock exam.
    var answer: String?
    var flagged: Bool?
    var secondsLeft, answered: Int?

    init(_ item: Item, options: [Item.Option], number: Int, of count: Int, model: AssessmentModel) {
      self.item = item.id.text
      skill = item.skill.text
      let index = model.library.skillIndex[item.skill].map { model.outline.sections[$0] } ?? 0
      section = model.exam.sections.indices.contains(index) ? model.exam.sections[index].id.text : ""
      level = item.level
      if case .check(let scenario, let question, _) = item.content {
        (self.scenario, text) = (scenario, question)
      } else {
        (scenario, text) = ("", "")
      }
      snippet = item.snippet.map(SnippetObject.init)
      choose = item.choose > 1 ? item.choose : nil
      self.options = options.map(OptionObject.init)
      self.number = number
      questions = count
    }
  }

  /// An option with its reason.
  struct Explained: Encodable {
    var id, text, reason: String
    var right, chosen: Bool
    /// When it would be right, in practice.
    var rightWhen: String?
  }

  /// A question with what was answered and why that is right or wrong.
  struct Reveal: Encodable {
    var item: String
    var answer: String?
    var right: Bool
    var options: [Explained]
    /// The page to read.
    var source: String?
    /// The day on which it comes back, in practice.
    var comesBack: String?

    init(_ item: Item, options: [Item.Option], answer: Profile.Answer?, isRight: Bool, tellsOthers: Bool) {
      self.item = item.id.text
      self.answer = answer?.word
      right = isRight
      source = item.source
      let chosen: Set<String> =
        switch answer {
        case .option(let id): [id]
        case .options(let ids): ids
        case .rating, .notSure, nil: []
        }
      self.options = options.map { option in
        Explained(
          id: option.id, text: option.text, reason: option.reason, right: option.isCorrect,
          chosen: chosen.contains(option.id),
          rightWhen: tellsOthers && !option.isCorrect ? option.rightWhen : nil)
      }
    }
  }
}

/// A line of the other program to practice or a mock exam.
struct PracticeReply: Decodable {
  var response: Reply.Response?
  var stop, flag, list, pause, finish: Bool?
  var go: Int?

  /// How many things it says; a line says one.
  var count: Int {
    (response == nil ? 0 : 1) + (go == nil ? 0 : 1)
      + [stop, flag, list, pause, finish].compactMap(\.self).count
  }

  /// Reads a line that says one thing.
  ///
  /// - Parameter shape: What lines may say, for the message.
  static func reading(_ line: String, shape: String) throws -> PracticeReply {
    let reply: PracticeReply = try Rejected.reading(line, shape: shape)
    guard reply.count == 1 else { throw Rejected(message: shape) }
    return reply
  }
}

extension Reply.Response {
  /// The answer to an item that was asked, with the time that it took in tenths of a second.
  func answer(to asked: Item) throws -> (answer: Profile.Answer, tenths: Int?) {
    guard item == asked.id.text else {
      throw Rejected(
        message: worded(
          "the item '\(String(item.prefix(80)))' was not asked; the question is about '\(asked.id)'"))
    }
    return try read(for: asked)
  }
}
