import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

/// A replan with nothing new changes nothing, and the calendar stays as the learner gave it.
@Suite struct FixedPointTests {
  /// What happened before the replan.
  enum Course: String, CaseIterable, CustomTestStringConvertible {
    case nothing, asPlanned, lostWeek, slow, feedback, scope, midweek

    var testDescription: String { rawValue }
  }

  @Test(arguments: LifeCalendar.allCases, Course.allCases)
  func `a second replan with nothing new changes nothing, and no hour of the calendar is lost`(
    calendar: LifeCalendar, course: Course
  ) throws {
    for (place, role) in SamplePerson.roles.enumerated() {
      // Each course with another person in each calendar, and the first with all of them.
      guard course == .lostWeek || (place + Course.allCases.firstIndex(of: course)!) % 4 == 0 else {
        continue
      }
      let life = try Life(role: role, calendar)
      try life.expectFixedPoint(course)
    }
  }

  @Test(arguments: LifeCalendar.allCases)
  func `on a later day of the week what lies ahead stays where it is, unless it rests on what was missed`(
    calendar: LifeCalendar
  ) throws {
    let role = SamplePerson.roles[calendar.hashOfName % 4]
    let person = try SamplePerson.of(role: role)
    // The greedy plan alone is so far from the best that a replan would be a new plan.
    let plan = try person.plan(calendar.conditions, effort: .fast)
    let replanner = Replanner.brief(person)
    for day in 1...6 {
      let today = plan.conditions.start.adding(days: day)
      let new = try replanner.replan(plan, on: today, keeping: .date)
      let movable = try Life.movable(plan, from: today)
      let moved = Set(movable.subtracting(Life.sessions(of: new, from: today)).map(\.activity))
      // What is due before something that stays may take its evening, and what had no room comes later; where the
      // evenings are short and full, that can be nearly one in two.
      let (most, of) = calendar == .shortEvenings ? (1, 2) : (1, 4)
      #expect(
        moved.count * of <= Set(movable.map(\.activity)).count * most,
        "day \(day): \(Life.places(of: Array(moved), in: [plan, new]))")
    }
  }

  @Test(arguments: SamplePerson.roles, [0, 7])
  func `what a newer library gives other hours is planned and described by these`(role: String, day: Int)
    throws
  {
    let life = try Life(role: role, .hours)
    var plan = life.plan
    let index = try #require(
      plan.activities.lastIndex { activity in
        !activity.kind.isUpkeep && activity.duration.likely > 4
          && plan.weeks.flatMap(\.sessions).count { $0.activity == activity.id } == 1
      })
    let id = plan.activities[index].id
    plan.activities[index].duration.likely -= 1
    for week in plan.weeks.indices {
      for place in plan.weeks[week].sessions.indices where plan.weeks[week].sessions[place].activity == id {
        plan.weeks[week].sessions[place].quarters -= 1
      }
    }
    plan.provenance?.inputs = "0000000000000000"
    let new = try life.replanner.replan(
      plan, on: plan.conditions.start.adding(days: day), keeping: .date)
    for activity in new.activities where !activity.kind.isUpkeep {
      let planned = new.weeks.flatMap(\.sessions).filter { $0.activity == activity.id }.map(\.quarters)
      #expect(planned.reduce(0, +) == activity.duration.likely, "\(activity.id)")
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `trusting the estimates again brings everything back that a slow pace had taken`(role: String) throws {
    let life = try Life(role: role, .hours)
    let slow = try life.lived(.slow)
    let today = life.plan.conditions.start.adding(days: 7)
    let paced = try life.replanner.replan(
      slow, on: today, keeping: .date, pace: LearnedPace.percent(of: slow))
    let back = try life.replanner.replan(paced, on: today, keeping: .date)
    #expect(back.weeks.map(\.capacity).dropFirst() == life.plan.weeks.map(\.capacity).dropFirst())
    #expect(back.readiness.projected.mean >= life.plan.readiness.projected.mean - 8)
    #expect(back.learnedPace == nil)
  }

  @Test func `a plan of which the hours were edited by hand is planned with those hours`() throws {
    let life = try Life(role: "data-scientist", .hours)
    var edited = life.plan
    edited.conditions.weeklyQuarters = 20
    let new = try life.replanner.replan(edited, on: life.plan.conditions.start, keeping: .date)
    #expect(new.revision == edited.revision + 1)
    #expect(new.weeks.allSatisfy { $0.capacity == 20 })
    try life.expectNothingNew(new, on: life.plan.conditions.start, keeping: .date, pace: nil)
  }

  @Test func `another date of the exam keeps the records, also after its day`() throws {
    let life = try Life(role: "data-scientist", .tuesdayAndSaturday)
    let lived = try life.plan.lived(until: life.plan.conditions.start.adding(days: 30))
    let over = life.plan.conditions.start.adding(days: 100)
    #expect(throws: ProgressFault.self) { try life.replanner.replan(lived, on: over, keeping: .date) }
    let exam = over.adding(days: 45)
    let new = try life.replanner.replan(lived, on: over, keeping: .date, examDate: exam)
    #expect(new.records == lived.records)
    #expect(new.conditions.examDate == exam && new.weeks.last?.end == exam.adding(days: -1))
    #expect(new.weeks.suffix(4).contains { !$0.sessions.isEmpty })
    #expect(zip(new.weeks, new.weeks.dropFirst()).allSatisfy { $0.end.adding(days: 1) == $1.start })
    try life.expectNothingNew(new, on: over, keeping: .date, pace: nil)
    for day in [over, over.adding(days: 800)] {
      #expect(throws: ProgressFault.self) {
        try life.replanner.replan(lived, on: over, keeping: .date, examDate: day)
      }
    }
  }

  @Test func `an earlier date leaves out what no longer fits, and the way back is as good`() throws {
    let life = try Life(role: "ml-engineer", .hours)
    let today = life.plan.conditions.start
    let sooner = try life.replanner.replan(
      life.plan, on: today, keeping: .date, examDate: today.adding(days: 40))
    #expect(sooner.weeks.last?.end == today.adding(days: 39))
    let back = try life.replanner.replan(
      sooner, on: today, keeping: .date, examDate: life.plan.conditions.examDate)
    #expect(back.weeks.map(\.end) == life.plan.weeks.map(\.end))
    #expect(back.readiness.projected.mean >= life.plan.readiness.projected.mean - 10)
  }

  @Test func `lost weeks make a plan without a date longer instead of dropping anything`() throws {
    let life = try Life(role: "ml-engineer", .noDate)
    let today = life.plan.conditions.start.adding(days: 77)
    let lived = try life.plan.lived(until: today.adding(days: -70))
    let new = try life.replanner.replan(lived, on: today, keeping: .date)
    #expect(new.weeks.count > life.plan.weeks.count)
    let gone = Set(life.plan.activities.filter { $0.kind != .checkUp }.map(\.id))
      .subtracting(new.activities.map(\.id))
    #expect(gone.isEmpty, "\(gone.sorted())")
    let over = life.plan.weeks.last?.end.adding(days: 3) ?? today
    let late = try life.replanner.replan(lived, on: over, keeping: .date)
    #expect(late.weeks.contains { $0.start > over && !$0.sessions.isEmpty })
  }

  @Test func `upkeep with nothing new stays as it is`() throws {
    let life = try Life(role: "cloud-architect", .hours)
    let passed = try #require(life.plan.conditions.examDate)
    let lived = try life.plan.lived(until: passed)
    let kept = try life.replanner.maintain(lived, passed: passed, on: passed.adding(days: 1))
    let again = try life.replanner.maintain(kept, passed: passed, on: passed.adding(days: 1))
    #expect(again.revision == kept.revision && again.weeks == kept.weeks)
    let busier = try life.replanner.maintain(
      kept, passed: passed, on: passed.adding(days: 1), weeklyQuarters: 4)
    #expect(busier.revision == kept.revision + 1)
  }
}

