import Ontology
import Testing

@testable import Planning

@Suite struct SessionPlacementTests {
  /// The minutes of a day that are free for study, found minute by minute.
  private static func minutes(of day: Day, _ conditions: Plan.Conditions) -> [Bool] {
    var free = [Bool](repeating: false, count: 1440)
    for time in conditions.times where time.weekday == day.weekday {
      for minute in time.from..<time.to { free[minute] = true }
    }
    for busy in conditions.busy where busy.day == day {
      for minute in busy.from..<busy.to { free[minute] = false }
    }
    return conditions.away.contains { $0.contains(day) } ? [Bool](repeating: false, count: 1440) : free
  }

  /// Whole quarter-hours in stretches of free minutes.
  private static func quarters(_ free: [Bool]) -> Int {
    free.split(separator: false).map { $0.count / 15 }.reduce(0, +)
  }

  private static func calendar(_ conditions: Plan.Conditions) -> StudyCalendar {
    conditions.examDate == nil ? StudyCalendar(conditions, weekCount: 12) : StudyCalendar(conditions)
  }

  private static func pieces(_ weeks: [PlanWeek]) -> [String: Int] {
    weeks.flatMap(\.sessions).reduce(into: [:]) { $0[$1.activity, default: 0] += $1.quarters }
  }

  @Test(arguments: 0..<150)
  func `a week has the time of the week that is left, and its sessions lie in it`(seed: Int) throws {
    var random = RandomCalendar(seed: seed, withTimes: true)
    let conditions = random.conditions
    let calendar = Self.calendar(conditions)
    for week in calendar.weeks {
      let days = (week.start.number...week.end.number).map { Day(number: $0) }
      let free = days.map { Self.quarters(Self.minutes(of: $0, conditions)) }.reduce(0, +)
      let cap =
        (0..<7).map { offset in
          let day = week.start.adding(days: offset)
          return conditions.hoursChanges.filter { $0.from <= day }.last?.weeklyQuarters
            ?? conditions.weeklyQuarters
        }.reduce(0, +) / 7
      #expect(week.capacity == min(free, cap))
    }
    let weeks = random.weeks(calendar.weeks.map { ($0.start, $0.end, $0.capacity) })
    let exams = Set(weeks.flatMap(\.sessions).map(\.activity).filter { $0.hasPrefix("exam") })
    let placed = SessionPlacement(conditions, undivided: exams).placed(weeks)
    #expect(Self.pieces(placed) == Self.pieces(weeks))
    var free: [Day: [Bool]] = [:]
    var parts: [String: Int] = [:]
    for (week, before) in zip(placed, weeks) {
      #expect(Self.pieces([week]) == Self.pieces([before]))
      var last = (Day(number: .min), 0)
      for session in week.sessions {
        let day = try #require(session.day)
        let minute = try #require(session.minute)
        #expect((week.start...week.end).contains(day))
        #expect(last < (day, minute))
        last = (day, minute)
        var minutes = free[day] ?? Self.minutes(of: day, conditions)
        let taken = minute..<minute + 15 * session.quarters
        try #require(taken.upperBound <= 1440)
        #expect(minutes[taken].allSatisfy { $0 }, "seed \(seed): \(session) is not in free time")
        for index in taken { minutes[index] = false }
        free[day] = minutes
        #expect(session.part == (parts[session.activity] ?? 0) + 1)
        parts[session.activity] = session.part
      }
      let order = week.sessions.map(\.activity).filter { !exams.contains($0) }
      #expect(Self.withoutRepeats(order) == before.sessions.map(\.activity).filter { !exams.contains($0) })
    }
    for session in placed.flatMap(\.sessions) { #expect(session.parts == parts[session.activity]) }
  }

  private static func withoutRepeats(_ names: [String]) -> [String] {
    names.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  @Test(arguments: 0..<150)
  func `without times of the week sessions spread in order over the free days`(seed: Int) throws {
    var random = RandomCalendar(seed: seed, withTimes: false)
    let conditions = random.conditions
    let calendar = Self.calendar(conditions)
    let weeks = random.weeks(calendar.weeks.map { ($0.start, $0.end, $0.capacity) })
    let placed = SessionPlacement(conditions, undivided: []).placed(weeks)
    var parts: [String: Int] = [:]
    for (week, before) in zip(placed, weeks) {
      #expect(Self.pieces([week]) == Self.pieces([before]))
      #expect(Self.withoutRepeats(week.sessions.map(\.activity)) == before.sessions.map(\.activity))
      for session in week.sessions {
        #expect(session.part == (parts[session.activity] ?? 0) + 1)
        parts[session.activity] = session.part
      }
      let days = try week.sessions.map { try #require($0.day) }
      #expect(days == days.sorted())
      for day in days {
        #expect((week.start...week.end).contains(day))
        #expect(!conditions.away.contains { $0.contains(day) })
        let busy = conditions.busy.filter { $0.day == day }
        #expect(!(0..<1440).allSatisfy { minute in busy.contains { $0.from <= minute && minute < $0.to } })
      }
      #expect(week.sessions.allSatisfy { $0.minute == nil })
    }
  }

  @Test func `a practice exam is sat in one go where an evening is long enough`() throws {
    let start = try #require(Day("2027-01-04"))
    var conditions = Plan.Conditions.sample()
    conditions.times = try Plan.WeeklyTime.reading("Tue 19:00-20:30, Thu 19:00-22:00, Sat 10:00-11:00")
    let score = Score(mean: 500, low: 400, high: 600)
    let week = PlanWeek(
      number: 1, start: start, end: start.adding(days: 6), capacity: 22,
      sessions: [
        PlanWeek.Session(activity: "a", quarters: 12, part: 1, parts: 1),
        PlanWeek.Session(activity: "exam", quarters: 8, part: 1, parts: 1),
      ], review: 2, readiness: score)
    let placed = SessionPlacement(conditions, undivided: ["exam"]).placed([week])[0].sessions
    let lines = placed.map {
      "\($0.activity) \($0.part)/\($0.parts) \($0.day?.spokenInWeek ?? "") \(ClockTime.text($0.minute ?? 0)) \($0.quarters)"
    }
    #expect(
      lines == [
        "a 1/3 Tue 5 Jan 19:00 6", "a 2/3 Thu 7 Jan 19:00 4", "exam 1/1 Thu 7 Jan 20:00 8",
        "a 3/3 Sat 9 Jan 10:00 2",
      ])
  }

  @Test func `what comes to a week before a lab that it had does not crowd the lab's evening`() throws {
    let start = try #require(Day("2027-01-04"))
    let score = Score(mean: 500, low: 400, high: 600)
    let readings = ["a", "b", "c"].map { PlanWeek.Session(activity: $0, quarters: 3, part: 1, parts: 1) }
    let lab = PlanWeek.Session(activity: "lab", quarters: 6, part: 1, parts: 1, day: start)
    let other = PlanWeek.Session(
      activity: "other", quarters: 4, part: 1, parts: 1, day: start.adding(days: 4))
    let week = PlanWeek(
      number: 1, start: start, end: start.adding(days: 6), capacity: 24,
      sessions: readings + [lab, other], review: 0, readiness: score)
    let placed = try #require(
      SessionPlacement(Plan.Conditions.sample(), undivided: []).placed(week, keeping: [lab, other]) {
        $1 == "lab" && $0 < "lab"
      })
    let loads = placed.reduce(into: [Day?: Int]()) { $0[$1.day, default: 0] += $1.quarters }
    #expect(loads.values.allSatisfy { $0 <= 8 }, "\(loads)")
    let days = placed.filter { $0.activity != "other" }.compactMap(\.day)
    #expect(
      placed.map(\.activity).filter { $0 != "other" } == ["a", "b", "c", "lab"] && days == days.sorted())
    #expect(placed.first { $0.activity == "other" }?.day == other.day)
  }

