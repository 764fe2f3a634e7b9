import Catalogue
import Documents
import Testing
import XML

/// Copies that people made of the pages of version 0.1.0.
@Suite struct OlderTemplateTests {
  private static func template(_ audience: Audience, withOwnParts hasOwnParts: Bool) throws -> Template {
    let files = DocumentFixture.all(in: "Templates", ending: ".html").map(\.file)
    let own = DocumentFixture.all(in: "Templates/Parts", ending: ".html").map(\.file)
    let builtIn = Catalogue().files(in: "Templates/Parts/")
    let parts = hasOwnParts ? own : builtIn
    #expect(!own.isEmpty && !builtIn.isEmpty)
    return try Template(
      builtIn: try #require(files.first { $0.path == "\(audience.rawValue).html" }),
      among: parts.map { part in
        SourceFile(
          path: "Parts/" + (part.path.split(separator: "/").last.map(String.init) ?? ""), bytes: part.bytes)
      })
  }

  @Test(arguments: Audience.allCases, [true, false])
  func `a copy of an earlier page still makes a page that gives its plan back`(
    audience: Audience, hasOwnParts: Bool
  ) throws {
    let template = try Self.template(audience, withOwnParts: hasOwnParts)
    #expect(template.check(for: audience) == [])
    let html = try PlanPage.html(SamplePlan.make(), for: audience, template: template)
    #expect(html.contains("Amira O'Neill-Haddad") && html.contains("Architecting low-code AI solutions"))
    guard audience != .manager else { return }
    let file = SourceFile(path: "page.html", text: html)
    #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == SamplePlan.make())
  }

  @Test func `the script of an earlier mentor's page is the one that pages may run`() throws {
    let older = try Self.template(.mentor, withOwnParts: true)
    let scripts = try BuiltInPage.template(.mentor).scripts
    #expect(!older.scripts.isEmpty && older.scripts == scripts)
  }
}
