public import Assessment
public import Ontology
public import Scheduling
import Wording

/// Plans the rest of a plan anew from what has been done: what is done stays, the rest moves as little as needed.
public struct Replanner {
  let model: AssessmentModel
  let profile: Profile
  let effort: Planner.Effort
  let goals: GoalSet?
  /// Whether plans are made without what other conditions would bring.
  var isBrief = false
  /// What time it is, as a day and its minutes after midnight, so that nothing is planned into hours of that day that are
  /// over; `nil` where whole days are ahead.
  public var now: (day: Day, minute: Int)?

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
  /// is planned again. ``Plan/changes`` says what moved. With nothing new since the weeks were planned, the plan
  /// stays as it is: the result is then `old` itself. To keep the scope, nothing is planned that the old
  /// plan had not, unless it teaches again what fell or what the outline has gained, and the exam moves by as
  /// few weeks as hold the rest of it. A plan without a date becomes as much longer as it has to.
  ///
  /// - Parameters:
  ///   - old: The plan, with the records of what was done.
  ///   - today: The day from which to plan.
  ///   - priority: What to hold on to when not all fits.
  ///   - examDate: Another day of the exam, or of the end of a plan for other goals; `nil` to leave it.
  ///   - exam: The exam that is meant, of several with days of their own.
  ///   - pace: How long study takes beside its estimate, in percent; `nil` to trust the estimates.
  ///   - wishes: All wishes of the plan, where they change; `nil` to leave them.
  /// - Throws: `ProgressFault` when the plan is over, no hours are left, or a date does not fit.
  /// - Complexity: that of ``PlanMaker/plan(_:)``, and a quick search for each week that is added.
  public func replan(
    _ old: Plan, on today: Day, keeping priority: Plan.Priority, examDate: Day? = nil, of exam: Goal? = nil,
    pace: Int? = nil, wishes: [Wish]? = nil
  ) throws(ProgressFault) -> Plan {
    let dated =
      try examDate.map { (day) throws(ProgressFault) in try old.moving(to: day, of: exam, from: today) }
      ?? old
    let asked = try dated.wishing(wishes ?? old.wishes, on: today)
    let plan = asked.carryingOutProposals(on: today).reachingWithoutDate(today)
    guard let current = plan.weekIndex(of: today) else {
      throw .over(plan.weeks.last?.end ?? plan.conditions.start)
    }
    let news = PlanNews(of: asked, on: today, inputs: inputs, pace: pace, priority: priority)
    if news.isNone { return old }
    let belief = belief(after: plan)
    let progress = PlanProgress(plan)
    let maker = PlanMaker(
      model: model, profile: profile, belief: belief, effort: effort, goals: goals, done: progress.quarters,
      choice: choice(for: plan, leavingOut: priority == .scope ? unplanned(in: plan, belief: belief) : []))
    let past = PastWeeks(plan, progress: progress, current: current)
    func rest(_ plan: Plan) -> RestOfPlan {
      RestOfPlan(
        plan, past: past, progress: progress, today: today,
        minute: now?.day == today ? now?.minute : nil, pace: pace)
    }
    var longer = plan
    if priority == .scope || plan.conditions.examDate == nil {
      longer = plan.growing(
        byWeeks: weeksLost { weeks in
          let rest = rest(plan.growing(byWeeks: weeks, from: today))
          return rest.solution(by: maker, effort: .quick, keeping: priority, isHeld: news.isAsPlanned)
            .map(rest.lostActivities)
        }, from: today)
    }
    let rest = rest(longer)
    // The table takes as long as the plan itself, and needs nothing of it.
    let paces =
      isBrief
      ? nil
      : Meanwhile { [conditions = rest.openConditions] in
        maker.otherPaces(conditions, by: ReplanAssembly.solver(for: maker))
      }
    guard
      let solution = rest.solution(
        by: maker, effort: effort, keeping: priority, isHeld: news.isAsPlanned)
    else { throw .noHours }
    let new = inputs.signed(
      ReplanAssembly(old: plan, before: old, past: past, rest: rest, maker: maker, solution: solution).plan(
        base: beliefAtStart(of: plan), pace: pace, setbacks: setbacks(in: plan, belief: belief),
        otherPaces: paces?.result),
      on: today, pace: pace, priority: priority
    ).keepingNumbers(of: old, on: today)
    return new.isSame(as: old) ? old : new
  }

  /// What plans follow from.
  var inputs: PlanInputs { PlanInputs(model: model, profile: profile) }

  /// By how many weeks a plan has to grow so that what was planned fits again.
  ///
  /// - Parameter lost: How many activities a plan with so many further weeks loses; `nil` where it has no hours.
  private func weeksLost(_ lost: (Int) -> Int?) -> Int {
    var best = (extra: 0, lost: Int.max)
    var (extra, last) = (0, Self.mostExtraWeeks)
    while extra <= last, best.lost > 0 {
      if let lost = lost(extra), lost < best.lost {
        best = (extra, lost)
        // What no further week makes room for does not move the date.
        last = min(Self.mostExtraWeeks, extra + Self.fruitlessWeeks)
      }
      extra += 1
    }
    return best.extra
  }

  /// What of the library a plan may choose among.
  private func choice(for plan: Plan, leavingOut unplanned: [String]) -> StudyChoice {
    let library = model.library
    let own = plan.wishes.filter(\.holds).compactMap { wish -> Resource? in
      guard case .addition(let own) = wish.content else { return nil }
      return Resource.own(
        id: own.id, title: own.title, url: own.url,
        description: own.price.map { worded("Your own addition to the plan; it costs \($0).") }
          ?? worded("Your own addition to the plan."),
        quarters: own.quarters, isFree: own.price == nil,
        steps: own.steps.map { (Skill.ID($0.skill.id), $0.level) }, in: library, on: wish.made)
    }
    return StudyChoice(
      dropped: plan.excludedActivities.union(unplanned).union(plan.activitiesForPassedExams),
      droppedAreas: plan.excludedAreas, own: own,
      wanted: Set(plan.wantedActivities))
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
    var known = count == profile.assessments.count ? profile : profile.rewound(toAssessments: count)
    known.mocks.removeAll { $0.begun > plan.conditions.start }
    return model.belief(for: known)
  }
}
