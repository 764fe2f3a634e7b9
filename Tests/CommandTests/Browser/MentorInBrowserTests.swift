import Foundation
import Testing

/// The whole way of a mentor's page in a real browser: opened, filled in, saved, imported.
@Suite(.browsing, .enabled(if: Browser.isWanted, "no Chromium is installed"))
struct MentorInBrowserTests {
  static let hostile = """
    </script><img src=x onerror=alert(1)> "double" & 'single' <!-- ]]> </textarea>
    second line \\u003c &lt; 👩‍🔬 漢字 e\u{301}
    """

  /// A folder with the files of a sample run.
  private func sampleCopy() throws -> Program {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    for name in ["plan.xml", "profile.xml", "mentor.html"] { try program.put(name, sample.text(name)) }
    return program
  }

  /// The first value of an attribute among the fields of a kind.
  private func key(_ attribute: String, of kind: String, on page: BrowserPage) throws -> String {
    let fields = "[data-readiness=\"\(kind)\"][data-\(attribute)]"
    let value =
      try page.evaluate(
        "document.querySelector('\(fields)').getAttribute('data-\(attribute)')") as? String
    return try #require(value)
  }

  @Test(arguments: [360, 1280])
  func `what a mentor enters in a browser is in the plan after the import, once`(width: Int) throws {
    let program = try sampleCopy()
    var (competency, skill, activity) = ("", "", "")
    try Browser.withPage(width: width, isDark: width == 360) { page in
      try page.open(program.path("mentor.html"))
      try page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
      competency = try key("competency", of: "comment", on: page)
      skill = try key("skill", of: "rating", on: page)
      activity = try key("activity", of: "removal", on: page)
      try page.type("Grace <Hopper>", into: "#author")
      // The program of the tests lives in 2026, the browser does not.
      try page.choose("2026-11-22", in: "#day")
      try page.click("#shared")
      try page.type(Self.hostile, into: "#comment-plan")
      try page.type(
        "\"quoted\"\nand broken", into: "[data-readiness=comment][data-competency='\(competency)']")
      try page.click("[data-readiness=shown][data-skill='\(skill)']")
      try page.choose("3", in: "[data-readiness=rating][data-skill='\(skill)']")
      try page.click("[data-readiness=shown][data-activity='\(activity)']")
      try page.click("[data-readiness=removal][data-activity='\(activity)']")
      try page.type("10.5", into: "#hours")
      try page.type("The exam is near.", into: "#hours-reason")
      let saved = try page.download { try page.click("#save-button") }
      #expect(saved.name == "plan-reviewed.html")
      try saved.bytes.write(to: program.folder.appendingPathComponent("reviewed.html"))
      #expect(page.problems == [])
      #expect(page.requests == [fileAddress(program, "mentor.html")])
    }
    let arguments = ["import", "reviewed.html", "--plan", "plan.xml", "--profile", "profile.xml"]
    let asked = try program.run(arguments)
    #expect(asked.status == 0 && asked.errors.contains("--yes"), "\(asked.errors)")
    #expect(program.bytes("plan.xml") == (try SampleRun.shared.get().bytes("plan.xml")))
    let taken = try program.run(arguments + ["--yes"])
    #expect(taken.status == 0, "\(taken.errors)")
    let escaped = Self.hostile.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
    let plan = program.text("plan.xml")
    for part in [
      "<review author=\"Grace &lt;Hopper&gt;\" relation=\"mentor\"", "shared=\"true\">",
      "<comment>\(escaped)</comment>",
      "<comment competency=\"\(competency)\">\"quoted\"\nand broken</comment>", "<shown skill=\"\(skill)\"/>",
      "<rating skill=\"\(skill)\" level=\"3\"/>", "<shown activity=\"\(activity)\"/>",
      "<propose-removal activity=\"\(activity)\"/>",
      "<propose-hours hours-per-week=\"10.5\">The exam is near.</propose-hours>",
    ] {
      #expect(plan.contains(part), "\(part)")
    }
    #expect(plan.components(separatedBy: "<comment").count == 3)
    #expect(program.text("profile.xml").contains("<shows skill=\"\(skill)\" level=\"3\"/>"))
    #expect(program.text("profile.xml").contains("decision=\"open\""))
    let (planBefore, profileBefore) = (program.bytes("plan.xml"), program.bytes("profile.xml"))
    let again = try program.run(arguments + ["--yes"])
    #expect(again.status == 0 && again.output.contains("Nothing new."))
    #expect(program.bytes("plan.xml") == planBefore && program.bytes("profile.xml") == profileBefore)
    #expect(try program.run(["check", "plan.xml", "profile.xml"]).status == 0)
  }

  @Test func `a saved page opens with what was entered, and can be saved on`() throws {
    let program = try sampleCopy()
    try Browser.withPage { page in
      try page.open(program.path("mentor.html"))
      try page.type("Grace", into: "#author")
      try page.choose("peer", in: "#relation")
      try page.type(Self.hostile, into: "#comment-plan")
      let saved = try page.download { try page.click("#save-button") }
      try saved.bytes.write(to: program.folder.appendingPathComponent("first.html"))
    }
    try Browser.withPage { page in
      try page.open(program.path("first.html"))
      #expect(try page.text("#author") == "Grace")
      #expect(try page.text("#relation") == "peer")
      #expect(try page.text("#comment-plan") == Self.hostile)
      #expect(try page.text("#save-status") == "")
      let saved = try page.download { try page.click("#save-button") }
      #expect(saved.bytes == program.bytes("first.html"))
      #expect(page.problems == [])
    }
  }

  @Test func `without a name nothing is saved, and the keyboard is led to it`() throws {
    let program = try sampleCopy()
    try Browser.withPage { page in
      try page.open(program.path("mentor.html"))
      try page.evaluate("document.querySelector('#save-button').focus()")
      try page.press("Enter")
      #expect(try page.evaluate("document.activeElement.id") as? String == "author")
      #expect(try page.text("#save-status")?.contains("write your name") == true)
      #expect(try page.evaluate("document.activeElement.getAttribute('aria-invalid')") as? String == "true")
      #expect(page.problems == [])
    }
  }

  @Test func `hostile comments run nowhere: on the learner's page, the manager's, and on a second mentor's`()
    throws
  {
    let program = try sampleCopy()
    try Browser.withPage { page in
      try page.open(program.path("mentor.html"))
      try page.type(Self.hostile, into: "#author")
      // The program of the tests lives in 2026, the browser does not.
      try page.choose("2026-11-22", in: "#day")
      try page.click("#shared")
      try page.type(Self.hostile, into: "#comment-plan")
      let saved = try page.download { try page.click("#save-button") }
      try saved.bytes.write(to: program.folder.appendingPathComponent("reviewed.html"))
    }
    #expect(try program.run(["import", "reviewed.html", "--yes"]).status == 0)
    for audience in ["learner", "manager", "mentor"] {
      let made = try program.run(["export", "plan.xml", "--for", audience, "--output", "\(audience).html"])
      #expect(made.status == 0, "\(made.errors)")
      try Browser.withPage { page in
        try page.open(program.path("\(audience).html"))
        #expect(page.problems == [])
        #expect(page.requests == [fileAddress(program, "\(audience).html")])
        #expect(try page.evaluate("document.images.length") as? Int == 0)
      }
    }
  }

  private func fileAddress(_ program: Program, _ name: String) -> String {
    URL(fileURLWithPath: program.path(name)).absoluteString
  }
}
