public import Assessment
import Ontology
public import Scheduling

/// Makes plans for one person: chooses what to study, puts it into weeks, and says what does not fit.
///
/// Deterministic: the same person and conditions give the same plan, whatever the machine.
public struct PlanMaker {
  /// The most weeks that are looked at when there is no exam date.
  public static let longestHorizon = 104
  /// Hours a week of the pace table.
  public static let paceHours = [3, 5, 8, 12]

  let model: AssessmentModel
  let profile: Profile
  let belief: Belief
  let goals: GoalSet
  /// Quarter-hours of an activity that are behind the learner, by its id; `nil` before the first.
  let done: [String: Int]?
  /// Ids of activities that the learner agreed to leave out.
  let dropped: Set<String>
  let builder: StudyProblemBuilder
  let planner: Planner
  /// The questions that check-ups can ask.
  let questions: CheckUpQuestions
  /// What an opening check-up would ask about; empty for whoever has begun.
  let uncertainSkills: [UncertainSkill]

  /// Prepares plans for a person.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile's role for its exam.
  ///   - profile: Whom the plan is for.
  ///   - belief: What is believed after all answers of the profile.
  ///   - effort: How hard to search.
  ///   - goals: What to plan for; the exam of the assessment if `nil`.
  public init(
    model: AssessmentModel, profile: Profile, belief: Belief, effort: Planner.Effort = .normal,
    goals: GoalSet? = nil
  ) {
    self.init(model: model, profile: profile, belief: belief, effort: effort, goals: goals, done: nil)
  }

  /// Prepares plans for a person who has begun.
  ///
  /// - Parameters:
  ///   - done: Quarter-hours of an activity that are behind them, by its id; `nil` before the first.
  ///   - dropped: Ids of activities that they agreed to leave out.
  init(
    model: AssessmentModel, profile: Profile, belief: Belief, effort: Planner.Effort,
    goals: GoalSet? = nil, done: [String: Int]?, dropped: Set<String> = []
  ) {
    let goals = goals ?? GoalSet(model)
    self.model = model
    self.profile = profile
    self.belief = belief
    self.goals = goals
    self.done = done
    self.dropped = dropped
    builder = StudyProblemBuilder(
      model: model, belief: belief, goals: goals, done: done ?? [:], dropped: dropped)
    questions = CheckUpQuestions(model: model, profile: profile)
    uncertainSkills =
      done == nil
      ? UncertainSkill.all(
        in: model, for: goals, belief: belief, questions: questions, on: profile.lastDay) : []
    planner = Planner(effort: effort)
  }

  /// Makes a plan.
  ///
  /// - Throws: `ConditionsFault` for conditions under which no plan can be made.
  /// - Complexity: some tens of runs of the planner, for the plan, the pace table and the ways out.
  public func plan(_ conditions: Plan.Conditions) throws(ConditionsFault) -> Plan {
    try conditions.check()
    let solver = PlanSolver(
      builder: builder, planner: planner, checkUps: rhythm(conditions), shown: shownReadiness)
    let solution = try solver.solve(conditions)
    var plan = withOutlook(document(solution, checkUps: checkUps(solution)), solution, by: solver)
    plan.provenance = PlanInputs(model: model, profile: profile).provenance(
      of: plan, on: conditions.start, pace: nil)
    return plan
  }

  /// The plan of a solution with what other conditions would bring.
  func withOutlook(_ plan: Plan, _ solution: PlanSolution, by solver: PlanSolver) -> Plan {
    var plan = plan
    plan.waysOut = plan.omissions.isEmpty ? [] : waysOut(solution, by: solver)
    plan.pace = pace(solution, by: solver)
    plan.optimumBound = solver.bound(of: solution)
    guard plan.goals.count > 1, !plan.omissions.isEmpty else { return plan }
    for (index, entry) in goals.entries.enumerated() {
      plan.goals[index].aloneQuarters = quarters(forGoalAlone: entry, solution.conditions)
    }
    return plan
  }

  /// A solution as a document, without what other conditions would bring.
  func document(_ solution: PlanSolution, checkUps: [PlacedCheckUp] = []) -> Plan {
    var plan = sketch(solution, checkUps: checkUps, activities: usedActivities(solution))
    plan.id = Plan.identity(
      learner: profile.name, created: profile.created, exam: model.exam.id, role: model.role.id,
      goals: goals.isOwnExam ? [] : goals.entries.map(\.demand.goal), start: solution.conditions.start)
    plan.readiness = readiness()
    plan.goals = planGoals()
    plan.omissions = omissions(solution)
    complete(&plan, from: solution.conditions.start)
    plan.finish = finish(solution, weeks: plan.weeks)
    return plan
  }

  /// As much of a solution's document as says what can be expected of it.
  func sketch(
    _ solution: PlanSolution, checkUps: [PlacedCheckUp], activities: [PlannedActivity]
  ) -> Plan {
    let weeks = SessionPlacement(
      solution.conditions, undivided: Set(builder.practiceExams.joined().map(\.id.text))
    ).placed(weeks(solution, checkUps: checkUps))
    let score = Score(mean: 0, low: 0, high: 0)
    return Plan(
      id: "", revision: 1, subject: subject, conditions: solution.conditions,
      readiness: PlanReadiness(
        now: score, projected: score, role: score, verdict: "", verdictText: "",
        basis: PlanReadiness.Basis(canDo: 0, check: 0, notSure: 0), overclaiming: nil, sections: [],
        competencies: [], gaps: []),
      activities: Self.inOrder(checkUps.map(\.activity) + activities, of: weeks), weeks: weeks,
      finish: finish(solution, weeks: weeks), omissions: [], waysOut: [], pace: [])
  }

  /// The activities that weeks use, in the order in which each is first done; the first of each id counts.
  static func inOrder(_ activities: [PlannedActivity], of weeks: [PlanWeek]) -> [PlannedActivity] {
    let known = Dictionary(activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return weeks.flatMap(\.sessions).compactMap { session in
      seen.insert(session.activity).inserted ? known[session.activity] : nil
    }
  }

  private var subject: Plan.Subject {
    Plan.Subject(
      learner: profile.name, role: model.role.id, roleTitle: model.role.title, exam: model.exam.id,
      examTitle: model.exam.title, edition: model.exam.edition,
      examFee: model.exam.facts.first { $0.name == "fee" }?.text ?? "")
  }
}
