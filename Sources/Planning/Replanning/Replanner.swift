public import Assessment
public import Ontology

/// Plans the rest of a plan anew from what has been done: what is done stays, the rest moves as little as needed.
public struct Replanner {
  /// What to hold on to when not all fits any more.
  public enum Aim: String, Sendable, Hashable, CaseIterable {
    /// The exam's date; what no longer fits is dropped.
    case date
    /// What is learned; the date moves.
    case scope
  }

  let model: AssessmentModel
  let profile: Profile
  let effort: Planner.Effort
  private let goals: GoalSet?

  /// Prepares a replan.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile's role for its exam.
  ///   - profile: What the learner has answered, check-ups included.
  ///   - effort: How hard to search.
  ///   - goals: What the plan aims at; the exam of the assessment if `nil`.
  public init(
    model: AssessmentModel, profile: Profile, effort: Planner.Effort = .normal, goals: GoalSet? = nil
  ) {
    self.model = model
    self.profile = profile
    self.effort = effort
    self.goals = goals
  }

  /// Plans the weeks from a day on anew.
  ///
  /// Proposals that the learner accepted are carried out. The records stay; a session that was not done by then
  /// is planned again. ``Plan/changes`` says what moved. To keep the scope, nothing is planned that the old
  /// plan had not, unless it teaches again what fell or what the outline has gained, and the exam moves by as
  /// few weeks as hold the rest of it.
  ///
  /// - Parameters:
  ///   - old: The plan, with the records of what was done.
  ///   - today: The day from which to plan.
  ///   - aim: What to hold on to when not all fits.
  ///   - pace: How long study takes beside its estimate, in percent; `nil` to trust the estimates.
  /// - Throws: `ProgressFault` when the plan is over or no hours are left; `ConditionsFault` never, since the
  ///   conditions were checked when the plan was made.
  /// - Complexity: that of ``PlanMaker/plan(_:)``, once for each week that ``Aim/scope`` adds.
  public func replan(
    _ old: Plan, on today: Day, keeping aim: Aim, pace: Int? = nil
  ) throws(ProgressFault) -> Plan {
    let plan = old.carryingOutProposals(on: today)
    guard let current = plan.weekIndex(of: today) else {
      throw .over(plan.weeks.last?.end ?? plan.conditions.start)
    }
    let progress = PlanProgress(plan)
    let belief = belief(after: plan)
    let maker = PlanMaker(
      model: model, profile: profile, belief: belief, effort: effort, goals: goals, done: progress.quarters,
      dropped: plan.droppedActivities.union(aim == .scope ? unplanned(in: plan, belief: belief) : []))
    let past = PastWeeks(plan, progress: progress, current: current)
    var best: (rest: RestOfPlan, solution: PlanSolution, lost: Int)?
    var (extra, last) = (0, aim == .date ? 0 : Self.mostExtraWeeks)
    while extra <= last {
      let rest = RestOfPlan(
        plan, past: past, progress: progress, today: today, pace: pace, extraWeeks: extra)
      if let solution = rest.solution(by: maker, effort: effort, keeping: aim) {
        let lost = rest.lostActivities(solution)
        if best.map({ lost < $0.lost }) ?? true {
          best = (rest, solution, lost)
          // What no further week makes room for does not move the date.
          last =
            aim == .date || lost == 0
            ? extra : min(Self.mostExtraWeeks, extra + Self.fruitlessWeeks)
        }
      }
      extra += 1
    }
    guard let best else { throw .noHours }
    var new = ReplanAssembly(
      old: plan, past: past, rest: best.rest, maker: maker, solution: best.solution
    ).plan(base: beliefAtStart(of: plan), pace: pace)
    new.setbacks = setbacks(in: plan, belief: belief)
    return new
  }

  /// The resources that are not in a plan and that do not teach again what fell, nor what the outline gained.
  private func unplanned(in plan: Plan, belief: Belief) -> [String] {
    let planned = Set(plan.activities.map(\.id))
    var wanted = Set(setbacks(in: plan, belief: belief).map { Skill.ID($0.skill) })
    if case .behind(let revision) = model.exam.standing(ofEdition: plan.subject.edition) {
      wanted.formUnion(revision.changes.filter { $0.kind == .gained }.flatMap(\.skills))
    }
    return model.library.resources.filter { resource in
      !planned.contains(resource.id.text) && !resource.raises.contains { wanted.contains($0.skill) }
    }.map(\.id.text)
  }

  /// Weeks by which a plan is made longer at most.
  private static let mostExtraWeeks = 52
  /// Further weeks that are tried when some did not hold more of the old plan; time off may fill a few.
  private static let fruitlessWeeks = 12

  /// What was believed when the plan began.
  private func beliefAtStart(of plan: Plan) -> Belief {
    let count = profile.assessments.count { $0.begun <= plan.conditions.start }
    return model.belief(
      for: count == profile.assessments.count ? profile : profile.rewound(toAssessments: count))
  }
}
