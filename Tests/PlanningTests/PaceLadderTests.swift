import Ontology
import Scheduling
import Testing

@testable import Planning

@Suite struct PaceLadderTests {
  /// Hours a week, among them all of the pace table.
  static let ladder = [2, 3, 4, 5, 6, 8, 10, 12, 16, 24]

  @Test(arguments: SamplePerson.roles, [8, 12, 20])
  func `along the pace table more hours never bring less, and no pace brings less than the table below it`(
    role: String, weeks: Int
  ) throws {
    let maker = try SamplePerson.of(role: role).maker(effort: .brief)
    let solver = PlanSolver(builder: maker.builder, planner: maker.planner)
    let points = try Self.ladder.map { hours in
      try solver.solve(.sample(weeks: weeks, hours: hours)).outcome.totalReadiness
    }
    for (place, hours) in Self.ladder.enumerated() {
      let below = Self.ladder[..<place].lastIndex { PlanMaker.paceHours.contains($0) }
      if let below { #expect(points[below] <= points[place], "\(Self.ladder[below]) h and \(hours) h") }
    }
  }

  @Test(arguments: SamplePerson.roles, [8, 12, 20])
  func `the readiness that is shown does not fall as hours rise`(role: String, weeks: Int) throws {
    let maker = try SamplePerson.of(role: role).maker(effort: .brief)
    let solver = PlanSolver(builder: maker.builder, planner: maker.planner, shown: maker.shownReadiness)
    let shown = try Self.ladder.map { hours in
      maker.shownReadiness(try solver.solve(.sample(weeks: weeks, hours: hours)))
    }
    for (place, hours) in Self.ladder.enumerated() {
      let below = Self.ladder[..<place].lastIndex { PlanMaker.paceHours.contains($0) }
      if let below { #expect(shown[below] <= shown[place], "\(Self.ladder[below]) h and \(hours) h") }
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `a plan does not depend on what its solver was asked before`(role: String) throws {
    let maker = try SamplePerson.of(role: role).maker(effort: .brief)
    let used = PlanSolver(builder: maker.builder, planner: maker.planner)
    for hours in [12, 4, 8] { _ = try used.solve(.sample(hours: hours)) }
    let fresh = PlanSolver(builder: maker.builder, planner: maker.planner)
    #expect(try used.solve(.sample(hours: 6)).schedule == fresh.solve(.sample(hours: 6)).schedule)
  }

  @Test func `with times of the week a cap below them brings no more than all of them`() throws {
    let maker = try SamplePerson.of(role: "ml-engineer").maker(effort: .brief)
    let solver = PlanSolver(builder: maker.builder, planner: maker.planner)
    var conditions = Plan.Conditions.sample(hours: 9)
    conditions.times = try Plan.WeeklyTime.reading("Tue 19:00-22:00, Thu 19:00-22:00, Sat 9:00-12:00")
    let whole = try solver.solve(conditions).outcome.totalReadiness
    for hours in PlanMaker.paceHours where hours < 9 {
      #expect(try solver.solve(conditions.atPace(weeklyQuarters: 4 * hours)).outcome.totalReadiness <= whole)
    }
  }

  @Test(arguments: [2, 4, 5, 8], [40, 80])
  func `few hours a week are used as well as many`(quarters: Int, weeks: Int) throws {
    let maker = try SamplePerson.of(role: "ml-engineer").maker(effort: .quick)
    var conditions = Plan.Conditions.sample(weeks: weeks)
    conditions.weeklyQuarters = quarters
    let solution = try PlanSolver(builder: maker.builder, planner: maker.planner).solve(conditions)
    let room = solution.problem.weeks.map(\.learningLimit).reduce(0, +)
    let used = solution.schedule.weeks.flatMap(\.sessions).map(\.quarters).reduce(0, +)
    #expect(used * 10 >= room * 7, "\(used) of \(room)")
  }
}
