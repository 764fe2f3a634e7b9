import Documents
import Planning
import Testing
import XML

@testable import Documents

/// Whether somebody has written on a page.
@Suite struct FilledPageTests {
  private static func isFilled(_ text: String) -> Bool {
    ReviewDocument.isFilled(SourceFile(path: "page.html", text: text))
  }

  @Test func `a page as it was written has nothing on it`() throws {
    #expect(!Self.isFilled(try FilledPage.html([:])))
    for audience in Audience.allCases {
      #expect(!Self.isFilled(try BuiltInPage.html(SamplePlan.make(), for: audience)))
    }
    #expect(!Self.isFilled("no page"))
  }

  static let answers: [FilledPage.Answers] = [
    [.author: "Grace"], [.comment(.plan): "Well done"], [.hours: "4"],
    [.shown(.skill("online-serving")): "yes"],
    [.relation: "peer"], [.shared: "yes"],
  ]

  @Test(arguments: answers) func `any answer is seen`(answers: FilledPage.Answers) throws {
    #expect(Self.isFilled(try FilledPage.html(answers)))
  }

  @Test func `an answer in the form is seen, and a damaged field`() throws {
    let page = try FilledPage.html([:])
    let form = ReviewForm.text(for: SamplePlan.make(), guide: FilledPage.guide)
    let written = form.replacing("Your name:", with: "Your name: Grace")
    #expect(written != form)
    #expect(Self.isFilled(try FilledPage.html([:], form: written)))
    #expect(Self.isFilled(page.replacing("data-readiness=\"hours\"", with: "data-readiness=\"other\"")))
  }

  @Test func `a page carries the document that was written`() throws {
    let plan = SamplePlan.make()
    let page = SourceFile(path: "p.html", text: try BuiltInPage.html(plan, for: .learner))
    #expect(try PlanDocument.carriedDocument(of: page) == PlanDocument.xml(plan))
    let damaged = SourceFile(
      path: "p.html",
      text: String(decoding: page.bytes, as: UTF8.self).replacing("revision=\"2\"", with: "revision=\"3\""))
    #expect(throws: InvalidDocument.self) { try PlanDocument.carriedDocument(of: damaged) }
  }
}
