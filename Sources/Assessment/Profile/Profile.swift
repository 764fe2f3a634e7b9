public import Ontology

/// What a person has said about themselves; the belief is worked out from it anew each time.
public struct Profile: Sendable, Hashable {
  /// What was answered.
  public enum Answer: Sendable, Hashable {
    /// A can-do item: 0 no, 1 with help, 2 on my own, 3 could teach it.
    case rating(Int)
    /// A check item: the id of the option.
    case option(String)
    /// "Not sure", or skipped; an answer of its own, never a guess.
    case notSure
  }

  /// An answer to an item.
  public struct Response: Sendable, Hashable {
    /// The item.
    public var item: Item.ID
    /// The answer.
    public var answer: Answer
    /// The day on which it was given.
    public var day: Day

    /// Creates a response.
    public init(item: Item.ID, answer: Answer, day: Day) {
      self.item = item
      self.answer = answer
      self.day = day
    }
  }

  /// The person's name as they wrote it.
  public var name: String
  /// The role that they start from.
  public var role: Role.ID
  /// The exam that they aim at.
  public var exam: Exam.ID
  /// The edition of the exam's outline.
  public var edition: Day
  /// The day on which the profile was begun.
  public var created: Day
  /// Number of questions that the person was told at the start.
  public var questions: Int
  /// The answers in the order in which they were given; at most one for each item.
  public var responses: [Response]

  /// Creates a profile.
  public init(
    name: String, role: Role.ID, exam: Exam.ID, edition: Day, created: Day, questions: Int,
    responses: [Response] = []
  ) {
    self.name = name
    self.role = role
    self.exam = exam
    self.edition = edition
    self.created = created
    self.questions = questions
    self.responses = responses
  }

  /// Adds an answer; an earlier one to the same item is replaced in its place.
  public mutating func record(_ response: Response) {
    if let index = responses.firstIndex(where: { $0.item == response.item }) {
      responses[index] = response
    } else {
      responses.append(response)
    }
  }
}
