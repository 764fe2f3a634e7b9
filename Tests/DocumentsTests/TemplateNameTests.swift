import Documents
import Foundation
import Testing
import XML

/// The documentation of what templates can name.
@Suite struct TemplateNameTests {
  @Test(arguments: Audience.allCases)
  func `every name has a meaning`(audience: Audience) {
    let names = TemplateName.all(for: audience)
    #expect(names.filter(\.meaning.isEmpty) == [])
    #expect(names.count > 50)
  }

  @Test func `nothing is described that no template can name`() {
    var known: Set<String> = []
    for name in Audience.allCases.flatMap(TemplateName.all) {
      let list = name.lists.last == "this-week" ? "weeks" : name.lists.last
      known.insert(list.map { "\($0)/\(name.name)" } ?? name.name)
    }
    #expect(TemplateMeanings.described.subtracting(known) == [])
  }

  @Test(arguments: Audience.allCases)
  func `the names are those that templates are checked against`(audience: Audience) throws {
    for name in TemplateName.all(for: audience) where name.kind == "text" {
      let around = name.lists.map { "<template each=\"\($0)\">" }.joined()
      let end = name.lists.map { _ in "</template>" }.joined()
      let text =
        "<html lang=\"en\"><head><title>T</title></head>"
        + "<body>\(around)<b fill=\"\(name.name)\"/>\(end)</body></html>"
      let template = try Template(SourceFile(path: "t.html", text: text))
      #expect(template.check(for: audience) == [], "\(name)")
    }
  }

  @Test func `names of a list know where they stand`() {
    let names = TemplateName.all(for: .learner)
    #expect(
      names.contains {
        $0.lists == ["weeks", "steps", "raises"] && $0.name == "skill" && $0.example == "Online serving"
      })
    #expect(names.contains { $0.lists == [] && $0.name == "readiness-now" && $0.example == "51 % (40–62 %)" })
  }

  /// The template in the guide to pages of one's own: what stands there as HTML.
  private static func sample() throws -> String {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(
        "Sources/Documents/Documents.docc/APageOfYourOwn.md")
    return String(
      try #require(try String(contentsOf: path, encoding: .utf8).firstMatch(of: /```html\n([^`]*)```/)).1)
  }

  @Test func `the template in the guide is right, and its page says what it promises`() throws {
    let template = try Template(SourceFile(path: "mine.html", text: try Self.sample()))
    let audience = try #require(template.audience)
    #expect(template.check(for: audience) == [])
    let html = try PlanPage.html(SamplePlan.make(), for: audience, template: template)
    let body = try ParsedDocument(html: Array(html.utf8), file: "page.html").rootElement().visibleText.folded
    for words in ["Amira O'Neill-Haddad", "47 % (33–62 %)", "Week 1", "Find the leak", "Week 4"] {
      #expect(body.contains(words), "\(words)")
    }
  }
}
