import Ontology
import Testing

@testable import Planning

/// What a week holds stands in the order of its days.
@Suite struct WeekAgendaTests {
  private static func day(_ entry: WeekAgenda.Entry) -> Day? {
    switch entry {
    case .preparation(let preparation): preparation.day
    case .session(let session, _): session.day
    case .review(let review): review.day
    case .followUp(let followUp): followUp.day
    }
  }

  @Test(arguments: SamplePerson.roles, [false, true])
  func `every entry of a week stands once, in the order of the days`(role: String, hasTimes: Bool) throws {
    var conditions = Plan.Conditions.sample()
    conditions.areasPerWeek = Plan.Conditions.usualAreas
    if hasTimes {
      conditions.times = [0, 2, 5].map { Plan.WeeklyTime(weekday: $0, from: 18 * 60, to: 21 * 60) }
    }
    let plan = try SamplePerson.of(role: role).plan(conditions)
    let agenda = WeekAgenda(plan)
    var entries: [WeekAgenda.Entry] = []
    for week in plan.weeks {
      let own = agenda.entries(of: week)
      let days = own.compactMap(Self.day)
      #expect(days == days.sorted())
      #expect(
        own.filter { Self.day($0) == nil }.allSatisfy { entry in
          if case .session = entry { false } else { true }
        })
      entries += own
    }
    #expect(entries.count == Set(entries).count)
    #expect(
      entries.count == plan.weeks.map { $0.sessions.count + $0.reviews.count }.reduce(0, +)
        + plan.preparations.count + plan.followUps.count)
  }

  @Test func `of a day preparations come first, and what has a time stands at it`() throws {
    var plan = try SamplePerson.of(role: "data-scientist").plan(.sample())
    let day = plan.weeks[1].start.adding(days: 3)
    func session(_ part: Int, at minute: Int?, on day: Day?) -> PlanWeek.Session {
      PlanWeek.Session(activity: "a", quarters: 2, part: part, parts: 3, day: day, minute: minute)
    }
    func review(_ number: Int, at minute: Int?, on day: Day?) -> PlannedReview {
      PlannedReview(number: number, minutes: 10, day: day, minute: minute, items: [])
    }
    plan.weeks[1].sessions = [
      session(1, at: 1140, on: day), session(2, at: nil, on: nil),
      session(3, at: 600, on: day.adding(days: 1)),
    ]
    plan.weeks[1].reviews = [
      review(1, at: 1080, on: day), review(2, at: nil, on: nil), review(3, at: nil, on: day.adding(days: -1)),
    ]
    let order = WeekAgenda(plan).entries(of: plan.weeks[1]).compactMap { entry -> String? in
      switch entry {
      case .session(_, let number): "\(number)"
      case .review(let review): "r\(review.number)"
      case .preparation, .followUp: nil
      }
    }
    #expect(order == ["r3", "r1", "1", "2", "3", "r2"])
  }
}
