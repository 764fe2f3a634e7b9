import Calendars
import Documents
import Ontology
import Planning
import Testing

@Suite struct PlanCalendarTests {
  /// The sample plan with days, and with times on some of them.
  private static func plan() -> Plan {
    var plan = SamplePlan.make()
    plan.conditions.zone = "Europe/Berlin"
    for week in plan.weeks.indices {
      for index in plan.weeks[week].sessions.indices {
        plan.weeks[week].sessions[index].day = plan.weeks[week].start.adding(days: index)
        if index != 1 { plan.weeks[week].sessions[index].minute = 60 * 18 + 15 * index }
      }
    }
    return plan
  }

  private static let berlin = ZoneRules(
    initial: ZoneRules.Change(
      at: WallTime(seconds: .min / 4), offset: 3600, isDaylight: false, name: "CET"),
    changes: (2020...2030).flatMap { year -> [ZoneRules.Change] in
      let days = [(3, true), (10, false)].compactMap { month, isDaylight in
        Day(year: year, month: month, day: 31).map { ($0.adding(days: -(($0.weekday + 1) % 7)), isDaylight) }
      }
      return days.map { day, isDaylight in
        ZoneRules.Change(
          at: WallTime(day, second: 3600), offset: isDaylight ? 7200 : 3600, isDaylight: isDaylight,
          name: isDaylight ? "CEST" : "CET")
      }
    })

  @Test func `every session with a day is an event, and the exam is one of a day`() throws {
    let plan = Self.plan()
    let events = try StrictCalendar(PlanCalendar.text(plan, zone: Self.berlin)).events.filter {
      $0.all("STATUS").isEmpty
    }
    let sessions = plan.weeks.flatMap(\.sessions)
    // The eve, the exam, and the set-up before the lab that costs credits.
    #expect(events.count == sessions.count + 3)
    #expect(try events.dropLast().last?.one("UID").value == "\(plan.id).exam-eve@readiness")
    for (session, event) in zip(sessions, events) {
      let start = try event.one("DTSTART")
      let day = try #require(session.day).description.filter { $0 != "-" }
      #expect(start.value.hasPrefix(day))
      #expect(try event.one("UID").value == "\(plan.id).\(session.activity).\(session.part)@readiness")
      #expect(try event.one("SEQUENCE").value == "\(plan.revision)")
      if session.minute == nil {
        #expect(start.value == day)
        #expect(try event.one("TRANSP").value == "TRANSPARENT")
      } else {
        #expect(start.parameters == ["TZID": "Europe/Berlin"])
        let length = try #require(try event.one("DURATION").value.wholeMatch(of: /PT(?:(\d+)H)?(?:(\d+)M)?/))
        let minutes = (Int(length.1 ?? "0") ?? 0) * 60 + (Int(length.2 ?? "0") ?? 0)
        #expect(minutes == 15 * session.quarters)
      }
      let activity = try #require(plan.activities.first { $0.id == session.activity })
      #expect(try StrictCalendar.text(event.one("SUMMARY").value).hasPrefix(activity.title))
      #expect(try StrictCalendar.text(event.one("DESCRIPTION").value).contains(activity.reason))
    }
    let exam = try #require(plan.conditions.examDate)
    let last = try #require(events.last)
    #expect(try last.one("DTSTART").value == exam.description.filter { $0 != "-" })
    #expect(try StrictCalendar.text(last.one("DESCRIPTION").value).contains("readiness replan --passed"))
    #expect(try last.one("DTEND").value == exam.adding(days: 1).description.filter { $0 != "-" })
  }

  @Test func `a zone is written with the changes of its clocks within the plan`() throws {
    var plan = Self.plan()
    plan.weeks[3].sessions[0].day = Day("2027-04-02")
    let zone = try #require(StrictCalendar(PlanCalendar.text(plan, zone: Self.berlin)).zones.first)
    #expect(zone.children.map(\.name) == ["STANDARD", "DAYLIGHT"])
    #expect(try zone.children[1].one("DTSTART").value == "20270328T020000")
    #expect(try zone.children[1].one("TZOFFSETFROM").value == "+0100")
    #expect(try zone.children[1].one("TZOFFSETTO").value == "+0200")
    #expect(try StrictCalendar(PlanCalendar.text(plan)).zones.isEmpty)
    plan.conditions.zone = nil
    #expect(try StrictCalendar(PlanCalendar.text(plan, zone: Self.berlin)).zones.isEmpty)
  }

