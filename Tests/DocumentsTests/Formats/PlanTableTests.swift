import Documents
import Ontology
import Planning
import Testing

@Suite struct PlanTableTests {
  /// What a cell says, without what keeps it from being a formula.
  private static func said(_ cell: String) -> String {
    cell.replacing("'=", with: "=").replacing("'+", with: "+").replacing("'-", with: "-").replacing(
      "'@", with: "@"
    )
    .replacing("'|", with: "|").replacing("'＝", with: "＝")
  }

  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
  }

  @Test(arguments: HostileTexts.all)
  func `hostile text stays text in every cell`(text: String) throws {
    var plan = SamplePlan.make().replacingTexts { _ in text }
    plan.records = [
      SessionRecord(
        activity: plan.activities[0].id, part: 1, outcome: .done, day: plan.conditions.start, minutes: 50,
        note: text)
    ]
    for table in PlanTable.allCases where table != .weeks && table != .readiness {
      let read = try StrictTable(table.csv(plan, for: .learner))
      for cell in read.records.joined() where Double(cell) == nil {
        #expect(!Self.isFormula(cell), "\(cell)")
        for piece in cell.split(separator: ";").dropFirst() {
          #expect(!Self.isFormula(String(piece)), "\(cell)")
        }
      }
      let titles = try read.column("title")
      #expect(!titles.isEmpty)
      #expect(titles.allSatisfy { Self.said($0).hasSuffix(Self.said(text.plain)) })
    }
    let notes = try StrictTable(PlanTable.sessions.csv(plan, for: .learner)).column("note")
    #expect(Self.said(notes[0]) == Self.said(text.plain))
  }

  @Test(arguments: 1...100)
  func `a random plan gives a row for each session, with its hours`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    let read = try StrictTable(PlanTable.sessions.csv(plan, for: .learner))
    let sessions = plan.weeks.flatMap(\.sessions)
    #expect(try read.column("activity") == sessions.map(\.activity))
    #expect(try read.column("hours").map { Double($0) } == sessions.map { Double($0.quarters) / 4 })
    #expect(try read.column("day") == sessions.map { $0.day?.description ?? "" })
    let done = Set(plan.records.filter { $0.outcome == .done }.map { "\($0.activity) \($0.part)" })
    let status = try read.column("status")
    for (session, status) in zip(sessions, status) {
      #expect((status == "done") == done.contains("\(session.activity) \(session.part)"))
    }
    let parts = try StrictTable(PlanTable.competencies.csv(plan, for: .mentor))
    #expect(
      try parts.column("reached percent").map { Double($0) }
        == plan.reached(in: plan.readiness.competencies).map { Double($0.now.mean) / 10 })
  }

  @Test func `sessions carry their numbers, and practice exams the evenings after them, in the last columns`()
    throws
  {
    var plan = SamplePlan.make()
    plan.weeks[0].sessions[0].number = 7
    let read = try StrictTable(PlanTable.sessions.csv(plan, for: .learner))
    #expect(read.records[0].suffix(4) == ["exam date", "number", "follow-ups", "follow-up hours"])
    #expect(
      try read.column("number") == plan.weeks.flatMap { $0.numberedSessions.map { "\($0.number)" } })
    #expect(try read.column("number").first == "7")
    let kinds = try read.column("kind")
    for (kind, followUps) in zip(kinds, try read.column("follow-ups")) where kind != "practice-exam" {
      #expect(followUps.isEmpty)
    }
    let hours = try read.column("follow-up hours").compactMap { Double($0) }.reduce(0, +)
    #expect(hours <= Double(plan.followUps.map(\.quarters).reduce(0, +)) / 4)
  }

  @Test(arguments: 1...40)
  func `each goal has a row with its day and what is expected on it`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    let read = try StrictTable(PlanTable.goals.csv(plan, for: .manager))
    let goals = plan.goals.isEmpty ? ["exam:\(plan.subject.exam)"] : plan.goals.map { "\($0.goal)" }
    #expect(try read.column("id") == goals)
    let scores = plan.goals.isEmpty ? [plan.readiness.projected] : plan.goals.map(\.projected)
    #expect(try read.column("forecast percent").map { Double($0) } == scores.map { Double($0.mean) / 10 })
    let days = plan.goals.map { plan.conditions.day(of: $0.goal) }
    #expect(
      try read.column("date")
        == (plan.goals.isEmpty ? [plan.conditions.examDate] : days).map { $0?.description ?? "" })
  }

  @Test func `private notes are the learner's alone, and a manager sees no theme of a week`() throws {
    var plan = SamplePlan.make()
    plan.records = [true, false].enumerated().map { index, isPrivate in
      SessionRecord(
        activity: plan.activities[index].id, part: 1, outcome: .done, day: plan.conditions.start, minutes: 9,
        note: isPrivate ? "hidden" : "open to all", isPrivate: isPrivate)
    }
    #expect(PlanTable.sessions.csv(plan, for: .learner).contains("hidden"))
    let shown = PlanTable.sessions.csv(plan, for: .mentor)
    #expect(shown.contains("open to all") && !shown.contains("hidden"))
    #expect(PlanTable.tables(for: .manager) == [.sections, .goals, .readiness, .weeks])
    let weeks = try StrictTable(PlanTable.weeks.csv(plan, for: .learner))
    #expect(
      try weeks.column("hours planned")
        == plan.weeks.map { "\(Double($0.load) / 4)".replacing(".0", with: "") })
    #expect(weeks.records[0].contains("theme"))
    #expect(!(try StrictTable(PlanTable.weeks.csv(plan, for: .manager)).records[0].contains("theme")))
  }
}
