import Exchange
import TestSupport
import Testing
import Web
import Wording
import XML

/// That every page of the program in the browser says all it says through a language.
@Suite struct PseudoLanguageTests {
  private static let answered = [
    "/", "/tasks", "/you", "/questions", "/questions/check", "/standing", "/settings",
  ]
  private static let planned = [
    "/", "/today", "/plan", "/week/1", "/week/2", "/plan/progress", "/plan/settings", "/replan",
    "/replan?keep=scope",
    "/wishes", "/history", "/evidence", "/evidence/add/certificate", "/evidence/add/experience",
    "/evidence/add/project", "/evidence/add/practice-exam", "/calendar", "/practice", "/practice/mistakes",
    "/mock",
    "/practice/drill?focus=weakest&questions=5", "/check-up", "/share", "/share/manager", "/share/mentor",
    "/import",
    "/feedback", "/team", "/settings", "/standing", "/no-such-page", "/week/99",
    "/settings/preview?hours=6&start=2027-01-04&exam=2027-03-01", "/settings/preview?hours=x&start=y&exam=z",
  ]

  /// What a page says in plain English.
  private func plain(_ place: String, by visitor: inout Visitor) throws -> [String] {
    try Language.pseudo.spoken {
      let page = try visitor.go(place)
      let root = try ParsedDocument(html: Array(page.html.utf8), file: place).rootElement()
      let text = PlainWords.shown(root)
      #expect(text.contains("⟦"), "\(place)")
      return PlainWords.allowed.runs(in: text)
    }
  }

  @Test(arguments: answered)
  func `every page before there is a plan is in the language that is spoken`(place: String) throws {
    var visitor = try LifeTests.answered()
    #expect(try plain(place, by: &visitor) == [])
  }

  @Test(arguments: planned)
  func `every page of a plan is in the language that is spoken`(place: String) throws {
    var visitor = try LifeTests.planned()
    #expect(try plain(place, by: &visitor) == [])
  }

  @Test func `a question, its answer and the next are in the language that is spoken`() throws {
    var visitor = try Visitor()
    try visitor.go("/you")
    try visitor.submit("/you", ["name": ["Ada"], "role": ["ml-engineer"], "questions": ["20"]])
    for _ in 0..<3 {
      #expect(try plain("/questions/next", by: &visitor) == [])
      let form = try #require(visitor.page.forms.first { $0.action.hasPrefix("/questions/of/") })
      try visitor.submit(form, ["answer": [try #require(LifeTests.choices(on: visitor.page).first)]])
    }
  }

  @Test func `what is wrong in a form is said in the language that is spoken`() throws {
    var visitor = try LifeTests.planned()
    try visitor.go("/today")
    let form = try #require(visitor.page.forms.first { $0.action == "/progress" })
    try Language.pseudo.spoken {
      let page = try visitor.submit(form, ["minutes": ["many"]])
      let root = try ParsedDocument(html: Array(page.html.utf8), file: "page").rootElement()
      #expect(page.status == 422)
      #expect(PlainWords.allowed.runs(in: PlainWords.shown(root)) == [])
    }
  }
}
