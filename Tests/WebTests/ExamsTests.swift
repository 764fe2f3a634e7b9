import Assessment
import Ontology
import Planning
import TestSupport
import Testing
import UseCases
import Web

/// Several exams in one plan, each on a day of its own.
@Suite struct ExamsTests {
  private static let associate = "exam:google-ace"

  @Test func `two exams are planned for, shown again, and one of them is moved`() throws {
    var visitor = try LifeTests.answered()
    func plan() throws -> Plan { try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).read() }
    try visitor.go("/settings")
    try visitor.submit(
      "/settings/preview",
      [
        "hours": ["6"], "start": ["2027-01-04"], "exam": ["2027-04-05"], "goal2": [Self.associate],
        "exam2": ["2027-02-15"],
      ])
    #expect(visitor.page.status == 200, "\(visitor.page.text)")
    try visitor.submit("/settings")
    #expect(try plan().examDays.map { "\($0.day)" } == ["2027-02-15", "2027-04-05"])
    try visitor.go("/settings")
    let again = try #require(visitor.page.forms.first { $0.action == "/settings/preview" })
    func value(_ name: String) -> String? { again.fields.first { $0.0 == name }?.1 }
    let shown = [value("goal"): value("exam"), value("goal2"): value("exam2")]
    #expect(shown == [Self.associate: "2027-02-15", "exam:google-pmle": "2027-04-05"])
    try visitor.go("/plan/settings")
    try visitor.submit("/wishes/preview", ["exam": ["2027-02-22"], "exam2": ["2027-04-12"]])
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("exam2-fault"))
    try visitor.submit("/wishes/preview", ["exam": ["2027-02-15"], "exam2": ["2027-04-12"]])
    #expect(visitor.page.status == 200, "\(visitor.page.text)")
    try visitor.submit("/wishes")
    #expect(try plan().examDays.map { "\($0.day)" } == ["2027-02-15", "2027-04-12"])
    try Self.practises(&visitor)
  }

  /// Drills and mock exams are for the next exam of the plan, or another that is chosen.
  private static func practises(_ visitor: inout Visitor) throws {
    let titles = [
      "Google Cloud Associate Cloud Engineer", "Google Cloud Professional Machine Learning Engineer",
    ]
    try visitor.go("/practice")
    #expect(visitor.page.text.contains("For \(titles[0]) on "))
    #expect(visitor.page.html.contains("value=\"section:ace."))
    try visitor.follow("For \(titles[1])")
    #expect(
      visitor.page.html.contains("value=\"section:pmle.") && !visitor.page.html.contains("section:ace."))
    try visitor.submit("/practice/drill", ["focus": ["section:pmle.2"], "questions": ["5"]])
    #expect(visitor.page.text.contains("Question 1 of 5"))
    #expect(try visitor.go("/practice?exam=google-cdl").status != 200)
    try visitor.go("/mock")
    try visitor.submit("/mock/begin", ["length": ["10"]])
    #expect(try profile(visitor).mocks.map(\.exam) == ["google-ace"])
    try visitor.submit("/mock/of/1", ["answer": ["?"]])
    try visitor.go("/mock")
    try visitor.submit("/mock/end")
    #expect(visitor.place == "/mock/result" && visitor.page.text.contains(titles[0]))
  }

  private static func profile(_ visitor: Visitor) throws -> Profile {
    try ProfileFile(path: visitor.folder.file("profile.xml")).read(try Visitor.library.get())
  }

  @Test(arguments: [
    (["goal2": "exam:google-pmle"], "goal2"), (["exam2": "2027-03-01"], "goal2"),
    (["goal2": associate, "exam2": "2027-03-01", "exam": ""], "exam"),
    (["goal2": associate, "exam2": "soon"], "exam2"),
    (["goal2": associate, "exam2": "2027-04-05"], "settings"),
  ])
  func `what does not go together is told at its field`(fields: [String: String], field: String) throws {
    var visitor = try LifeTests.answered()
    try visitor.go("/settings")
    var values = ["hours": ["6"], "start": ["2027-01-04"], "exam": ["2027-04-05"]]
    for (name, value) in fields { values[name] = [value] }
    try visitor.submit("/settings/preview", values)
    #expect(visitor.page.status == 422)
    #expect(visitor.page.html.contains("href=\"#\(field)\""), "\(visitor.page.text)")
  }
}
