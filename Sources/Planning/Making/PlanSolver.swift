import Assessment
import Ontology
import Scheduling

extension OptimumBound {
  /// How far a solution can be from the best.
  ///
  /// - Parameters:
  ///   - points: Its points, those of each exam on its own day.
  ///   - most: Points that no plan exceeds.
  ///   - inAnyOrder: Points of a plan that follows no order.
  init(points: Int, most: Int, inAnyOrder: Int?) {
    let perMille = Int(StudyProblemBuilder.pointsPerShare) / 1000
    let readiness = points / perMille
    self.init(
      readiness: readiness, most: max(readiness, (most + perMille - 1) / perMille),
      inAnyOrder: inAnyOrder.map { $0 / perMille })
  }
}

/// Solves one person's problem under several conditions, and keeps what all of them have in common.
///
/// What it answers does not depend on what it was asked before.
final class PlanSolver {
  let builder: StudyProblemBuilder
  let planner: Planner
  /// The most points of a plan, in thousandths of a percent of readiness, that its order may cost beside the rules
  /// on areas and on the end.
  static let mostPointsForOrder = 400
  /// The same where the rest of a plan is planned anew, and much should stay where it was.
  static let mostPointsForReplan = 1000

  /// What plans have in common depends on no more than this.
  private struct Rules: Hashable {
    let handsOnPercent: Int
    let limitsTopics: Bool
    /// The activities that teach nothing, since they are too long for the plan.
    let idle: [Int]
    /// The number of skills, to which objectives are added where they count.
    let skills: Int
  }
  private var groundworks: [Rules: Groundwork] = [:]
  private var solutions: [Plan.Conditions: PlanSolution] = [:]
  let rhythm: CheckUpRhythm
  /// The readiness that is shown for a solution, in per mille.
  let shown: (@Sendable (PlanSolution) -> Int)?

  /// - Parameter shown: The readiness that is shown for a solution; with it, it decides between plans where more
  ///   hours would show less.
  init(
    builder: StudyProblemBuilder, planner: Planner, checkUps rhythm: CheckUpRhythm = .none,
    shown: (@Sendable (PlanSolution) -> Int)? = nil
  ) {
    self.builder = builder
    self.planner = planner
    self.rhythm = rhythm
    self.shown = shown
  }

  /// Makes a solver for another processor, which gives the same ways out and bounds.
  var another: @Sendable () -> PlanSolver {
    { [builder, planner, rhythm] in PlanSolver(builder: builder, planner: planner, checkUps: rhythm) }
  }

  func groundwork(for problem: StudyProblem) -> Groundwork? {
    let rules = Rules(
      handsOnPercent: problem.handsOnPercent, limitsTopics: problem.maximumTopicsPerWeek != nil,
      idle: problem.activities.indices.filter { problem.activities[$0].raises.isEmpty },
      skills: problem.skills.count)
    if let known = groundworks[rules] { return known }
    let groundwork = try? Groundwork(problem)
    groundworks[rules] = groundwork
    return groundwork
  }

  /// Points that no plan for the problem exceeds; the hours alone are looked at, so the best may have fewer.
  func mostPoints(of problem: StudyProblem) -> Int? {
    groundwork(for: problem).map { $0.mostPoints(of: problem, effort: planner.effort) }
  }

  /// The same for the plan under conditions with an exam date, where all practice exams have room; `nil` where there is
  /// more than one exam, or no date.
  func mostPoints(_ conditions: Plan.Conditions) -> (problem: StudyProblem, points: Int)? {
    guard conditions.examDate != nil, conditions.earlierExams.isEmpty else { return nil }
    let problem = problem(
      StudyCalendar(conditions, checkUps: rhythm), conditions: conditions,
      practisedExams: builder.practiceExams.count)
    return mostPoints(of: problem).map { (problem, $0) }
  }

  /// The problem of a plan with an exam date.
  private func problem(
    _ calendar: StudyCalendar, conditions: Plan.Conditions, practisedExams: Int
  ) -> StudyProblem {
    builder.problem(calendar, conditions: conditions, practisedExams: practisedExams)
      .withoutLongActivities(but: builder.wanted)
  }

  /// What a solution is worth with what its order costs; `nil` where no order is asked for.
  func worth(of solution: PlanSolution) -> OrderWorth? {
    groundwork(for: solution.problem).flatMap {
      planner.worth(of: solution.schedule, in: solution.problem, on: $0)
    }
  }

  /// The points of a plan for the same hours without an order; `nil` where none is asked for.
  ///
  /// - Parameters:
  ///   - conditions: Those of a solution, with its calendar, its problem and its schedule.
  ///   - start: The schedule, which is never better than what is found.
  func pointsInAnyOrder(
    _ conditions: Plan.Conditions, _ calendar: StudyCalendar, _ problem: StudyProblem,
    startingFrom start: StudySchedule
  ) -> Int? {
    // How much later exams give up for an earlier one is no cost of the order.
    guard conditions.areasPerWeek != nil, conditions.earlierExams.isEmpty else { return nil }
    var free = conditions
    free.areasPerWeek = nil
    var other = builder.problem(
      StudyCalendar(free, weeks: calendar.weeks), conditions: free, practisedExams: 0)
    other.sittings = problem.sittings
    other.activities = problem.activities
    guard let groundwork = groundwork(for: other),
      let schedule = try? Planner(effort: planner.effort.atMost(.fast)).schedule(
        other, on: groundwork, startingFrom: start)
    else { return nil }
    return schedule.outcome(in: other).totalReadiness
  }

