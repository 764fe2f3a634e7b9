import Assessment
import Ontology
import Scheduling

/// What other conditions would bring.
struct Alternatives {
  var waysOut: [WayOut] = []
  var pace: [PaceRow] = []
  var bound: OptimumBound?
  /// For each of several goals the quarter-hours a week with which everything for it alone would fit.
  var aloneQuarters: [Goal: Int] = [:]
}

/// What can be said of some conditions before there is a plan for them.
struct Prospects: Sendable {
  let report: ReadinessReport
  /// For each pace of the table the earliest day on which the target is reached, by quarter-hours a week.
  let earliestDates: [Int: Day]
  /// The ways out that take more time, where something is left out.
  let moreTime: [WayOut]
  /// The points that no plan exceeds which has all its practice exams, with the problem of that plan; `nil` where its
  /// weeks are not known yet.
  let most: (problem: StudyProblem, points: Int)?
}

extension PlanMaker {
  /// What can be said of some conditions before there is a plan for them.
  func prospects(_ conditions: Plan.Conditions, by solver: PlanSolver) -> Prospects {
    let paces = Set(Self.paceHours.map { 4 * $0 } + [conditions.weeklyQuarters]).sorted()
    return Prospects(
      report: report,
      earliestDates: Dictionary(
        paces.compactMap { quarters in
          earliestDate(conditions.atPace(weeklyQuarters: quarters), by: solver).map { (quarters, $0) }
        }, uniquingKeysWith: { first, _ in first }),
      moreTime: moreTime(conditions, by: solver), most: solver.mostPoints(conditions))
  }

  /// What other conditions than those of a solution would bring.
  ///
  /// - Parameters:
  ///   - omissions: What the solution leaves out.
  ///   - otherPaces: The rows of the pace table but its own, where they are known; see `otherPaces(_:by:)`.
  ///   - prospects: What was found while the solution was.
  func alternatives(
    _ solution: PlanSolution, omissions: [Omission], by solver: PlanSolver, otherPaces: [PaceRow]? = nil,
    prospects: Meanwhile<Prospects>? = nil
  ) -> Alternatives {
    let (conditions, problem) = (solution.conditions, solution.problem)
    let (calendar, schedule) = (solution.calendar, solution.schedule)
    let isComplete = omissions.isEmpty
    // The ways out and the bound take as long as the table, and need nothing of it.
    let another = solver.another
    @Sendable func known(_ problem: StudyProblem) -> Int? {
      prospects?.result.most.flatMap { $0.problem == problem ? $0.points : nil }
    }
    let meanwhile = Meanwhile {
      let other = another()
      return (
        ways: isComplete || prospects != nil ? [] : moreTime(conditions, by: other),
        most: known(problem) ?? other.mostPoints(of: problem),
        inAnyOrder: other.pointsInAnyOrder(conditions, calendar, problem, startingFrom: schedule)
      )
    }
    var found = Alternatives(pace: pace(solution, others: otherPaces, by: solver, prospects: prospects))
    let (ways, most, inAnyOrder) = meanwhile.result
    found.waysOut = isComplete ? [] : (prospects?.result.moreTime ?? ways) + [reachable(solution)]
    let points = builder.points(solution.outcome, calendar)
    found.bound = most.map { OptimumBound(points: points, most: $0, inAnyOrder: inAnyOrder) }
    guard goals.areSeveral, !omissions.isEmpty else { return found }
    for entry in goals.entries {
      found.aloneQuarters[entry.demand.goal] = quarters(forGoalAlone: entry, solution.conditions)
    }
    return found
  }

  /// Skill levels that did not fit, the greatest loss first.
  func omissions(_ solution: PlanSolution) -> [Omission] {
    var bySkill: [Int: (level: Int, points: Int, targets: [Int])] = [:]
    for (target, value) in unmet(solution) {
      for node in solution.problem.targets[target].needs {
        let known = bySkill[node.skill]
        bySkill[node.skill] = (
          max(known?.level ?? 0, node.level), (known?.points ?? 0) + value,
          (known?.targets ?? []) + [target]
        )
      }
    }
    return bySkill.sorted { ($1.value.points, $0.key) < ($0.value.points, $1.key) }
      .map { skill, loss in
        let skill = model.library.skills[skill]
        return Omission(
          skill: skill.id.text, title: skill.title, level: loss.level,
          cost: (loss.points + 50) / 100,
          costs: costs(ofTargets: loss.targets, in: solution))
      }
      .filter { $0.cost > 0 }
  }

