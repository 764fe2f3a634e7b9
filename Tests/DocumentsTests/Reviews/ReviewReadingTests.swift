import Assessment
import Documents
import Ontology
import Planning
import Testing
import XML

@testable import Documents

@Suite struct ReviewReadingTests {
  @Test func `a page gives back what was entered`() throws {
    let text = "one </textarea><script>alert(1)</script>\n\"two\" & ' 👩‍🔬 e\u{301} \u{10FFFD}"
    let page = try FilledPage.html([
      .author: "Grace", .relation: "peer", .day: "2026-11-30", .shared: "yes", .comment(.plan): text,
      .comment(.competency("pmle.4.1")): "weak", .shown(.skill("online-serving")): "yes",
      .rating(.skill("online-serving")): "0", .shown(.activity("data-leak-hunt-lab", part: nil)): "yes",
      .comment(.activity("serving-endpoint-lab", part: 2)): "half way", .hours: "10.25", .hoursReason: "near",
      .additionTitle: "Pairing", .additionHours: "2", .additionReason: "it helps",
      .removal(activity: "pipelines-project"): "yes",
    ])
    let document = try FilledPage.read(page)
    #expect(document.plan == "plan-1f3a9c20" && document.revision == 2)
    let review = try #require(document.review)
    #expect(review.author == "Grace" && review.relation == .peer && review.isShared && review.revision == 2)
    #expect(review.day == SamplePlan.day("2026-11-30"))
    let expected: Set<PlanReview.Content> = [
      .comment(.plan, text), .comment(.competency("pmle.4.1"), "weak"), .shown(.skill("online-serving")),
      .rating(.skill("online-serving"), level: 0), .shown(.activity("data-leak-hunt-lab", part: nil)),
      .comment(.activity("serving-endpoint-lab", part: 2), "half way"),
      .hours(weeklyQuarters: 41, reason: "near"),
      .addition(title: "Pairing", quarters: 8, reason: "it helps"), .removal(activity: "pipelines-project"),
    ]
    #expect(Set(review.remarks.map(\.content)) == expected)
  }

  @Test func `an untouched page says nothing`() throws {
    #expect(try FilledPage.read(FilledPage.html([:])).review == nil)
    let written = try PlanPage.html(
      SamplePlan.make(), for: .mentor, template: BuiltInPage.template(.mentor), guide: FilledPage.guide)
    #expect(try FilledPage.read(written).review == nil)
  }

  @Test func `a review without a day is of the day of its import`() throws {
    let review = try FilledPage.read(FilledPage.html([.author: "G", .hours: "5"])).review
    #expect(review?.day == SamplePlan.day("2026-12-01"))
  }

