import Foundation
import Testing

@Suite(.launching) struct AdjustCommandTests {
  private static func sample() throws -> Program {
    let program = try Program()
    for name in ["profile.xml", "plan.xml"] { try program.put(name, try SampleRun.shared.get().text(name)) }
    return program
  }

  @Test func `a wish is shown first, written with --yes, listed, exported, and in the history`() throws {
    let program = try Self.sample()
    let before = program.bytes("plan.xml")
    let wish = ["adjust", "--session", "0.5-2", "--away", "2027-02-08..2027-02-10", "--day", "2027-01-04"]
    let preview = try program.run(wish)
    #expect(preview.status == 0, "\(preview.errors)")
    for part in ["You ask for", "1   sessions of 0.5 h to 2 h", "no study from 2027-02-08", "Why", "points"] {
      #expect(preview.output.contains(part), "\(part) in \(preview.output)")
    }
    #expect(preview.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.bytes("plan.xml") == before && preview.errors.contains("--yes"))
    let first = try program.run(wish + ["--yes"])
    #expect(first.status == 0 && first.errors.contains("take it back with: readiness adjust plan.xml --undo"))
    #expect(try program.run(["adjust", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == before)
    #expect(try program.run(["adjust", "--undo", "--list"]).status == 64)
    #expect(try program.run(["adjust", "--redo"]).status == 0)
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    #expect(
      try program.run(["adjust", "--list", "--day", "2027-01-05"]).output.contains("2   no study from"))
    for format in ["md", "txt"] {
      let export = [
        "export", "plan.xml", "--for", "learner", "--format", format, "--output", "plan.\(format)",
      ]
      #expect(try program.run(export).status == 0)
      #expect(program.text("plan.\(format)").contains("What you asked for"), "\(format)")
    }
    #expect(try program.run(["export", "plan.xml", "--format", "json", "--output", "copy.json"]).status == 0)
    #expect(try program.run(["export", "copy.json", "--format", "xml", "--output", "back.xml"]).status == 0)
    #expect(program.bytes("back.xml") == program.bytes("plan.xml"))
    let history = try program.run(["history"])
    #expect(
      history.output.contains("2026-11-23  adjust: wish 1: sessions of 0.5 h to 2 h"), "\(history.output)")
    #expect(try program.run(["history", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == before)
  }

  @Test(arguments: [
    (["adjust"], "say what to change"), (["adjust", "--list", "--hours", "3"], "--list goes alone"),
    (["adjust", "--url", "https://example.org"], "--url goes with --add"),
    (["adjust", "--add", "Mine", "--hours", "300", "--skill", "python=2"], "cannot take 300.0 hours"),
    (
      ["progress", "--skip", "1", "--not-now", "--not-at-all"],
      "--not-now and --not-at-all exclude each other"
    ),
    (["history", "--undo", "--redo"], "exclude each other"),
    (["replan", "--undo", "--redo"], "goes alone"),
  ])
  func `what makes no sense is refused`(arguments: [String], message: String) throws {
    let program = try Self.sample()
    let before = program.contents
    let result = try program.run(arguments)
    #expect(result.status == 64 && result.errors.contains(message), "\(result.errors)")
    #expect(program.contents == before)
  }

  @Test func `what is skipped for good is not planned again, until that is withdrawn`() throws {
    let program = try Self.sample()
    let skip = ["progress", "--skip", "2", "--not-at-all", "--day", "2027-01-05"]
    #expect(try program.run(skip).status == 0)
    let replan = try program.run(["replan", "--day", "2027-01-06", "--yes"])
    #expect(replan.status == 0, "\(replan.errors)")
    let list = try program.run(["adjust", "--list", "--day", "2027-01-06"]).output
    #expect(list.contains("1   leave out") && list.contains("holds"), "\(list)")
  }
}