  @Test(arguments: SamplePerson.roles)
  func `plans with times of the week keep them, and two runs give the same`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    var conditions = Plan.Conditions.sample(away: [14...20])
    conditions.times = try Plan.WeeklyTime.reading("Tue 19:00-21:00, Thu 07:10-08:05, Sat 10:00-13:00")
    conditions.weeklyQuarters = 23
    conditions.busy = [Plan.BusyTime(day: conditions.start.adding(days: 1), from: 1170, to: 1200)]
    let plan = try person.plan(conditions)
    #expect(plan == (try person.maker().plan(conditions)))
    #expect(plan.weeks[0].capacity == 21)
    #expect(plan.weeks[2].capacity == 0)
    #expect(plan.weeks.flatMap(\.sessions).allSatisfy { $0.day != nil && $0.minute != nil })
    for activity in plan.activities {
      let parts = plan.weeks.flatMap(\.sessions).filter { $0.activity == activity.id }
      #expect(parts.map(\.quarters).reduce(0, +) == activity.duration.likely)
      #expect(parts.map(\.part) == Array(1...parts.count))
    }
    let own = try #require(plan.pace.first { $0.quartersPerWeek == 23 })
    #expect(own.readinessAtDate?.mean == plan.readiness.projected.mean)
  }

  @Test func `without an exam date the weeks after the last change of hours are typical ones`() throws {
    let person = try SamplePerson.of(role: "ml-engineer")
    var conditions = Plan.Conditions.sample(weeks: nil)
    conditions.hoursChanges = [
      Plan.HoursChange(from: conditions.start.adding(days: 14), weeklyQuarters: 0),
      Plan.HoursChange(from: conditions.start.adding(days: 28), weeklyQuarters: 40),
    ]
    let plan = try person.maker().plan(conditions)
    #expect(plan.weeks.prefix(6).map(\.capacity) == [32, 32, 0, 0, 40, 40])
    #expect(plan.readiness.projected.mean >= 800)
    conditions.hoursChanges.removeLast()
    let stopped = try person.maker().plan(conditions)
    #expect(stopped.weeks.dropFirst(2).allSatisfy { $0.load == 0 })
  }
}
