import Assessment
import Ontology

extension PlanMaker {
  /// Skill levels that did not fit, the greatest loss first.
  func omissions(_ solution: Solution) -> [Omission] {
    var bySkill: [Int: (level: Int, points: Int)] = [:]
    for target in solution.outcome.unmetTargets {
      let value = solution.problem.targets[target].value
      for node in solution.problem.targets[target].needs {
        let known = bySkill[node.skill]
        bySkill[node.skill] = (max(known?.level ?? 0, node.level), (known?.points ?? 0) + value)
      }
    }
    return bySkill.sorted { $0.value.points == $1.value.points ? $0.key < $1.key : $0.value.points > $1.value.points }
      .map { skill, loss in
        let skill = model.library.skills[skill]
        return Omission(skill: skill.id.text, title: skill.title, level: loss.level, cost: (loss.points + 50) / 100)
      }
      .filter { $0.cost > 0 }
  }

  /// Three ways out, each confirmed by a plan of its own: more hours, a later date, a lower target.
  func waysOut(_ solution: Solution) -> [WayOut] {
    let reachable = WayOut.target(projectedScore(reachedLevels(solution)))
    guard let exam = solution.conditions.examDate,
      let advice = try? planner.whatWouldMakeItFit(
        solution.problem, extension: solution.calendar.typicalWeek, current: solution.schedule)
    else { return [reachable] }
    var result: [WayOut] = []
    if let extra = advice.extraPerWeek?.amount {
      let confirmed = firstFitting(solution.conditions, steps: 4) { conditions, step in
        conditions.weeklyQuarters += extra + step
      }
      if let confirmed { result.append(.hours(quartersPerWeek: confirmed.weeklyQuarters)) }
    }
    if let extra = advice.extraWeeks?.amount {
      let confirmed = firstFitting(solution.conditions, steps: 4) { conditions, step in
        conditions.examDate = exam.adding(days: 7 * (extra + step))
      }
      if let date = confirmed?.examDate { result.append(.date(date)) }
    }
    return result + [reachable]
  }

  /// The first of a few changes of the conditions under which everything fits.
  private func firstFitting(
    _ conditions: Plan.Conditions, steps: Int, _ change: (inout Plan.Conditions, Int) -> Void
  ) -> Plan.Conditions? {
    for step in 0..<steps {
      var changed = conditions
      change(&changed, step)
      guard (try? changed.check()) != nil, let solution = try? solve(changed) else { return nil }
      if omissions(solution).isEmpty { return changed }
    }
    return nil
  }

  /// What other paces would bring; each cell is what a plan at that pace would say.
  func pace(_ conditions: Plan.Conditions, own: Solution) -> [PaceRow] {
    let quarters = Set(Self.paceHours.map { $0 * 4 } + [conditions.weeklyQuarters]).sorted()
    let dated = quarters.map { quarters in
      var changed = conditions
      changed.weeklyQuarters = quarters
      return changed
    }
    let open = dated.map { conditions in
      var changed = conditions
      changed.examDate = nil
      return changed
    }
    let goal = Self.points(conditionsTarget: conditions.target)
    return zip(dated, zip(open, shortest(open))).map { dated, undated in
      let (open, found) = undated
      let isReached = found.map { $0.schedule.outcome(in: $0.problem).totalReadiness >= goal } ?? false
      return PaceRow(
        quartersPerWeek: dated.weeklyQuarters, readinessAtDate: readinessAtDate(dated, own: own),
        earliestDate: isReached ? found.map { open.start.adding(days: 7 * $0.problem.weeks.count) } : nil)
    }
  }

  private func readinessAtDate(_ conditions: Plan.Conditions, own: Solution) -> Score? {
    guard conditions.examDate != nil else { return nil }
    if conditions == own.conditions { return projectedScore(reachedLevels(own)) }
    return (try? solve(conditions)).map { projectedScore(reachedLevels($0)) }
  }
}
