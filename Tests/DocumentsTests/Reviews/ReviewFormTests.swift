import Assessment
import Documents
import Ontology
import Planning
import Testing
import XML

@testable import Documents

@Suite struct ReviewFormTests {
  private static let empty = ReviewForm.text(for: SamplePlan.make(), guide: FilledPage.guide)

  /// The form with answers put after lines of it.
  private static func filled(_ answers: [(after: String, question: String, answer: String)]) -> String {
    var text = empty
    for (after, question, answer) in answers {
      guard let start = text.firstRange(of: after)?.upperBound,
        let place = text[start...].firstRange(of: question + ":")
      else { continue }
      let end = text[place.upperBound...].firstIndex(of: "\n") ?? text.endIndex
      text.replaceSubrange(place.upperBound..<end, with: " " + answer)
    }
    return text
  }

  private static let answers = [
    ("REVIEW", "Your name", "Grace"), ("REVIEW", "You are (mentor, manager or peer)", "Manager"),
    ("REVIEW", "Day (such as 2027-01-20)", "2026-11-30"),
    ("REVIEW", "Others who get this plan may see it (yes or no)", "yes"),
    ("[plan]", "Comment", "first\n\nsecond: with a colon"), ("[plan]", "Other hours a week", "6"),
    ("[plan]", "Why these hours", "less\nis more"), ("[skill online-serving]", "Level I saw (0 to 4)", "3"),
    ("[activity pipelines-project]", "Leave it out (yes)", "yes"),
    ("[activity pipelines-project]", "Shown to me (yes)", "x"),
  ]

  private static let contents: [PlanReview.Content] = [
    .shown(.activity("pipelines-project", part: nil)), .comment(.plan, "first\n\nsecond: with a colon"),
    .rating(.skill("online-serving"), level: 3), .hours(weeklyQuarters: 24, reason: "less\nis more"),
    .removal(activity: "pipelines-project"),
  ]

  @Test(arguments: ["", "> ", "> > "])
  func `a form in a mail gives back what was written, quoted or not`(quote: String) throws {
    let lines = Self.filled(Self.answers).split(separator: "\n", omittingEmptySubsequences: false)
    let mail =
      "Hi Amira,\nhere it is.\n\n" + lines.map { quote + $0 }.joined(separator: "\n") + "\nBest, Grace\n"
    let document = try FilledPage.read(mail)
    #expect(document.plan == "plan-1f3a9c20" && document.revision == 2)
    let review = try #require(document.review)
    #expect(review.author == "Grace" && review.relation == .manager && review.isShared)
    #expect(review.remarks.map(\.content) == Self.contents)
  }

  @Test func `the form in the page is read where no script ran`() throws {
    let page = try FilledPage.html([:], form: Self.filled(Self.answers))
    #expect(try FilledPage.read(page).review?.remarks.map(\.content) == Self.contents)
  }

  @Test func `fields and form of a page add to each other, and must agree`() throws {
    let form = Self.filled(Self.answers)
    let both = try FilledPage.html([.author: "Grace", .comment(.competency("pmle.4.1")): "c"], form: form)
    #expect(try FilledPage.read(both).review?.remarks.count == Self.contents.count + 1)
    let torn = try FilledPage.html([.author: "Ada", .hours: "7"], form: form)
    let found = FilledPage.messages(torn)
    #expect(found.count == 2 && found.allSatisfy { $0.contains("this says something else than line") })
  }

  @Test func `the empty form says nothing`() throws {
    #expect(try FilledPage.read(Self.empty).review == nil)
    #expect(ReviewDocument.isLikely(SourceFile(path: "a", text: "x\n> " + Self.empty)))
    #expect(!ReviewDocument.isLikely(SourceFile(path: "a", text: "READINESS REVIEW of my year")))
  }

  @Test(arguments: [
    ("END OF REVIEW", "", "the form has no end; keep its last line, END OF REVIEW"),
    ("Plan: plan-1f3a9c20\n", "", "the form does not say of which plan it is"),
    ("Revision: 2", "Revision: two", "the form does not say of which plan it is"),
    ("[plan]", "[plans]", "the form has no part 'plans'"),
    ("[skill online-serving]", "[skill no-such]", "no skill has the id 'no-such'"),
    ("[activity pipelines-project]", "[activity Pipelines Project]", "the form has no part"),
    ("Your name: Grace", "Your name: Grace\nHopper", "'Hopper' answers no question"),
    ("Level I saw (0 to 4): 3", "Level I saw (0 to 4): expert", "'expert' is no level"),
    ("Leave it out (yes): yes", "Leave it out (yes): perhaps", "'perhaps' is neither yes nor no"),
    ("may see it (yes or no): yes", "may see it (yes or no): whatever", "'whatever' is neither yes nor no"),
    ("peer): Manager", "peer): boss", "'boss' is no relation; write mentor, manager or peer"),
    ("END OF REVIEW", "READINESS REVIEW\nEND OF REVIEW", "a second form begins here"),
  ])
  func `what cannot be read is named with its line`(old: String, new: String, message: String) throws {
    let text = Self.filled(Self.answers).replacing(old, with: new, maxReplacements: 1)
    let found = FilledPage.messages(text)
    #expect(found.contains { $0.contains(message) && $0.hasPrefix("back.html:") }, "\(found)")
  }

  @Test func `a form without a name is refused, and one that is not UTF-8`() throws {
    let text = Self.filled(Self.answers).replacing("Your name: Grace", with: "Your name:")
    #expect(FilledPage.messages(text).contains { $0.contains("does not say who wrote it") })
    let bytes = Array(Self.empty.utf8) + [0xFF]
    #expect(throws: InvalidDocument.self) {
      try ReviewDocument.read(
        SourceFile(path: "a", bytes: bytes), schemas: builtInSchemas, skills: [],
        today: SamplePlan.day("2026-12-01"))
    }
  }
}
