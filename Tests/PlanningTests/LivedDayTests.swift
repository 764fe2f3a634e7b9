import Assessment
import Ontology
import Planning
import Scheduling
import Testing

/// What a day with a plan tells it: how long things took, what was left, what time it is.
@Suite struct LivedDayTests {
  private static let start = SamplePerson.start

  /// Somebody with times on Tuesday evening and Saturday morning, five hours together.
  private func plan() throws -> (plan: Plan, replanner: Replanner) {
    let person = try SamplePerson.of(role: "data-scientist")
    var conditions = Plan.Conditions.sample(hours: 5)
    conditions.times = [
      Plan.WeeklyTime(weekday: 1, from: 19 * 60, to: 21 * 60),
      Plan.WeeklyTime(weekday: 5, from: 10 * 60, to: 13 * 60),
    ]
    return (
      try person.plan(conditions),
      Replanner(model: person.model, profile: person.profile, effort: .quick)
    )
  }

  private func studied(_ plan: Plan) -> [String] {
    var seen: Set<String> = []
    return plan.weeks.flatMap(\.sessions).map(\.activity).filter { id in
      plan.activities.contains {
        $0.id == id && ($0.kind == .lesson || $0.kind == .reading || $0.kind == .lab)
      }
        && seen.insert(id).inserted
    }
  }

  @Test func `only minutes that were given tell the pace, and only those of study`() throws {
    var (plan, _) = try plan()
    let ids = studied(plan)
    for id in ids.prefix(4) { try plan.record(.done, of: id, on: Self.start) }
    #expect(plan.records.map(\.isEstimated) == [true, true, true, true])
    #expect(LearnedPace.percent(of: plan) == nil)
    for place in plan.activities.indices where ids.dropFirst(4).prefix(3).contains(plan.activities[place].id)
    {
      plan.activities[place].kind = .practiceExam
    }
    for id in ids.dropFirst(4).prefix(3) { try plan.record(.done, of: id, on: Self.start, minutes: 1) }
    #expect(LearnedPace.percent(of: plan) == nil)
    for id in ids.dropFirst(7).prefix(3) { try plan.record(.done, of: id, on: Self.start, minutes: 200) }
    #expect(LearnedPace.percent(of: plan) ?? 0 > 100)
  }

  @Test func `nothing is planned into hours of today that are over`() throws {
    var (plan, replanner) = try plan()
    let saturday = Self.start.adding(days: 5)
    for session in plan.weeks[0].sessions where session.day ?? saturday < saturday {
      try plan.record(.done, of: session.activity, on: Self.start.adding(days: 1), minutes: 60)
    }
    func today(_ plan: Plan) -> [PlanWeek.Session] {
      let progress = PlanProgress(plan)
      return plan.weeks[0].sessions.filter { $0.day == saturday && !progress.isDone($0) }
    }
    let left = try #require(today(plan).last).activity
    let wish = Wish(.exclusion(.activity(Wish.Named(id: left, title: left))), made: saturday)
    let morning = try replanner.replan(plan, on: saturday, keeping: .date, wishes: [wish])
    #expect(!today(morning).isEmpty)
    replanner.now = (saturday, 11 * 60 + 5)
    let noon = try replanner.replan(plan, on: saturday, keeping: .date, wishes: [wish])
    #expect(today(noon).allSatisfy { $0.minute ?? 0 >= 11 * 60 + 15 }, "\(today(noon))")
    replanner.now = (saturday, 19 * 60)
    let evening = try replanner.replan(plan, on: saturday, keeping: .date, wishes: [wish])
    #expect(today(evening).isEmpty, "\(today(evening))")
    replanner.now = (saturday, 20 * 60)
    #expect(try replanner.replan(evening, on: saturday, keeping: .date) == evening)
  }

  @Test func `what was left for another time does not come back on the same day`() throws {
    var (plan, replanner) = try plan()
    let tuesday = Self.start.adding(days: 1)
    let own = plan.weeks[0].sessions.filter { $0.day == tuesday }.map(\.activity)
    #expect(!own.isEmpty)
    for id in Set(own) where plan.activities.contains(where: { $0.id == id && $0.kind != .checkUp }) {
      try plan.record(.skipped, of: id, on: tuesday)
    }
    for id in Set(own) where plan.activities.contains(where: { $0.id == id && $0.kind == .checkUp }) {
      try plan.record(.done, of: id, on: tuesday)
    }
    replanner.now = (tuesday, 18 * 60)
    let new = try replanner.replan(plan, on: tuesday, keeping: .date)
    let progress = PlanProgress(new)
    #expect(!new.weeks[0].sessions.contains { $0.day == tuesday && !progress.isDone($0) })
  }

  @Test func `more hours than the times of the week hold are not met, and the latest wish is the one`() throws
  {
    var (plan, _) = try plan()
    plan = try plan.wishing(
      [Wish(.hours(weeklyQuarters: 24, from: Self.start), made: Self.start)], on: Self.start)
    guard case .unmet(let reason) = plan.standings(on: Self.start)[0] else {
      Issue.record("6 h are said to hold")
      return
    }
    #expect(reason.contains("hold only 5 h") && reason.contains("--weekly"))
    plan.reviews = [
      PlanReview(
        author: "Grace", relation: .mentor, day: Self.start, revision: 1,
        remarks: [.init(.hours(weeklyQuarters: 16, reason: ""), state: .accepted)])
    ]
    let agreed = plan.carryingOutProposals(on: Self.start)
    #expect(agreed.heldWishes.map(\.number) == [2])
    #expect(agreed.standings(on: Self.start) == [.withdrawn(Self.start), .kept])
  }

  @Test func `a review is due of what was studied, not of what was missed`() throws {
    var (plan, _) = try plan()
    let review = try #require(plan.weeks.flatMap(\.reviews).first)
    let day = try #require(review.day)
    #expect(ReviewGrounds(plan, on: Self.start).isDue(review), "all is ahead")
    #expect(!ReviewGrounds(plan, on: day).isDue(review), "nothing was done until then")
    for week in plan.weeks {
      for session in week.sessions where session.day ?? week.end < day {
        try plan.record(.done, of: session.activity, on: session.day ?? week.end)
      }
    }
    let grounds = ReviewGrounds(plan, on: day)
    #expect(grounds.isDue(review) && review.items.allSatisfy { grounds.isStudied($0, of: review) })
  }
}
