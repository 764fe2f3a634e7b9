import Foundation
import Testing

/// Months of a person's life with the program: progress, a lost week, the exam and what comes after it.
@Suite(.launching) struct LifeTests {
  private func planned(for role: String = "data-scientist") throws -> Program {
    try Program.started([
      role, "--start", "2027-01-04", "--exam-date", "2027-03-29", "--weekly",
      "Tue 19:00-21:00, Sat 10:00-14:00",
    ])
  }

  private func expectFits(_ result: Program.Result) {
    #expect(result.status == 0, "\(result.errors)")
    for line in result.output.split(separator: "\n") where !line.contains("https://") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `after the exam reviews lead to the renewal, and all of it reads back and can be taken back`()
    throws
  {
    // Nothing fades for this one in the first week, so that it stays empty.
    let program = try planned(for: "software-engineer")
    let before = program.bytes("plan.xml")
    let preview = try program.run(["replan", "--passed", "2027-03-29", "--day", "2027-03-30"])
    expectFits(preview)
    #expect(program.bytes("plan.xml") == before)
    let passed = try program.run(["replan", "--passed", "2027-03-29", "--day", "2027-03-30", "--yes"])
    expectFits(passed)
    for words in [
      "Passed on 29 Mar 2027", "holds until 29 Mar 2029", "from 28 Jan 2029", "seen at the source",
      "with this plan",
      "doing nothing", "check-ups of what your job uses",
    ] {
      #expect(
        passed.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)"
      )
    }
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    let first = try #require(
      program.text("plan.xml").firstMatch(of: /activity="keep\.1" [^>]*day="([0-9-]+)"/)?.1
    ).description
    for verb in ["week", "today", "progress"] { expectFits(try program.run([verb, "--day", first])) }
    #expect(try program.run(["week", "--day", first]).output.contains("Recall: "))
    #expect(try program.run(["export", "plan.xml", "--output", "plan.ics"]).status == 0)
    let calendar = program.text("plan.ics")
    #expect(calendar.contains("Renewal opens: ") && calendar.contains("DTSTART;VALUE=DATE:20290128"))
    #expect(calendar.contains("Certificate ends: ") && calendar.contains("DTSTART;VALUE=DATE:20290329"))
    #expect(calendar.contains("STATUS:CANCELLED"))
    for audience in ["learner", "manager", "mentor"] {
      #expect(
        try program.run(["export", "plan.xml", "--for", audience, "--output", "\(audience).html"]).status == 0
      )
    }
    #expect(try program.run(["import", "learner.html", "--output", "back.xml"]).status == 0)
    #expect(program.bytes("back.xml") == program.bytes("plan.xml"))
    let gone = try program.run(["progress", "--done", "r1", "--day", first])
    #expect(gone.status == 64 && gone.errors.contains("no review 1 to enter"), "\(gone.errors)")
    let idle = try program.run(["today", "--day", "2027-03-30"]).output
    #expect(!idle.contains("of earlier weeks"))
    #expect(idle.contains("Nothing is planned this week.\nThe next date is "), "\(idle)")
    // A review is recorded, and the rest is planned anew without a word about the exam.
    #expect(try program.run(["progress", "--done", "1", "--day", first]).status == 0)
    let again = try program.run(["replan", "--day", "2027-05-01", "--hours", "1", "--yes"])
    expectFits(again)
    #expect(again.output.contains("Passed on 29 Mar 2027"))
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    #expect(try program.run(["replan", "--undo"]).status == 0)
  }

  @Test func `a failed exam leads to the retake, with the sections' results in the profile`() throws {
    let program = try planned()
    let (plan, profile) = (program.bytes("plan.xml"), program.bytes("profile.xml"))
    let preview = try program.run([
      "replan", "--failed", "2027-03-29", "--day", "2027-03-30", "--score", "1=40",
    ])
    expectFits(preview)
    #expect(program.bytes("plan.xml") == plan && program.bytes("profile.xml") == profile)
    let failed = try program.run([
      "replan", "--failed", "2027-03-29", "--day", "2027-03-30", "--score", "1=40", "--score", "pmle.5=30/8",
      "--yes",
    ])
    expectFits(failed)
    #expect(failed.output.contains("Not passed on 29 Mar 2027") && failed.output.contains("12 Apr"))
    #expect(program.text("profile.xml").contains("Exam, not passed"))
    #expect(program.text("plan.xml").contains("<failed day=\"2027-03-29\"/>"))
    #expect(try program.run(["check", "plan.xml", "profile.xml"]).status == 0)
    #expect(!(try program.run(["today", "--day", "2027-03-30"]).output.contains("of earlier weeks")))
    #expect(failed.errors.contains("readiness evidence remove profile.xml 1"), "\(failed.errors)")
    let undone = try program.run(["replan", "--undo"])
    #expect(undone.status == 0 && undone.errors.contains("'readiness evidence remove"), "\(undone.errors)")
    #expect(program.bytes("plan.xml") == plan)
    #expect(try program.run(["evidence", "remove", "profile.xml", "1"]).status == 0)
    #expect(!program.text("profile.xml").contains("Exam, not passed"))
  }

  @Test func `scores of a failed exam and the plan that follows from them are written both or neither`()
    throws
  {
    let program = try planned()
    let replan = ["replan", "--failed", "2027-03-29", "--day", "2027-03-30", "--score", "1=40", "--yes"]
    // A folder is where the old plan is to be kept, so the plan cannot be written.
    try FileManager.default.createDirectory(
      atPath: program.path("plan.xml.previous"), withIntermediateDirectories: false)
    let before = program.contents
    let refused = try program.run(replan)
    #expect(refused.status == 73 && refused.errors.contains("plan.xml.previous"), "\(refused.errors)")
    #expect(program.contents == before)
    try FileManager.default.removeItem(atPath: program.path("plan.xml.previous"))
    #expect(try program.run(replan).status == 0)
    #expect(program.text("profile.xml").contains("Exam, not passed"))
    #expect(program.text("plan.xml").contains("<failed day=\"2027-03-29\"/>"))
  }

  @Test func `an exam passed early takes the reviews ahead of it out of calendars`() throws {
    let program = try planned()
    #expect(try program.run(["export", "plan.xml", "--output", "plan.ics"]).status == 0)
    let first = CalendarFile(program.text("plan.ics"))
    let ahead = first.events.filter { $0.key.contains(".spaced-review.") && $0.value.day > "20270211" }
    #expect(ahead.count >= 3)
    #expect(
      try program.run(["replan", "--passed", "2027-02-10", "--day", "2027-02-11", "--yes"]).status == 0)
    for output in ["passed.ics", "again.ics"] {
      #expect(try program.run(["export", "plan.xml", "--output", output]).status == 0)
      let later = CalendarFile(program.text(output))
      for (id, event) in ahead {
        #expect(later.events[id].map { $0.sequence > event.sequence && $0.isCancelled } == true, "\(id)")
      }
      // A further replan still knows of them.
      #expect(
        try program.run(["replan", "--day", "2027-03-01", "--hours", "1", "--yes"]).status == 0)
    }
    #expect(try program.run(["check", "plan.xml"]).status == 0)
  }

  @Test func `a plan on an older outline is told what moved and what that costs`() throws {
    let program = try planned()
    try program.put(
      "plan.xml",
      program.text("plan.xml").replacingOccurrences(
        of: "edition=\"2026-06-01\"", with: "edition=\"2024-10-01\""))
    let result = try program.run(["replan", "--day", "2027-01-11"])
    expectFits(result)
    let told = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "This plan was begun on v3.1 of 2024-10-01", "14 % → 16 %", "5.3 → pmle.2.3 merged",
      "5.1 → pmle.5.1 gained",
      "The difference takes",
    ] {
      #expect(told.contains(words), "\(words)")
    }
    #expect(try program.run(["replan", "--day", "2027-01-11", "--yes"]).status == 0)
    #expect(program.text("plan.xml").contains("edition=\"2026-06-01\""))
  }

  @Test func `a week that was lost is behind the first plan, also after the replan`() throws {
    let program = try planned()
    let before = try program.run(["progress", "--day", "2027-01-18"])
    expectFits(before)
    let behind = try #require(before.output.firstMatch(of: /[0-9.]+ h behind what the first plan had/)?.0)
    #expect(try program.run(["replan", "--day", "2027-01-18", "--yes"]).status == 0)
    #expect(program.text("plan.xml").contains("<first-plan>"))
    let after = try program.run(["progress", "--day", "2027-01-18"])
    #expect(after.output.contains(behind))
  }

  @Test func `what a plan or an import replaces can be taken back as well`() throws {
    let program = try planned()
    let before = program.bytes("plan.xml")
    #expect(try program.run(["export", "plan.xml", "--output", "page.html"]).status == 0)
    #expect(try program.run(["progress", "--done", "1", "--day", "2027-01-05"]).status == 0)
    let recorded = program.bytes("plan.xml")
    #expect(try program.run(["import", "page.html", "--output", "plan.xml", "--yes"]).status == 0)
    #expect(program.bytes("plan.xml") == before)
    #expect(try program.run(["replan", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == recorded)
    let anew = ["plan", "profile.xml", "--start", "2027-01-04", "--hours", "3", "--replace"]
    #expect(try program.run(anew).status == 0)
    #expect(try program.run(["progress", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == recorded)
  }

  @Test(arguments: [
    (["--passed", "2027-03-29", "--failed", "2027-03-29"], "exclude each other"),
    (["--score", "1=40"], "--score goes with --failed"), (["--hours", "1"], "--hours is for the upkeep"),
    (["--passed", "2027-03-29", "--hours", "11", "--day", "2027-04-01"], "between 0.25 and 10"),
    (["--passed", "2026-03-29"], "does not fit"),
    (["--passed", "2027-04-02", "--day", "2027-04-01"], "still to come"),
    (["--passed", "2027-03-29", "--day", "2029-03-01"], "can be renewed since 2029-01-28"),
    (["--failed", "2027-03-29", "--day", "2027-03-30", "--score", "9=40"], "no section"),
    (["--failed", "soon"], "'soon' is no day"),
  ])
  func `what cannot have happened is refused and changes nothing`(arguments: [String], message: String) throws
  {
    let program = try planned()
    let before = program.bytes("plan.xml")
    let result = try program.run(["replan", "--yes"] + arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(program.bytes("plan.xml") == before)
  }
}
