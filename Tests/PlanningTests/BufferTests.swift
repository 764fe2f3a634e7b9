import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

@Suite struct BufferTests {
  private static func conditions(weeks: Int = 12, hours: Int = 8, percent: Int = 10) -> Plan.Conditions {
    var conditions = Plan.Conditions.sample(weeks: weeks, hours: hours)
    conditions.bufferPercent = percent
    return conditions
  }

  @Test(arguments: [0, 10, 25, 50], [3, 8, 12])
  func `the buffer of every week stays free`(percent: Int, hours: Int) throws {
    let person = try SamplePerson.of(role: "ml-engineer")
    let plan = try person.plan(Self.conditions(hours: hours, percent: percent))
    for week in plan.weeks {
      #expect(week.load <= week.capacity - (week.capacity * percent + 50) / 100)
    }
  }

  @Test func `one missed session goes into what was kept free, and nothing else moves`() throws {
    let judged = try SamplePerson.roles.filter(isMissedSessionAloneMoved)
    #expect(
      judged.count >= 2, "no other person has a session that fits into what is kept free and still teaches")
  }

  /// - Returns: Whether the first week of a person's plan has a session to judge by.
  private func isMissedSessionAloneMoved(role: String) throws -> Bool {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(Self.conditions(), effort: .fast)
    let first = try #require(plan.weeks.first)
    let free = plan.weeks[1].capacity - plan.weeks[1].load
    let replanner = Replanner.brief(person)
    func lived(without missed: PlanWeek.Session) throws -> Plan {
      var lived = plan
      for session in first.sessions where session != missed {
        try lived.record(.done, of: session.activity, on: first.start)
      }
      return lived
    }
    // What the rest of the week teaches on the way is not needed any more.
    func stillTeaches(_ session: PlanWeek.Session) throws -> Bool {
      let belief = replanner.belief(after: try lived(without: session))
      return plan.activities.first { $0.id == session.activity }?.raises.contains { raise in
        person.model.library.skillIndex[Skill.ID(raise.skill)].map {
          StudyProblemBuilder.initialLevel(belief.proficiency($0)) < raise.to
        } ?? false
      } ?? false
    }
    let last = try first.sessions.last { session in
      session.quarters <= free && session.part == session.parts ? try stillTeaches(session) : false
    }
    guard let missed = last else { return false }
    let new = try replanner.replan(
      try lived(without: missed), on: plan.weeks[1].start, keeping: .date)
    // What is new in time that was free moves nothing.
    let moved = new.changes.filter { $0.fromWeek != nil && $0.fromWeek != $0.toWeek }
    #expect(moved.map(\.activity) == [missed.activity])
    #expect(moved.first?.toWeek == 2)
    return true
  }

  @Test func `what is kept free shrinks by what was missed and by what a week no longer holds`() {
    var use = BufferUse(missed: 5)
    #expect(use.keep(3, freeQuarters: 3) == 0)
    #expect(use.keep(3, freeQuarters: 3) == 1)
    #expect(use.keep(3, freeQuarters: 3) == 3)
    #expect(use.keep(3, freeQuarters: -2) == 0)
    #expect(use.keep(3, freeQuarters: 3) == 1)
  }

  @Test(arguments: [-1, 51]) func `a buffer out of range is refused`(percent: Int) {
    #expect(throws: ConditionsFault.self) { try Self.conditions(percent: percent).check() }
  }
}
