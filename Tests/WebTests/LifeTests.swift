import Assessment
import Exchange
import Ontology
import Planning
import TestSupport
import Testing
import UseCases
import Web

/// A whole life by requests: from the first page to the plan that is lived with.
@Suite struct LifeTests {
  /// Answers until nothing is asked any more; every third time "I am not sure".
  static func answerAll(_ visitor: inout Visitor) throws -> Int {
    var count = 0
    try visitor.go("/questions/next")
    while let form = visitor.page.forms.first(where: { $0.action.hasPrefix("/questions/of/") }) {
      let values = try choices(on: visitor.page)
      try visitor.submit(form, ["answer": count.isMultiple(of: 3) ? ["?"] : values])
      #expect(visitor.page.status == 200, "\(visitor.page.text)")
      count += 1
    }
    return count
  }

  /// As many of the choices of a question as have to be chosen, the last but one first.
  static func choices(on page: Shown) throws -> [String] {
    let values = page.html.matches(of: #/name="answer" value="([^"]+)"/#).map { String($0.output.1) }
    let own = values.filter { $0 != "?" }
    return Array(own.reversed().dropFirst().prefix(page.text.contains("Choose 2.") ? 2 : 1))
  }

  /// What 20 questions and a plan of eight weeks leave in a folder: lived through once for all tests that begin there.
  private static let lived = Result { () throws -> (answered: [String: String], planned: [String: String]) in
    var visitor = try Visitor()
    try visitor.go("/")
    try visitor.follow("You and your goal")
    try visitor.submit("/you", ["name": ["Ada"], "role": ["ml-engineer"], "questions": ["20"]])
    #expect(try answerAll(&visitor) <= 20)
    let profile = try #require(visitor.folder.text("profile.xml"))
    try visitor.go("/settings")
    try visitor.submit(
      "/settings/preview", ["hours": ["6"], "start": ["2027-01-04"], "exam": ["2027-03-01"]])
    try visitor.submit("/settings")
    #expect(visitor.page.title.hasPrefix("Today"))
    let plan = try #require(visitor.folder.text("plan.xml"))
    return (["profile.xml": profile], ["profile.xml": profile, "plan.xml": plan])
  }

  private static func begun(with files: [String: String]) throws -> Visitor {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.put(text, in: name) }
    return try Visitor(in: folder)
  }

  /// Somebody who has answered.
  static func answered() throws -> Visitor { try begun(with: try lived.get().answered) }

  /// Somebody who has a plan.
  static func planned() throws -> Visitor { try begun(with: try lived.get().planned) }

