import Assessment
import Ontology
import Planning
import Scheduling
import Testing

@Suite struct ReplanTests {
  /// A plan of twelve weeks for a sample person, and what plans its rest anew.
  private func plan(_ role: String, hours: Int = 8, effort: Planner.Effort = .quick) throws -> (
    plan: Plan, replanner: Replanner
  ) {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(.sample(hours: hours), effort: effort)
    return (
      plan,
      Replanner(model: person.model, profile: person.profile, effort: effort)
    )
  }

  private func day(ofWeek number: Int) -> Day { SamplePerson.start.adding(days: 7 * (number - 1)) }

  /// Records all sessions of some weeks as done as planned.
  private func done(_ plan: Plan, weeks: ClosedRange<Int>, minutes: (Int) -> Int = { $0 * 15 }) throws -> Plan
  {
    var plan = plan
    for week in plan.weeks where weeks.contains(week.number) {
      for session in week.sessions {
        try plan.record(
          .done, of: session.activity, on: week.start, minutes: minutes(session.quarters))
      }
    }
    return plan
  }

  /// What holds of every plan.
  private func expectSound(_ plan: Plan, sourceLocation: SourceLocation = #_sourceLocation) {
    var parts: [String: Int] = [:]
    for week in plan.weeks {
      #expect(week.load <= week.capacity, sourceLocation: sourceLocation)
      for session in week.sessions {
        parts[session.activity, default: 0] += 1
        #expect(session.part == parts[session.activity], sourceLocation: sourceLocation)
      }
    }
    #expect(plan.weeks.map(\.number) == Array(1...plan.weeks.count), sourceLocation: sourceLocation)
    #expect(Set(parts.keys) == Set(plan.activities.map(\.id)), sourceLocation: sourceLocation)
    for session in plan.weeks.flatMap(\.sessions) {
      #expect(session.parts == parts[session.activity], sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `after a week done as planned nothing is lost and nearly all stays`(role: String) throws {
    let (plan, replanner) = try plan(role, effort: .fast)
    let after = try done(plan, weeks: 1...1)
    let new = try replanner.replan(after, on: day(ofWeek: 2), keeping: .date)
    expectSound(new)
    #expect(new.weeks[0].sessions == plan.weeks[0].sessions)
    #expect(new.readiness.projected.mean >= plan.readiness.projected.mean - 3)
    #expect(PlanStability(from: after, to: new).share >= 0.9)
    #expect(new.records == after.records)
    #expect(new.revision == 2)
    #expect(new.id == plan.id)
  }

  @Test func `a lost week does not reshuffle the rest`() throws {
    var (kept, before) = (0, 0)
    for role in SamplePerson.roles {
      let (plan, replanner) = try plan(role)
      let after = try done(plan, weeks: 1...2)
      let new = try replanner.replan(after, on: day(ofWeek: 4), keeping: .date)
      expectSound(new)
      #expect(new.weeks[2].sessions.isEmpty)
      // A ninth of the hours that were left is gone, and with them what they held.
      let stability = PlanStability(from: after, to: new)
      #expect(stability.share >= 0.75, "\(role): \(stability.kept) of \(stability.before)")
      kept += stability.kept
      before += stability.before
      for session in plan.weeks[0].sessions + plan.weeks[1].sessions {
        #expect((new.weeks[0].sessions + new.weeks[1].sessions).contains { $0.activity == session.activity })
      }
      for change in new.changes {
        #expect(change.fromWeek != change.toWeek || change.sessionsBefore != change.sessionsNow)
      }
    }
    #expect(10 * kept >= 8 * before, "\(kept) of \(before)")
  }

  @Test func `an earlier date names all that it leaves no time for`() throws {
    let (plan, replanner) = try plan("software-engineer")
    let today = plan.weeks[0].start
    let new = try replanner.replan(plan, on: today, keeping: .date, examDate: today.adding(days: 15))
    expectSound(new)
    let (named, ahead) = (
      Set(new.changes.map(\.activity)), Set(new.weeks.flatMap(\.sessions).map(\.activity))
    )
    for activity in plan.activities where ![.review, .checkUp].contains(activity.kind) {
      #expect(named.contains(activity.id) || ahead.contains(activity.id), "\(activity.id)")
    }
  }

  @Test func `a date beyond what is planned for is planned for, without a later one`() throws {
    let (planned, replanner) = try plan("ml-engineer")
    var plan = planned
    let start = plan.conditions.start
    plan.conditions.examDate = start.adding(days: Plan.Conditions.horizonDays + 20)
    let new = try replanner.replan(plan, on: start, keeping: .date)
    #expect(!new.waysOut.contains { if case .date = $0 { true } else { false } })
  }

  @Test func `keeping the scope moves the date until everything fits again`() throws {
    let (plan, replanner) = try plan("software-engineer")
    let after = try done(plan, weeks: 1...1)
    let new = try replanner.replan(after, on: day(ofWeek: 4), keeping: .scope)
    expectSound(new)
    let exam = try #require(new.conditions.examDate)
    let before = try #require(plan.conditions.examDate)
    #expect(exam > before && exam <= before.adding(days: 35))
    #expect(new.changes.allSatisfy { $0.toWeek != nil })
  }

  @Test(arguments: SamplePerson.roles)
  func `two lost weeks move the exam by no more than they need, and the scope stays as it was`(
    role: String
  ) throws {
    let (plan, replanner) = try plan(role)
    let after = try done(plan, weeks: 1...2)
    let new = try replanner.replan(after, on: day(ofWeek: 5), keeping: .scope)
    expectSound(new)
    let exam = try #require(new.conditions.examDate)
    let before = try #require(plan.conditions.examDate)
    #expect(exam >= before && exam <= before.adding(days: 28), "\(exam)")
    let (was, now) = (Set(plan.activities.map(\.id)), Set(new.activities.map(\.id)))
    #expect(now.subtracting(was).isEmpty, "new: \(now.subtracting(was).sorted())")
    #expect(was.subtracting(now).isEmpty, "dropped: \(was.subtracting(now).sorted())")
    guard exam > before else { return }
    let kept = try replanner.replan(after, on: day(ofWeek: 5), keeping: .date)
    #expect(!was.isSubset(of: kept.activities.map(\.id)))
  }

  @Test func `in the middle of a week what is done of it stays, and the days that are left count`() throws {
    let (plan, replanner) = try plan("data-scientist")
    var after = plan
    let first = plan.weeks[0].sessions[0]
    try after.record(.done, of: first.activity, on: day(ofWeek: 1))
    let new = try replanner.replan(after, on: day(ofWeek: 1).adding(days: 4), keeping: .date)
    expectSound(new)
    #expect(new.weeks[0].sessions.first?.activity == first.activity)
    // Three of seven days are left beside what is done, to the nearest quarter-hour.
    #expect(new.weeks[0].load <= Int((32 * 3 / 7.0).rounded()) + first.quarters)
  }

  @Test func `a session that was skipped is planned again, and no longer counts as skipped`() throws {
    let (plan, replanner) = try plan("data-scientist")
    var after = try done(plan, weeks: 1...1)
    let skipped = plan.weeks[1].sessions[0].activity
    try after.record(.skipped, of: skipped, on: day(ofWeek: 2))
    let new = try replanner.replan(after, on: day(ofWeek: 3), keeping: .date)
    expectSound(new)
    #expect(PlanProgress(new).skipped.isEmpty)
    #expect(new.records.map(\.outcome) == after.records.map(\.outcome))
    #expect(new.weeks[1].sessions.isEmpty)
  }

  @Test(arguments: [
    // Worked out by hand: the logarithm of the median times 0.0707 n / (0.0707 n + 0.25).
    ([75, 80, 90], 114), ([75, 80], nil), ([600, 600, 600], 200), ([10, 10, 10], 50),
    ([60, 60, 60, 90], 100), ([60, 60, 240], 100), ([60, 75, 90, 105], 118), ([120, 120, 120], 137),
    ([120, 120, 120, 120, 120, 120], 155),
  ])
  func `the pace is the median of real by planned time, from three sessions up, drawn towards 1`(
    minutes: [Int], pace: Int?
  )
    throws
  {
    var (plan, _) = try plan("data-scientist")
    // Sessions of an hour each.
    for week in plan.weeks.indices {
      for place in plan.weeks[week].sessions.indices { plan.weeks[week].sessions[place].quarters = 4 }
    }
    let ids = plan.weeks.flatMap(\.sessions).map(\.activity)
    var seen: Set<String> = []
    for (id, taken) in zip(ids.filter { seen.insert($0).inserted }, minutes) {
      try plan.record(.done, of: id, on: SamplePerson.start, minutes: taken)
    }
    #expect(LearnedPace.percent(of: plan) == pace)
  }

  @Test func `a slow pace makes weeks hold less, and the estimates stay`() throws {
    let (plan, replanner) = try plan("ml-engineer")
    let after = try done(plan, weeks: 1...1) { $0 * 30 }
    #expect((120..<200).contains(LearnedPace.percent(of: after) ?? 0))
    let slow = try replanner.replan(after, on: day(ofWeek: 2), keeping: .date, pace: 200)
    expectSound(slow)
    #expect(slow.learnedPace == 200)
    #expect(slow.weeks[2].capacity == plan.weeks[2].capacity / 2)
    #expect(slow.readiness.projected.mean < plan.readiness.projected.mean)
    for activity in slow.activities {
      if let before = plan.activities.first(where: { $0.id == activity.id }) {
        #expect(activity.duration == before.duration)
      }
    }
  }

  @Test func `the same records give the same plan`() throws {
    let (plan, replanner) = try plan("cloud-architect")
    let after = try done(plan, weeks: 1...3)
    #expect(
      try replanner.replan(after, on: day(ofWeek: 5), keeping: .date)
        == replanner.replan(after, on: day(ofWeek: 5), keeping: .date))
  }

