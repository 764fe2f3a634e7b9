import Foundation
import Testing

/// Replans by the built program: nothing new changes no byte, and what earlier versions wore away comes back.
@Suite(.launching) struct ReplanFixedPointTests {
  private func planned(_ options: [String] = ["--hours", "8"]) throws -> Program {
    try Program.started(["ml-engineer", "--start", "2027-01-04", "--exam-date", "2027-03-29"] + options)
  }

  /// Replans once, then again and again: only the first may change the file.
  private func expectFixedPoint(_ program: Program, on day: String, _ options: [String] = []) throws {
    let arguments = ["replan", "--day", day, "--yes"] + options
    #expect(try program.run(arguments).status == 0)
    let plan = program.bytes("plan.xml")
    for _ in 1...2 {
      let again = try program.run(arguments)
      #expect(again.status == 0 && again.output.contains("Nothing is new"), "\(again.output)")
      #expect(program.bytes("plan.xml") == plan)
    }
  }

  @Test func `four slow sessions shorten the weeks once, and undo brings every byte back`() throws {
    let program = try planned()
    for number in 1...4 {
      let run = try program.run([
        "progress", "--done", "\(number)", "--day", "2027-01-08", "--minutes", "400",
      ])
      #expect(run.status == 0, "\(run.errors)")
    }
    let before = program.bytes("plan.xml")
    try expectFixedPoint(program, on: "2027-01-11")
    #expect(try program.run(["replan", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == before)
    let preview = try program.run(["replan", "--day", "2027-01-11"])
    #expect(
      preview.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains(/8 h a week are [0-9.]+ h of this plan's estimates/), "\(preview.output)")
    try expectFixedPoint(program, on: "2027-01-11", ["--estimates"])
    #expect(program.text("plan.xml").contains("capacity=\"8\""))
  }

  @Test(arguments: [
    (["--hours", "8"], []), (["--hours", "8", "--buffer", "0"], ["--keep", "scope"]),
    (["--weekly", "Mon-Fri 20:00-21:15, Sun 9:00-10:30"], []),
  ])
  func `after a lost week a second replan writes nothing`(calendar: [String], options: [String]) throws {
    let program = try planned(calendar)
    try expectFixedPoint(program, on: "2027-01-11", options)
  }

  @Test func `right after planning there is nothing to plan anew`() throws {
    let program = try planned()
    let plan = program.bytes("plan.xml")
    let run = try program.run(["replan", "--day", "2027-01-04", "--yes"])
    #expect(run.status == 0 && run.output.contains("stays at revision 1"), "\(run.output)")
    #expect(program.bytes("plan.xml") == plan && program.bytes("plan.xml.previous") == nil)
  }

  @Test func `a plan that earlier versions wore away gets its hours back, with a word`() throws {
    let program = try Program()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/Worn")
    for name in ["plan.xml", "profile.xml"] {
      try program.put(name, String(contentsOf: fixtures.appendingPathComponent(name), encoding: .utf8))
    }
    #expect(program.text("plan.xml").contains("capacity=\"0.25\""))
    let run = try program.run(["replan", "--day", "2027-01-11", "--estimates", "--yes"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("cut the weeks of this plan to 0.25 h; it is planned anew with the 5 h a week"),
      "\(run.errors)")
    #expect(!program.text("plan.xml").contains("capacity=\"0.25\""))
    #expect(program.text("plan.xml").contains("capacity=\"5\""))
    try expectFixedPoint(program, on: "2027-01-11", ["--estimates"])
  }

  @Test func `after the day of the exam another date keeps the records, and no refusal leads in a circle`()
    throws
  {
    let program = try planned()
    #expect(try program.run(["progress", "--done", "1", "--day", "2027-01-05"]).status == 0)
    let over = try program.run(["replan", "--day", "2027-04-01", "--yes"])
    #expect(over.status == 64)
    #expect(over.errors.contains("--exam-date") && over.errors.contains("--passed"), "\(over.errors)")
    let moved = try program.run(["replan", "--day", "2027-04-01", "--exam-date", "2027-06-01", "--yes"])
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(program.text("plan.xml").contains("exam-date=\"2027-06-01\""))
    #expect(program.text("plan.xml").contains("<record "))
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    let past = try program.run(["replan", "--day", "2027-04-01", "--exam-date", "2027-03-01"])
    #expect(
      past.status == 64 && past.errors.contains("give --exam-date between 2027-04-02"), "\(past.errors)")
  }
}
