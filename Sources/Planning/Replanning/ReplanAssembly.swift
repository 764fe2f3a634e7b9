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
    var plan = maker.document(solution, checkUps: rest.checkUps)
    let solver = PlanSolver(builder: maker.builder, planner: maker.planner)
    plan.waysOut = plan.omissions.isEmpty ? [] : maker.waysOut(solution, by: solver)
    plan.pace = maker.pace(solution, by: solver)
    plan.conditions = rest.conditions
    plan.conditions.start = old.conditions.start
    plan.follow(old, weeks: past.weeks + ahead(plan.weeks))
    plan.learnedPace = pace
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

  /// Expected readiness week by week, from what was believed before the plan and what is complete by then.
  private func rate(_ plan: inout Plan, base: Belief, model: AssessmentModel) {
    var projection = Projection(of: base)
    let completed = PlanProgress(plan).completed
    var left = Dictionary(
      plan.activities.map { ($0.id, $0.duration.likely) }, uniquingKeysWith: { first, _ in first })
    let raises = Dictionary(
      plan.activities.map { ($0.id, $0.raises) }, uniquingKeysWith: { first, _ in first })
    for index in plan.weeks.indices {
      // From now on what is believed today counts, with all that check-ups have shown.
      if index == past.current { projection = Projection(of: maker.belief) }
      for session in plan.weeks[index].sessions {
        left[session.activity, default: 0] -= session.quarters
        guard left[session.activity] == 0, index < past.current || !completed.contains(session.activity)
        else { continue }
        for raise in raises[session.activity] ?? [] {
          guard let skill = model.library.skillIndex[Skill.ID(raise.skill)] else { continue }
          projection.raise(skill, to: raise.to)
        }
      }
      plan.weeks[index].readiness = Score(projection.estimate(model.examMeasure))
    }
  }
}
