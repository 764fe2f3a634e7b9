import Assessment
import Ontology
import Planning
import Scheduling
import Testing

@Suite struct BurnUpTests {
  private func planned(_ role: String = "data-scientist") throws -> (plan: Plan, replanner: Replanner) {
    let person = try SamplePerson.of(role: role)
    return (
      try person.plan(.sample()),
      Replanner(model: person.model, profile: person.profile, effort: .quick)
    )
  }

  private func day(_ number: Int) -> Day { SamplePerson.start.adding(days: number) }

  @Test(arguments: SamplePerson.roles)
  func `what is done as planned lies on what was planned, hour by hour`(role: String) throws {
    let (plan, _) = try planned(role)
    let burnUp = try plan.lived(until: day(28)).burnUp(on: day(28))
    #expect(burnUp.points.count == plan.weeks.count)
    for point in burnUp.points.prefix(4) {
      #expect(point.done == point.planned)
      #expect(point.minutes == point.planned * 15)
      // Points of activities add up to readiness nearly, not exactly.
      #expect(abs((point.reached?.mean ?? 0) - point.expected.mean) <= 25)
    }
    #expect(burnUp.points[5].done == nil && burnUp.points[5].reached == nil)
    #expect(burnUp.quartersBehind(on: day(28)) == 0)
    #expect(burnUp.current?.week == 5)
  }

  @Test func `it begins at readiness now and ends at what the plan leads to`() throws {
    let (plan, _) = try planned()
    let burnUp = try plan.lived(until: day(84)).burnUp(on: day(90))
    #expect(burnUp.start == plan.readiness.now)
    #expect(burnUp.points.last?.reached == plan.readiness.projected)
    for (earlier, later) in zip(burnUp.points, burnUp.points.dropFirst()) {
      #expect(earlier.planned <= later.planned)
      #expect(try #require(earlier.done) <= #require(later.done))
    }
  }

  @Test func `a lost week shows as behind, and the promise stays through replans`() throws {
    let (plan, replanner) = try planned()
    let promise = plan.burnUp(on: day(0)).points.map(\.planned)
    let lost = plan.weeks[2].sessions.map(\.quarters).reduce(0, +)
    let lived = try plan.lived(until: day(14))
    let first = try replanner.replan(lived, on: day(21), keeping: .date)
    let second = try replanner.replan(first.lived(until: day(35)), on: day(35), keeping: .date)
    for revision in [lived, first, second] {
      #expect(revision.burnUp(on: day(21)).quartersBehind(on: day(21)) == lost)
      #expect(revision.burnUp(on: day(21)).points.map(\.planned) == promise)
    }
    // What was reached by the end of a week is kept once it is over; the promise is that of the first plan.
    func promised(_ plan: Plan) -> PlanBaseline? {
      var baseline = plan.baseline
      for week in baseline?.weeks.indices ?? 0..<0 { baseline?.weeks[week].reached = nil }
      return baseline
    }
    #expect(promised(second) == promised(first))
    #expect(promised(first) == PlanBaseline(plan))
    #expect(first.baseline?.weeks.map { $0.reached != nil } == plan.weeks.indices.map { $0 < 3 })
  }
}
