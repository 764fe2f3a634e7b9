import Foundation
import Testing

@Suite(.launching) struct ProgressTests {
  private func planned() throws -> Program {
    try Program.started(["data-scientist", "--start", "2027-01-04", "--exam-date", "2027-03-29"])
  }

  @Test func `a week is shown, entered, planned anew and taken back to the byte`() throws {
    let program = try planned()
    let week = try program.run(["week", "--day", "2027-01-05"])
    #expect(week.status == 0)
    #expect(week.output.contains("Week 1 of 12") && week.output.contains("\n1     "))
    let entered = try program.run([
      "progress", "--done", "1,2", "--day", "2027-01-05", "--note", "went well",
    ])
    #expect(entered.status == 0, "\(entered.errors)")
    #expect(program.text("plan.xml").components(separatedBy: "<record ").count == 3)
    let before = program.bytes("plan.xml")
    let preview = try program.run(["replan", "--day", "2027-01-18"])
    #expect(preview.status == 0, "\(preview.errors)")
    #expect(preview.errors.contains("Add --yes"))
    #expect(program.bytes("plan.xml") == before)
    let replan = try program.run(["replan", "--day", "2027-01-18", "--yes"])
    #expect(replan.status == 0, "\(replan.errors)")
    #expect(replan.output.contains("Revision 2") && replan.output.contains("Moved"))
    #expect(replan.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.bytes("plan.xml") != before)
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    #expect(try program.run(["replan", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == before)
  }