  @Test(arguments: 1...60)
  func `random plans and texts come back as they were entered`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    let author = generator.title()
    var answers: FilledPage.Answers = [.author: author, .comment(.plan): "C" + generator.lines()]
    for activity in plan.activities where generator.flag() {
      answers[.shown(.activity(activity.id, part: nil))] = "yes"
    }
    for session in plan.weeks.flatMap(\.sessions) where generator.flag() {
      let part = session.parts > 1 ? session.part : nil
      answers[.comment(.activity(session.activity, part: part))] = "C" + generator.lines()
    }
    for part in plan.weakCompetencies where generator.flag() {
      answers[.comment(.competency(part.id))] = "C" + generator.lines()
    }
    let document = try FilledPage.read(FilledPage.html(answers, of: plan))
    let review = try #require(document.review)
    #expect(review.author == author)
    let expected = answers.compactMap { question, text -> PlanReview.Content? in
      switch question {
      case .shown(let subject): .shown(subject)
      case .comment(let subject): .comment(subject, text.plainLines)
      default: nil
      }
    }
    #expect(Set(review.remarks.map(\.content)) == Set(expected))
    let merged = plan.merging(review)
    #expect(merged.added.count == expected.count && merged.conflicts.isEmpty)
    #expect(try merged.plan.roundTripped() == merged.plan)
    #expect(merged.plan.merging(review).added.isEmpty)
  }

  @Test(
    arguments: [
      (
        [.hours: "5"],
        "back.html: error: the review does not say who wrote it; fill in the name at its beginning"
      ),
      (
        [.author: "G", .hours: "5.1"], "'5.1' cannot be the hours; hours are whole quarters from 0.25 to 168"
      ),
      ([.author: "G", .hours: "0"], "'0' cannot be the hours"),
      ([.author: "G", .additionTitle: "x", .additionHours: "-1"], "'-1' cannot be the hours"),
      (
        [.author: "G", .hours: "5", .day: "tomorrow"], "'tomorrow' is no day; a day is written as 2027-03-29"
      ),
      ([.author: "G", .hours: "5", .day: "2026-12-03"], "2026-12-03 is in the future"),
      ([.author: "G", .hoursReason: "why"], "the hours a week that it is a reason for are missing"),
      ([.author: "G", .additionHours: "2"], "what is to be added has no name"),
      ([.author: String(repeating: "G", count: 201), .hours: "5"], "this has more than 200 characters"),
      (
        [.author: "G", .comment(.plan): String(repeating: "x", count: 4001)],
        "a text has more than 4000 characters"
      ),
    ] as [(FilledPage.Answers, String)])
  func `an answer that cannot be is named`(answers: FilledPage.Answers, message: String) throws {
    let found = FilledPage.messages(try FilledPage.html(answers))
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  @Test(arguments: [
    (
      "data-readiness=\"comment\" rows=\"3\"", "data-readiness=\"coment\"",
      "a field 'coment' that no page of ours has"
    ),
    (
      "translate=\"no\" id=\"rating-skill-first-1\" data-skill=\"online-serving\"",
      "translate=\"no\" data-skill=\"no-such\"", "no skill has the id 'no-such'"
    ),
    ("data-competency=\"pmle.4.1\"", "data-competency=\"pmle.9\"", "the plan of this page has no 'pmle.9'"),
    ("data-competency=\"pmle.4.1\"", "data-competency=\"pmle.4.2\"", "two fields 'comment' for the same"),
    ("<input type=\"text\" id=\"author\"", "<span id=\"author\"", "a field 'author' of this page is damaged"),
    (
      "id=\"comment-plan\"", "id=\"comment-plan\" data-skill=\"a\" data-activity=\"b\"",
      "'comment' that no page"
    ),
    ("'use strict'", "fetch('x')", "a script was added to this page"),
    ("<h1>", "<script>alert(1)</script><h1>", "a script was added to this page"),
    ("<h1>", "<script src=\"x.js\"></script><h1>", "a script was added to this page"),
    ("<h1>", "<h1 onclick=\"alert(1)\">", "the handler 'onclick' was added to this page"),
    ("data-checksum=\"", "data-checksum=\"0", "the plan in this page is damaged"),
    ("data-readiness=\"plan\"", "data-readiness=\"gone\"", "this page carries no plan"),
  ])
  func `a page that was tampered with is refused`(old: String, new: String, message: String) throws {
    let page = try FilledPage.html([
      .author: "G", .comment(.competency("pmle.4.1")): "c", .rating(.skill("online-serving")): "2",
    ])
    let found = FilledPage.messages(page.replacing(old, with: new, maxReplacements: 1))
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func `a page cut short anywhere is refused or says nothing new`() throws {
    let page = try FilledPage.html([.author: "G", .comment(.plan): "c"])
    let bytes = Array(page.utf8)
    for tenth in 1...9 {
      let part = SourceFile(path: "back.html", bytes: Array(bytes[..<(bytes.count * tenth / 10)]))
      #expect(throws: InvalidDocument.self) {
        try ReviewDocument.read(
          part, schemas: builtInSchemas, skills: FilledPage.skills, today: SamplePlan.day("2026-12-01"))
      }
    }
  }

  @Test func `a page with line ends of another system is read as well`() throws {
    let page = try FilledPage.html([.author: "G", .comment(.plan): "a\nb"]).replacing("\n", with: "\r\n")
    #expect(try FilledPage.read(page).review?.remarks.map(\.content) == [.comment(.plan, "a\nb")])
  }
}
