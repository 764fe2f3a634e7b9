public import Assessment
import Ontology
public import Scheduling

/// Makes plans for one person: chooses what to study, puts it into weeks, and says what does not fit.
///
/// Deterministic: the same person and conditions give the same plan, whatever the machine.
public struct PlanMaker: Sendable {
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
  /// What the learner leaves out and brings along.
  let choice: StudyChoice
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
    self.init(
      model: model, profile: profile, belief: belief, effort: effort, goals: goals, done: nil)
  }

  /// Prepares plans for a person who has begun.
  ///
  /// - Parameters:
  ///   - done: Quarter-hours of an activity that are behind them, by its id; `nil` before the first.
  ///   - choice: What they leave out and bring along.
  init(
    model: AssessmentModel, profile: Profile, belief: Belief, effort: Planner.Effort,
    goals: GoalSet? = nil, done: [String: Int]?, choice: StudyChoice = StudyChoice()
  ) {
    let goals = goals ?? GoalSet(model)
    self.model = model
    self.profile = profile
    self.belief = belief
    self.goals = goals
    self.done = done
    self.choice = choice
    builder = StudyProblemBuilder(
      model: model, belief: belief, goals: goals, done: done ?? [:], choice: choice)
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
    // What needs nothing of the plan is found while it is made.
    let prospects = Meanwhile { [another = solver.another] in self.prospects(conditions, by: another()) }
    let solution = try solver.solve(conditions)
    let plan = document(solution, checkUps: checkUps(solution), prospects: prospects) {
      alternatives(solution, omissions: $0, by: solver, prospects: prospects)
    }
    return PlanInputs(model: model, profile: profile).signed(plan, on: conditions.start, pace: nil)
  }

  /// The first plan that a solution makes.
  ///
  /// - Parameters:
  ///   - prospects: What was found while the solution was.
  ///   - alternatives: What other conditions would bring, where something is left out; nothing is said of them if it
  ///     is left out.
  func document(
    _ solution: PlanSolution, checkUps: [PlacedCheckUp] = [], prospects: Meanwhile<Prospects>? = nil,
    _ alternatives: ([Omission]) -> Alternatives = { _ in Alternatives() }
  ) -> Plan {
    let course = course(solution, checkUps: checkUps, activities: usedActivities(solution))
    // What a plan leads to takes as long as what other conditions would bring, and neither needs the other.
    let outcome = Meanwhile { [start = solution.conditions.start] in
      let expected = self.expectation(of: course, from: start)
      return (expected: expected, readiness: self.readiness(expected, report: prospects?.result.report))
    }
    let omissions = omissions(solution)
    let others = alternatives(omissions)
    let (expected, readiness) = outcome.result
    return Plan(
      id: Plan.identity(
        learner: profile.name, created: profile.created, exam: model.exam.id, role: model.role.id,
        goals: listedGoals, start: solution.conditions.start),
      revision: 1, subject: subject, conditions: solution.conditions,
      readiness: readiness,
      activities: expected.course.activities, weeks: expected.course.weeks,
      finish: finish(solution, weeks: expected.course.weeks), omissions: omissions,
      waysOut: others.waysOut,
      pace: others.pace, goals: planGoals(expected, aloneQuarters: others.aloneQuarters),
      retention: expected.course.retention, optimumBound: others.bound)
  }

  /// What a plan names as its goals: nothing for the one exam of its subject.
  var listedGoals: [Goal] { goals.isOwnExam ? [] : goals.entries.map(\.demand.goal) }

  /// Whom a plan is for.
  var subject: Plan.Subject {
    Plan.Subject(
      learner: profile.name, role: model.role.id, roleTitle: model.role.title, exam: model.exam.id,
      examTitle: model.exam.title, edition: model.exam.edition,
      examFee: model.exam.fee)
  }
}

extension Exam {
  /// What it costs, in the words of its issuer; empty where that is not known.
  var fee: String { facts.first { $0.name == "fee" }?.text ?? "" }
}
