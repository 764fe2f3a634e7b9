public import Ontology

/// What a person has said and shown about themselves; the belief is worked out from it anew each time.
///
/// Each assessment stays as it was given: a later one builds on it, with what is forgotten in between (see
/// ``AssessmentModel/belief(for:on:after:)``).
public struct Profile: Sendable, Hashable {
  /// What was answered.
  public enum Answer: Sendable, Hashable {
    /// A can-do item: 0 no, 1 with help, 2 on my own, 3 could teach it.
    case rating(Int)
    /// A check item: the id of the option.
    case option(String)
    /// A check item of which several options are chosen: their ids.
    case options(Set<String>)
    /// "Not sure", or skipped; an answer of its own, never a guess.
    case notSure

    /// The same short text for the same answer: the rating, the ids of the options in their order, or `?`.
    public var key: String {
      switch self {
      case .rating(let rating): "\(rating)"
      case .option(let option): option
      case .options(let options): options.sorted().joined(separator: " ")
      case .notSure: "?"
      }
    }
  }

  /// An answer to an item.
  public struct Response: Sendable, Hashable {
    /// The item.
    public var item: Item.ID
    /// The answer.
    public var answer: Answer
    /// The day on which it was given.
    public var day: Day
    /// The time that the answer took, in tenths of a second; `nil` where nobody measured it.
    public var tenths: Int?

    /// Creates a response.
    public init(item: Item.ID, answer: Answer, day: Day, tenths: Int? = nil) {
      self.item = item
      self.answer = answer
      self.day = day
      self.tenths = tenths
    }
  }

  /// One sitting of the questionnaire, which may take several days.
  public struct Assessment: Sendable, Hashable {
    /// The day on which it was begun.
    public var begun: Day
    /// Number of questions that the person was told at the start.
    public var questions: Int
    /// The answers in the order in which they were given; at most one for each item.
    public var responses: [Response]

    /// Creates an assessment.
    public init(begun: Day, questions: Int, responses: [Response] = []) {
      self.begun = begun
      self.questions = questions
      self.responses = responses
    }

    /// The day of the last answer, or that of the beginning.
    public var lastDay: Day { responses.map(\.day).max().map { max($0, begun) } ?? begun }
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
  /// What the person has to show beside their answers, in the order in which it was recorded.
  public var evidence: [Evidence]
  /// The assessments in the order of time; never empty. The last one is the one that goes on.
  public private(set) var assessments: [Assessment]
  /// Whether the person lets averages of a team of fewer than five people count them.
  public var isOpenToTeam: Bool
  /// What is drawn by lot for the person rests on it, 0 to ``greatestSeed``; `nil` in profiles from before there
  /// were seeds.
  public var seed: Int?
  /// Whether the person lets the questions be calibrated on their answers.
  public var isOpenToCalibration: Bool
  /// What was practised, in the order of time.
  public var drills: [Drill]
  /// The mock exams in the order of time; only the last one may not be handed in yet.
  public var mocks: [MockExam]
  /// What the person said that they get ready for, the first one first; empty where nobody asked.
  public var goals: [Goal]

  /// Creates a profile whose first assessment begins on the day of its creation.
  public init(
    name: String, role: Role.ID, exam: Exam.ID, edition: Day, created: Day, questions: Int,
    responses: [Response] = []
  ) {
    self.init(
      name: name, role: role, exam: exam, edition: edition, created: created, evidence: [],
      assessments: [Assessment(begun: created, questions: questions, responses: responses)])
  }

  /// Creates a profile with all that it holds; without an assessment, an empty one stands in.
  public init(
    name: String, role: Role.ID, exam: Exam.ID, edition: Day, created: Day, evidence: [Evidence],
    assessments: [Assessment], isOpenToTeam: Bool = false, seed: Int? = nil,
    isOpenToCalibration: Bool = false,
    drills: [Drill] = [], mocks: [MockExam] = [], goals: [Goal] = []
  ) {
    self.name = name
    self.role = role
    self.exam = exam
    self.edition = edition
    self.created = created
    self.evidence = evidence
    self.assessments = assessments.isEmpty ? [Assessment(begun: created, questions: 0)] : assessments
    self.isOpenToTeam = isOpenToTeam
    self.seed = seed
    self.isOpenToCalibration = isOpenToCalibration
    self.drills = drills
    self.mocks = mocks
    self.goals = goals
  }

  /// The assessment that goes on.
  private var current: Assessment {
    get { assessments[assessments.count - 1] }
    set { assessments[assessments.count - 1] = newValue }
  }

  /// Number of questions of the assessment that goes on.
  public var questions: Int {
    get { current.questions }
    set { current.questions = newValue }
  }

  /// The answers of the assessment that goes on.
  public var responses: [Response] {
    get { current.responses }
    set { current.responses = newValue }
  }

  /// The assessments before the one that goes on.
  public var earlier: ArraySlice<Assessment> { assessments.dropLast() }

  /// The last day on which anything was recorded that a number rests on: neither practice, nor a rating that is not
  /// accepted.
  public var lastDay: Day {
    max(
      assessments.map(\.lastDay).max() ?? created, evidence.filter(\.counts).map(\.recorded).max() ?? created,
      mocks.compactMap(\.finished).max() ?? created)
  }

  /// Begins another assessment, which builds on all before it.
  ///
  /// One without an answer is begun anew in its place.
  public mutating func beginAssessment(on day: Day, questions: Int) {
    let begun = Assessment(begun: max(day, assessments.map(\.lastDay).max() ?? day), questions: questions)
    if current.responses.isEmpty { current = begun } else { assessments.append(begun) }
  }

  /// Adds an answer to the assessment that goes on; an earlier one of it to the same item is replaced in its
  /// place.
  public mutating func record(_ response: Response) {
    if let index = responses.firstIndex(where: { $0.item == response.item }) {
      responses[index] = response
    } else {
      responses.append(response)
    }
  }

  /// The profile with its first few assessments only, the evidence that was recorded by then, and the practice
  /// and mock exams before the next one: what was known when that was begun.
  public func rewound(toAssessments count: Int) -> Profile {
    var profile = self
    profile.assessments = Array(assessments.prefix(max(count, 1)))
    let last = profile.lastAssessmentDay
    if count < assessments.count {
      let next = assessments.dropFirst(max(count, 1)).first?.begun ?? last
      profile.evidence.removeAll { $0.recorded > last }
      profile.mocks.removeAll { ($0.finished ?? $0.begun) > next }
      profile.drills.removeAll { $0.begun > next }
    }
    return profile
  }

  private var lastAssessmentDay: Day { assessments.map(\.lastDay).max() ?? created }
}
