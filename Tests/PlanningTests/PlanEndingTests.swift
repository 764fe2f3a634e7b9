import Ontology
import Testing

@testable import Planning

/// How plans end, and when to book an exam that has no day.
@Suite struct PlanEndingTests {
  private static let exam = SamplePerson.start.adding(days: 84)

  private static func plan(days: Int? = 84, hours: Int = 8) throws -> Plan {
    var conditions = Plan.Conditions.sample(weeks: nil, hours: hours)
    conditions.examDate = days.map { SamplePerson.start.adding(days: $0) }
    conditions.areasPerWeek = 2
    return try SamplePerson.of(role: "data-scientist").plan(conditions)
  }

  @Test func `the end stands in the plan: lighter days, quiet days, the eve, the exam, and what comes after`()
    throws
  {
    let notes = try Self.plan().endingNotes
    #expect(notes.map(\.topic) == EndingNote.Topic.allCases)
    #expect(
      notes.map(\.day) == [-14, -7, -1, 0, 1].map { Self.exam.adding(days: $0) })
    #expect(notes.allSatisfy { !$0.title.isEmpty && $0.sentences.count > 20 })
    #expect(
      notes.last?.commands.map(\.line) == [
        "readiness replan --passed \(Self.exam)", "readiness replan --failed \(Self.exam)",
      ])
  }

  @Test
  func `a first stage ends with a decision, without papers and rites, by the rule that its first page says`()
    throws
  {
    var plan = try Self.plan()
    plan.readiness.projected.high = plan.conditions.target - 1
    #expect(plan.isFirstStage && !plan.leadsToExamDay)
    let notes = plan.endingNotes
    #expect(notes.map(\.topic) == [.lighter, .quiet, .exam])
    let last = try #require(notes.last)
    #expect(last.day == Self.exam && last.title == "End of the first stage")
    #expect(last.commands.map(\.line) == ["readiness mock", "readiness replan --exam-date DAY"])
    #expect(
      notes.allSatisfy { !$0.sentences.contains("identity document") && !$0.sentences.contains("papers") })
    let advice = try #require(plan.bookingAdvice(hours: { "\($0)" }, percent: { "\($0.mean)" }))
    #expect(advice.gate.contains("book no day"))
    for text in [advice.gate, last.text] { #expect(text.hasSuffix(plan.practiceExamRule), "\(text)") }
    let forecast = WayOut.target(plan.readiness.projected)
    plan.waysOut = [.date(Self.exam), forecast]
    #expect(plan.openWaysOut == [.date(Self.exam)])
    // Where the aim is in reach, every page says the same, too.
    plan.readiness.projected.high = plan.conditions.target + 50
    plan.readiness.projected.mean = plan.conditions.target - 50
    #expect(!plan.isFirstStage && plan.endingNotes.map(\.topic) == EndingNote.Topic.allCases)
    let other = try #require(plan.bookingAdvice(hours: { "\($0)" }, percent: { "\($0.mean)" }))
    #expect(other.gate.hasSuffix(plan.practiceExamRule))
    #expect(plan.endingNotes[0].text.hasSuffix(plan.practiceExamRule.dropFirst()))
    #expect(plan.openWaysOut == [.date(Self.exam), forecast])
  }

  @Test func `one rule says what each full practice exam decides, in points`() throws {
    var plan = try Self.plan()
    plan.conditions.target = 800
    plan.readiness.projected.high = 850
    #expect(try #require(plan.ending).practiceExams.count > 1)
    #expect(
      plan.practiceExamRule == """
        book if it shows 80\u{A0}% or more and no section more than 30 points less, else take another day. Once \
        it is booked, the second one decides whether the day stays: keep it at 70\u{A0}% or more, since fifty questions \
        are right to about 10 points, else move it.
        """)
    plan.readiness.projected.high = 790
    #expect(plan.practiceExamRule.contains("else plan the next stage. Once it is booked, the second"))
    let exams = Set(plan.activities.filter { $0.kind == .practiceExam }.map(\.id))
    for week in plan.weeks.indices { plan.weeks[week].sessions.removeAll { exams.contains($0.activity) } }
    #expect(plan.practiceExamRule.hasSuffix("stage. Fifty questions are right to about 10 points."))
  }

  @Test
  func `what reaches the aim is said to whoever reads it, and a first stage is not revised for an exam`()
    throws
  {
    var plan = try Self.plan()
    for way in [WayToAim.hours(quartersPerWeek: 40), .date(Self.exam), .outOfReach(quartersPerWeek: 80)] {
      let text = way.sentence(target: 800) { "\($0 / 4) h" }
      #expect(text.contains("the aim of 80\u{A0}%") && !text.contains("your"))
    }
    let quiet = try #require(
      plan.weeks.indices.last { week in
        plan.weeks[week].end >= Self.exam.adding(days: -7)
      })
    plan.weeks[quiet].sessions = []
    plan.weeks[quiet].themes = []
    plan.readiness.projected.high = plan.conditions.target + 50
    #expect(plan.theme(of: plan.weeks[quiet]) == "Revision: nothing new before the exam")
    plan.readiness.projected.high = plan.conditions.target - 1
    #expect(plan.theme(of: plan.weeks[quiet]) == "Revision: nothing new at the end of the stage")
  }

  @Test(arguments: [1, 2, 5, 9, 20])
  func `an exam that is near has a shorter end, in order and within the plan`(days: Int) throws {
    let plan = try Self.plan(days: days)
    let notes = plan.endingNotes
    #expect(notes.contains { $0.topic == .exam })
    #expect(notes.contains { $0.topic == .after } == !plan.isFirstStage)
    #expect(notes.map(\.day) == notes.map(\.day).sorted())
    #expect(notes.allSatisfy { $0.day >= plan.conditions.start })
  }

  @Test func `what is not an exam, or is passed, has no such end`() throws {
    var plan = try Self.plan()
    #expect(plan.proposedExam == nil && plan.ending?.practiceExams.isEmpty == false)
    plan.certification = Certification(
      passed: Self.exam, renewalOpens: Self.exam, ends: Self.exam, kept: plan.readiness.now,
      neglected: plan.readiness.now)
    #expect(plan.ending == nil && plan.endingNotes.isEmpty)
    plan.certification = nil
    plan.goals = [
      PlanGoal(
        goal: .role("ml-engineer"), title: "A job", weight: 100, edition: nil, now: plan.readiness.now,
        projected: plan.readiness.now)
    ]
    #expect(plan.endingNotes.isEmpty)
    plan.conditions.examDate = nil
    #expect(plan.proposedExam == nil)
  }

  /// The formula of `ExamProposal` by another way: hours are worked off day by day of whole weeks.
  @Test(arguments: [3, 5, 8, 12])
  func `without a date the plan proposes a week in which eight in ten such plans are done`(hours: Int) throws
  {
    let plan = try Self.plan(days: nil, hours: hours)
    let proposal = try #require(plan.proposedExam)
    let study = Set(plan.activities.filter(\.kind.isStudy).map(\.id))
    func quarters(_ week: PlanWeek, _ counts: (PlanWeek.Session) -> Bool) -> Double {
      Double(week.sessions.filter(counts).map(\.quarters).reduce(0, +))
    }
    var left = 1.25248 * plan.weeks.map { quarters($0) { study.contains($0.activity) } }.reduce(0, +)
    var day = plan.conditions.start
    var weeks = plan.weeks[...]
    while left > 0.01 {
      if let week = weeks.popFirst() {
        left -= Double(week.capacity - week.review) - quarters(week) { !study.contains($0.activity) }
        day = week.end
      } else {
        left -= Double(4 * hours)
        day = day.adding(days: 7)
      }
    }
    #expect(proposal.done == day)
    #expect(proposal.week.weekday == 0)
    #expect((8...14).contains(proposal.week.number - proposal.done.number))
    #expect(proposal.sentence.contains("8 in 10"))
  }

  @Test func `what is done is certain, so that the proposal does not move away while all goes as planned`()
    throws
  {
    var plan = try Self.plan(days: nil)
    let before = try #require(plan.proposedExam)
    for session in plan.weeks.prefix(3).flatMap(\.sessions) {
      _ = try plan.record(.done, of: session.activity, on: session.day ?? plan.conditions.start)
    }
    #expect(try #require(plan.proposedExam).week <= before.week)
    for session in plan.weeks.flatMap(\.sessions) {
      _ = try? plan.record(.done, of: session.activity, on: session.day ?? plan.conditions.start)
    }
    #expect(plan.proposedExam == nil)
  }
}
