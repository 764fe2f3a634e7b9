public import Ontology

extension Profile {
  /// Questions that were answered to learn from them; what is explained at once says nothing about the person, so
  /// no number rests on it.
  public struct Drill: Sendable, Hashable {
    /// One answer of a drill.
    public struct Answered: Sendable, Hashable {
      /// What was answered.
      public var response: Response
      /// Whether it was right then.
      public var isRight: Bool

      /// Creates an answer.
      public init(_ response: Response, isRight: Bool) {
        self.response = response
        self.isRight = isRight
      }
    }

    /// The day on which it was begun.
    public var begun: Day
    /// The exam that it is for; `nil` for that of the profile, and for earlier mistakes, which are of any.
    public var exam: Exam.ID?
    /// Number of questions that were announced.
    public var questions: Int
    /// What it is about, as ``PracticeFocus/key`` writes it.
    public var focus: String
    /// Whether it may take questions that are kept for assessments and mock exams.
    public var takesReserve: Bool
    /// What the choice of questions was varied by; 0 unless it was asked for.
    public var seed: Int
    /// The answers in the order in which they were given.
    public var answers: [Answered]

    /// Creates a drill.
    public init(
      begun: Day, exam: Exam.ID? = nil, questions: Int, focus: String, takesReserve: Bool = false,
      seed: Int = 0, answers: [Answered] = []
    ) {
      self.begun = begun
      self.exam = exam
      self.questions = questions
      self.focus = focus
      self.takesReserve = takesReserve
      self.seed = seed
      self.answers = answers
    }

    /// Whether as many questions were answered as were announced.
    public var isComplete: Bool { answers.count >= questions }
  }

  /// The most drills that a profile keeps.
  public static let mostDrills = 2000
}
