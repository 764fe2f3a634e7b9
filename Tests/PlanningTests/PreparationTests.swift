import Ontology
import Testing

@testable import Planning

/// What has to stand before labs, each on a day of its own.
@Suite struct PreparationTests {
  private static func plan(_ change: (inout Plan.Conditions) -> Void = { _ in }) throws -> Plan {
    var conditions = Plan.Conditions.sample(weeks: 12, hours: 8)
    conditions.areasPerWeek = 2
    change(&conditions)
    return try SamplePerson.of(role: "ml-engineer").plan(conditions)
  }

  private static func begin(_ id: String, in plan: Plan) -> Day? {
    plan.weeks.lazy.flatMap { week in week.sessions.map { ($0, week) } }
      .first { $0.0.activity == id }.map { $0.0.day ?? $0.1.start }
  }

  @Test(arguments: SamplePerson.roles)
  func `the set-up comes before the first work in a cloud, out of hours that its week keeps free`(
    role: String
  )
    throws
  {
    var conditions = Plan.Conditions.sample()
    conditions.areasPerWeek = 2
    let plan = try SamplePerson.of(role: role).plan(conditions)
    let work = plan.activities.filter { $0.kind.isHandsOn && $0.cost != "free" }
    let first = try #require(work.compactMap { Self.begin($0.id, in: plan) }.min())
    let setUp = try #require(plan.preparations.first { $0.kind == .setUp })
    #expect(setUp.needed == first && setUp.day <= first && setUp.day >= plan.conditions.start)
    #expect(setUp.day < first || first == plan.conditions.start)
    let week = try #require(plan.weeks.first { $0.number == setUp.week })
    #expect((week.start...week.end).contains(setUp.day))
    #expect(setUp.isExtra || week.capacity - week.load >= 2)
    #expect(setUp.text.contains(setUp.title))
    // Billing is asked for by the first that costs, which may be another one.
    let paid = work.filter { $0.cost == "credits" }.compactMap { Self.begin($0.id, in: plan) }.min()
    #expect(setUp.text.contains("budget") == (paid != nil))
    #expect(setUp.isPaid || setUp.paid?.day == paid)
  }

  @Test func `a request is made a week before what needs it, or on the first day, and after the set-up`()
    throws
  {
    var plan = try Self.plan()
    let paid = plan.activities.indices.filter {
      plan.activities[$0].kind.isHandsOn && plan.activities[$0].cost == "credits"
    }
    for place in plan.activities.indices { plan.activities[place].requests = [] }
    #expect(plan.preparations.count == 1)
    for place in paid {
      var asking = plan
      asking.activities[place].requests = Resource.Request.allCases
      let day = try #require(Self.begin(plan.activities[place].id, in: plan))
      let found = asking.preparations
      #expect(found.count == 3 && found.first?.kind == .setUp)
      for request in found.dropFirst() {
        #expect(request.needed == day && request.title == plan.activities[place].title)
        #expect(request.day == plan.conditions.start || day.number - request.day.number >= 7)
        #expect(day.number - request.day.number <= 14)
        #expect(request.text.contains("days"))
      }
      #expect(Set(found.map(\.name)).count == 3)
      #expect(found.allSatisfy { Plan.Preparation.names.contains($0.name) })
    }
  }

  @Test func `it lies in the times of the week, and is extra where these are full`() throws {
    var plan = try Self.plan { conditions in
      conditions.times = [1, 3, 5].map { Plan.WeeklyTime(weekday: $0, from: 19 * 60, to: 21 * 60 + 30) }
    }
    for preparation in plan.preparations where preparation.kind == .setUp && !preparation.isExtra {
      let minute = try #require(preparation.minute)
      let taken = plan.weeks.flatMap(\.sessions).filter { $0.day == preparation.day }.compactMap { session in
        session.minute.map { $0..<$0 + 15 * session.quarters }
      }
      #expect(!taken.contains { $0.overlaps(minute..<minute + 30) })
    }
    for week in plan.weeks.indices { plan.weeks[week].capacity = plan.weeks[week].load }
    let setUp = try #require(plan.preparations.first { $0.kind == .setUp })
    #expect(setUp.isExtra && setUp.minute == nil && setUp.text.contains("beside the hours"))
  }

  @Test func `a plan without work in a cloud needs nothing, and no upkeep does`() throws {
    var plan = try Self.plan()
    var free = plan
    for place in free.activities.indices { free.activities[place].cost = "free" }
    #expect(free.preparations.isEmpty)
    plan.certification = Certification(
      passed: SamplePerson.start, renewalOpens: SamplePerson.start, ends: SamplePerson.start,
      kept: plan.readiness.now, neglected: plan.readiness.now)
    #expect(plan.preparations.isEmpty)
  }
}
