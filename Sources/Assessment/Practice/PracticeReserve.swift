public import Ontology

/// The new questions that practice leaves alone, so that the next assessment and two mock exams have some.
public struct PracticeReserve: Sendable, Hashable {
  /// Scenarios of an assessment of 40 questions; about one question in four is a self-rating.
  public static let assessmentScenarios = 30
  /// Whole mock exams that are kept for, those of the same exam in the last ``ProfileTimeline/repeatWindow`` days
  /// counted.
  public static let mocks = 2

  /// New questions left in each section.
  public let new: [Int]
  /// How many of them are kept, at most as many as there are.
  public let kept: [Int]
  /// Mock exams for which some are kept.
  public let mocksAhead: Int

  /// New questions that practice may take in each section.
  public var open: [Int] { zip(new, kept).map { $0 - $1 } }

  /// Counts what is left.
  ///
  /// - Parameters:
  ///   - pool: The scenarios as the person knows them.
  ///   - profile: The person, with the mock exams that they took.
  ///   - day: The day.
  public init(_ pool: QuestionPool, profile: Profile, on day: Day) {
    let exam = pool.model.exam
    let recent = profile.mocks.filter { mock in
      profile.exam(of: mock) == exam.id
        && day.number - (mock.finished ?? mock.begun).number < ProfileTimeline.repeatWindow
    }
    // Short ones count together as whole ones.
    let asked = recent.map(\.questions.count).reduce(0, +)
    mocksAhead = max(0, Self.mocks - asked / exam.mockQuestions)
    let mock = exam.sectionQuotas(of: exam.mockQuestions)
    let assessment = exam.sectionQuotas(of: Self.assessmentScenarios)
    new = pool.newBySection
    let wanted = zip(mock, assessment).map { [mocksAhead] in $0 * mocksAhead + $1 }
    kept = zip(new, wanted).map { min($0, $1) }
  }
}

extension Exam {
  /// The number of questions of a mock exam where the library does not say how many the exam has.
  public static let usualQuestions = 50
  /// The minutes of a mock exam where the library does not say how long the exam takes.
  public static let usualMinutes = 120

  /// The number of questions of a whole mock exam.
  public var mockQuestions: Int { sitting?.questions ?? Self.usualQuestions }
  /// The minutes of a whole mock exam.
  public var mockMinutes: Int { sitting?.minutes ?? Self.usualMinutes }
}