extension LifeCalendar {
  fileprivate var hashOfName: Int { rawValue.utf8.map(Int.init).reduce(0, +) }
}

/// A sample person with a plan in some calendar, and what becomes of it.
struct Life {
  let plan: Plan
  let replanner: Replanner

  init(role: String, _ calendar: LifeCalendar) throws {
    let person = try SamplePerson.of(role: role)
    plan = try person.plan(try calendar.conditions)
    replanner = Replanner(model: person.model, profile: person.profile, effort: .quick)
  }

  /// The plan after the first week of a course.
  func lived(_ course: FixedPointTests.Course) throws -> Plan {
    let start = plan.conditions.start
    switch course {
    case .nothing, .lostWeek, .scope: return plan
    case .asPlanned: return try plan.lived(until: start.adding(days: 7))
    case .midweek: return try plan.lived(until: start.adding(days: 3))
    case .slow:
      var slow = plan
      for session in plan.weeks[0].sessions {
        try slow.record(.done, of: session.activity, on: start, minutes: 30 * session.quarters)
      }
      return slow
    case .feedback:
      var told = try plan.lived(until: start.adding(days: 7))
      let dropped = try #require(plan.weeks[4].sessions.first?.activity)
      told.reviews = [
        PlanReview(
          author: "M", relation: .mentor, day: start, revision: 1,
          remarks: [
            PlanReview.Remark(.hours(weeklyQuarters: 24, reason: ""), state: .accepted),
            PlanReview.Remark(.removal(activity: dropped), state: .accepted),
          ])
      ]
      return told
    }
  }

