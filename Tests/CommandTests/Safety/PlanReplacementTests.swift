import Foundation
import Testing

/// Plans that were lived with are not replaced unasked.
@Suite(.launching) struct PlanReplacementTests {
  private static let dates = ["--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast"]
  private static let entering = ["progress", "--done", "1", "--day", "2027-01-05"]

  private static func sample() throws -> Program {
    let program = try Program()
    for name in ["profile.xml", "plan.xml", "learner.html"] {
      try program.put(name, try SampleRun.shared.get().text(name))
    }
    return program
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ["plan", "profile.xml"] + dates, ["start", "--sample", "ml-engineer"] + dates, ["start"],
  ])
  func `a plan with records is replaced only where that is said`(arguments: [String]) throws {
    let program = try Self.sample()
    #expect(try program.run(Self.entering).status == 0)
    let before = program.contents
    let refused = try program.run(arguments)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("plan.xml holds 1 record"), "\(refused.errors)")
    #expect(refused.errors.contains("readiness replan") && refused.errors.contains("--replace"))
    let asked = try program.runOnTerminal(arguments, typing: "\n")
    #expect(asked.status == 0 && asked.output.contains("Replace it?"), "\(asked.errors)")
    #expect(asked.errors.contains("Nothing was changed."))
    #expect(program.contents == before)
  }

  @Test func `a yes or --replace replaces it, and says where the old plan is`() throws {
    let program = try Self.sample()
    #expect(try program.run(Self.entering).status == 0)
    let old = program.bytes("plan.xml")
    let arguments = ["plan", "profile.xml"] + Self.dates
    let replaced = try program.run(arguments + ["--replace"])
    #expect(replaced.status == 0, "\(replaced.errors)")
    #expect(replaced.errors.contains("The plan that was there is in plan.xml.previous."))
    #expect(program.bytes("plan.xml.previous") == old)
    #expect(try program.run(["progress", "--undo"]).status == 0)
    #expect(try program.runOnTerminal(arguments, typing: "y\n").status == 0)
    #expect(program.bytes("plan.xml") != old)
  }

  @Test func `a plan without records is replaced as before`() throws {
    let program = try Self.sample()
    let replaced = try program.run(["plan", "profile.xml", "--hours", "3"] + Self.dates)
    #expect(replaced.status == 0, "\(replaced.errors)")
    #expect(replaced.errors.contains("is in plan.xml.previous"))
  }

  @Test func `an older state of a page does not take the plan's place unasked`() throws {
    let program = try Self.sample()
    #expect(try program.run(["import", "learner.html"]).status == 0)
    #expect(try program.run(Self.entering).status == 0)
    let before = program.contents
    let refused = try program.run(["import", "learner.html"])
    #expect(refused.status == 64)
    #expect(
      refused.errors.contains("revision 1 with 1 record, learner.html has revision 1 with 0 records"),
      "\(refused.errors)")
    #expect(try program.runOnTerminal(["import", "learner.html"], typing: "n\n").status == 0)
    #expect(program.contents == before)
    let beside = try program.run(["import", "learner.html", "--output", "back.xml"])
    #expect(beside.status == 0 && beside.errors == "Written to back.xml.\n", "\(beside.errors)")
    let taken = try program.run(["import", "learner.html", "--yes"])
    #expect(taken.status == 0 && taken.errors.contains("Written to plan.xml."), "\(taken.errors)")
    #expect(program.text("plan.xml") == program.text("back.xml"))
  }

  @Test func `each --undo says what is in the file now`() throws {
    let program = try Self.sample()
    #expect(try program.run(Self.entering).status == 0)
    let first = try program.run(["progress", "--undo"])
    #expect(Self.words(first.errors).contains("It is at revision 1 with 0 records now"), "\(first.errors)")
    #expect(Self.words(first.errors).contains("done: "), "\(first.errors)")
    let second = try program.run(["replan", "--redo"])
    #expect(Self.words(second.errors).contains("It is at revision 1 with 1 record now"), "\(second.errors)")
    #expect(Self.words(second.errors).contains("1 more change can be taken back"), "\(second.errors)")
    #expect(try program.run(["history", "--redo"]).status == 66)
  }
}
