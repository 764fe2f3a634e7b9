import Foundation
import Testing

@Suite(.launching) struct ExportFormatTests {
  /// A folder with the sample run's plan, into which words are planted that can be found again.
  private static func program(planting: Bool = false) throws -> Program {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    var plan = sample.text("plan.xml")
    if planting { plan = try planted(plan) }
    try program.put("plan.xml", plan)
    try program.put("profile.xml", sample.text("profile.xml"))
    return program
  }

  /// Words in fields of one kind each, and a private and an open note.
  private static func planted(_ plan: String) throws -> String {
    let session = try #require(plan.firstMatch(of: /<session activity="([^"]+)" hours="[^"]+" part="(\d+)"/))
    func record(_ note: String, _ isPrivate: Bool, _ outcome: String) -> String {
      "  <record activity=\"\(session.1)\" part=\"\(session.2)\" outcome=\"\(outcome)\" day=\"2027-01-05\" "
        + "minutes=\"\(outcome == "done" ? 40 : 0)\" private=\"\(isPrivate)\">\(note)</record>\n"
    }
    var text = plan.replacingOccurrences(of: "learner=\"", with: "learner=\"PlantedName ")
    for (element, word) in [
      ("gap", "PlantedGap"), ("activity", "PlantedActivity"), ("competency", "PlantedCompetency"),
      ("raises", "PlantedRaise"), ("section", "PlantedSection"),
    ] {
      text = text.replacing(try Regex("(<\(element) [^>]*title=\")", as: (Substring, Substring).self)) {
        "\($0.1)\(word) "
      }
    }
    text = text.replacingOccurrences(of: "<instructions>", with: "<instructions>PlantedInstructions ")
    text = text.replacing(try Regex("<reason [^>]*/>"), with: "<reason code=\"text\">PlantedReason</reason>")
    let notes = record("PlantedSkipped", true, "skipped") + record("PlantedSecret", true, "done")
    return text.replacing("  <provenance ", with: notes + "  <provenance ", maxReplacements: 1)
  }

  static let audiences = ["learner", "manager", "mentor"]
  static let formats = ["html", "xml", "json", "csv", "md", "txt", "ics", "xlsx", "eml"]

  @Test(arguments: audiences, formats)
  func `what an audience must not see is not in the bytes`(audience: String, format: String) throws {
    let program = try Self.program(planting: true)
    let result = try program.run(["export", "plan.xml", "--for", audience, "--output", "out.\(format)"])
    let isRefused = audience == "manager" && ["xml", "json", "ics"].contains(format)
    #expect(result.status == (isRefused ? 64 : 0), "\(result.errors)")
    guard !isRefused else {
      #expect(result.errors.contains("choose html, csv, md, txt, xlsx, eml"))
      return #expect(program.bytes("out.\(format)") == nil)
    }
    // A mail breaks lines, with an equals sign at their ends.
    let text = program.text("out.\(format)").replacing("=\r\n", with: "")
    var withheld: [String] = []
    if audience != "learner" { withheld += ["PlantedSecret", "PlantedSkipped"] }
    if audience == "manager" {
      withheld += [
        "PlantedGap", "PlantedActivity", "PlantedCompetency", "PlantedRaise", "PlantedInstructions",
      ]
      withheld.append("PlantedReason")
    }
    for word in withheld { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains(audience == "manager" ? "PlantedSection" : "PlantedActivity"))
    if audience == "learner", format != "ics" { #expect(text.contains("PlantedSecret")) }
  }

  @Test(arguments: audiences)
  func `what an audience must not see is not in a table by itself`(audience: String) throws {
    let program = try Self.program(planting: true)
    let tables = try ["competencies", "sections"].map { table in
      try program.run([
        "export", "plan.xml", "--for", audience, "--table", table, "--format", "csv", "--output", "-",
      ])
    }
    #expect(tables.map(\.status) == [audience == "manager" ? 64 : 0, 0])
    #expect(tables[0].output.contains("PlantedCompetency") == (audience != "manager"))
  }

  @Test func `JSON is imported, exported and worked with as XML is`() throws {
    let program = try Self.program()
    #expect(try program.run(["export", "plan.xml", "--output", "plan.json"]).status == 0)
    #expect(
      try program.run(["import", "plan.json", "--output", "back.xml"]).errors == "Written to back.xml.\n")
    #expect(program.bytes("back.xml") == program.bytes("plan.xml"))
    #expect(try program.run(["check", "plan.json"]).status == 0)
    let piped = try program.run(
      ["export", "-", "--format", "json", "--output", "-"], input: program.text("back.xml"))
    #expect(piped.output == program.text("plan.json"))
    #expect(try program.run(["progress", "plan.json", "--done", "1", "--day", "2027-01-05"]).status == 0)
    #expect(program.text("plan.json").contains("\"outcome\": \"done\""))
    #expect(try program.run(["progress", "plan.json", "--undo"]).status == 0)
    #expect(program.text("plan.json") == piped.output)
    try program.put(
      "bad.json", piped.output.replacingOccurrences(of: "\"revision\": 1", with: "\"revision\": 0"))
    for command in [
      ["import", "bad.json"], ["check", "bad.json"], ["export", "bad.json", "--output", "x.md"],
    ] {
      let result = try program.run(command)
      #expect(result.status == 65 && result.errors.contains("bad.json:1: error: '0' cannot be the revision"))
    }
    #expect(program.bytes("x.md") == nil)
  }

