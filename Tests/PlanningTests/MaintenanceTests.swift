import Assessment
import Ontology
import Planning
import Scheduling
import Testing

@Suite struct MaintenanceTests {
  private static let passed = SamplePerson.start.adding(days: 84)

  private func planned(_ role: String, times: String? = nil) throws -> (plan: Plan, replanner: Replanner) {
    let person = try SamplePerson.of(role: role)
    var conditions = Plan.Conditions.sample()
    conditions.times = try times.map { try Plan.WeeklyTime.reading($0) } ?? []
    return (
      try person.plan(conditions).lived(until: Self.passed),
      Replanner(model: person.model, profile: person.profile, effort: .quick)
    )
  }

  private func upkeep(_ plan: Plan) -> [(
    week: PlanWeek, session: PlanWeek.Session, activity: PlannedActivity
  )] {
    let activities = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0) })
    return plan.weeks.flatMap { week in
      week.sessions.compactMap { session in
        activities[session.activity].flatMap {
          $0.kind == .review || $0.kind == .checkUp ? (week, session, $0) : nil
        }
      }
    }
  }

  /// What holds of every plan.
  private func expectSound(_ plan: Plan) {
    var next = plan.conditions.start
    for (index, week) in plan.weeks.enumerated() {
      #expect(week.number == index + 1 && week.start == next && week.end <= week.start.adding(days: 6))
      #expect(week.load <= week.capacity, "week \(week.number)")
      for day in week.sessions.compactMap(\.day) { #expect((week.start...week.end).contains(day)) }
      next = week.end.adding(days: 1)
    }
    let used = plan.weeks.flatMap(\.sessions).reduce(into: [String: Int]()) {
      $0[$1.activity, default: 0] += $1.quarters
    }
    for activity in plan.activities where activity.kind == .review || activity.kind == .checkUp {
      #expect(used[activity.id] == activity.duration.likely)
    }
  }

  @Test(arguments: SamplePerson.roles, [1, 2, 4])
  func `short reviews within the cap lead to the day on which renewal opens`(role: String, quarters: Int)
    throws
  {
    let (plan, replanner) = try planned(role)
    let new = try replanner.maintain(
      plan, passed: Self.passed, on: Self.passed.adding(days: 1), weeklyQuarters: quarters)
    expectSound(new)
    let held = try #require(new.certification)
    #expect(held.ends == Self.passed.adding(months: 24) && held.renewalOpens == held.ends.adding(days: -60))
    #expect(new.weeks.last?.end == held.renewalOpens.adding(days: -1))
    #expect(held.kept.mean > held.neglected.mean)
    #expect(held.kept.high - held.kept.low < held.neglected.high - held.neglected.low)
    #expect(held.kept.mean <= new.readiness.now.mean)
    let ahead = new.weeks.filter { $0.start > Self.passed }
    #expect(ahead.allSatisfy { $0.load <= quarters && $0.capacity <= quarters })
    // Evenly: each half of the time has about half of the hours.
    let halves = [ahead.prefix(ahead.count / 2), ahead.suffix(ahead.count / 2)].map {
      $0.map(\.load).reduce(0, +)
    }
    #expect(abs(halves[0] - halves[1]) <= 2 + halves[0] / 10)
    // What was done before stays as it was.
    #expect(new.records == plan.records)
    #expect(new.weeks.prefix(12).map(\.sessions) == plan.weeks.map(\.sessions))
  }

  @Test(arguments: SamplePerson.roles)
  func `half an hour a week keeps nine tenths, and check-ups ask about what the job does not use`(
    role: String
  ) throws {
    let (plan, replanner) = try planned(role)
    let new = try replanner.maintain(plan, passed: Self.passed, on: Self.passed.adding(days: 1))
    let person = try SamplePerson.of(role: role)
    let skills = Set(upkeep(new).flatMap { $0.activity.raises.map(\.skill) })
    // Everything that is held and needed comes up at least once.
    for need in person.model.outline.needs where person.belief.proficiency(need.index).mean >= 1 {
      #expect(skills.contains(need.skill.text), "\(need.skill)")
    }
    let checkUps = upkeep(new).filter { $0.activity.kind == .checkUp }
    #expect(checkUps.count == 3)
    for raise in checkUps.flatMap(\.activity.raises) {
      let skill = try #require(person.model.library.skill(Skill.ID(raise.skill)))
      let expected = person.model.role.expectation(of: skill)?.expectedLevel ?? 0
      #expect(expected < raise.to, "\(raise.skill)")
    }
    let later = try #require(new.certification).kept.mean
    #expect(Double(later) >= 0.9 * Double(new.readiness.now.mean))
  }

  @Test func `reviews lie in the times of the week and not on days away`() throws {
    let (plan, replanner) = try planned("ml-engineer", times: "Tue 19:00-21:00, Sat 10:00-13:00")
    var away = plan
    away.conditions.away = [Self.passed.adding(days: 20)...Self.passed.adding(days: 60)]
    let new = try replanner.maintain(away, passed: Self.passed, on: Self.passed.adding(days: 1))
    expectSound(new)
    for entry in upkeep(new) {
      let (day, minute) = (try #require(entry.session.day), try #require(entry.session.minute))
      #expect(!away.conditions.away[0].contains(day))
      #expect(
        new.conditions.times.contains { $0.weekday == day.weekday && $0.from <= minute && minute < $0.to })
    }
  }

  @Test(arguments: [1, 9, 120, 500])
  func `planned anew on any day, what was done stays and the rest goes on`(days: Int) throws {
    let (plan, replanner) = try planned("software-engineer")
    let first = try replanner.maintain(plan, passed: Self.passed, on: Self.passed.adding(days: 1))
    let today = Self.passed.adding(days: 1 + days)
    let lived = try first.lived(until: today)
    let second = try replanner.maintain(lived, passed: Self.passed, on: today)
    expectSound(second)
    #expect(second.records == lived.records)
    let done = PlanProgress(lived)
    for session in lived.weeks.flatMap(\.sessions) where done.isDone(session) {
      #expect(second.weeks.flatMap(\.sessions).contains { $0.activity == session.activity })
    }
    #expect(try replanner.maintain(lived, passed: Self.passed, on: today) == second)
    #expect(
      abs(try #require(second.certification).kept.mean - (#require(first.certification).kept.mean)) <= 15)
  }

  @Test func `an exam that was passed early or late is planned from as well`() throws {
    let (plan, replanner) = try planned("data-scientist")
    for days in [40, 45, 84, 100] {
      let passed = SamplePerson.start.adding(days: days)
      let new = try replanner.maintain(plan, passed: passed, on: passed.adding(days: 3))
      expectSound(new)
      #expect(new.conditions.examDate == passed)
      #expect(upkeep(new).allSatisfy { $0.session.day.map { $0 > passed } ?? true })
    }
  }

  @Test(arguments: SamplePerson.roles, [0, 1, 2, 8])
  func `following the plan is never worse than doing nothing, however much was studied`(
    role: String, eighthsDone: Int
  ) throws {
    let person = try SamplePerson.of(role: role)
    let replanner = Replanner(model: person.model, profile: person.profile, effort: .quick)
    var plan = try person.plan(.sample())
    for (place, session) in plan.weeks.flatMap(\.sessions).enumerated() where place % 8 < eighthsDone {
      try plan.record(.done, of: session.activity, on: SamplePerson.start.adding(days: 3))
    }
    for days in [49, 84] {
      let passed = SamplePerson.start.adding(days: days)
      let held = try #require(
        replanner.maintain(plan, passed: passed, on: passed.adding(days: 3)).certification)
      #expect(held.kept.mean >= held.neglected.mean, "\(held.kept) \(held.neglected)")
    }
  }

  @Test func `what cannot follow from an exam is refused`() throws {
    let (plan, replanner) = try planned("data-scientist")
    let after = Self.passed.adding(days: 1)
    #expect(throws: ExamOutcomeFault.self) {
      try replanner.maintain(plan, passed: SamplePerson.start.adding(days: -1), on: after)
    }
    #expect(throws: ExamOutcomeFault.self) { try replanner.maintain(plan, passed: after, on: Self.passed) }
    #expect(throws: ExamOutcomeFault.hours(quarters: 0)) {
      try replanner.maintain(plan, passed: Self.passed, on: after, weeklyQuarters: 0)
    }
    #expect(throws: ExamOutcomeFault.self) {
      try replanner.maintain(plan, passed: Self.passed, on: Self.passed.adding(days: 720))
    }
    let kept = try replanner.maintain(plan, passed: Self.passed, on: after)
    #expect(throws: ExamOutcomeFault.passedAlready(Self.passed)) {
      try replanner.retake(kept, failed: after, on: after)
    }
  }

  @Test func `a library that does not know the rules says so`() throws {
    let (plan, _) = try planned("data-scientist")
    let person = try SamplePerson.of(role: "data-scientist")
    var exam = person.model.exam
    exam.certificate = nil
    exam.retakes = nil
    let model = AssessmentModel(library: person.model.library, role: person.model.role, exam: exam)
    let replanner = Replanner(model: model, profile: person.profile, effort: .quick)
    #expect(throws: ExamOutcomeFault.unknownCertificate(exam.id)) {
      try replanner.maintain(plan, passed: Self.passed, on: Self.passed)
    }
    #expect(throws: ExamOutcomeFault.unknownRetakes(exam.id)) {
      try replanner.retake(plan, failed: Self.passed, on: Self.passed)
    }
  }

  @Test func `whoever holds the certificate studies what a new outline asks for, within the cap`() throws {
    let (plan, replanner) = try planned("software-engineer")
    var old = try replanner.maintain(
      plan, passed: Self.passed, on: Self.passed.adding(days: 1), weeklyQuarters: 4)
    old.subject.edition = try #require(Day("2024-10-01"))
    let today = Self.passed.adding(days: 30)
    let new = try replanner.maintain(old, passed: Self.passed, on: today, weeklyQuarters: 4)
    expectSound(new)
    let person = try SamplePerson.of(role: "software-engineer")
    let difference = try #require(
      OutlineDifference(from: old, to: new, model: person.model, belief: person.belief))
    #expect(difference.quarters > 0)
    #expect(new.subject.edition == person.model.exam.edition)
    let study = new.changes.filter { $0.fromWeek == nil }
    #expect(!study.isEmpty)
    #expect(new.weeks.filter { $0.start >= today }.allSatisfy { $0.load <= 4 })
    // On the same outline nothing of that is forgotten, and nothing more is added.
    let again = try replanner.maintain(new, passed: Self.passed, on: today, weeklyQuarters: 4)
    #expect(Set(again.activities.map(\.id)).isSuperset(of: study.map(\.activity)))
    #expect(OutlineDifference(from: new, to: again, model: person.model, belief: person.belief) == nil)
  }
}