  /// Chooses and places activities; without an exam date, in the least number of weeks that reach the target.
  ///
  /// With an exam date the search starts from the plan at the next smaller pace of the pace table, and never
  /// ends below it: so along the table, and from it to any pace above, more hours never bring less.
  func solve(_ conditions: Plan.Conditions) throws(ConditionsFault) -> PlanSolution {
    guard conditions.examDate != nil else { return try solveWithoutDate(conditions) }
    if let known = solutions[conditions] { return known }
    let solution = try solve(conditions, startingFrom: planAtSmallerPace(conditions))
    solutions[conditions] = solution
    return solution
  }

  /// The plan at the greatest pace of the pace table below that of the conditions; `nil` where there is none, or
  /// where the hours change on the way, so that no single pace is the smaller one.
  private func planAtSmallerPace(_ conditions: Plan.Conditions) -> PlanSolution? {
    guard conditions.hoursChanges.isEmpty,
      let quarters = PlanMaker.paceHours.map({ 4 * $0 }).last(where: { $0 < conditions.weeklyQuarters })
    else { return nil }
    return try? solve(conditions.atPace(weeklyQuarters: quarters))
  }

  private func solve(
    _ conditions: Plan.Conditions, startingFrom smaller: PlanSolution?
  ) throws(ConditionsFault) -> PlanSolution {
    let calendar = StudyCalendar(conditions, checkUps: rhythm)
    // What the smaller plan shows is asked about in the end.
    let before = smaller.flatMap { smaller in shown.map { shown in Meanwhile { shown(smaller) } } }
    for examCount in (0...builder.practiceExams.count).reversed() {
      let problem = problem(calendar, conditions: conditions, practisedExams: examCount)
      guard conditions.earlierExams.isEmpty else {
        guard let found = staged(problem, conditions, calendar, startingFrom: smaller) else { continue }
        return found
      }
      // A practice exam without room is left out rather than the whole plan.
      let counted = builder.floor.counted(in: problem)
      guard let groundwork = groundwork(for: counted),
        let best = try? planner.schedule(counted, on: groundwork, startingFrom: smaller?.schedule)
      else { continue }
      let found = completed(
        PlanSolution(
          conditions: conditions, calendar: calendar, problem: problem,
          schedule: ordered(
            best, of: counted, on: groundwork,
            atLeast: smaller?.schedule.outcome(in: counted).totalReadiness)))
      guard let smaller, let shown, let before, shown(found) < before.result else { return found }
      // The points leave out how surely a step is learned and what fades; what is shown does not.
      let others = planner.schedules(keeping: smaller.schedule, of: counted, on: groundwork).map {
        PlanSolution(conditions: conditions, calendar: calendar, problem: problem, schedule: $0)
      }
      return others.reduce(found) { shown($1) > shown($0) ? $1 : $0 }
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
        conditions: conditions, calendar: calendar, problem: found.problem,
        schedule: groundwork(for: found.problem).map {
          ordered(
            found.schedule, of: found.problem, on: $0, atLeast: builder.points(ofTargetOf: conditions),
            isFilled: false)
        } ?? found.schedule)
    }
    let calendar = StudyCalendar(conditions, weekCount: PlanMaker.longestHorizon, checkUps: rhythm)
    let problem = builder.problem(calendar, conditions: conditions, practisedExams: 0)
    guard let groundwork = groundwork(for: problem),
      let schedule = try? planner.schedule(problem, on: groundwork)
    else { throw .noHours }
    return PlanSolution(
      conditions: conditions, calendar: calendar, problem: problem,
      schedule: ordered(schedule, of: problem, on: groundwork, atLeast: nil))
  }

  /// A schedule in the order of a mentor.
  ///
  /// - Parameters:
  ///   - floor: Points, with the base value, that are kept in any case.
  ///   - isFilled: Whether what still fits comes in: not where a target ends the plan.
  func ordered(
    _ schedule: StudySchedule, of problem: StudyProblem, on groundwork: Groundwork, atLeast floor: Int?,
    isFilled: Bool = true
  ) -> StudySchedule {
    planner.ordered(
      schedule, of: problem, on: groundwork, givingUp: Self.mostPointsForOrder, atLeast: floor ?? 0,
      isFilled: isFilled
    ).withoutLateRefreshers(of: problem, skills: builder.model.library.skills.count)
  }

  /// The least number of weeks that reach the target, or all that can be learned, with its plan.
  ///
  /// - Returns: `nil` when two years are not enough.
  func shortest(_ conditions: Plan.Conditions) -> Improvement? {
    let calendar = StudyCalendar(conditions, checkUps: rhythm)
    let problem = builder.problem(calendar, conditions: conditions, practisedExams: 0)
    guard let groundwork = groundwork(for: problem) else { return nil }
    let everything = problem.baseValue + groundwork.reachablePoints
    let pace = Pace(weeks: calendar.problemWeeks, template: calendar.typicalWeek)
    return planner.earliestFinishes(
      of: problem, on: groundwork, readiness: min(builder.points(ofTargetOf: conditions), everything),
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
    if !change(amounts.lowerBound).earlierExams.isEmpty { return leastStagedChange(in: amounts, change) }
    func problem(_ amount: Int) -> StudyProblem {
      let conditions = change(amount)
      return builder.problem(StudyCalendar(conditions, checkUps: rhythm), conditions: conditions)
    }
    guard let groundwork = groundwork(for: problem(amounts.lowerBound)),
      groundwork.unreachableTargets.isEmpty
    else { return nil }
    return groundwork.leastAmount(
      reaching: nil, in: amounts, isLeast: planner.effort.isThorough, variant: problem
    ).map { change($0.amount) }
  }
}