  @Test func `sessions that a replan did away with are cancelled under their old identity`() throws {
    var plan = Self.plan()
    plan.revision = 2
    plan.cancelled = [1, 2].map { CancelledSession(activity: "gone", part: $0, name: .given("Gone")) }
    let calendar = try StrictCalendar(PlanCalendar.text(plan, zone: Self.berlin))
    let cancelled = try calendar.events.filter { $0.all("STATUS").map(\.value) == ["CANCELLED"] }.map {
      event in
      #expect(try event.one("SEQUENCE").value == "2")
      return try event.one("UID").value
    }
    #expect(cancelled.prefix(2) == ["\(plan.id).gone.1@readiness", "\(plan.id).gone.2@readiness"])
    #expect(Set(try calendar.events.map { try $0.one("UID").value }).count == calendar.events.count)
  }

  @Test func `a certificate has a day on which renewal opens and one on which it ends`() throws {
    var plan = Self.plan()
    let none = Score(mean: 0, low: 0, high: 0)
    plan.certification = Certification(
      passed: SamplePlan.day("2026-12-21"), renewalOpens: SamplePlan.day("2028-10-22"),
      ends: SamplePlan.day("2028-12-21"), kept: none, neglected: none)
    let events = try StrictCalendar(PlanCalendar.text(plan, zone: Self.berlin)).events
    let days = try events.filter { $0.all("STATUS").isEmpty }.suffix(2).map { event in
      #expect(try event.one("TRANSP").value == "TRANSPARENT")
      return "\(try event.one("UID").value) \(try event.one("DTSTART").value)"
    }
    #expect(
      days == [
        "\(plan.id).renewal-opens@readiness 20281022", "\(plan.id).certificate-ends@readiness 20281221",
      ])
  }

  @Test
  func `days before an exam are taken back once it is passed, and were never there in a first revision`()
    throws
  {
    var plan = Self.plan()
    let none = Score(mean: 0, low: 0, high: 0)
    plan.certification = Certification(
      passed: plan.conditions.start, renewalOpens: SamplePlan.day("2028-10-22"),
      ends: SamplePlan.day("2028-12-21"), kept: none, neglected: none)
    let taken: [Int: [String]] = [
      1: [],
      2: ["accelerator-quota", "exam-eve", "lighter-days", "model-licence", "quiet-days", "set-up"],
    ]
    for (revision, expected) in taken {
      plan.revision = revision
      let events = try StrictCalendar(PlanCalendar.text(plan, zone: Self.berlin)).events
      let cancelled = try events.filter { !$0.all("STATUS").isEmpty }.map { try $0.one("UID").value }
      #expect(cancelled.sorted() == expected.map { "\(plan.id).\($0)@readiness" })
    }
  }

  @Test func `the same plan gives the same bytes, and notes are never among them`() throws {
    var plan = Self.plan()
    let text = PlanCalendar.text(plan, zone: Self.berlin)
    plan.records = [
      SessionRecord(
        activity: plan.activities[0].id, part: 1, outcome: .done, day: plan.conditions.start, minutes: 4,
        note: "My secret", isPrivate: true),
      SessionRecord(
        activity: plan.activities[1].id, part: 1, outcome: .skipped, day: plan.conditions.start, minutes: 0,
        note: "Not so secret"),
    ]
    #expect(PlanCalendar.text(plan, zone: Self.berlin) == text)
    #expect(PlanCalendar.text(try plan.roundTripped(), zone: Self.berlin) == text)
    plan.revision += 1
    let next = try StrictCalendar(PlanCalendar.text(plan, zone: Self.berlin))
    let first = try StrictCalendar(text)
    for (old, new) in zip(first.events, next.events) {
      #expect(try old.one("UID") == new.one("UID"))
      #expect(try old.one("DTSTAMP").value < new.one("DTSTAMP").value)
    }
  }

  @Test(arguments: 0..<100)
  func `plans with hard texts give calendars that a strict reader takes`(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(seed))
    var plan = generator.plan()
    let activities = Dictionary(plan.activities.map { ($0.id, $0) }) { first, _ in first }
    for week in plan.weeks.indices {
      for index in plan.weeks[week].sessions.indices where generator.flag() {
        plan.weeks[week].sessions[index].day = plan.weeks[week].start
        plan.weeks[week].sessions[index].minute = generator.flag() ? generator.number(0...1439) : nil
      }
    }
    let calendar = try StrictCalendar(PlanCalendar.text(plan, zone: generator.flag() ? Self.berlin : nil))
    let sessions = plan.weeks.flatMap(\.sessions).filter { $0.day != nil && activities[$0.activity] != nil }
    for (session, event) in zip(sessions, calendar.events) {
      let title = activities[session.activity]?.title ?? ""
      #expect(try StrictCalendar.text(event.one("SUMMARY").value).hasPrefix(title))
    }
  }
}
