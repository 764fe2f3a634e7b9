import Assessment
import Catalogue
import Documents
import Ontology
import Planning
import TestSupport
import Testing
import XML

@testable import Documents

@Suite struct ReviewPageTests {
  /// The sample plan with a private and a shared review.
  private static func reviewed() -> Plan {
    var plan = SamplePlan.make()
    func review(_ author: String, isShared: Bool) -> PlanReview {
      let contents: [PlanReview.Content] = [
        .comment(.plan, "\(author) on the plan\nsecond line"),
        .comment(.competency("pmle.4.1"), "\(author) on serving"),
        .comment(.activity("serving-endpoint-lab", part: 2), "\(author) on part two"),
        .comment(.activity("pipelines-project", part: 9), "\(author) on a part that is gone"),
        .rating(.skill("online-serving"), level: 1), .hours(weeklyQuarters: 40, reason: "\(author) on hours"),
      ]
      return PlanReview(
        author: author, relation: .mentor, day: SamplePlan.day("2026-11-30"), revision: 2, isShared: isShared,
        remarks: contents.map { PlanReview.Remark($0) })
    }
    plan.reviews = [review("Grace", isShared: false), review("Ada", isShared: true)]
    return plan
  }

  @Test func `the learner's page shows each remark once, comments on a session at it`() throws {
    let page = try BuiltInPage.tree(Self.reviewed(), for: .learner)
    for author in ["Grace", "Ada"] {
      for text in ["on the plan", "on serving", "on part two", "on a part that is gone", "on hours"] {
        #expect(page.visibleText.components(of: "\(author) \(text)") == 1, "\(author) \(text)")
      }
    }
    let steps = page.all.filter { $0["class"] == "step" }
    #expect(steps.filter { $0.text.contains("on part two") }.allSatisfy { $0.text.contains("part 2 of 2") })
    #expect(steps.filter { $0.text.contains("that is gone") }.allSatisfy { $0.text.contains("part 3 of 3") })
  }

  @Test func `the manager sees what is shared and about the plan, and nothing else`() throws {
    let html = try BuiltInPage.html(Self.reviewed(), for: .manager)
    #expect(html.contains("Ada on the plan") && html.contains("Proposes 10 h a week. Ada on hours"))
    for withheld in ["Grace", "on serving", "on part two", "that is gone", "Rated at"] {
      #expect(!html.contains(withheld), "\(withheld)")
    }
  }

  @Test func `another mentor's page holds nothing of a review that its author keeps private`() throws {
    let html = try BuiltInPage.html(Self.reviewed(), for: .mentor)
    #expect(!html.contains("Grace") && html.contains("Ada"))
  }

  @Test func `the guide names talks and tasks of the library, each skill once, and no answer`() throws {
    let library = try Catalogue().library(adding: [], schemas: builtInSchemas)
    var plan = SamplePlan.make()
    plan.conditions.target = 1000
    let exam = try #require(library.exam(plan.subject.exam))
    plan.readiness.competencies = exam.competencies.map {
      PlanReadiness.Part(
        id: $0.id.text, title: $0.title, weight: 40, now: Score(mean: 400, low: 200, high: 600),
        projected: Score(mean: 700, low: 600, high: 800))
    }
    let guide = MentorGuide(plan, library: library)
    let checks = guide.checks.values.flatMap { $0 }
    #expect(guide.checks.count == exam.competencies.count && guide.checks.values.allSatisfy { $0.count <= 3 })
    #expect(Set(checks.map(\.skill)).count == checks.count)
    for check in checks {
      let skill = try #require(library.skill(Skill.ID(check.skill)))
      #expect(check.statement == skill.canDo[check.needed - 1])
    }
    #expect(checks.count { $0.task != nil } * 2 > checks.count)
    let html = try PlanPage.html(plan, for: .mentor, template: BuiltInPage.template(.mentor), guide: guide)
    for item in library.items {
      guard case .check(_, let question, let options) = item.content else { continue }
      #expect(question.count < 60 || !html.holdsBytes(of: question.prefix(60)), "\(item.id)")
      for option in options { #expect(!html.holdsBytes(of: option.reason.prefix(40)), "\(item.id)") }
    }
  }

  @Test(arguments: [
    ("", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"),
    ("abc", "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "'sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE='"
    ),
  ])
  func `the hashes of a policy are those of the standard's examples`(text: String, source: String) {
    #expect(ContentSecurityPolicy.source(of: text) == source)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
