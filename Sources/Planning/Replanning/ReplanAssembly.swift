import Assessment
import Ontology

/// Puts the weeks behind and the weeks ahead together into one plan.
struct ReplanAssembly {
  let old: Plan
  let past: PastWeeks
  let rest: RestOfPlan
  let maker: PlanMaker
  let solution: PlanSolution

  /// The new plan.
  ///
  /// - Parameter base: What was believed before anything of the plan was done.
  func plan(base: Belief, pace: Int?) -> Plan {
    var plan = maker.document(solution, checkUps: rest.checkUps)
    let solver = PlanSolver(builder: maker.builder, planner: maker.planner)
    plan.waysOut = plan.omissions.isEmpty ? [] : maker.waysOut(solution, by: solver)
    plan.pace = maker.pace(solution, by: solver)
    plan.optimumBound = solver.bound(of: solution)
    plan.id = old.id
    plan.retention = old.retention
    plan.revision = old.revision + 1
    plan.conditions = rest.conditions
    plan.conditions.start = old.conditions.start
    plan.weeks = numbered(past.weeks + ahead(plan.weeks))
    // As the old plan described them where it did.
    plan.activities = PlanMaker.inOrder(old.activities + plan.activities, of: plan.weeks)
    plan.records = old.records.map { record in
      var record = record
      record.isSettled = record.isSettled || record.outcome == .skipped
      return record
    }
    plan.learnedPace = pace
    plan.baseline = old.baseline ?? PlanBaseline(old)
    plan.changes = changes(plan)
    maker.complete(&plan, from: rest.conditions.start, after: lastReviewBehind, unlearned: base)
    return plan
  }

  /// The weeks ahead with what is done of the current one.
  private func ahead(_ weeks: [PlanWeek]) -> [PlanWeek] {
    zip(weeks, rest.weeks).enumerated().map { offset, pair in
      var week = pair.0
      week.capacity = pair.1.capacity
      week.reviews = []
      if offset == 0 {
        week.start = old.weeks[past.current].start
        week.sessions = past.doneNow.map { placed($0, in: week) } + week.sessions
        week.reviews = past.reviewsNow.map { placed($0, in: week) }
        week.capacity += past.doneQuarters + past.reviewsNow.map(\.quarters).reduce(0, +)
      }
      return week
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
    if let day = review.day, !(week.start...week.end).contains(day) { (review.day, review.minute) = (nil, nil) }
    return review
  }

  /// The greatest number of a review that was done or whose day has passed.
  private var lastReviewBehind: Int {
    let done = Set(past.reviewsNow.map(\.number))
    return old.weeks.flatMap { week in
      week.reviews.filter { done.contains($0.number) || $0.day ?? week.end < rest.conditions.start }
    }.map(\.number).max() ?? 0
  }

  /// Numbers the weeks, and the parts of each activity through all of them.
  private func numbered(_ weeks: [PlanWeek]) -> [PlanWeek] {
    var counts: [String: Int] = [:]
    for session in weeks.flatMap(\.sessions) { counts[session.activity, default: 0] += 1 }
    var parts: [String: Int] = [:]
    return weeks.enumerated().map { index, week in
      var week = week
      week.number = index + 1
      for place in week.sessions.indices {
        let id = week.sessions[place].activity
        parts[id, default: 0] += 1
        week.sessions[place].part = parts[id] ?? 1
        week.sessions[place].parts = counts[id] ?? 1
      }
      return week
    }
  }

  /// Activities that end in another week or are divided otherwise, are new, or are gone.
  private func changes(_ plan: Plan) -> [PlanChange] {
    let before = old.extents
    let after = plan.extents
    var seen: Set<String> = []
    return (old.activities + plan.activities).filter { seen.insert($0.id).inserted }.compactMap { activity in
      let (from, to) = (before[activity.id], after[activity.id])
      guard from != to else { return nil }
      return PlanChange(
        activity: activity.id, title: activity.title, fromWeek: from?.lastWeek, toWeek: to?.lastWeek,
        sessionsBefore: from?.sessions ?? 0, sessionsNow: to?.sessions ?? 0)
    }
  }
}
