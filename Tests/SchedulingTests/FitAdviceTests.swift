import Scheduling
import TestSupport
import Testing

@Suite struct FitAdviceTests {
  /// What `optima.json` has as the proven lower bounds: quarter-hours a week and weeks.
  static let bounds: [(name: String, perWeek: Int, weeks: Int)] = [
    ("small-alt", 3, 2), ("small-chain", 5, 3), ("small-holiday", 3, 2), ("small-loose", 0, 0),
    ("small-tight", 6, 5), ("medium-alt", 5, 6), ("medium-half", 5, 3), ("medium-holiday", 5, 3),
    ("medium-tight-a", 15, 10), ("medium-topics", 7, 4), ("large-tight-a", 14, 21),
  ]

  @Test(arguments: bounds.indices)
  func `each way to make everything fit has a plan, and is at most one above the bound`(index: Int) throws {
    let (name, perWeek, weeks) = Self.bounds[index]
    let instance = try InstanceFile.named(name)
    let problem = try instance.problem()
    let advice = try Planner(effort: .quick).whatWouldMakeItFit(problem, extension: instance.extension.week)
    for (improvement, bound) in [(advice.extraPerWeek, perWeek), (advice.extraWeeks, weeks)] {
      let found = try #require(improvement)
      #expect(ScheduleChecker(found.schedule, problem: found.problem).violations == [])
      #expect(found.schedule.outcome(in: found.problem).unmetTargets == [])
      #expect(found.lowerBound <= bound)
      #expect((bound...bound + 1).contains(found.amount))
      // Whoever follows the advice gets what it promised.
      let followed = try Planner(effort: .quick).schedule(found.problem)
      #expect(followed.outcome(in: found.problem).unmetTargets == [])
    }
  }

  @Test(arguments: bounds.indices)
  func `with less than what is advised a plan of more effort leaves something out`(index: Int) throws {
    let instance = try InstanceFile.named(Self.bounds[index].name)
    let problem = try instance.problem()
    let advice = try Planner(effort: .quick).whatWouldMakeItFit(problem, extension: instance.extension.week)
    if let amount = advice.extraPerWeek?.amount, amount > 0 {
      let less = problem.addingToEachWeek(quarters: amount - 1)
      #expect(try Planner(effort: .fast).schedule(less).outcome(in: less).unmetTargets != [])
    }
    if let amount = advice.extraWeeks?.amount, amount > 0 {
      let less = problem.insertingBeforeLastWeek(amount - 1, of: instance.extension.week)
      #expect(try Planner(effort: .fast).schedule(less).outcome(in: less).unmetTargets != [])
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `advice for random problems is confirmed by a valid plan`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    let advice = try Planner(effort: .quick).whatWouldMakeItFit(problem, extension: .init(capacity: 20))
    for found in [advice.extraPerWeek, advice.extraWeeks].compactMap(\.self) {
      #expect(ScheduleChecker(found.schedule, problem: found.problem).violations == [])
      #expect(
        found.schedule.outcome(in: found.problem).unmetTargets.sorted() == advice.unreachableTargets)
      #expect(found.lowerBound <= found.amount)
    }
  }

  @Test func `without an exam date the earliest finish shrinks with the hours`() throws {
    let problem = try InstanceFile.named("medium-half").problem()
    let paces = [8, 12, 20, 40].map { Pace(template: .init(capacity: $0)) }
    let rows = try Planner(effort: .quick).earliestFinishes(of: problem, paces: paces)
    let weeks = rows.compactMap { $0?.amount }
    #expect(weeks.count == 4)
    #expect(weeks == weeks.sorted(by: >))
    for row in rows.compactMap(\.self) {
      #expect(ScheduleChecker(row.schedule, problem: row.problem).violations == [])
      #expect(row.schedule.outcome(in: row.problem).unmetTargets == [])
    }
  }

  @Test func `a lower goal is reached earlier`() throws {
    let instance = try InstanceFile.named("large-tight-a")
    let problem = try instance.problem()
    let planner = Planner(effort: .quick)
    let goals = [40_000, 60_000, 80_000, 100_000]
    let rows = try goals.map { goal in
      try #require(
        try planner.earliestFinish(of: problem, readiness: goal, template: instance.extension.week))
    }
    for (goal, row) in zip(goals, rows) {
      #expect(row.schedule.outcome(in: row.problem).totalReadiness >= goal)
      #expect(ScheduleChecker(row.schedule, problem: row.problem).violations == [])
    }
    #expect(rows.map(\.amount) == rows.map(\.amount).sorted())
  }

  @Test func `a goal that is met at the start takes no week`() throws {
    let problem = try InstanceFile.named("small-loose").problem()
    let finish = try Planner().earliestFinish(
      of: problem, readiness: problem.baseValue, template: .init(capacity: 8))
    #expect(finish?.amount == 0)
  }

  @Test func `a goal beyond all targets is not reached`() throws {
    let problem = try InstanceFile.named("small-loose").problem()
    let finish = try Planner().earliestFinish(
      of: problem, readiness: 100_001, template: .init(capacity: 8))
    #expect(finish == nil)
  }
}
