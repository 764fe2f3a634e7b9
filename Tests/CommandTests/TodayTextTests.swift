import Assessment
import Catalogue
import Documents
import Ontology
import Planning
import Terminal
import Testing
import XML

/// What `today` says, on every day of a plan and around it.
@Suite(.launching) struct TodayTextTests {
  private static let plan = Result {
    try PlanDocument.read(
      SourceFile(path: "plan.xml", text: try SampleRun.shared.get().text("plan.xml")),
      schemas: Catalogue().schemas())
  }

  private func today(_ plan: Plan, _ day: Day) -> String {
    WeekText(plan, style: Style(colour: false)).next(on: day)
  }

  @Test func `today fits 24 rows of 80 columns on every day, whatever is done`() throws {
    var plan = try Self.plan.get()
    plan.reviews = [
      PlanReview(
        author: "Grace", relation: .mentor, day: plan.conditions.start, revision: 1,
        remarks: plan.activities.map {
          PlanReview.Remark(
            .comment(.activity($0.id, part: nil), String(repeating: "A long remark. ", count: 30)))
        })
    ]
    for offset in -3...90 {
      let day = plan.conditions.start.adding(days: offset)
      let lines = today(plan, day).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 23, "\(day): \(lines.count) lines")
      for line in lines where !line.contains("https://") { #expect(line.count < 80, "\(day): \(line)") }
    }
  }

  @Test func `today names number, weekday and part, and how to enter what is done`() throws {
    let plan = try Self.plan.get()
    for week in plan.weeks {
      for (place, session) in week.sessions.enumerated() {
        guard let day = session.day, week.sessions.first(where: { $0.day == day }) == session else {
          continue
        }
        let text = today(plan, day)
        #expect(text.contains("\n\(place + 1)     "))
        #expect(text.contains("      \(day.spokenInWeek)"))
        #expect(text.contains("readiness progress --done \(place + 1) --minutes \(15 * session.quarters)"))
        #expect(session.parts == 1 || text.contains("(part \(session.part) of \(session.parts))"))
        #expect(text.contains("Week \(week.number) of \(plan.weeks.count): "))
      }
    }
  }

  @Test func `the last days say so`() throws {
    let plan = try Self.plan.get()
    let exam = try #require(plan.conditions.examDate)
    #expect(today(plan, exam.adding(days: -1)).contains("The evening before"))
    #expect(today(plan, exam.adding(days: -5)).contains("Nothing new any more"))
    #expect(today(plan, exam).contains("Bring an identity document"))
    #expect(today(plan, exam.adding(days: 2)).contains("readiness replan --passed \(exam)"))
  }
}
