import Foundation
import Testing

/// Files that releases of earlier versions of the formats wrote, kept as they wrote them.
@Suite(.launching) struct OldVersionTests {
  private static func program(with version: Int) throws -> Program {
    let program = try Program()
    for name in version < 3 ? ["plan.xml", "profile.xml", "learner.html"] : ["profile.xml"] {
      let fixture = HostileKind.root.appendingPathComponent(
        "Tests/CommandTests/Fixtures/Versions/\(version)/\(name)")
      try Data(contentsOf: fixture).write(to: URL(fileURLWithPath: program.path(name)))
    }
    if version < 3 { #expect(program.text("plan.xml").contains("urn:readiness:plan:\(version)")) }
    #expect(program.text("profile.xml").contains("urn:readiness:profile:\(version)"))
    return program
  }

  /// How often an element stands in a text.
  private static func count(_ element: String, in text: String) -> Int {
    text.components(separatedBy: "<\(element) ").count - 1
  }

  @Test(arguments: [1, 2])
  func `a plan of an earlier version is read with all that it holds, from its page, too`(version: Int) throws
  {
    let program = try Self.program(with: version)
    let old = program.text("plan.xml")
    #expect(try program.run(["check", "plan.xml", "profile.xml"]).status == 0)
    #expect(try program.run(["export", "plan.xml", "--output", "new.xml"]).status == 0)
    #expect(try program.run(["import", "learner.html", "--output", "from-page.xml"]).status == 0)
    let new = program.text("new.xml")
    for element in [
      "activity", "session", "week", "gap", "omission", "record", "competency", "section", "raises",
    ] {
      #expect(Self.count(element, in: new) == Self.count(element, in: old), "\(element)")
    }
    #expect(program.bytes("from-page.xml") == program.bytes("new.xml"))
    #expect(program.text("plan.xml") == old)
    // The first change brings the file into today's version, and is taken back to the byte.
    #expect(try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-12"]).status == 0)
    #expect(Self.count("record", in: program.text("plan.xml")) == Self.count("record", in: old) + 1)
    #expect(try program.run(["progress", "plan.xml", "--undo"]).status == 0)
    #expect(program.text("plan.xml") == old)
  }

  @Test(arguments: [1, 2, 3])
  func `a profile of an earlier version keeps every answer and every piece of evidence`(version: Int) throws {
    let program = try Self.program(with: version)
    let old = program.text("profile.xml")
    let score = try program.run(["score", "profile.xml"])
    #expect(score.status == 0, "\(score.errors)")
    let added = try program.run([
      "evidence", "project", "profile.xml", "--title", "P", "--day", "2026-01", "--shows",
      "bigquery-foundations=2",
    ])
    #expect(added.status == 0, "\(added.errors)")
    let new = program.text("profile.xml")
    for element in ["response", "certificate"] {
      #expect(Self.count(element, in: new) == Self.count(element, in: old), "\(element)")
    }
    #expect(new.contains("urn:readiness:profile:4"))
    guard version < 3 else { return }
    let planned = try program.run([
      "replan", "plan.xml", "--profile", "profile.xml", "--day", "2027-01-12", "--yes",
    ])
    #expect(planned.status == 0, "\(planned.errors)")
  }
}