  @Test func `a review is listed, explained on its day, entered by its mark, and in the calendar`() throws {
    let program = try planned()
    let plan = program.text("plan.xml")
    let review = try #require(plan.components(separatedBy: "<review number=\"1\"").dropFirst().first)
    let day = try #require(review.components(separatedBy: "day=\"").dropFirst().first?.prefix(10)).description
    let week = try program.run(["week", "--day", day])
    let words = week.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(week.output.contains("\nr1    Review, ") && words.contains("is still there"))
    let today = try program.run(["today", "--day", day])
    #expect(today.output.contains("To review today") && today.output.contains("\nr1    Review, "))
    #expect(today.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("https://") })
    #expect(try program.run(["export", "plan.xml", "--output", "plan.ics"]).status == 0)
    #expect(program.text("plan.ics").contains(".spaced-review.1@readiness"))
    let entered = try program.run(["progress", "--done", "r1", "--minutes", "12", "--day", day])
    #expect(entered.status == 0 && entered.errors.contains("Recorded: review r1 ("), "\(entered.errors)")
    #expect(
      program.text("plan.xml").contains("<record activity=\"spaced-review\" part=\"1\" outcome=\"done\""))
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    #expect(try program.run(["progress", "--done", "r1", "--day", day]).status != 0)
    #expect(try program.run(["progress", "--done", "r999", "--day", day]).errors.contains("no review 999"))
    #expect(
      try program.run(["progress", "--skip", "review", "--day", day]).errors.contains("Left out: review r2 (")
    )
    #expect(try program.run(["replan", "--day", "2027-02-15", "--yes"]).status == 0)
    #expect(try program.run(["check", "plan.xml"]).status == 0)
  }

  @Test func `a session keeps its number in the week, and is entered once`() throws {
    let program = try planned()
    func marks() throws -> [Substring] {
      try program.run(["week", "--day", "2027-01-05"]).output.split(separator: "\n")
        .filter { $0.prefixMatch(of: /[0-9]+ {4}/) != nil }
    }
    let before = try marks()
    #expect(before.count > 1)
    #expect(try program.run(["progress", "--done", "1", "--day", "2027-01-05"]).status == 0)
    #expect(try marks() == before)
    let recorded = program.bytes("plan.xml")
    let again = try program.run(["progress", "--done", "1", "--day", "2027-01-05"])
    #expect(
      again.status == 64 && again.errors.contains("session 1 of the week of 2027-01-05 is done already"))
    #expect(program.bytes("plan.xml") == recorded)
    let second = try program.run(["progress", "--done", "2", "--day", "2027-01-05"])
    let title = before[1].dropFirst(6).prefix(20)
    #expect(second.status == 0 && second.errors.contains("Recorded: 2 \(title)"), "\(second.errors)")
    #expect(try program.run(["week", "--day", "2027-01-05"]).output.contains(", done  "))
  }

  @Test func `work before the plan's first day counts on it, and is planned by`() throws {
    let program = try planned()
    let early = ["--day", "2026-12-30"]
    for verb in ["week", "today"] {
      let said = try program.run([verb] + early).output.split(whereSeparator: \.isWhitespace)
      #expect(
        said.joined(separator: " ").hasPrefix("The plan begins on 4 Jan 2027. What you do before counts"))
    }
    let far = try program.run(["week", "--day", "2026-10-01"]).output
    #expect(far.hasPrefix("The plan begins on 4 Jan 2027.\n") && !far.contains("--done"))
    let entered = try program.run(["progress", "--done", "1"] + early)
    #expect(entered.status == 0 && entered.errors.contains("counts on that day"), "\(entered.errors)")
    #expect(program.text("plan.xml").contains("outcome=\"done\" day=\"2027-01-04\""))
    #expect(try program.run(["replan", "--yes"] + early).status == 0)
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    #expect(program.text("plan.xml").contains("<record "))
  }

  @Test func `what is left out says for how long, and how that is taken back`() throws {
    let program = try planned()
    func said(_ options: String...) throws -> String {
      try program.run(["progress", "--day", "2027-01-05"] + options).errors
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(try said("--skip", "2").contains("The next replan finds another time for it."))
    #expect(try said("--skip", "2", "--not-now").hasPrefix("Left out for now: 2 "))
    let week = try program.run(["week", "--day", "2027-01-05"]).output
    #expect(week.contains(", skipped") && week.contains("progress --done 1 --minutes"))
    let dropped = try said("--skip", "1", "--not-at-all")
    #expect(
      dropped.hasPrefix("Left out for good: 1 ") && dropped.contains("readiness progress plan.xml --undo"))
    #expect(dropped.contains("readiness adjust plan.xml --withdraw 1"))
    #expect(!(try program.run(["week", "--day", "2027-01-05"]).output.contains("progress --done 1 ")))
    #expect(try said("--done", "3").hasSuffix("min as planned"))
    #expect(try said("--withdraw", "3").hasPrefix("Taken back: "))
  }

  @Test func `today says what is next and why`() throws {
    let program = try planned()
    let today = try program.run(["today", "--day", "2027-01-13"])
    #expect(today.status == 0)
    #expect(today.output.contains("Week 2 of"))
    #expect(today.output.contains("of earlier weeks are open"))
    #expect(today.output.contains("75 days to the exam."))
    #expect(today.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("https://") })
  }

  @Test func `a private note is in the learner's own page and in no other`() throws {
    let program = try planned()
    let entered = try program.run([
      "progress", "--done", "1", "--day", "2027-01-05", "--note", "between us", "--private",
    ])
    #expect(entered.status == 0)
    for (audience, isThere) in [("learner", true), ("manager", false), ("mentor", false)] {
      let page = "\(audience).html"
      #expect(try program.run(["export", "plan.xml", "--for", audience, "--output", page]).status == 0)
      #expect(program.text(page).contains("between us") == isThere)
      #expect(program.text(page).contains(">done on 5 Jan 2027<") == (audience != "manager"))
    }
  }

  @Test(arguments: [
    (["progress", "--done", "99"], 64, "has no session 99"),
    (["progress", "--done", "nonsense"], 64, "no activity 'nonsense'"),
    (["progress", "--done", "1", "--minutes", "0", "--day", "2027-01-05"], 64, "0 minutes"),
    (["progress", "--done", "1", "--day", "2029-01-05"], 64, "not within the plan"),
    (["progress", "--done", "1", "--skip", "1", "--undo"], 64, "--undo goes alone"),
    (["progress", "--note", "x"], 64, "--note goes with"),
    (["progress", "--private"], 64, "--private goes with"),
    (["progress", "--done", "1", "--day", "2026-10-01"], 64, "not within the plan"),
    (["replan", "--passed", "2099-02-22"], 64, "that day is still to come"),
    (["progress", "--undo"], 66, "there is no change to take back"),
    (["replan", "--day", "2028-01-05"], 64, "the plan ended on 2027-03-28"),
    (["replan", "--profile", "none.xml"], 66, "none.xml"),
    (["week", "none.xml"], 66, "none.xml"), (["today", "--day", "soon"], 64, "'soon' is no day"),
  ])
  func `what makes no sense is refused and changes nothing`(
    arguments: [String], status: Int32, message: String
  )
    throws
  {
    let program = try planned()
    let before = program.bytes("plan.xml")
    let result = try program.run(arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(program.bytes("plan.xml") == before)
  }

  @Test(arguments: [
    (" part=\"1\" outcome", " part=\"7\" outcome", "the plan has no such session"),
    ("outcome=\"done\"", "outcome=\"finished\"", "an outcome is done or skipped"),
    ("minutes=\"30\"", "minutes=\"0\"", "took 0 minutes"),
    (" day=\"2027-01-04\"/>", " day=\"2027-05-04\"/>", "outside its week"),
    (" day=\"2027-01-04\"/>", " at=\"09:00\"/>", "has a time, but no day"),
  ])
  func `a plan edited into inconsistency is refused with its line`(old: String, new: String, message: String)
    throws
  {
    let program = try planned()
    let entered = try program.run(["progress", "--done", "1", "--minutes", "30", "--day", "2027-01-05"])
    #expect(entered.status == 0)
    try program.put("plan.xml", program.text("plan.xml").replacingOccurrences(of: old, with: new))
    let result = try program.run(["week"])
    #expect(result.status == 65)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errors.contains("plan.xml:"))
  }
}
