import Assessment
import Ontology
import Planning
import Testing

@testable import Documents

@Suite struct WeeklyDigestTests {
  private static func text(_ plan: Plan, _ day: String) -> String {
    WeeklyDigest(plan, on: SamplePlan.day(day)).text
  }

  private static func recorded(_ index: Int, on day: String, minutes: Int = 50, note: String = "")
    -> SessionRecord
  {
    let session = SamplePlan.make().weeks.flatMap(\.sessions)[index]
    return SessionRecord(
      activity: session.activity, part: session.part, outcome: .done, day: SamplePlan.day(day),
      minutes: minutes,
      note: note)
  }

  @Test func `it is short, begins with the same line every week, and has no note in it`() {
    var plan = SamplePlan.make()
    plan.records = [Self.recorded(0, on: "2026-11-24", note: "secretword")]
    for offset in -10...60 {
      let day = plan.conditions.start.adding(days: offset)
      let digest = WeeklyDigest(plan, on: day)
      let lines = digest.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 60 && lines.allSatisfy { $0.count <= 74 || $0.contains("://") })
      #expect(lines[0] == "Weekly digest for Amira O'Neill-Haddad: Google Cloud Professional Machine")
      #expect(digest.text.contains("To decide\n---------\n"))
      #expect(!digest.text.contains("secretword") && !digest.page.contains("secretword"))
      let mail = digest.message()
      #expect(MailMessage(reading: mail.bytes) == mail)
      #expect(mail.mark == "digest plan-1f3a9c20")
    }
  }

  @Test
  func `readiness has the names and the values that it has everywhere, and newer answers are said to wait`() {
    let plan = SamplePlan.make()
    func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let digest = words(Self.text(plan, "2026-11-30"))
    #expect(digest.contains(words(plan.figures.sentence(\.spoken))))
    #expect(!digest.contains(ReadinessFigures.earlierAnswers))
    let waiting = WeeklyDigest(plan, on: SamplePlan.day("2026-11-30"), isPlanBehind: true)
    #expect(words(waiting.text).contains(ReadinessFigures.earlierAnswers))
  }

  @Test func `what was done is what was recorded in the last seven days`() {
    var plan = SamplePlan.make()
    plan.records = [
      Self.recorded(0, on: "2026-11-24", minutes: 65), Self.recorded(1, on: "2026-11-30", minutes: 60),
    ]
    let title = plan.activities.first { $0.id == plan.records[1].activity }?.title ?? ""
    let now = Self.text(plan, "2026-11-30")
    #expect(now.contains("2 sessions in 2 h 5 min.") && now.contains(title))
    #expect(Self.text(plan, "2026-12-01").contains("1 session in 1 h."))
    #expect(Self.text(plan, "2026-12-07").contains("Nothing is recorded."))
    // What is recorded of a day to come is not done yet.
    #expect(Self.text(plan, "2026-11-23").contains("Nothing is recorded."))
  }

  @Test func `what cannot wait is what is to be decided`() {
    var plan = SamplePlan.make()
    let all = plan.weeks.flatMap(\.sessions)
    #expect(Self.text(plan, "2026-11-23").contains("2 steps did not fit, which costs 2.9 points."))
    #expect(Self.text(plan, "2026-12-01").contains("of earlier weeks"))
    #expect(Self.text(plan, "2026-12-01").contains("    readiness replan"))
    plan.records = all.indices.map { Self.recorded($0, on: "2026-11-30") }
    plan.omissions = []
    #expect(Self.text(plan, "2026-12-02").contains("Nothing: go on as planned."))
    #expect(Self.text(plan, "2026-12-22").contains("readiness replan --passed 2026-12-21"))
    plan.reviews = [
      PlanReview(
        author: "Grace", relation: .mentor, day: SamplePlan.day("2026-11-30"), revision: plan.revision,
        remarks: [PlanReview.Remark(.hours(weeklyQuarters: 40, reason: ""))])
    ]
    #expect(Self.text(plan, "2026-12-08").contains("1 proposal of others waits for your answer."))
    plan.reviews = []
    plan.conditions.examDate = nil
    plan.records = []
    #expect(Self.text(plan, "2026-11-23").contains("Book the exam for the week of"))
  }

  @Test func `before it begins, and after it is over, a plan says so`() {
    let plan = SamplePlan.make()
    #expect(Self.text(plan, "2026-11-20").contains("The plan begins on 23 Nov 2026."))
    #expect(Self.text(plan, "2027-03-01").contains("The plan is over"))
    #expect(!Self.text(plan, "2027-03-01").contains("Next\n----"))
  }

  @Test(arguments: HostileTexts.all)
  func `hostile text stays text`(text: String) {
    let plan = SamplePlan.make().replacingTexts { _ in text }
    let digest = WeeklyDigest(plan, on: SamplePlan.day("2026-11-30"))
    #expect(!digest.page.contains("<script") && !digest.page.contains("<img"))
    #expect(digest.page.matches(of: #/href="([^"]*)"/#).allSatisfy { $0.output.1.hasPrefix("http") })
    let mail = digest.message()
    #expect(MailMessage(reading: mail.bytes) == mail)
  }
}
