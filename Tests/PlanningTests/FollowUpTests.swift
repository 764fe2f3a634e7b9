import Ontology
import Testing

@testable import Planning

/// The sittings for what a practice exam showed, and what is said where the aim is out of reach.
@Suite struct FollowUpTests {
  private static let exam = SamplePerson.start.adding(days: 84)

  private static func plan(_ change: (inout Plan.Conditions) -> Void = { _ in }) throws -> Plan {
    var conditions = Plan.Conditions.sample(weeks: nil, hours: 8)
    conditions.examDate = exam
    conditions.areasPerWeek = 2
    change(&conditions)
    return try SamplePerson.of(role: "software-engineer").plan(conditions)
  }

  @Test func `the free hours of the last weeks are evenings with a day`() throws {
    let plan = try Self.plan()
    let practice = try #require(
      plan.ending?.practiceExams.compactMap(\.day).first { $0 >= Self.exam.adding(days: -17) })
    let followUps = plan.followUps
    #expect(!followUps.isEmpty)
    for (week, quarters) in zip(plan.weeks, plan.followUpQuarters) {
      let own = followUps.filter { $0.week == week.number }
      #expect(own.map(\.quarters).reduce(0, +) == quarters)
      for followUp in own {
        guard let day = followUp.day else { continue }
        #expect((week.start...week.end).contains(day) && day > practice && day < Self.exam.adding(days: -1))
        let others = week.sessions.filter { $0.day == day }.map(\.quarters).reduce(0, +)
        #expect(followUp.quarters + others <= 8)
      }
    }
    let dated = followUps.filter { $0.day != nil }
    #expect(Set(dated.compactMap(\.day)).count == dated.count)
    #expect(dated.count * 2 > followUps.count)
    #expect(followUps.first?.text.contains("readiness practice --section") == true)
    // What the second practice exam shows has evenings of its own, after those that the first one has before it.
    let second = try #require(plan.ending?.practiceExams.compactMap(\.day).last)
    #expect(second > practice)
    #expect(dated.contains { $0.day ?? practice < second } && dated.contains { $0.day ?? practice > second })
    #expect(dated.first { $0.day ?? practice > second }?.place == 0)
  }

  @Test func `they lie in the times of the week, beside what is planned in them`() throws {
    let plan = try Self.plan { conditions in
      conditions.times = [1, 3, 5].map { Plan.WeeklyTime(weekday: $0, from: 19 * 60, to: 21 * 60 + 30) }
    }
    for followUp in plan.followUps {
      guard let day = followUp.day else { continue }
      let from = try #require(followUp.minute)
      let to = from + 15 * followUp.quarters
      #expect(plan.conditions.times.contains { $0.weekday == day.weekday && $0.from <= from && to <= $0.to })
      let taken = plan.weeks.flatMap(\.sessions).filter { $0.day == day }.compactMap { session in
        session.minute.map { $0..<$0 + 15 * session.quarters }
      }
      #expect(!taken.contains { $0.overlaps(from..<to) })
    }
  }

  @Test func `where the aim is out of reach the plan says so, when to decide, and what would reach it`()
    throws
  {
    let plan = try Self.plan()
    let advice = try #require(plan.bookingAdvice(hours: { "\($0 / 4) h" }, percent: { "\($0.mean / 10) %" }))
    let full = try #require(plan.ending?.practiceExams.suffix(2).first?.day)
    #expect(plan.readiness.projected.mean < plan.conditions.target)
    #expect(advice.verdict.contains(Self.exam.spoken))
    #expect(advice.verdict.contains("\(plan.readiness.projected.mean / 10) %"))
    #expect(advice.gate.contains(full.spoken))
    #expect(advice.ways.count == plan.waysToAim.count)
    let after = try #require(
      plan.bookingAdvice(on: full.adding(days: 1), hours: { "\($0)" }, percent: { "\($0.mean)" }))
    #expect(after.gate != advice.gate && after.verdict.contains(Self.exam.spoken))
    var reached = plan
    reached.conditions.target = plan.readiness.projected.mean
    #expect(reached.bookingAdvice(hours: { "\($0)" }, percent: { "\($0.mean)" }) == nil)
    reached = plan
    reached.conditions.examDate = nil
    #expect(reached.bookingAdvice(hours: { "\($0)" }, percent: { "\($0.mean)" }) == nil)
  }
}
