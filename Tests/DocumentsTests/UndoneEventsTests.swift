import Ontology
import TestSupport
import Testing
import XML

@testable import Documents
@testable import Planning

extension Plan {
  /// Takes the place of another revision with these weeks.
  fileprivate mutating func follow(_ old: Plan, weeks: [PlanWeek]) {
    let course = StudyCourse(
      conditions: conditions, activities: activities, weeks: weeks, records: old.records,
      retention: retention)
    let next = PlanRevision(of: old, course: course, goals: Set(goals.map(\.goal)))
    (id, revision) = (old.id, old.revision + 1)
    (self.weeks, activities, records) = (next.course.weeks, next.course.activities, next.course.records)
    (changes, cancelled) = (next.changes, next.cancelled)
    baseline = old.baseline ?? PlanBaseline(old)
  }
}

/// A plan's file as commands change it: the plan, the state before the last change, and what was taken back.
private struct LivedFile {
  private(set) var plan = datedPlan()
  private(set) var undone = UndoneEvents()
  private var previous: Plan?
  private var numbers: PlanGenerator

  init(seed: UInt64) { numbers = PlanGenerator(seed: seed) }

  /// Does one thing that changes the file, chosen at random.
  mutating func change() throws {
    let old = plan
    switch numbers.number(0...9) {
    case 0: record()
    case 1...3: revise()
    case 4: try replace(isSameIdentity: true)
    case 5: try replace(isSameIdentity: false)
    default:
      guard let previous, previous != plan else { return }
      try note(previous)
      plan = previous
    }
    previous = old
  }

  private mutating func record() {
    guard let session = plan.weeks.flatMap(\.sessions).first else { return }
    plan.records.append(
      SessionRecord(
        activity: session.activity, part: session.part, outcome: .done, day: plan.conditions.start,
        minutes: 30))
  }

  /// What a replan may do: sessions and reviews move, go and come, and so does the day of the exam.
  private mutating func revise() {
    var new = plan
    new.activities = datedPlan().activities
    new.weeks = mixed(datedPlan().weeks)
    if let exam = new.conditions.examDate {
      new.conditions.examDate = exam.adding(days: numbers.number(0...3))
    }
    new.follow(plan, weeks: new.weeks)
    let most = new.weeks.flatMap(\.reviews).map(\.number).max() ?? 0
    new.retention = PlanRetention(lastNumber: max(plan.retention?.lastNumber ?? 0, most), skills: [])
    if numbers.number(0...7) == 0 {
      let none = Score(mean: 0, low: 0, high: 0)
      new.certification = Certification(
        passed: new.conditions.start, renewalOpens: new.conditions.start.adding(days: 600),
        ends: new.conditions.start.adding(days: 700), kept: none, neglected: none)
    }
    plan = new
  }

  /// Some of the sessions, some of them on other days, and reviews.
  private mutating func mixed(_ weeks: [PlanWeek]) -> [PlanWeek] {
    var number = 0
    return weeks.map { week in
      var week = week
      week.sessions = week.sessions.compactMap { session in
        var session = session
        guard numbers.number(0...4) > 0 else { return nil }
        session.day = numbers.number(0...5) == 0 ? nil : week.start.adding(days: numbers.number(0...6))
        session.minute = session.day == nil || numbers.flag() ? nil : 60 * numbers.number(6...20)
        return session
      }
      week.reviews = (0..<numbers.number(0...2)).map { _ in
        number += numbers.number(1...2)
        return PlannedReview(
          number: number, minutes: 10, day: week.start.adding(days: numbers.number(0...6)),
          items: [
            PlannedReview.Item(
              skill: "a", title: "A \(numbers.number(0...1))", retention: 80, task: .explain(nil))
          ])
      }
      return week
    }
  }

  /// Makes a plan anew over the one that is there.
  private mutating func replace(isSameIdentity: Bool) throws {
    var new = datedPlan()
    if !isSameIdentity { new.id = "plan-\(numbers.number(1...2))" }
    new.revision = 1
    new.weeks = mixed(new.weeks)
    new.retention = PlanRetention(
      lastNumber: new.weeks.flatMap(\.reviews).map(\.number).max() ?? 0, skills: [])
    if numbers.flag() { new.conditions.examDate = nil }
    try note(new)
    plan = new
  }

  private mutating func note(_ new: Plan) throws {
    undone = undone.replacing(plan, with: new)
    undone = try UndoneDocument.read(
      SourceFile(path: "plan.xml.undone", text: UndoneDocument.xml(undone)), schemas: builtInSchemas)
  }
}

/// A calendar program that takes exports, each event by its identity.
private struct CalendarClient {
  private var sequences: [String: Int] = [:]
  private(set) var events: [String: [StrictCalendar.Property]] = [:]

