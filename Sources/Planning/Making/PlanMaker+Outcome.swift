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
    let estimates = projection.estimates(model.examMeasure)
    for week in plan.weeks.indices where plan.weeks[week].end >= today {
      plan.weeks[week].readiness = Score(estimates[week])
    }
    plan.readiness.projected = Score(estimates.last ?? model.examMeasure.estimate(belief))
    for section in plan.readiness.sections.indices {
      plan.readiness.sections[section].projected = Score(projection.final(model.sectionMeasure(section)))
    }
    for competency in plan.readiness.competencies.indices {
      plan.readiness.competencies[competency].projected = Score(
        projection.final(model.competencyMeasure(competency)))
    }
  }

  /// Expected readiness at the end of a solution.
  func projectedScore(_ solution: PlanSolution) -> Score {
    var plan = sketch(solution, checkUps: [])
    plan.planReviews(from: solution.conditions.start, after: 0, guide: guide)
    let projection = PlanProjection(
      plan, belief: belief, unlearned: nil, library: model.library, today: solution.conditions.start)
    return Score(projection.final(model.examMeasure))
  }

  private var guide: ReviewGuide { ReviewGuide(model: model, profile: profile) }
}