  /// Arguments, and parts of the one message.
  static let wrong: [([String], [String])] = [
    (
      ["export", "plan.xml", "--format", "jsn", "--output", "-"],
      ["no format 'jsn'", "did you mean 'json'", "ics"]
    ),
    (["export", "plan.xml", "--output", "plan.jsom"], ["did you mean 'json'", "--format", ".csv"]),
    (["export", "plan.xml", "--output", "-"], ["'-' does not say its format"]),
    (["export", "plan.xml", "--output", "a.b/plan"], ["does not say its format"]),
    (
      ["export", "plan.xml", "--for", "menter", "--output", "a.md"],
      ["no audience 'menter'", "did you mean 'mentor'"]
    ),
    (["export", "plan.xml", "--table", "session", "--output", "a.csv"], ["did you mean 'sessions'"]),
    (["export", "plan.xml", "--table", "sessions", "--output", "a.md"], ["go with csv"]),
    (
      ["export", "plan.xml", "--for", "manager", "--table", "sessions", "--output", "a.csv"],
      ["choose sections"]
    ),
    (["export", "plan.xml", "--format", "md,txt", "--output", "a"], ["go with a folder"]),
    (["export", "plan.xml", "--format", "json-resume", "--output", "a.json"], ["is made of a profile"]),
    (["export", "profile.xml", "--for", "manager", "--format", "json", "--output", "-"], ["the learner's"]),
    (["export", ".", "--output", "-"], ["a folder is exported into a folder"]),
    (["export", ".", "--format", "json-resume", "--output", "out"], ["one profile"]),
    (
      ["export", ".", "--for", "learner,manager", "--format", "xml", "--output", "out"],
      ["more than a manager"]
    ),
    (["export", "plan.xml", "--to", "a@b.example", "--output", "a.md"], ["go with eml"]),
    (
      ["export", "plan.xml", "--to", "a@b@c", "--output", "a.eml"],
      ["'a@b@c' is no address for --to", "such as"]
    ),
    (
      ["export", "plan.xml", "--from", "a\r\nBcc: x@y.example", "--output", "a.eml"],
      ["is no address for --from"]
    ),
    (["digest", "--format", "pdf"], ["no format 'pdf'", "eml, html, txt"]),
    (["digest", "--output", "week.pdf"], ["does not say its format", ".eml, .html, .txt"]),
    (["digest", "--to", "a@b.example"], ["go with eml"]),
    (["digest", "--format", "eml", "--to", "nobody"], ["'nobody' is no address for --to"]),
    (["digest", "--output", "plan.xml", "--format", "txt"], ["plan.xml is a file that this command reads"]),
    (["schema", "plan.jsn"], ["did you mean 'plan.json'"]),
  ]

  @Test(arguments: wrong)
  func `wrong arguments get one message with what would be right`(arguments: [String], parts: [String]) throws
  {
    let program = try Self.program()
    let result = try program.run(arguments)
    #expect(result.status == 64, "\(result.errors)")
    for part in parts { #expect(result.errors.contains(part), "\(result.errors)") }
    #expect(result.output.isEmpty && result.errors.split(separator: "\n").count == 1)
    #expect(program.names == ["plan.xml", "profile.xml"])
  }

  @Test(arguments: ["json", "csv", "md", "txt", "ics", "xml", "eml"])
  func `piped, without colour and twice, the bytes are the same`(format: String) throws {
    let program = try Self.program()
    let arguments = ["export", "plan.xml", "--format", format, "--output", "-"]
    let first = try program.run(arguments, environment: ["NO_COLOR": "1"])
    let second = try program.run(arguments, environment: ["TERM": "xterm-256color"])
    #expect(first.status == 0 && first.errors.isEmpty && first.output == second.output)
    #expect(!first.output.contains("\u{1B}"))
    let full = try program.run(["export", "plan.xml", "--format", format, "--output", "/dev/full"])
    #expect(full.status == 74)
  }

  @Test func `schemas are listed, printed and written out`() throws {
    let program = try Self.program()
    let names = try program.run(["schema"]).output.split(separator: "\n").map(String.init)
    #expect(names.contains("plan.json") && names.contains("plan.xsd") && names.contains("result.json"))
    #expect(try program.run(["schema", "--output", "s"]).status == 0)
    for name in names { #expect(program.text("s/\(name)") == (try program.run(["schema", name]).output)) }
  }
}