  func expectFixedPoint(_ course: FixedPointTests.Course) throws {
    let today = plan.conditions.start.adding(days: course == .nothing ? 0 : course == .midweek ? 3 : 7)
    let lived = try lived(course)
    let pace = LearnedPace.percent(of: lived)
    let priority: Plan.Priority = course == .scope ? .scope : .date
    let new = try replanner.replan(lived, on: today, keeping: priority, pace: pace)
    let isSame = new == lived
    #expect(course == .nothing ? isSame : course != .slow && course != .lostWeek || !isSame)
    try expectNothingNew(new, on: today, keeping: priority, pace: pace)
    try expectNothingNew(new, on: today, keeping: .date, pace: pace)
    #expect(LearnedPace.percent(of: new) == pace)
    for week in new.weeks {
      #expect(week.load <= week.capacity)
      guard course != .feedback, week.start > today,
        let before = plan.weeks.first(where: { $0.start == week.start && $0.end == week.end })
      else { continue }
      #expect(week.capacity == pace.map { before.capacity * 100 / $0 } ?? before.capacity)
    }
    // The days of the week that follow bring nothing new before something was to be done.
    let next = try Self.movable(new, from: today).compactMap(\.day).min() ?? today
    let reviews = new.weeks.flatMap(\.reviews).compactMap(\.day).filter { $0 >= today }.min() ?? next
    let later = min(next, reviews)
    try expectNothingNew(new, on: later, keeping: .date, pace: pace)
  }

  /// A further replan gives the very same plan.
  func expectNothingNew(_ plan: Plan, on today: Day, keeping priority: Plan.Priority, pace: Int?) throws {
    let again = try replanner.replan(plan, on: today, keeping: priority, pace: pace)
    let isSame = again == plan
    #expect(isSame, "\(again.changes.count) activities change on \(today)")
  }

  /// A session in its place.
  struct PlacedSession: Hashable {
    let activity: String
    let quarters: Int
    let day: Day?
    let minute: Int?
  }

  /// Where activities lie in some plans, for a message.
  static func places(of activities: [String], in plans: [Plan]) -> String {
    Set(activities).sorted().map { id in
      let places = plans.map { plan in
        plan.weeks.flatMap(\.sessions).filter { $0.activity == id }.map {
          "\($0.day?.description ?? "") \($0.minute.map { "\($0 / 60):\($0 % 60)" } ?? "") \($0.quarters)"
        }.joined(separator: ", ")
      }
      return "\(id): " + places.joined(separator: " | ")
    }.joined(separator: "; ")
  }

  /// The sessions from a day on.
  static func sessions(of plan: Plan, from today: Day) -> Set<PlacedSession> {
    Set(
      plan.weeks.flatMap { week in
        week.sessions.filter { ($0.day ?? week.end) >= today }.map {
          PlacedSession(activity: $0.activity, quarters: $0.quarters, day: $0.day, minute: $0.minute)
        }
      })
  }

  /// The sessions from a day on that rest on nothing that was missed before it.
  static func movable(_ plan: Plan, from today: Day) throws -> Set<PlacedSession> {
    let library = try SamplePerson.library.get()
    let progress = PlanProgress(plan)
    var late = Set(
      plan.weeks.flatMap { week in
        week.sessions.filter { ($0.day ?? week.end) < today && !progress.isDone($0) }.map(\.activity)
      })
    func resources(_ isLate: Bool) -> [Resource] {
      library.resources.filter { resource in
        plan.activities.contains { $0.id == resource.id.text } && late.contains(resource.id.text) == isLate
      }
    }
    // Skills that what was missed raises, and all that rest on them, by way of others too.
    func restingSkills() -> Set<Skill.ID> {
      var skills = Set(resources(true).flatMap(\.raises).map(\.skill))
      while true {
        let more = library.skills.filter { skill in
          !skills.contains(skill.id) && skill.prerequisites.contains { skills.contains($0.skill) }
        }
        if more.isEmpty { return skills }
        skills.formUnion(more.map(\.id))
      }
    }
    while true {
      let resting = restingSkills()
      let more = resources(false).filter { resource in
        (resource.raises.map(\.skill) + resource.requires.map(\.skill)).contains(where: resting.contains)
      }
      if more.isEmpty { break }
      late.formUnion(more.map(\.id.text))
    }
    return sessions(of: plan, from: today).filter { !late.contains($0.activity) }
  }
}
