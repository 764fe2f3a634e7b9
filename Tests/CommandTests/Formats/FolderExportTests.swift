import Foundation
import Testing

@Suite(.launching) struct FolderExportTests {
  private static func program(_ files: [String]) throws -> Program {
    let program = try Program()
    let plan = try SampleRun.shared.get().text("plan.xml")
    for file in files {
      let folder = program.folder.appendingPathComponent("in/" + file).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try program.put("in/" + file, plan)
    }
    return program
  }

  private static func names(_ program: Program, _ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: program.path(folder))) ?? []).sorted()
  }

  @Test func `every plan is written for each audience in each format`() throws {
    let program = try Self.program(["amira.xml", "team/ben.xml"])
    try program.put("in/profile.xml", try SampleRun.shared.get().text("profile.xml"))
    try program.put("in/team/notes.txt", "nothing")
    let arguments = [
      "export", "in", "--for", "manager,mentor", "--format", "html,csv,md", "--output", "out/pages",
    ]
    let result = try program.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Plans exported: 2. Files in out/pages: 12."))
    let expected = ["amira", "team-ben"].flatMap { name in
      ["manager", "mentor"].flatMap { audience in ["csv", "html", "md"].map { "\(name)-\(audience).\($0)" } }
    }
    #expect(Self.names(program, "out/pages") == expected)
    #expect(
      program.bytes("out/pages/amira-manager.html") == (try SampleRun.shared.get().bytes("manager.html")))
    let before = expected.map { program.bytes("out/pages/" + $0) }
    #expect(try program.run(arguments).status == 0)
    #expect(expected.map { program.bytes("out/pages/" + $0) } == before)
  }

  @Test func `bad files are named and passed over, the others are written`() throws {
    let program = try Self.program(["a.xml", "z.xml"])
    try program.put("in/broken.xml", "<plan")
    try program.put("in/empty.xml", "")
    try program.put("in/other.xml", "<html xmlns='urn:x'/>")
    try program.put(
      "in/wrong.xml",
      try SampleRun.shared.get().text("plan.xml").replacingOccurrences(of: "revision=\"1\"", with: ""))
    let result = try program.run(["export", "in/", "--format", "txt", "--output", "out"])
    #expect(result.status == 65)
    for name in ["broken", "empty", "other", "wrong"] {
      #expect(result.errors.contains("in/\(name).xml:"), "\(result.errors)")
    }
    #expect(result.errors.contains("Plans exported: 2."))
    #expect(result.errors.hasSuffix("Files that could not be exported: 4\n"))
    #expect(Self.names(program, "out") == ["a-learner.txt", "z-learner.txt"])
  }

  @Test func `no name leads out of the folder`() throws {
    let hostile = [
      "..%2F..%2Fup.xml", "--help.xml", "a b\nc.xml", "..xml.xml", "a/b.xml", "a-b.xml", "A-b.xml",
      "x\u{202E}y.xml",
      "$(touch hacked).xml", "con.xml", "é.xml", String(repeating: "n", count: 200) + ".xml",
      "..../....//e.xml",
    ]
    let program = try Self.program(hostile)
    let result = try program.run(["export", "in", "--format", "ics", "--output", "out"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.names == ["in", "out"])
    let names = Self.names(program, "out")
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { $0.hasSuffix("-learner.ics") && !$0.hasPrefix(".") && !$0.hasPrefix("-") })
    #expect(
      names.allSatisfy { name in
        name.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
        }
      })
    // Names that begin with a full stop are passed over, as everywhere.
    #expect(names.count == hostile.count { !$0.hasPrefix(".") })
    for name in ["A-b", "a-b-2", "a-b-3", "help", "é"] {
      #expect(names.contains("\(name)-learner.ics"), "\(name)")
    }
  }

  @Test func `a link in the folder is not followed`() throws {
    let program = try Self.program(["a.xml", "b.xml"])
    try FileManager.default.createDirectory(atPath: program.path("out"), withIntermediateDirectories: true)
    try program.put("precious", "mine")
    try FileManager.default.createSymbolicLink(
      atPath: program.path("out/a-learner.md"), withDestinationPath: program.path("precious"))
    let result = try program.run(["export", "in", "--format", "csv,md", "--output", "out"])
    #expect(result.status == 65)
    #expect(result.errors.contains("out/a-learner.md: a link"))
    #expect(program.text("precious") == "mine")
    // Nothing of that plan is written, and all of the other.
    #expect(Self.names(program, "out") == ["a-learner.md", "b-learner.csv", "b-learner.md"])
  }

  @Test func `what was exported into a folder below is not exported again`() throws {
    let program = try Self.program(["a.xml"])
    for _ in 0..<2 {
      let result = try program.run(["export", "in", "--format", "xml", "--output", "./in//out"])
      #expect(result.errors == "Plans exported: 1. Files in ./in//out: 1.\n")
    }
    #expect(try program.run(["export", "in", "--format", "xml", "--output", "./in/"]).status == 64)
  }

  @Test func `a folder without plans, and one that is not there, are said`() throws {
    let program = try Self.program([])
    try FileManager.default.createDirectory(atPath: program.path("empty"), withIntermediateDirectories: true)
    let result = try program.run(["export", "empty", "--output", "out"])
    #expect(result.status == 66 && result.errors.contains("empty: there is no plan in it"))
    #expect(try program.run(["export", "missing", "--format", "md", "--output", "out"]).status == 66)
  }
}
