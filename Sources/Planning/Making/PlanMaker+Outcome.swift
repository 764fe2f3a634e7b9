import Assessment
import Ontology

extension PlanMaker {
  /// Plans the reviews of a plan, and says what is to be expected of it.
  ///
  /// - Parameters:
  ///   - today: The day from which on it is planned.
  ///   - number: The number of the last review behind.
  ///   - unlearned: What was believed before anything of the plan was done; `nil` when nothing is.
  func complete(_ plan: inout Plan, from today: Day, after number: Int = 0, unlearned: Belief? = nil) {
    plan.planReviews(from: today, after: number, guide: guide)
    let projection = PlanProjection(
      plan, belief: belief, unlearned: unlearned, library: model.library, today: today)
    let estimates = projection.estimates(goals.measure)
    for week in plan.weeks.indices where plan.weeks[week].end >= today {
      plan.weeks[week].readiness = Score(estimates[week])
    }
    plan.readiness.projected = Score(estimates.last ?? goals.measure.estimate(belief))
    let leading = goals.leading.demand
    project(&plan.readiness.sections, leading.sections, by: projection)
    project(&plan.readiness.competencies, leading.competencies, by: projection)
    for (goal, entry) in zip(plan.goals.indices, goals.entries) {
      plan.goals[goal].projected = Score(projection.final(entry.demand.measure))
      // The parts of the first goal are those of the plan's readiness.
      if goal > 0 { project(&plan.goals[goal].sections, entry.demand.sections, by: projection) }
    }
  }

  /// Says where a plan leads in parts of a goal.
  private func project(
    _ parts: inout [PlanReadiness.Part], _ demands: [GoalDemand.Part], by projection: PlanProjection
  ) {
    for (part, demand) in zip(parts.indices, demands) {
      parts[part].projected = Score(projection.final(demand.measure))
    }
  }

  /// What is to be expected of a solution.
  func projection(_ solution: PlanSolution) -> PlanProjection {
    if let known = solution.projected.value { return known }
    var plan = sketch(
      solution, checkUps: checkUps(solution), activities: usedActivities(solution, areExplained: false))
    plan.planReviews(from: solution.conditions.start, after: 0, guide: guide)
    let projection = PlanProjection(
      plan, belief: belief, unlearned: nil, library: model.library, today: solution.conditions.start)
    solution.projected.value = projection
    return projection
  }

  /// The readiness that is shown for a solution, in per mille.
  func shownReadiness(_ solution: PlanSolution) -> Int {
    Score(projection(solution).final(goals.measure)).mean
  }

  private var guide: ReviewGuide { ReviewGuide(model: model, profile: profile, goals: goals) }
}
