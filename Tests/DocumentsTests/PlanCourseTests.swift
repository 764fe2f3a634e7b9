import Documents
import Ontology
import Planning
import Testing
import XML

/// What a plan says of exams, of its first revision and of sessions that are gone.
@Suite struct PlanCourseTests {
  private static let none = Score(mean: 0, low: 0, high: 0)

  private static func certification(_ passed: String, _ opens: String, _ ends: String) -> Certification {
    Certification(
      passed: SamplePlan.day(passed), renewalOpens: SamplePlan.day(opens), ends: SamplePlan.day(ends),
      kept: none,
      neglected: none)
  }

  private static func baseline(_ weeks: [(String, Int)]) -> PlanBaseline {
    PlanBaseline(
      start: none,
      weeks: weeks.map { PlanBaseline.Week(end: SamplePlan.day($0.0), quarters: $0.1, readiness: none) })
  }

  static let broken: [(change: @Sendable (inout Plan) -> Void, message: String)] = [
    (
      { $0.failedAttempts = ["2026-12-22", "2026-12-21"].map { FailedAttempt(day: SamplePlan.day($0)) } },
      "the failed attempt of 2026-12-21 stands after that of 2026-12-22; list each day once, in order"
    ),
    (
      {
        $0.failedAttempts = [FailedAttempt(day: SamplePlan.day("2026-12-22"))]
        $0.certification = certification("2026-12-21", "2028-10-22", "2028-12-21")
      }, "the attempt failed on 2026-12-22, but the exam was passed on 2026-12-21"
    ),
    (
      { $0.certification = certification("2026-12-21", "2028-12-22", "2028-12-21") },
      "renewal opens on 2028-12-22, which is not between the exam on 2026-12-21 and the end on 2028-12-21"
    ),
    (
      { $0.baseline = baseline([("2026-11-29", 8), ("2026-11-29", 9)]) },
      "this week of the first plan ends on 2026-11-29, but the one before it on 2026-11-29"
    ),
    (
      { $0.baseline = baseline([("2026-11-29", 8), ("2026-12-06", 7)]) },
      "the first plan has 1.75 hours behind it by then, but had 2 a week before; hours count from the start"
    ),
    (
      { plan in
        plan.weeks[0].sessions[0].day = plan.weeks[0].start
        let session = plan.weeks[0].sessions[0]
        plan.cancelled = [CancelledSession(activity: session.activity, part: session.part, name: .given("T"))]
      }, "is cancelled, but planned; remove one of the two"
    ),
  ]

  @Test(arguments: broken.indices)
  func `what contradicts itself is refused with its line`(index: Int) throws {
    var plan = SamplePlan.make()
    Self.broken[index].change(&plan)
    let error = #expect(throws: InvalidDocument.self) { try plan.roundTripped() }
    let told = error?.diagnostics.map(\.description) ?? []
    #expect(told.count == 1 && told[0].contains(Self.broken[index].message), "\(told)")
    #expect(told.allSatisfy { $0.hasPrefix("plan.xml:") })
  }

  @Test func `weeks after the exam are for those who passed it`() throws {
    var plan = SamplePlan.make()
    let last = try #require(plan.weeks.last)
    plan.weeks.append(
      PlanWeek(
        number: last.number + 1, start: last.end.adding(days: 1), end: last.end.adding(days: 7), capacity: 2,
        sessions: [], review: 0, readiness: last.readiness))
    #expect(throws: InvalidDocument.self) { try plan.roundTripped() }
    plan.certification = Self.certification("2026-12-21", "2028-10-22", "2028-12-21")
    #expect(try plan.roundTripped() == plan)
  }
}
