public import Assessment
import Ontology

/// Makes plans for one person: chooses what to study, puts it into weeks, and says what does not fit.
///
/// Deterministic: the same person and conditions give the same plan, whatever the machine.
public struct PlanMaker {
  /// The most weeks that are looked at when there is no exam date.
  public static let longestHorizon = 104
  /// Hours a week of the pace table.
  public static let paceHours = [3, 5, 8, 12]

  let model: AssessmentModel
  let profile: Profile
  let belief: Belief
  let builder: StudyProblemBuilder
  let planner: Planner

  /// Prepares plans for a person.
  ///
  /// - Parameter belief: What is believed after all answers of the profile.
  public init(model: AssessmentModel, profile: Profile, belief: Belief, effort: Planner.Effort = .normal) {
    self.model = model
    self.profile = profile
    self.belief = belief
    builder = StudyProblemBuilder(model: model, belief: belief)
    planner = Planner(effort: effort)
  }

  /// A problem with its solution.
  struct Solution {
    var conditions: Plan.Conditions
    var calendar: StudyCalendar
    var problem: StudyProblem
    var schedule: StudySchedule
    var outcome: ScheduleOutcome

    init(
      conditions: Plan.Conditions, calendar: StudyCalendar, problem: StudyProblem, schedule: StudySchedule
    ) {
      self.conditions = conditions
      self.calendar = calendar
      self.problem = problem
      self.schedule = schedule
      outcome = schedule.outcome(in: problem)
    }
  }

  /// Makes a plan.
  ///
  /// - Throws: `ConditionsFault` for conditions under which no plan can be made.
  /// - Complexity: some tens of runs of the planner, for the plan, the pace table and the ways out.
  public func plan(_ conditions: Plan.Conditions) throws(ConditionsFault) -> Plan {
    try conditions.check()
    let solution = try solve(conditions)
    let used = usedActivities(solution)
    let omissions = omissions(solution)
    return Plan(
      id: identity(conditions), revision: 1, subject: subject, conditions: conditions,
      readiness: readiness(solution), activities: used, weeks: weeks(solution), finish: finish(solution),
      omissions: omissions, waysOut: omissions.isEmpty ? [] : waysOut(solution), pace: pace(conditions, own: solution))
  }

  /// Chooses and places activities; without an exam date, in the least number of weeks that reach the target.
  func solve(_ conditions: Plan.Conditions) throws(ConditionsFault) -> Solution {
    guard conditions.examDate != nil else { return try solveWithoutDate(conditions) }
    let calendar = StudyCalendar(conditions)
    for withSittings in [true, false] {
      let problem = builder.problem(calendar, conditions: conditions, withSittings: withSittings)
      // A practice exam without room is left out rather than the whole plan.
      guard let schedule = try? planner.schedule(problem) else { continue }
      return Solution(conditions: conditions, calendar: calendar, problem: problem, schedule: schedule)
    }
    throw .noHours
  }

  /// The shortest plan that reaches the target, or as much of it as can be reached.
  ///
  /// It has no practice exams: where they belong depends on a date.
  private func solveWithoutDate(_ conditions: Plan.Conditions) throws(ConditionsFault) -> Solution {
    guard let found = shortest([conditions])[0] else { throw .noHours }
    let calendar = StudyCalendar(conditions, weekCount: found.problem.weeks.count)
    return Solution(conditions: conditions, calendar: calendar, problem: found.problem, schedule: found.schedule)
  }

  /// The least number of weeks that reach the target at each of several paces, each with its plan.
  ///
  /// - Returns: `nil` for a pace at which two years are not enough.
  func shortest(_ alternatives: [Plan.Conditions]) -> [Improvement?] {
    guard let first = alternatives.first else { return [] }
    let problem = builder.problem(StudyCalendar(first), conditions: first, withSittings: false)
    let everything = problem.targets.map(\.value).reduce(problem.baseValue, +)
    let paces = alternatives.map { conditions in
      let calendar = StudyCalendar(conditions)
      return Pace(weeks: calendar.problemWeeks, template: calendar.typicalWeek)
    }
    let found = try? planner.earliestFinishes(
      of: problem, readiness: min(Self.points(conditionsTarget: first.target), everything), paces: paces,
      maximumWeeks: Self.longestHorizon)
    return found ?? alternatives.map { _ in nil }
  }

  /// A target in the planner's points.
  static func points(conditionsTarget target: Int) -> Int {
    Int((Double(target) / 1000 * StudyProblemBuilder.pointsPerShare).rounded())
  }

  private var subject: Plan.Subject {
    Plan.Subject(
      learner: profile.name, role: model.role.id, roleTitle: model.role.title, exam: model.exam.id,
      examTitle: model.exam.title, edition: model.exam.edition)
  }

  /// An identity that depends on who plans for what, from when; FNV-1a, the same on every platform.
  private func identity(_ conditions: Plan.Conditions) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(profile.name)\n\(profile.created)\n\(model.exam.id)\n\(model.role.id)\n\(conditions.start)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return "plan-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
