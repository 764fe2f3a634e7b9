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

extension PlanMaker {
  /// What other conditions than those of a solution would bring.
  ///
  /// - Parameter omissions: What the solution leaves out.
  func alternatives(
    _ solution: PlanSolution, omissions: [Omission], by solver: PlanSolver
  ) -> Alternatives {
    let (conditions, problem) = (solution.conditions, solution.problem)
    let (calendar, schedule) = (solution.calendar, solution.schedule)
    let isComplete = omissions.isEmpty
    // The ways out and the bound take as long as the table, and need nothing of it.
    let another = solver.another
    let meanwhile = Meanwhile {
      let other = another()
      return (
        ways: isComplete ? [] : moreTime(conditions, by: other), most: other.mostPoints(of: problem),
        inAnyOrder: other.pointsInAnyOrder(conditions, calendar, problem, startingFrom: schedule)
      )
    }
    var found = Alternatives(pace: pace(solution, by: solver))
    let (ways, most, inAnyOrder) = meanwhile.result
    found.waysOut = isComplete ? [] : ways + [reachable(solution)]
    found.bound = most.map { OptimumBound(solution, most: $0, inAnyOrder: inAnyOrder) }
    guard goals.areSeveral, !omissions.isEmpty else { return found }
    for entry in goals.entries {
      found.aloneQuarters[entry.demand.goal] = quarters(forGoalAlone: entry, solution.conditions)
    }
    return found
  }

  /// Skill levels that did not fit, the greatest loss first.
  func omissions(_ solution: PlanSolution) -> [Omission] {
    var bySkill: [Int: (level: Int, points: Int, targets: [Int])] = [:]
    for target in solution.outcome.unmetTargets {
      let value = solution.problem.targets[target].value
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
          costs: costs(ofTargets: loss.targets))
      }
      .filter { $0.cost > 0 }
  }

  /// The way out that is always there, a lower target: what can be reached without more time.
  func reachable(_ solution: PlanSolution) -> WayOut {
    .target(Score(projection(solution).final(goals.measure)))
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
    let later = solver.leastChange(in: 0...daysLeft / 7) { weeks in
      var changed = conditions
      changed.examDate = exam.adding(days: 7 * weeks)
      return changed
    }
    if let date = later?.examDate { result.append(.date(date)) }
    return result
  }

  /// What other paces would bring; each cell is what a plan at that pace would say.
  func pace(_ own: PlanSolution, by solver: PlanSolver) -> [PaceRow] {
    let conditions = own.conditions
    let quarters = Set(Self.paceHours.map { $0 * 4 } + [conditions.weeklyQuarters]).sorted()
    return quarters.map { quarters in
      let dated = conditions.atPace(weeklyQuarters: quarters)
      var open = dated
      open.examDate = nil
      let solution = dated == conditions ? own : try? solver.solve(dated)
      let found = solver.shortest(open).flatMap { isTargetReached($0, conditions: open) ? $0 : nil }
      let outcome = conditions.examDate.flatMap { _ in solution }.map(projection)
      return PaceRow(
        quartersPerWeek: quarters,
        readinessAtDate: outcome.map { Score($0.final(goals.measure)) },
        earliestDate: found.map { open.start.adding(days: 7 * $0.problem.weeks.count) },
        goals: outcome.map(goalScores) ?? [])
    }
  }

  /// Less than the target may be all that there is to learn.
  private func isTargetReached(_ found: Improvement, conditions: Plan.Conditions) -> Bool {
    found.schedule.outcome(in: found.problem).totalReadiness
      >= builder.points(ofTargetOf: conditions)
  }
}
