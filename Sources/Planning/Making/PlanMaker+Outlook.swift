import Assessment
import Ontology
import Scheduling

extension PlanMaker {
  /// Skill levels that did not fit, the greatest loss first.
  func omissions(_ solution: PlanSolution) -> [Omission] {
    var bySkill: [Int: (level: Int, points: Int, targets: [Int])] = [:]
    for target in solution.outcome.unmetTargets {
      let value = solution.problem.targets[target].value
      for node in solution.problem.targets[target].needs {
        let known = bySkill[node.skill]
        bySkill[node.skill] = (
          max(known?.level ?? 0, node.level), (known?.points ?? 0) + value, (known?.targets ?? []) + [target]
        )
      }
    }
    return bySkill.sorted { ($1.value.points, $0.key) < ($0.value.points, $1.key) }
      .map { skill, loss in
        let skill = model.library.skills[skill]
        return Omission(
          skill: skill.id.text, title: skill.title, level: loss.level, cost: (loss.points + 50) / 100,
          costs: costs(ofTargets: loss.targets))
      }
      .filter { $0.cost > 0 }
  }

  /// Three ways out, each confirmed by a plan of its own: more hours, a later date, a lower target.
  func waysOut(_ solution: PlanSolution, by solver: PlanSolver) -> [WayOut] {
    let conditions = solution.conditions
    let reachable = WayOut.target(Score(projection(solution).final(goals.measure)))
    guard let exam = conditions.examDate else { return [reachable] }
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
    return result + [reachable]
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
    found.schedule.outcome(in: found.problem).totalReadiness >= builder.points(ofTargetOf: conditions)
  }
}
