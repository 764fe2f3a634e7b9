import Ontology
import Scheduling
import TestSupport
import Testing

@testable import Planning

@Suite struct PlanMakerTests {
  /// Conditions under which each sample person is planned for.
  static let conditions: [(name: String, conditions: Plan.Conditions)] = [
    ("3 h for 2 weeks", .sample(weeks: 2, hours: 3)),
    ("3 h for 12 weeks", .sample(hours: 3)),
    ("3 h for 40 weeks", .sample(weeks: 40, hours: 3)),
    ("8 h for 2 weeks", .sample(weeks: 2)),
    ("8 h for 12 weeks", .sample()),
    ("8 h for 40 weeks", .sample(weeks: 40)),
    ("20 h for 2 weeks", .sample(weeks: 2, hours: 20)),
    ("20 h for 12 weeks", .sample(hours: 20)),
    ("20 h for 40 weeks", .sample(weeks: 40, hours: 20)),
    ("days and whole weeks away", .sample(away: [3...5, 14...24, 70...76])),
    ("no exam date", .sample(weeks: nil)),
    ("no exam date, days away", .sample(weeks: nil, hours: 20, away: [0...6, 20...30], target: 900)),
    ("no exam date, beyond all there is", .sample(weeks: nil, hours: 20, target: 1000)),
    ("no hands-on share", .sample(handsOn: 0)),
    ("hands-on wherever there is a lab", .sample(handsOn: 90)),
  ]

  @Test(arguments: SamplePerson.roles, conditions.indices)
  func `each plan is valid as a schedule and as a document`(role: String, index: Int) throws {
    let (name, conditions) = Self.conditions[index]
    let person = try SamplePerson.of(role: role)
    let maker = person.maker()
    let solution = try PlanSolver(builder: maker.builder, planner: maker.planner).solve(conditions)
    let check = ScheduleChecker(solution.schedule, problem: solution.problem)
    #expect(check.violations == [], "\(name)")
    #expect(check.readiness == solution.outcome.readiness, "\(name)")
    let plan = maker.document(solution)
    #expect(PlanChecker(plan, person: person).violations == [], "\(name)")
    #expect(plan.readiness.projected.mean > plan.readiness.now.mean, "\(name)")
    #expect(plan.activities.allSatisfy { $0.reason.hasSuffix(".") && !$0.reason.contains("0.0") }, "\(name)")
  }

  @Test(arguments: SamplePerson.roles)
  func `two runs give the same plan`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let effort = role == "data-scientist" ? Planner.Effort.normal : Planner.Effort(steps: 200_000)
    let plan = try person.maker(effort: effort).plan(.sample())
    #expect(PlanChecker(plan, person: person).violations == [])
    #expect(try person.maker(effort: effort).plan(.sample()) == plan)
  }

  @Test(arguments: SamplePerson.roles)
  func `with the effort of the plan that is shown, it is valid and no worse`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let solutions = try [Planner.Effort.quick, .normal].map { effort in
      let maker = person.maker(effort: effort)
      return try PlanSolver(builder: maker.builder, planner: maker.planner).solve(.sample())
    }
    #expect(PlanChecker(person.maker().document(solutions[1]), person: person).violations == [])
    // A first exercise of an objective counts for the search, beside the points.
    let floor = person.maker().builder.floor
    let reached = solutions.map { $0.schedule.outcome(in: floor.counted(in: $0.problem)).readiness }
    #expect(reached[0] <= reached[1])
  }

  @Test(arguments: SamplePerson.roles)
  func `without an exam date the target is reached, and no week is empty`(role: String) throws {
    let plan = try SamplePerson.of(role: role).plan(.sample(weeks: nil))
    #expect((800..<830).contains(plan.readiness.projected.mean))
    #expect(plan.weeks.allSatisfy { $0.load > 0 })
    // The last weeks may hold nothing but the reviews of what was learned before: they fall due up to three weeks
    // later and may be a week late. What is exercised once for its own sake takes a little longer.
    #expect(plan.weeks.dropLast(5).last?.readiness.mean ?? 0 < 810)
  }

  @Test(arguments: SamplePerson.roles)
  func `practice exams come midway and in the last two weeks`(role: String) throws {
    let plan = try SamplePerson.of(role: role).plan(.sample())
    let kinds = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.kind) })
    let weeks = plan.weeks.filter { week in
      week.sessions.contains { kinds[$0.activity] == .practiceExam }
    }
    #expect(weeks.count == 2)
    #expect((5...7).contains(weeks.first?.number ?? 0))
    #expect((11...12).contains(weeks.last?.number ?? 0))
  }

  @Test func `less than two years are too short for a target: as much as can be had is planned`() throws {
    let person = try SamplePerson.of(role: "software-engineer")
    var conditions = Plan.Conditions.sample(weeks: nil)
    conditions.weeklyQuarters = 2
    let plan = try person.maker().plan(conditions)
    #expect(plan.weeks.count == PlanMaker.longestHorizon)
    #expect(PlanChecker(plan, person: person).violations == [])
    #expect(plan.readiness.projected.mean < 800)
    #expect(plan.pace.first { $0.quartersPerWeek == 2 }?.earliestDate == nil)
  }
}
