public import Ontology

extension Profile {
  /// A mock exam: its questions, what was answered, and how the sitting went.
  public struct MockExam: Sendable, Hashable {
    /// One of its questions.
    public struct Question: Sendable, Hashable {
      /// The item.
      public var item: Item.ID
      /// Whether the person had met it lately, or one of its family with the explanations, when it was drawn; the
      /// answer is then no evidence.
      public var isMet: Bool
      /// Whether the person wants to come back to it.
      public var isFlagged: Bool
      /// The answer; `nil` while there is none.
      public var answer: Answer?
      /// Whether the answer was right; `nil` while there is none.
      public var isRight: Bool?
      /// The day of the answer.
      public var day: Day?
      /// The time that it was looked at, in tenths of a second; `nil` for a question that was never shown.
      public var tenths: Int?

      /// Creates a question without an answer.
      public init(item: Item.ID, isMet: Bool) {
        self.init(
          item: item, isMet: isMet, isFlagged: false, answer: nil, isRight: nil, day: nil, tenths: nil)
      }

      /// Creates a question with all that is known of it.
      public init(
        item: Item.ID, isMet: Bool, isFlagged: Bool, answer: Answer?, isRight: Bool?, day: Day?, tenths: Int?
      ) {
        self.item = item
        self.isMet = isMet
        self.isFlagged = isFlagged
        self.answer = answer
        self.isRight = isRight
        self.day = day
        self.tenths = tenths
      }
    }

    /// Where a sitting stands.
    public enum State: String, Sendable, Hashable, CaseIterable {
      /// It goes on, or was interrupted without a word.
      case running
      /// The person paused.
      case paused
      /// It is handed in; nothing changes any more.
      case finished
    }

    /// The day on which it was begun.
    public var begun: Day
    /// The exam that it rehearses; `nil` for that of the profile.
    public var exam: Exam.ID?
    /// The time that it may take, in minutes.
    public var minutes: Int
    /// The questions in the order in which they are asked.
    public var questions: [Question]
    /// Where it stands.
    public var state: State
    /// The day on which it was handed in.
    public var finished: Day?
    /// The place of the question that is shown; `nil` at the list of all of them.
    public var current: Int?
    /// The time that was used, pauses left out, in tenths of a second.
    public var tenths: Int
    /// How often the person paused.
    public var pauses: Int
    /// How often it broke off without a pause.
    public var interruptions: Int
    /// How long pauses and interruptions took together, in seconds.
    public var secondsAway: Int
    /// When it was saved last, in seconds since 1970 in universal time; `nil` once it is handed in.
    public var saved: Int?

    /// Creates a sitting at its first question.
    public init(begun: Day, exam: Exam.ID? = nil, minutes: Int, questions: [Question]) {
      self.init(
        begun: begun, exam: exam, minutes: minutes, questions: questions, state: .running, finished: nil,
        current: questions.isEmpty ? nil : 0, tenths: 0, pauses: 0, interruptions: 0, secondsAway: 0,
        saved: nil)
    }

    /// Creates a sitting with all that is known of it.
    public init(
      begun: Day, exam: Exam.ID?, minutes: Int, questions: [Question], state: State, finished: Day?,
      current: Int?, tenths: Int, pauses: Int, interruptions: Int, secondsAway: Int, saved: Int?
    ) {
      self.begun = begun
      self.exam = exam
      self.minutes = minutes
      self.questions = questions
      self.state = state
      self.finished = finished
      self.current = current
      self.tenths = tenths
      self.pauses = pauses
      self.interruptions = interruptions
      self.secondsAway = secondsAway
      self.saved = saved
    }

    /// What it tells about the person once it is handed in: the answers, and *not sure* for questions that were
    /// looked at and left without one. A question that was never shown tells nothing.
    public var responses: [Response] {
      guard let finished else { return [] }
      return questions.compactMap { question in
        guard question.answer != nil || question.tenths != nil else { return nil }
        return Response(
          item: question.item, answer: question.answer ?? .notSure, day: question.day ?? finished,
          tenths: question.tenths.flatMap { $0 > 0 ? $0 : nil })
      }
    }
  }

  /// The most mock exams that a profile keeps.
  public static let mostMocks = 200

  /// The mock exam that is not handed in yet.
  public var openMock: MockExam? { mocks.last.flatMap { $0.state == .finished ? nil : $0 } }
}

extension Profile {
  /// The exam that a mock exam rehearses.
  public func exam(of mock: MockExam) -> Exam.ID { mock.exam ?? exam }

  /// An exam by its id, where it is another than the profile's.
  func other(_ other: Exam) -> Exam.ID? { other.id == exam ? nil : other.id }
}