  @Test(arguments: 1...11)
  func `replanning in any week is sound`(week: Int) throws {
    let (plan, replanner) = try plan("data-scientist", hours: 5)
    var after = plan
    // Every other session of the weeks before is done.
    for (index, session) in plan.weeks.prefix(week - 1).flatMap(\.sessions).enumerated() where index % 2 == 0
    {
      _ = try? after.record(.done, of: session.activity, on: day(ofWeek: 1), minutes: 40)
    }
    expectSound(try replanner.replan(after, on: day(ofWeek: week), keeping: .date))
  }

  @Test func `what cannot be recorded changes nothing`() throws {
    var (plan, replanner) = try plan("data-scientist")
    let before = plan
    let id = plan.weeks[0].sessions[0].activity
    #expect(throws: ProgressFault.unknownActivity("nothing")) {
      try plan.record(.done, of: "nothing", on: SamplePerson.start)
    }
    #expect(throws: ProgressFault.minutes(0)) {
      try plan.record(.done, of: id, on: SamplePerson.start, minutes: 0)
    }
    #expect(throws: ProgressFault.self) { try plan.record(.done, of: id, on: day(ofWeek: 40)) }
    #expect(throws: ProgressFault.nothingDone(id)) { try plan.withdrawRecord(of: id) }
    #expect(plan == before)
    #expect(throws: ProgressFault.self) {
      try replanner.replan(plan, on: day(ofWeek: 30), keeping: .date)
    }
  }
}
