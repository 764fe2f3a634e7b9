import Assessment
import Ontology

/// A problem with its solution.
struct PlanSolution {
  let conditions: Plan.Conditions
  let calendar: StudyCalendar
  let problem: StudyProblem
  let schedule: StudySchedule
  let outcome: ScheduleOutcome

  init(conditions: Plan.Conditions, calendar: StudyCalendar, problem: StudyProblem, schedule: StudySchedule) {
    self.conditions = conditions
    self.calendar = calendar
    self.problem = problem
    self.schedule = schedule
    outcome = schedule.outcome(in: problem)
  }

  /// The level of each skill that the completed activities bring; 0 where none does.
  var reachedLevels: [Int] {
    var levels = [Int](repeating: 0, count: problem.skills.count)
    for activity in outcome.completed {
      for raise in problem.activities[activity].raises {
        levels[raise.skill] = max(levels[raise.skill], raise.to)
      }
    }
    return levels
  }
}

/// Solves one person's problem under several conditions, and keeps what all of them have in common.
///
/// What it answers does not depend on what it was asked before.
final class PlanSolver {
  private let builder: StudyProblemBuilder
  private let planner: Planner
  /// What plans have in common depends on no more than this.
  private struct Rules: Hashable {
    let handsOnPercent: Int
    let reviewOffsets: [Int]
    let limitsTopics: Bool
  }
  private var groundworks: [Rules: Groundwork] = [:]

  private let rhythm: CheckUpRhythm

  init(builder: StudyProblemBuilder, planner: Planner, checkUps rhythm: CheckUpRhythm = .none) {
    self.builder = builder
    self.planner = planner
    self.rhythm = rhythm
  }

  private func groundwork(for problem: StudyProblem) -> Groundwork? {
    let rules = Rules(
      handsOnPercent: problem.handsOnPercent, reviewOffsets: problem.reviewOffsets,
      limitsTopics: problem.maximumTopicsPerWeek != nil)
    if let known = groundworks[rules] { return known }
    let groundwork = try? Groundwork(problem)
    groundworks[rules] = groundwork
    return groundwork
  }

  /// Chooses and places activities; without an exam date, in the least number of weeks that reach the target.
  func solve(_ conditions: Plan.Conditions) throws(ConditionsFault) -> PlanSolution {
    guard conditions.examDate != nil else { return try solveWithoutDate(conditions) }
    let calendar = StudyCalendar(conditions, checkUps: rhythm)
    for withSittings in [true, false] {
      let problem = builder.problem(calendar, conditions: conditions, withSittings: withSittings)
      // A practice exam without room is left out rather than the whole plan.
      guard let groundwork = groundwork(for: problem),
        let schedule = try? planner.schedule(problem, on: groundwork)
      else { continue }
      return PlanSolution(conditions: conditions, calendar: calendar, problem: problem, schedule: schedule)
    }
    throw .noHours
  }

  /// The shortest plan that reaches the target, or as much of it as two years allow.
  ///
  /// It has no practice exams: where they belong depends on a date.
  private func solveWithoutDate(_ conditions: Plan.Conditions) throws(ConditionsFault) -> PlanSolution {
    if let found = shortest(conditions) {
      let calendar = StudyCalendar(
        conditions, weekCount: found.problem.weeks.count, checkUps: rhythm)
      return PlanSolution(
        conditions: conditions, calendar: calendar, problem: found.problem, schedule: found.schedule)
    }
    let calendar = StudyCalendar(conditions, weekCount: PlanMaker.longestHorizon, checkUps: rhythm)
    let problem = builder.problem(calendar, conditions: conditions, withSittings: false)
    guard let groundwork = groundwork(for: problem),
      let schedule = try? planner.schedule(problem, on: groundwork)
    else { throw .noHours }
    return PlanSolution(conditions: conditions, calendar: calendar, problem: problem, schedule: schedule)
  }

  /// The least number of weeks that reach the target, or all that can be learned, with its plan.
  ///
  /// - Returns: `nil` when two years are not enough.
  func shortest(_ conditions: Plan.Conditions) -> Improvement? {
    let calendar = StudyCalendar(conditions, checkUps: rhythm)
    let problem = builder.problem(calendar, conditions: conditions, withSittings: false)
    guard let groundwork = groundwork(for: problem) else { return nil }
    let everything = groundwork.graph.reachableTargets.map { problem.targets[$0].value }
      .reduce(problem.baseValue, +)
    let pace = Pace(weeks: calendar.problemWeeks, template: calendar.typicalWeek)
    return planner.earliestFinishes(
      of: problem, on: groundwork, readiness: min(builder.points(ofTarget: conditions.target), everything),
      paces: [pace], maximumWeeks: PlanMaker.longestHorizon)[0]
  }

  /// The least change of the conditions under which nothing is left out.
  ///
  /// The planner tries the very timetable that is found here before it improves on it, so whoever plans anew
  /// under these conditions gets a plan without omissions.
  ///
  /// - Parameters:
  ///   - amounts: how much may be changed.
  ///   - change: the conditions with so much more time.
  func leastChange(
    in amounts: ClosedRange<Int>, _ change: (Int) -> Plan.Conditions
  ) -> Plan.Conditions? {
    func problem(_ amount: Int) -> StudyProblem {
      let conditions = change(amount)
      return builder.problem(StudyCalendar(conditions, checkUps: rhythm), conditions: conditions)
    }
    var first = amounts.lowerBound
    while first <= amounts.upperBound {
      // More weeks may bring more reviews: what was chosen for fewer does not count for them.
      let rules = problem(first).reviewOffsets
      let last = (first...amounts.upperBound).last { problem($0).reviewOffsets == rules } ?? first
      guard let groundwork = groundwork(for: problem(first)), groundwork.unreachableTargets.isEmpty
      else { return nil }
      if let found = groundwork.leastAmount(reaching: nil, in: first...last, variant: problem) {
        return change(found.amount)
      }
      first = last + 1
    }
    return nil
  }
}
