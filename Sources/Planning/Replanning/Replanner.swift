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
  ///   - profile: What the learner has answered, check-ups included.
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
  /// is planned again. ``Plan/changes`` says what moved.
  ///
  /// - Parameters:
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
      dropped: plan.droppedActivities)
    let past = PastWeeks(plan, progress: progress, current: current)
    var extra = 0
    while true {
      let rest = RestOfPlan(
        plan, past: past, progress: progress, today: today, pace: pace, extraWeeks: extra)
      guard let solution = rest.solution(by: maker, effort: effort) else { throw .noHours }
      let isWhole = aim == .date || rest.holdsScope(solution) || extra >= Self.mostExtraWeeks
      if isWhole {
        var new = ReplanAssembly(old: plan, past: past, rest: rest, maker: maker, solution: solution)
          .plan(base: beliefAtStart(of: plan), pace: pace)
        new.setbacks = setbacks(in: plan, belief: belief)
        return new
      }
      extra += 1
    }
  }

  /// Weeks by which a plan is made longer at most.
  private static let mostExtraWeeks = 52

  /// What was believed when the plan began.
  private func beliefAtStart(of plan: Plan) -> Belief {
    let count = profile.assessments.count { $0.begun <= plan.conditions.start }
    return model.belief(for: count == profile.assessments.count ? profile : profile.rewound(toAssessments: count))
  }
}
