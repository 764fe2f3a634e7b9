import Assessment
import Exchange
import Foundation
import Ontology
import Planning
import TestSupport
import Testing
import UseCases
import Web

/// What comes after the plan: what is shown, shared, practised, planned anew, and taken back.
@Suite struct LivingTests {
  private func plan(_ visitor: Visitor) throws -> Plan {
    try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).read()
  }

  private func profile(_ visitor: Visitor) throws -> Profile {
    try ProfileFile(path: visitor.folder.file("profile.xml")).read(try Visitor.library.get())
  }

  /// Sends a file to a place that takes one.
  private func upload(_ bytes: [UInt8], to place: String, by visitor: inout Visitor) throws -> Response {
    let token = try #require(
      visitor.page.forms.first { $0.action == place }?.fields.first { $0.0 == "token" }?.1)
    let head =
      "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\"\r\n\r\n"
    return visitor.send(
      "POST", place, body: Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8),
      type: "multipart/form-data; boundary=b")
  }

  @Test func `a lost week is planned anew as a preview, written, and taken back to the byte`()
    throws
  {
    var visitor = try LifeTests.planned()
    visitor.day = visitor.day.adding(days: 14)
    let before = visitor.folder.text("plan.xml")
    try visitor.go("/replan")
    #expect(visitor.page.text.contains("What would change"))
    #expect(visitor.folder.text("plan.xml") == before, "a preview writes nothing")
    try visitor.submit("/replan", form: 0)
    let after = visitor.folder.text("plan.xml")
    #expect(try plan(visitor).revision == 2 && after != before)
    try visitor.go("/replan")
    #expect(visitor.page.text.contains("Nothing is new"))
    try visitor.submit("/undo")
    #expect(visitor.folder.text("plan.xml") == before)
  }

  @Test func `what is written from a stale preview is refused, with what would change now`() throws {
    var visitor = try LifeTests.planned()
    visitor.day = visitor.day.adding(days: 14)
    try visitor.go("/replan")
    let form = try #require(visitor.page.forms.first { $0.action == "/replan" && $0.isPost })
    _ = try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).record(
      ProgressEntry(done: [try plan(visitor).weeks[0].sessions[0].activity]), on: visitor.day)
    try visitor.submit(form)
    #expect(visitor.page.text.contains("changed in between"))
    #expect(try plan(visitor).revision == 1 && plan(visitor).records.count == 1)
  }

  @Test func `the exam is passed, and the plan keeps what is known`() throws {
    var visitor = try LifeTests.planned()
    visitor.day = try #require(Day("2027-03-02"))
    try visitor.go("/replan?outcome=passed&day=2027-03-01")
    try visitor.submit("/replan")
    #expect(try plan(visitor).certification?.passed == Day("2027-03-01"))
    try visitor.go("/replan?outcome=passed&day=2028-01-01")
    #expect(visitor.page.status == 422)
  }

  @Test
  func `pages for others are shown in a frame that runs nothing, and taken as files without what is private`()
    throws
  {
    var visitor = try LifeTests.planned()
    try visitor.go("/week/1")
    try visitor.submit(
      "/progress", ["note": ["a secret of mine"], "private": ["yes"], "outcome": ["skipped"]])
    try visitor.go("/share")
    try visitor.follow("For your manager")
    #expect(visitor.page.html.contains("<iframe src=\"/sheet/manager\""))
    for audience in ["manager", "mentor", "learner"] {
      let sheet = visitor.send("GET", "/sheet/\(audience)")
      let policy = sheet.fields.first { $0.name == "content-security-policy" }?.value ?? ""
      #expect(policy.contains("; sandbox; frame-ancestors 'self'") && policy.hasPrefix("default-src 'none'"))
      #expect(policy.contains("'sha256-"), "the styles of the page are named by their hashes")
      let file = visitor.send("GET", "/download/\(audience)/html")
      #expect(file.body == sheet.body)
      #expect(file.fields.contains { $0.name == "content-disposition" && $0.value.hasPrefix("attachment") })
      #expect(
        String(decoding: file.body, as: UTF8.self).contains("a secret of mine") == (audience == "learner"))
    }
    for format in ["ics", "csv", "md", "txt", "json", "xml"] {
      #expect(visitor.send("GET", "/download/learner/\(format)").status == 200)
    }
    #expect(visitor.send("GET", "/download/json").status == 200)
    #expect(visitor.send("GET", "/download/json-resume").status == 200)
    for place in [
      "/download/manager/xml", "/download/manager/ics", "/download/nobody/html", "/sheet/nobody",
      "/download/xyz",
    ] {
      #expect([404, 422].contains(visitor.send("GET", place).status), "\(place)")
    }
  }

  @Test func `a mentor's answer is looked at, taken over, and decided about`() throws {
    var visitor = try LifeTests.planned()
    let page = String(decoding: visitor.send("GET", "/download/mentor/html").body, as: UTF8.self)
    let start = try #require(page.range(of: "READINESS REVIEW"))
    let end = try #require(page.range(of: "END OF REVIEW"))
    var answer = String(page[start.lowerBound..<end.upperBound]) + "\n"
    for (question, text) in [
      ("Your name", "Grace"), ("Day (such as 2027-01-20)", "2027-01-04"), ("Other hours a week", "8"),
    ] {
      answer = answer.replacingOccurrences(of: "\n\(question):", with: "\n\(question): \(text)")
    }
    try visitor.go("/import")
    #expect(try upload(Array(answer.utf8), to: "/receive/file", by: &visitor).status == 303)
    try visitor.go("/import/preview")
    #expect(visitor.page.text.contains("By Grace, mentor") && visitor.page.text.contains("New (1)"))
    try visitor.submit("/import/take")
    #expect(visitor.place == "/feedback")
    try visitor.submit("/feedback")
    #expect(try plan(visitor).hasProposalsToCarryOut)
  }

  static let hostile: [(String, [UInt8])] = [
    ("an executable", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + [UInt8](repeating: 0, count: 4000)),
    ("nothing but spaces", [UInt8](repeating: 0x20, count: 1000)),
    ("half a page", Array("<!DOCTYPE html><html><bo".utf8)),
    ("a page of somebody else", Array("<!DOCTYPE html><html><body><p>x</p></body></html>".utf8)),
    ("XML with an entity", Array("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".utf8)),
    ("JSON without an end", Array("{\"a\": [".utf8)), ("one byte", [0]),
  ]

  @Test(arguments: ["/receive/file", "/receive/calendar", "/receive/resume"])
  func `a file that is none of ours is refused in plain words on the page that it was sent from`(
    place: String
  ) throws {
    var visitor = try LifeTests.planned()
    let (profile, plan) = (visitor.folder.text("profile.xml"), visitor.folder.text("plan.xml"))
    let from = ["/receive/file": "/import", "/receive/calendar": "/calendar", "/receive/resume": "/evidence"]
    for (name, bytes) in Self.hostile {
      try visitor.go(try #require(from[place]))
      let response = try upload(bytes, to: place, by: &visitor)
      #expect(response.status == 422, "\(name) at \(place)")
    }
    #expect(visitor.folder.text("profile.xml") == profile && visitor.folder.text("plan.xml") == plan)
    #expect(visitor.folder.text("busy.ics") == nil)
  }

  @Test func `a calendar is kept free, and a résumé's certificates are taken over`() throws {
    var visitor = try LifeTests.planned()
    try visitor.go("/calendar")
    let calendar =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270105T180000\r\nDTEND:20270105T200000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    #expect(try upload(Array(calendar.utf8), to: "/receive/calendar", by: &visitor).status == 303)
    #expect(visitor.folder.text("busy.ics") == calendar)
    try visitor.go("/evidence")
    let resume = #"{"certificates": [{"name": "TensorFlow Developer", "date": "2026-03-01"}]}"#
    #expect(try upload(Array(resume.utf8), to: "/receive/resume", by: &visitor).status == 303)
    try visitor.go("/evidence/resume")
    try visitor.submit("/evidence/resume")
    #expect(try profile(visitor).evidence.count == 1)
    try visitor.submit("/evidence/change")
    #expect(try profile(visitor).evidence.isEmpty)
  }

  @Test func `evidence is entered in plain words, and what is wrong is told at its field`() throws {
    var visitor = try LifeTests.answered()
    try visitor.go("/evidence/add/certificate")
    try visitor.submit(
      "/evidence/add/certificate", ["title": ["X"], "day": ["soon"], "shows": ["no such thing = 3"]])
    #expect(visitor.page.status == 422)
    #expect(visitor.page.ids.contains("day-fault") && visitor.page.ids.contains("shows-fault"))
    try visitor.submit("/evidence/add/certificate", ["day": ["2026-05"], "shows": ["Python = 3\nSQL=2"]])
    #expect(try profile(visitor).evidence.first?.shows.count == 2, "\(visitor.page.text)")
    try visitor.go("/evidence/add/practice-exam")
    try visitor.submit(
      "/evidence/add/practice-exam", ["title": ["Mock"], "day": ["2026-12-01"], "score-1": ["55"]])
    #expect(try profile(visitor).evidence.count == 2, "\(visitor.page.text)")
  }

  @Test func `evidence without a skill is not taken, and the field says why`() throws {
    var visitor = try LifeTests.answered()
    try visitor.go("/evidence/add/certificate")
    try visitor.submit("/evidence/add/certificate", ["title": ["X"], "day": ["2026-05"]])
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("shows-fault"))
    #expect(visitor.page.text.contains("counts for nothing"))
    #expect(try profile(visitor).evidence.isEmpty)
  }

  @Test func `the pages count the questions as the terminal does`() throws {
    var visitor = try Visitor(on: "2027-01-04")
    let workspace = try Visitor.library.get()
    let path = visitor.folder.file("profile.xml")
    let entry = AssessmentEntry(role: "ml-engineer", name: "Ada", questions: 40)
    var run = try AssessmentRun(entry, in: path, workspace: workspace, on: visitor.day)
    try run.save()
    for count in 0..<7 {
      let left = run.interview.steadyOutlook().count
      try visitor.go("/questions/next")
      #expect(
        visitor.page.text.contains("Question \(count + 1) of \(count + left), "), "\(visitor.page.text)")
      let form = try #require(visitor.page.forms.first { $0.isPost && $0.action.hasPrefix("/questions/of/") })
      try visitor.submit(form, ["answer": ["?"]])
      run = try AssessmentRun(entry, in: path, workspace: workspace, on: visitor.day)
      #expect(run.interview.answeredCount == count + 1)
    }
    // Another program, which has seen nothing yet, says the same.
    var again = try Visitor(in: visitor.folder, on: "2027-01-04")
    try again.go("/questions")
    #expect(
      again.page.text.contains("You have answered 7. About \(run.interview.steadyOutlook().count) are left"))
  }

  @Test func `a plan of a role that the library has not is shown on no page`() throws {
    var visitor = try LifeTests.planned()
    let text = try #require(visitor.folder.text("plan.xml"))
    try visitor.folder.put(
      text.replacingOccurrences(of: "role=\"ml-engineer\"", with: "role=\"joiner\""), in: "plan.xml")
    try #require(visitor.folder.text("plan.xml") != text)
    for place in ["/plan", "/today", "/week/1", "/wishes"] {
      try visitor.go(place)
      #expect(visitor.page.status == 422 && visitor.page.text.contains("a library of your own"), "\(place)")
    }
  }

  @Test func `a review can be a scenario on a skill of it`() throws {
    var visitor = try LifeTests.planned()
    let plan = try plan(visitor)
    let profile = try profile(visitor)
    let week = try #require(plan.weeks.first { !$0.reviews.isEmpty })
    visitor.day = week.start
    try visitor.go("/week/\(week.number)")
    let links = visitor.page.links.filter { $0.place.hasPrefix("/practice/drill?focus=skill") }
    let practice = SkillPractice(
      try Visitor.library.get().practised(profile, plan: plan, exam: nil, on: visitor.day).model,
      profile: profile,
      on: visitor.day)
    let offered = week.reviews.flatMap(\.items).count { practice.offers(Skill.ID($0.skill)) }
    #expect(links.count <= offered)
    guard let link = links.first else { return }
    try visitor.go(link.place)
    #expect(visitor.page.text.contains("Question 1 of"))
  }

  @Test func `a drill explains each answer at once, and one sent twice is not taken twice`() throws {
    var visitor = try LifeTests.answered()
    try visitor.go("/practice")
    try visitor.submit("/practice/drill", ["questions": ["5"]])
    var count = 0
    while let form = visitor.page.forms.first(where: { $0.action == "/practice/drill" && $0.isPost }) {
      try visitor.submit(form, ["answer": try LifeTests.choices(on: visitor.page)])
      #expect(visitor.page.html.contains("class=\"reasons\""))
      count += 1
      if count == 1 {
        try visitor.submit(form, ["answer": ["?"]])
      } else {
        try visitor.follow(count < 5 ? "Next question" : "To the end")
      }
      try #require(count <= 5)
    }
    #expect(count == 5 && visitor.page.text.contains("The drill is over"))
    #expect(try profile(visitor).drills.map(\.answers.count) == [5])
    try visitor.follow("Another drill")
    try visitor.submit("/practice/drill", ["questions": ["5"]])
    #expect(visitor.page.text.contains("Question 1 of 5"))
    #expect(try visitor.go("/practice/mistakes").status == 200)
  }

  @Test func `a mock exam is answered, flagged, paused, gone on with after a restart, and handed in`() throws
  {
    var visitor = try LifeTests.answered()
    try visitor.go("/mock")
    try visitor.submit("/mock/begin", ["length": ["10"]])
    #expect(visitor.place == "/mock/of/1")
    try visitor.submit("/mock/of/1", ["answer": try LifeTests.choices(on: visitor.page)])
    #expect(visitor.place == "/mock/of/2")
    try visitor.submit("/mock/of/2", ["flag": ["yes"]])
    #expect(try profile(visitor).mocks.last?.questions[1].isFlagged == true)
    var again = try Visitor(in: visitor.folder)
    try again.go("/mock")
    #expect(again.page.text.contains("have no answer yet"))
    try again.submit("/mock/pause")
    #expect(try profile(again).mocks.last?.pauses == 1)
    try again.go("/mock")
    try again.submit("/mock/end")
    #expect(again.place == "/mock/result" && again.page.text.contains("The result of the mock exam"))
    #expect(try profile(again).mocks.last?.state == .finished)
  }

  @Test func `a check-up is answered and recorded, and its findings lead to a replan`() throws {
    var visitor = try LifeTests.planned()
    let checkUps = try plan(visitor).activities.filter { $0.kind == .checkUp }
    try #require(!checkUps.isEmpty)
    try visitor.go("/check-up")
    var count = 0
    while let form = visitor.page.forms.first(where: { $0.action == "/check-up" }), count < 60 {
      try visitor.submit(form, ["answer": ["?"]])
      count += 1
    }
    #expect(visitor.place == "/check-up/result" && visitor.page.text.contains("What the answers show"))
    #expect(try plan(visitor).records.contains { $0.activity == checkUps[0].id })
  }

  @Test func `the profile is opened to a team's averages, and closed again`() throws {
    var visitor = try LifeTests.answered()
    try visitor.go("/share")
    try visitor.submit("/share/open")
    #expect(try profile(visitor).isOpenToTeam)
    try visitor.submit("/share/open")
    #expect(try !profile(visitor).isOpenToTeam)
    #expect(try visitor.go("/team").status == 200)
    #expect(visitor.send("GET", "/team/sheet").status == 200)
    #expect(visitor.send("GET", "/team/table").status == 200)
  }

  @Test func `every page of this part names its fields, and says how to go on`() throws {
    var visitor = try LifeTests.planned()
    for place in [
      "/evidence", "/evidence/add/certificate", "/evidence/add/experience", "/evidence/add/practice-exam",
      "/calendar",
      "/practice", "/practice/drill?focus=weakest&questions=5", "/practice/mistakes", "/mock", "/check-up",
      "/replan",
      "/plan/progress", "/share", "/share/manager", "/import", "/feedback", "/team",
    ] {
      let page = try visitor.go(place)
      #expect(page.status == 200, "\(place)")
      #expect(page.html.matches(of: #/<h1[ >]/#).count == 1, "\(place)")
      #expect(Set(page.ids).count == page.ids.count, "\(place)")
      #expect(Set(page.references).subtracting(page.ids).isEmpty, "\(place): \(page.references)")
      #expect(page.forms.allSatisfy { !$0.isPost || $0.fields.contains { $0.0 == "token" } }, "\(place)")
    }
  }
}
