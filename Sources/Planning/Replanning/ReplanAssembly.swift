import Assessment
import Ontology
import Scheduling

/// Puts the weeks behind and the weeks ahead together into one plan.
struct ReplanAssembly {
  /// The plan with what is asked for carried out.
  let old: Plan
  /// The plan as the learner has it.
  let before: Plan
  let past: PastWeeks
  let rest: RestOfPlan
  let maker: PlanMaker
  let solution: PlanSolution

  /// Solves what is only looked at: what other paces would bring is a table beside the plan, for which a quick
  /// search will do.
  static func solver(for maker: PlanMaker) -> PlanSolver {
    PlanSolver(builder: maker.builder, planner: Planner(effort: maker.planner.effort.atMost(.fast)))
  }

  /// The new plan.
  ///
  /// - Parameters:
  ///   - base: What was believed before anything of the plan was done.
  ///   - pace: How long study takes beside its estimate, in percent; `nil` to trust the estimates.
  ///   - setbacks: Finished skills that are believed lower than they were learned.
  ///   - otherPaces: The rows of the pace table but its own; `nil` where nothing is said of what other conditions
  ///     would bring.
  func plan(base: Belief, pace: Int?, setbacks: [Setback], otherPaces: [PaceRow]?) -> Plan {
    let fresh = maker.reviewed(
      maker.course(solution, checkUps: rest.checkUps, activities: maker.usedActivities(solution)),
      from: solution.conditions.start)
    let omissions = maker.omissions(solution)
    let others =
      otherPaces.map {
        maker.alternatives(solution, omissions: omissions, by: Self.solver(for: maker), otherPaces: $0)
      } ?? Alternatives()
    // Reviews have no more of today than study has.
    var left = conditions
    left.busy += rest.gone
    let revision = PlanRevision(
      of: old, knownAs: before,
      course: StudyCourse(
        conditions: left, activities: fresh.activities,
        weeks: past.weeks + ahead(fresh.weeks),
        records: old.records, retention: old.retention), goals: Set(maker.listedGoals))
    let expected = maker.expectation(
      of: revision.course, from: rest.conditions.start, after: lastReviewBehind, unlearned: base)
    var plan = Plan(
      id: old.id, revision: old.revision + 1, subject: maker.subject, conditions: conditions,
      readiness: maker.readiness(expected), activities: expected.course.activities,
      weeks: expected.course.weeks, finish: maker.finish(solution, weeks: fresh.weeks),
      omissions: omissions,
      waysOut: others.waysOut, pace: others.pace, records: expected.course.records,
      changes: revision.changes, learnedPace: pace,
      goals: maker.planGoals(expected, aloneQuarters: others.aloneQuarters),
      baseline: (old.baseline ?? PlanBaseline(old)).keepingReached(of: old, before: rest.conditions.start),
      failedAttempts: old.failedAttempts,
      certification: old.certification, setbacks: setbacks, cancelled: revision.cancelled,
      retention: expected.course.retention, optimumBound: others.bound, reviews: old.reviews,
      asked: old.asked, wishes: old.wishes)
    plan.passedExams = old.passedExams
    return plan
  }

  /// Those of the weeks ahead, from the first day of the plan.
  private var conditions: Plan.Conditions {
    var conditions = rest.conditions
    conditions.start = old.conditions.start
    return conditions
  }

  /// The weeks ahead with what is done of the current one; what stays in its week keeps its day and time.
  private func ahead(_ weeks: [PlanWeek]) -> [PlanWeek] {
    let placement = SessionPlacement(
      rest.openConditions, undivided: [], evenings: maker.wholeEvenings,
      ends: old.hasExamOrder ? ExamEnd.all(old.conditions) : [],
      pinnedDays: solution.pinnedDays)
    let precedes = precedence
    return zip(weeks, rest.weeks).enumerated().map { offset, pair in
      var week = pair.0
      week.capacity = pair.1.capacity
      week.reviews = []
      week.sessions =
        placement.placed(week, keeping: rest.planned(inWeek: offset), precedence: precedes)
        ?? week.sessions
      if offset == 0 {
        week.start = old.weeks[past.current].start
        week.sessions = past.doneNow.map { placed($0, in: week) } + week.sessions
        week.reviews = past.reviewsNow.map { placed($0, in: week) }
        week.capacity += past.doneQuarters + past.reviewsNow.map(\.quarters).reduce(0, +)
      }
      return week
    }
  }

  /// Whether an activity has to be done before another: because that builds on a level to which it leads.
  private var precedence: SessionPlacement.Precedence {
    let activities = Dictionary(
      solution.problem.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return { first, second in
      guard let before = activities[first], let after = activities[second] else { return false }
      return after.builds(on: before)
    }
  }

  /// A session that was done; one that was planned for a later week has no day of this one.
  private func placed(_ session: PlanWeek.Session, in week: PlanWeek) -> PlanWeek.Session {
    var session = session
    if let day = session.day, !(week.start...week.end).contains(day) {
      session.day = nil
      session.minute = nil
    }
    return session
  }

  private func placed(_ review: PlannedReview, in week: PlanWeek) -> PlannedReview {
    var review = review
    if let day = review.day, !(week.start...week.end).contains(day) {
      (review.day, review.minute) = (nil, nil)
    }
    return review
  }

  /// The greatest number of a review that was done or whose day has passed.
  private var lastReviewBehind: Int {
    let done = Set(past.reviewsNow.map(\.number))
    return old.weeks.flatMap { week in
      week.reviews.filter { done.contains($0.number) || $0.day ?? week.end < rest.conditions.start }
    }.map(\.number).max() ?? 0
  }
}
