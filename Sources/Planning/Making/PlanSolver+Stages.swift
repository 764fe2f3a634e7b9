import Ontology
import Scheduling

/// Plans that lead to several exams, one after the other.
extension PlanSolver {
  /// Plans the weeks up to the first exam for that exam, then those up to the next from what the first have led to, and
  /// so on.
  ///
  /// - Returns: `nil` when a practice exam has no room.
  func staged(
    _ problem: StudyProblem, _ conditions: Plan.Conditions, _ calendar: StudyCalendar,
    startingFrom smaller: PlanSolution?
  ) -> PlanSolution? {
    var study = StagedStudy(problem)
    for stage in builder.stages(calendar) {
      let sittings = builder.sittings(of: stage, in: problem)
      var own = study.problem(in: stage.weeks, values: builder.values(of: stage), sittings: sittings)
      if conditions.areasPerWeek != nil { own.lastOpening = calendar.lastOpening(own.sittings) }
      let part = builder.floor.counted(in: own, of: stage.goals, besides: study.taken)
      let start = smaller.map { study.part(of: $0.schedule, in: stage.weeks, sittings: sittings) }
      guard let groundwork = try? Groundwork(part),
        let best = try? planner.schedule(part, on: groundwork, startingFrom: start)
      else { return nil }
      study.take(ordered(best, of: part, on: groundwork, atLeast: nil), sittings: sittings)
    }
    let found = PlanSolution(
      conditions: conditions, calendar: calendar, problem: problem, schedule: study.schedule)
    let counted = builder.floor.counted(in: problem)
    guard let smaller, let shown, shown(found) < shown(smaller), let groundwork = try? Groundwork(counted)
    else {
      return found
    }
    let others = planner.schedules(keeping: smaller.schedule, of: counted, on: groundwork).map {
      PlanSolution(conditions: conditions, calendar: calendar, problem: problem, schedule: $0)
    }
    return others.reduce(found) { shown($1) > shown($0) ? $1 : $0 }
  }

  /// As ``leastChange(in:_:)``: the least amount with which all that an exam needs, and those before it, can be learned
  /// by its day, for each of them.
  ///
  /// What comes later can always come after what comes first, so that the greatest of these amounts is enough for all.
  func leastStagedChange(
    in amounts: ClosedRange<Int>, _ change: (Int) -> Plan.Conditions
  ) -> Plan.Conditions? {
    func calendar(_ amount: Int) -> StudyCalendar { StudyCalendar(change(amount), checkUps: rhythm) }
    let stages = builder.stages(calendar(amounts.lowerBound))
    var least = amounts.lowerBound
    for count in 1...stages.count {
      let goals = stages.prefix(count).flatMap(\.goals)
      let useful = builder.targetWorths[0].indices.map { target in
        goals.contains { builder.targetWorths[$0][target] > 0 }
      }
      func problem(_ amount: Int) -> StudyProblem {
        let calendar = calendar(amount)
        var whole = builder.problem(calendar, conditions: change(amount))
        let weeks = builder.stages(calendar).prefix(count).last?.weeks.upperBound ?? 0
        for week in whole.weeks.indices where week >= weeks { whole.weeks[week].learningLimit = 0 }
        whole.targets = zip(whole.targets, useful).filter(\.1).map(\.0)
        return whole
      }
      guard let groundwork = try? Groundwork(problem(amounts.lowerBound)),
        groundwork.unreachableTargets.isEmpty,
        let found = groundwork.leastAmount(
          reaching: nil, in: least...amounts.upperBound, isLeast: planner.effort.isThorough, variant: problem)
      else { return nil }
      least = found.amount
    }
    return change(least)
  }
}
