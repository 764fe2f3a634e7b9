public import Assessment
public import Ontology
public import Planning
import Scheduling

/// A first certificate on the way to an exam that does not suit somebody yet, and then that exam, with days that their
/// hours allow.
public struct ExamChain: Sendable {
  /// One of the exams.
  public struct Step: Sendable, Hashable {
    /// Its id.
    public let exam: Exam.ID
    /// Its name.
    public let title: String
    /// The day for it.
    public let day: Day
    /// Readiness for it that a quick plan with these days expects on its day.
    public let expected: Score
  }

  /// The exams in their order: the first certificate, then the exam that is aimed at.
  public let steps: [Step]

  /// The readiness that is aimed at, per mille.
  public let target: Int

  /// The goals as `start` and `plan` take them.
  public var goals: [String] { steps.map { "exam:\($0.exam)@\($0.day)" } }

  /// Finds a first certificate among what the exam's issuer or the library recommends before it, the one that suits the
  /// role most, and days for both: each in the week that a plan without days proposes to book, with the end of the first
  /// between them.
  ///
  /// - Parameters:
  ///   - aim: The exam that is aimed at.
  ///   - model: The assessment of the person.
  ///   - profile: The person.
  ///   - belief: What is believed of them.
  ///   - conditions: Their hours, with the first day of the plan; its days of exams do not count.
  /// - Returns: `nil` where the exam suits them, where nothing comes before it or that is reached, and where both do not
  ///   fit into the time that a plan may take.
  /// - Complexity: That of three quick plans.
  public init?(
    to aim: Exam, model: AssessmentModel, profile: Profile, belief: Belief, conditions: Plan.Conditions
  ) throws {
    let goal = GoalRequest(.exam(aim.id))
    let goals = try GoalSet([goal], model: model)
    guard Verdict(goals.measure.estimate(belief)) == .notYetSuited,
      let first = try Self.first(before: aim, model: model, belief: belief)
    else { return nil }
    var open = conditions
    (open.examDate, open.earlierExams) = (nil, [])
    func week(_ requests: [GoalRequest]) throws -> Day? {
      try PlanMaker(
        model: model, profile: profile, belief: belief, effort: .quick,
        goals: try GoalSet(requests, model: model)
      ).plan(open).proposedExam?.week
    }
    guard let day = try week([GoalRequest(.exam(first.id))]),
      let whole = try week([GoalRequest(.exam(first.id)), goal])
    else { return nil }
    // The weeks before the first exam that hold nothing new are time that a plan for both did not know of.
    let least = day.adding(days: 2 * Plan.Conditions.daysBetweenExams)
    let last = max(least, whole.adding(days: Plan.Conditions.daysBetweenExams))
    let latest = open.start.adding(days: Plan.Conditions.horizonDays)
    guard least <= latest else { return nil }
    let days = [(first, day), (aim, min(last, latest))]
    (open.examDate, open.earlierExams) = (days[1].1, [ExamDay(.exam(first.id), on: day)])
    let both = try GoalSet([GoalRequest(.exam(first.id)), goal], model: model)
    let plan = try PlanMaker(model: model, profile: profile, belief: belief, effort: .quick, goals: both)
      .plan(open)
    steps = days.compactMap { exam, day in
      plan.goals.first { $0.goal == .exam(exam.id) }.map {
        Step(exam: exam.id, title: exam.title, day: day, expected: $0.projected)
      }
    }
    guard steps.count == days.count else { return nil }
    target = open.target
  }

  /// The first certificate: of the exams that are recommended before another those that can be aimed at and are not
  /// reached, in the order in which they suit the role.
  private static func first(before aim: Exam, model: AssessmentModel, belief: Belief) throws -> Exam? {
    let library = model.library
    let exams = aim.steppingStones.compactMap(\.exam).compactMap { library.exam($0) }.filter {
      $0.id != aim.id && library.obstacle(toAimingAt: $0) == nil
    }
    let suited = model.role.exams
    let order = exams.enumerated().sorted { left, right in
      let (first, second) = (
        suited.firstIndex(of: left.element.id) ?? .max, suited.firstIndex(of: right.element.id) ?? .max
      )
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
    return try order.first { exam in
      let estimate = try GoalSet([GoalRequest(.exam(exam.id))], model: model).measure.estimate(belief)
      return Verdict(estimate) != .ready
    }
  }
}
