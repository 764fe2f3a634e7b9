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
  func plan(base: Belief, model: AssessmentModel, pace: Int?) -> Plan {
    var plan = maker.document(solution)
    let solver = PlanSolver(builder: maker.builder, planner: maker.planner)
    plan.waysOut = plan.omissions.isEmpty ? [] : maker.waysOut(solution, by: solver)
    plan.pace = maker.pace(solution, by: solver)
    plan.id = old.id
    plan.revision = old.revision + 1
    plan.conditions = rest.conditions
    plan.conditions.start = old.conditions.start
    plan.weeks = numbered(past.weeks + ahead(plan.weeks))
    plan.activities = activities(plan)
    plan.records = old.records.map { record in
      var record = record
      record.isSettled = record.isSettled || record.outcome == .skipped
      return record
    }
    plan.learnedPace = pace
    plan.reviews = old.reviews
    plan.changes = changes(plan)
    rate(&plan, base: base, model: model)
    return plan
  }

  /// The weeks ahead with what is done of the current one, and with the reviews of what is complete.
  private func ahead(_ weeks: [PlanWeek]) -> [PlanWeek] {
    zip(weeks, rest.weeks).enumerated().map { offset, pair in
      var week = pair.0
      week.capacity = pair.1.capacity
      week.review += pair.1.dueReview
      if offset == 0 {
        week.start = old.weeks[past.current].start
        week.sessions = past.doneNow.map { placed($0, in: week) } + week.sessions
        week.capacity += past.doneQuarters
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

  /// What the weeks use, as the old plan described it where it did.
  private func activities(_ plan: Plan) -> [PlannedActivity] {
    let known = Dictionary(
      (old.activities + plan.activities).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return plan.weeks.flatMap(\.sessions).compactMap { session in
      seen.insert(session.activity).inserted ? known[session.activity] : nil
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

  /// Expected readiness week by week, from what was believed before the plan and what is complete by then.
  private func rate(_ plan: inout Plan, base: Belief, model: AssessmentModel) {
    var projection = Projection(of: base)
    var left = Dictionary(
      plan.activities.map { ($0.id, $0.duration.likely) }, uniquingKeysWith: { first, _ in first })
    let raises = Dictionary(
      plan.activities.map { ($0.id, $0.raises) }, uniquingKeysWith: { first, _ in first })
    for index in plan.weeks.indices {
      for session in plan.weeks[index].sessions {
        left[session.activity, default: 0] -= session.quarters
        guard left[session.activity] == 0 else { continue }
        for raise in raises[session.activity] ?? [] {
          guard let skill = model.library.skillIndex[Skill.ID(raise.skill)] else { continue }
          projection.raise(skill, to: raise.to)
        }
      }
      plan.weeks[index].readiness = Score(projection.estimate(model.examMeasure))
    }
  }
}