  /// The targets that are not met, with what that costs: of an exam with a day of its own those that are not met by
  /// that day.
  private func unmet(_ solution: PlanSolution) -> [(target: Int, value: Int)] {
    guard !solution.conditions.earlierExams.isEmpty else {
      return solution.outcome.unmetTargets.map { ($0, solution.problem.targets[$0].value) }
    }
    return solution.problem.targets.indices.compactMap { target in
      let value = goals.entries.enumerated().filter { isLate(target, forGoal: $0.offset, in: solution) }.map {
        $0.element.share * Double(builder.targetWorths[$0.offset][target])
      }.reduce(0, +)
      return value > 0 ? (target, Int(value.rounded())) : nil
    }
  }

  /// Whether a target is not met by the day of a goal; never of an exam that is behind.
  func isLate(_ target: Int, forGoal place: Int, in solution: PlanSolution) -> Bool {
    let week = solution.outcome.metTargets.first { $0.target == target }?.week ?? .max
    let limit = builder.weekLimits(solution.calendar)[place]
    return limit > 0 && week >= limit
  }

  /// The way out that is always there, a lower target: what can be reached without more time.
  func reachable(_ solution: PlanSolution) -> WayOut {
    .target(Score(overall(projection(solution), solution.conditions)))
  }

  /// The ways out that take more time, each confirmed by a plan of its own: more hours, or a later date.
  func moreTime(_ conditions: Plan.Conditions, by solver: PlanSolver) -> [WayOut] {
    guard let exam = conditions.examDate else { return [] }
    var result: [WayOut] = []
    let mostQuarters = Plan.Conditions.weeklyRange.upperBound - conditions.weeklyQuarters
    // Other hours stand in place of times of the week and of changes, so the hours as they are do not count.
    let least = conditions.times.isEmpty && conditions.hoursChanges.isEmpty ? 0 : 1
    let busier = solver.leastChange(in: least...max(least, mostQuarters)) { quarters in
      conditions.atPace(weeklyQuarters: conditions.weeklyQuarters + quarters)
    }
    if let busier { result.append(.hours(quartersPerWeek: busier.weeklyQuarters)) }
    let daysLeft = conditions.start.number + Plan.Conditions.horizonDays - exam.number
    // A date that was moved often may lie beyond.
    guard daysLeft >= 0 else { return result }
    let later = solver.leastChange(in: 0...daysLeft / 7) { conditions.later(byWeeks: $0) }
    if let date = later?.examDate { result.append(.date(date)) }
    return result
  }

  /// The pace table, the learner's own pace among the others.
  ///
  /// - Parameters:
  ///   - others: The other rows, where they are known.
  ///   - prospects: What was found while the solution was.
  func pace(
    _ own: PlanSolution, others: [PaceRow]? = nil, by solver: PlanSolver,
    prospects: Meanwhile<Prospects>? = nil
  ) -> [PaceRow] {
    let rows = others ?? otherPaces(own.conditions, by: solver, prospects: prospects)
    return (rows + [paceRow(own.conditions, own, by: solver, prospects: prospects)]).sorted {
      $0.quartersPerWeek < $1.quartersPerWeek
    }
  }

  /// What the paces of the table bring that are not the learner's own; each cell is what a plan at that pace would
  /// say.
  func otherPaces(
    _ conditions: Plan.Conditions, by solver: PlanSolver, prospects: Meanwhile<Prospects>? = nil
  ) -> [PaceRow] {
    Self.paceHours.map { 4 * $0 }.filter { $0 != conditions.weeklyQuarters }.map { quarters in
      let dated = conditions.atPace(weeklyQuarters: quarters)
      return paceRow(dated, try? solver.solve(dated), by: solver, prospects: prospects)
    }
  }

  private func paceRow(
    _ dated: Plan.Conditions, _ solution: PlanSolution?, by solver: PlanSolver,
    prospects: Meanwhile<Prospects>?
  ) -> PaceRow {
    let outcome = dated.examDate.flatMap { _ in solution }.map(projection)
    return PaceRow(
      quartersPerWeek: dated.weeklyQuarters,
      readinessAtDate: outcome.map { Score(overall($0, dated)) },
      earliestDate: prospects.map { $0.result.earliestDates[dated.weeklyQuarters] }
        ?? earliestDate(dated, by: solver),
      goals: outcome.map { goalScores($0, dated) } ?? [])
  }

  /// The earliest day on which the target is reached; `nil` when it is not within two years.
  private func earliestDate(_ dated: Plan.Conditions, by solver: PlanSolver) -> Day? {
    var open = dated
    (open.examDate, open.earlierExams) = (nil, [])
    let found = solver.shortest(open).flatMap { isTargetReached($0, conditions: open) ? $0 : nil }
    return found.map { open.start.adding(days: 7 * $0.problem.weeks.count) }
  }

  /// Less than the target may be all that there is to learn.
  private func isTargetReached(_ found: Improvement, conditions: Plan.Conditions) -> Bool {
    found.schedule.outcome(in: found.problem).totalReadiness
      >= builder.points(ofTargetOf: conditions)
  }
}