  /// Takes an export, and looks whether each number tells what changed.
  mutating func take(_ text: String) throws {
    for event in try StrictCalendar(text).events {
      let id = try event.one("UID").value
      let sequence = try #require(Int(event.one("SEQUENCE").value))
      let isCancelled = event.all("STATUS").map(\.value) == ["CANCELLED"]
      let content =
        isCancelled ? nil : event.properties.filter { $0.name != "SEQUENCE" && $0.name != "DTSTAMP" }
      let known = sequences[id] ?? -1
      #expect(sequence >= known, "\(id) falls from \(known) to \(sequence)")
      if events[id] != content, sequences[id] != nil { #expect(sequence > known, "\(id) stays at \(known)") }
      sequences[id] = sequence
      events[id] = content
    }
  }
}

/// The sample plan with a day for every session.
private func datedPlan() -> Plan {
  var plan = SamplePlan.make()
  plan.revision = 1
  for week in plan.weeks.indices {
    for index in plan.weeks[week].sessions.indices {
      plan.weeks[week].sessions[index].day = plan.weeks[week].start.adding(days: index)
    }
  }
  return plan
}

@Suite struct UndoneEventsTests {
  @Test(arguments: 0..<60)
  func `calendars hold the plan after any mixture of changes, undos and exports`(seed: Int) throws {
    var file = LivedFile(seed: UInt64(seed))
    var numbers = TestGenerator(state: UInt64(1000 + seed))
    var clients = [CalendarClient(), CalendarClient()]
    for _ in 0..<40 {
      try file.change()
      let text = PlanCalendar.text(file.plan, undone: file.undone)
      for client in clients.indices where Int.random(in: 0...2, using: &numbers) == 0 {
        try clients[client].take(text)
        let events = PlanCalendar.events(of: file.plan).map { "\(file.plan.id).\($0.name)@readiness" }
        #expect(Set(clients[client].events.keys) == Set(events))
      }
    }
  }

  @Test func `after an undo the numbers are higher than before, and what only the change had is cancelled`()
    throws
  {
    let first = datedPlan()
    var second = first
    second.weeks[0].sessions.removeFirst()
    second.activities[7].id = "another"
    second.weeks[3].sessions[1].activity = "another"
    second.follow(first, weeks: second.weeks)
    let undone = UndoneEvents().replacing(second, with: first)
    #expect(undone.sequence(of: first) == 3)
    let text = PlanCalendar.text(first, undone: undone)
    let cancelled = try StrictCalendar(text).events.filter { !$0.all("STATUS").isEmpty }
    let names = try cancelled.map { try $0.one("UID").value }
    // A later revision takes back what may have had to stand before a lab of an earlier one.
    let preparations = Plan.Preparation.names.map { "\(first.id).\($0)@readiness" }
    #expect(names.filter { !preparations.contains($0) } == ["\(first.id).another.1@readiness"])
    // A second undo brings the change back, and a replan in its place goes further up.
    #expect(undone.replacing(first, with: second).sequence(of: second) == 4)
    var third = first
    third.follow(first, weeks: first.weeks)
    #expect(undone.sequence(of: third) == 4)
  }

  @Test func `a state that cannot be read counts as one more revision`() {
    let plan = datedPlan()
    let undone = UndoneEvents().replacing(nil, with: plan)
    #expect(undone.sequence(of: plan) == 3)
    #expect(undone.replacing(nil, with: plan).sequence(of: plan) == 5)
  }

  @Test func `nothing is noted where calendars see no difference, or between plans of two people`() {
    let plan = datedPlan()
    var recorded = plan
    recorded.records = [
      SessionRecord(
        activity: plan.activities[0].id, part: 1, outcome: .done, day: plan.conditions.start, minutes: 4)
    ]
    #expect(UndoneEvents().replacing(recorded, with: plan) == UndoneEvents())
    var another = plan
    another.id = "plan-2"
    another.subject.learner = "Somebody else"
    another.weeks.removeLast()
    #expect(UndoneEvents().replacing(another, with: plan) == UndoneEvents())
  }

  @Test func `a plan that is not known beside what was taken back cancels nothing of other plans`() {
    var another = datedPlan()
    another.id = "plan-2"
    var changed = another
    changed.weeks.removeLast()
    let undone = UndoneEvents().replacing(changed, with: another)
    let plan = datedPlan()
    #expect(PlanCalendar.text(plan, undone: undone) == PlanCalendar.text(plan))
  }

  @Test func `only so much is remembered, the latest`() throws {
    var undone = UndoneEvents()
    var plan = datedPlan()
    plan.activities[0].name = .given(String(repeating: "long ", count: 100))
    for number in 1...30 {
      var next = plan
      next.id = "plan-\(number)"
      undone = undone.replacing(plan, with: next)
      plan = next
    }
    #expect(undone.histories.count == UndoneEvents.limits.plans && undone.histories.last?.plan == plan.id)
    let file = SourceFile(path: "plan.xml.undone", text: UndoneDocument.xml(undone))
    #expect(try UndoneDocument.read(file, schemas: builtInSchemas) == undone)
  }

  static let faults: [(text: String, message: String)] = [
    (
      "<plan id=\"a\" offset=\"-1\" sequence=\"0\"/>",
      ":2: error: '-1' cannot be the offset of <plan>; it is a whole"
    ),
    ("<plan id=\"a\" offset=\"1\"/>", ":2: error: Element 'plan': The attribute 'sequence' is required"),
    (
      "<plan id=\"a\" offset=\"1\" sequence=\"0\"/><plan id=\"a\" offset=\"1\" sequence=\"0\"/>",
      ":2: error: the plan 'a' is listed twice"
    ),
    (
      "<plan id=\"a\" offset=\"1\" sequence=\"0\"><event name=\"X\" title=\"\"/></plan>",
      ":2: error: 'X' cannot be the name of <event>"
    ),
  ]

  @Test(arguments: faults.indices)
  func `a file with faults is refused with its line`(index: Int) {
    let (text, message) = Self.faults[index]
    let file = SourceFile(
      path: "plan.xml.undone", text: "<undone xmlns=\"urn:readiness:undone:1\">\n\(text)\n</undone>\n")
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try UndoneDocument.read(file, schemas: builtInSchemas)
    }
    #expect(found.first?.hasPrefix("plan.xml.undone" + message) == true, "\(found)")
  }
}
