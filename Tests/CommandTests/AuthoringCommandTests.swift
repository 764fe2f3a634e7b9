import Foundation
import Testing

/// A library of one's own from its first skeleton on.
@Suite(.launching) struct AuthoringCommandTests {
  private static let values = [
    ("FILL-AREA", "wood"), ("FILL-SKILL", "joinery"), ("FILL-DAY", "2026-11-30"),
    ("FILL-ADDRESS", "https://example.org/"), ("FILL: ", ""),
  ]

  /// A folder `own` with an exam, its skill, questions and resources.
  private static func begun() throws -> Program {
    let program = try Program()
    try FileManager.default.createDirectory(
      atPath: program.path("own"), withIntermediateDirectories: true)
    for (kind, id) in [
      ("exam", "guild-exam"), ("skill", "joinery"), ("item", "joinery.joints"), ("resource", "joinery-lab"),
    ] {
      let made = try program.run(
        ["new", kind, id, "--output", "own/\(kind).xml"] + (kind == "skill" ? ["--area", "wood"] : []))
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.errors.contains("then: readiness check own/"))
    }
    return program
  }

  private static func fillIn(_ program: Program) throws {
    for kind in ["exam", "skill", "item", "resource"] {
      var text = program.text("own/\(kind).xml")
      for (gap, value) in values { text = text.replacing(gap, with: value) }
      try program.put("own/\(kind).xml", text)
    }
  }

  @Test func `skeletons keep other commands waiting with one sentence, and check lists their gaps`() throws {
    let program = try Self.begun()
    #expect(program.text("own/item.xml").contains("area=\"wood\""))
    #expect(program.text("own/item.xml").contains("skill=\"joinery\""))
    #expect(program.text("own/resource.xml").contains("<raises skill=\"joinery\""))
    for arguments in [["roles"], ["show", "joinery"], ["assess", "p.xml", "--role", "ml-engineer"]] {
      let refused = try program.run(arguments + ["--library", "own"])
      #expect(refused.status == 65)
      #expect(refused.errors.split(separator: "\n").count == 1, "\(refused.errors)")
      #expect(refused.errors.contains("own: error: this library is not filled in yet: exam.xml ("))
      #expect(refused.errors.contains("'readiness check own' lists each gap"))
    }
    let listed = try program.run(["check", "--library", "own"])
    #expect(listed.status == 65)
    #expect(listed.errors.contains("own/exam.xml:3: error: 'FILL' is still to be filled in; give its name"))
    #expect(!listed.errors.contains("atomic type") && !listed.errors.contains("facet"), "\(listed.errors)")
    // A role is begun while the rest is open.
    let role = try program.run(["new", "role", "joiner", "--output", "own/role.xml"])
    #expect(role.status == 0, "\(role.errors)")
    #expect(program.text("own/role.xml").contains("<suits exam=\"guild-exam\"/>"))
    #expect(program.text("own/role.xml").contains("<area id=\"wood\""))
  }

  @Test(arguments: [
    (["exam", "x", "--area", "wood"], "--area goes with skill"),
    (["item", "x", "--exam", "google-ace"], "--exam goes with role"),
    (["role", "x", "--exam", "google-acee"], "did you mean 'google-ace'"),
    (["item", "x", "--competency", "ace.1.9"], "no objective has the id 'ace.1.9'"),
    (["item", "x", "--skill", "No Such Thing"], "no skill has the id or name"),
    (["item", "x", "--skill", "joinery", "--competency", "ace.1.1"], "not both"),
  ])
  func `what cannot be known is refused`(arguments: [String], message: String) throws {
    let result = try Program().run(["new"] + arguments)
    #expect(result.status == 64 && result.errors.contains(message), "\(result.errors)")
  }

  @Test func `what was made with a library of one's own says so where it is missing`() throws {
    let program = try Self.begun()
    try Self.fillIn(program)
    let checked = try program.run(["check", "own"])
    #expect(checked.status == 0, "\(checked.errors)")
    try program.put("answers.txt", "joinery.can-do.2 with-help\n")
    let answered = try program.run([
      "assess", "profile.xml", "--role", "ml-engineer", "--exam", "guild-exam", "--answers", "answers.txt",
      "--library", "own",
    ])
    #expect(answered.status == 0, "\(answered.errors)")
    let planned = try program.run(["plan", "--hours", "5", "--library", "own"])
    #expect(planned.status == 0, "\(planned.errors)")
    for arguments in [["score"], ["practice"], ["mock"], ["replan"], ["check-up"], ["plan", "--replace"]] {
      let refused = try program.run(arguments)
      #expect(refused.status == 65, "\(arguments)")
      #expect(
        refused.errors.contains(
          "no exam has the id 'guild-exam'; this was made with a library of your own; add --library DIR"),
        "\(arguments): \(refused.errors)")
    }
    let scored = try program.run(["score"], environment: ["READINESS_LIBRARY": program.path("own")])
    #expect(scored.status == 0, "\(scored.errors)")
  }
}