  @Test func `questions, result, plan, and a week are lived through by forms alone`() throws {
    var visitor = try Visitor()
    try visitor.go("/")
    #expect(visitor.place == "/tasks")
    try visitor.follow("You and your goal")
    try visitor.submit("/you", ["role": []])
    #expect(visitor.page.status == 422 && visitor.page.title.hasPrefix("Error"))
    try visitor.submit("/you", ["name": ["Ada"], "role": ["ml-engineer"], "questions": ["20"]])
    #expect(visitor.page.text.contains("Ada: what there is to do"))
    try visitor.follow("Questions")
    try visitor.follow("Begin")
    let count = try Self.answerAll(&visitor)
    #expect((8...20).contains(count) && visitor.place == "/questions/check")

    // An answer is changed from the list of all.
    try visitor.follow("Change")
    try visitor.submit(
      try #require(visitor.page.forms.first { $0.isPost && $0.action != "/end" }), ["answer": ["?"]])
    #expect(visitor.place == "/questions/check")
    let path = visitor.folder.file("profile.xml")
    let workspace = try Visitor.library.get()
    #expect(try ProfileFile(path: path).read(workspace).responses.first?.answer == .notSure)

    try visitor.follow("See where you stand")
    let scored = try workspace.score(path)
    // As a plan keeps it, in tenths of a point, so that the page and the plan agree.
    let percent = Int(((scored.report.exam.mean * 1000).rounded() / 10).rounded())
    #expect(visitor.page.text.contains("Readiness for the exam is \(percent) % ("))

    try visitor.follow("Hours, times and date")
    try visitor.submit("/settings/preview", ["hours": ["0"]])
    #expect(visitor.page.status == 422 && visitor.page.text.contains("0.5 to 60"))
    try visitor.submit(
      "/settings/preview", ["hours": ["6"], "start": ["2027-01-04"], "exam": ["2027-03-01"]])
    #expect(visitor.page.text.contains("What other hours would bring"))
    #expect(visitor.folder.text("plan.xml") == nil, "a preview writes nothing")
    try visitor.submit("/settings")
    #expect(visitor.place == "/today" && visitor.page.text.contains("Your plan is written"))

    try visitor.go("/week/1")
    #expect(visitor.page.text.contains("Minutes it took, if you looked; "))
    try visitor.submit("/progress", ["outcome": ["done"]])
    let untimed = try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).read()
    #expect(untimed.records.map(\.isEstimated) == [true], "planned minutes are not filled in")
    try visitor.submit("/progress/back")
    for outcome in ["skipped", "done"] {
      try visitor.submit("/progress", ["minutes": ["50"], "note": ["hard & <long>"], "outcome": [outcome]])
      let recorded = try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).read()
      #expect(recorded.records.count == 1 && visitor.place == "/week/1", "\(outcome)")
      try visitor.submit("/progress/back")
      let left = try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).read().records
      #expect(left.isEmpty && visitor.place == "/week/1", "\(outcome)")
    }
  }

  @Test(arguments: [
    ("outcome", "bogus"), ("outcome", ""), ("part", "99"), ("part", "0"), ("minutes", "90.5"),
    ("minutes", "1e3"),
    ("minutes", "0"),
  ])
  func `what no button and no field of a session means is refused with the field, and nothing is recorded`(
    field: String, value: String
  ) throws {
    var visitor = try Self.planned()
    try visitor.go("/week/1")
    var entry = ["minutes": ["50"], "outcome": ["done"]]
    entry[field] = [value]
    try visitor.submit("/progress", entry)
    #expect(
      visitor.page.status == 422 && visitor.page.html.contains("href=\"#\(field)\""), "\(visitor.page.text)")
    #expect(try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).read().records.isEmpty)
  }

  @Test func `exams that nobody can aim at are not proposed, and refused where they are sent`() throws {
    var visitor = try Visitor()
    let library = try Visitor.library.get().library
    let closed = library.exams.filter { library.obstacle(toAimingAt: $0) != nil }
    try #require(!closed.isEmpty)
    try visitor.go("/you")
    let proposed = visitor.page.html.matches(of: #/name="exam" value="([^"]+)"/#).map { String($0.output.1) }
    let open = library.exams.filter { library.obstacle(toAimingAt: $0) == nil }
    #expect(Set(proposed) == Set(open.map(\.id.text)) && proposed.count == open.count)
    #expect(proposed.first == library.usualExam?.id.text)
    for exam in closed {
      try visitor.submit("/you", ["role": ["ml-engineer"], "exam": [exam.id.text]])
      #expect(visitor.page.status == 422 && visitor.page.ids.contains("exam-fault"), "\(exam.id)")
    }
    #expect(visitor.folder.text("profile.xml") == nil)

    visitor = try Self.answered()
    try visitor.go("/settings")
    #expect(open.allSatisfy { visitor.page.html.contains("value=\"exam:\($0.id)\"") })
    #expect(closed.allSatisfy { !visitor.page.html.contains("value=\"exam:\($0.id)\"") })
  }

  @Test func `a stale form is answered by what is there now and what was entered`() throws {
    var visitor = try Self.planned()
    try visitor.go("/week/1")
    let form = try #require(visitor.page.forms.first { $0.action == "/progress" })
    try visitor.submit(form, ["minutes": ["30"], "outcome": ["done"]])
    #expect(visitor.page.status == 200)
    try visitor.submit(form, ["minutes": ["45"], "note": ["from the other window"], "outcome": ["done"]])
    #expect(visitor.page.status == 409 && visitor.page.text.contains("from the other window"))
    #expect(visitor.page.text.contains("of it done") || visitor.page.text.contains("already"))
    let path = visitor.folder.file("plan.xml")
    #expect(try PlanFileOnDisk(path: path).read().records.map(\.minutes) == [30])
  }

  @Test func `a question answered in two windows keeps both answers until one is chosen`() throws {
    var visitor = try Visitor()
    try visitor.go("/you")
    try visitor.submit("/you", ["role": ["data-scientist"]])
    try visitor.go("/questions/next")
    let form = try #require(visitor.page.forms.first { $0.action.hasPrefix("/questions/of/") })
    try visitor.submit(form, ["answer": ["1"]])
    try visitor.submit(form, ["answer": ["2"]])
    #expect(visitor.page.status == 409)
    let path = visitor.folder.file("profile.xml")
    let workspace = try Visitor.library.get()
    #expect(try ProfileFile(path: path).read(workspace).responses.map(\.answer) == [.rating(1)])
    try visitor.submit(form.action)
    #expect(try ProfileFile(path: path).read(workspace).responses.map(\.answer) == [.rating(2)])
    try visitor.submit(form, ["answer": ["2"]])
    #expect(visitor.page.status == 200, "the same answer sent twice is no conflict")
  }

  @Test func `the command line and the pages on one folder lose nothing`() throws {
    var visitor = try Visitor()
    try visitor.go("/you")
    try visitor.submit("/you", ["role": ["ml-engineer"]])
    let workspace = try Visitor.library.get()
    let path = visitor.folder.file("profile.xml")
    for _ in 0..<4 {
      try visitor.go("/questions/next")
      try visitor.submit(
        try #require(visitor.page.forms.first { $0.action.hasPrefix("/questions/of/") }), ["answer": ["?"]])
      var run = try AssessmentRun(AssessmentEntry(), in: path, workspace: workspace, on: visitor.day)
      let question = try #require(run.question)
      _ = try run.answer(.notSure, to: question.item.id, on: visitor.day)
    }
    #expect(try ProfileFile(path: path).read(workspace).responses.count == 8)
  }

  @Test func `every page names each field, has one heading of the first level, and no place twice`() throws {
    var visitor = try Self.planned()
    for place in [
      "/tasks", "/you", "/questions", "/questions/check", "/standing", "/settings", "/today", "/plan",
      "/week/1",
      "/week/2", "/nothing", "/settings/preview?hours=x",
    ] {
      let page = try visitor.go(place)
      #expect(page.html.matches(of: #/<h1[ >]/#).count == 1, "\(place)")
      #expect(Set(page.ids).count == page.ids.count, "\(place)")
      #expect(Set(page.references).subtracting(page.ids).isEmpty, "\(place): \(page.references)")
      #expect(page.title.hasSuffix("– Readiness"), "\(place)")
      #expect(page.links.allSatisfy { !$0.text.isEmpty && !$0.place.isEmpty }, "\(place)")
    }
  }
}
