import Foundation
import Testing

/// What a mentor sends back, taken over by the built program.
@Suite(.launching) struct ReviewImportTests {
  /// A folder with the files of a sample run, and the text form of its mentor's page.
  private func sent() throws -> (program: Program, form: Form) {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    for name in ["plan.xml", "profile.xml", "mentor.html"] { try program.put(name, sample.text(name)) }
    let page = sample.text("mentor.html")
    let start = try #require(page.range(of: "READINESS REVIEW"))
    let end = try #require(page.range(of: "END OF REVIEW"))
    return (program, Form(text: String(page[start.lowerBound..<end.upperBound]) + "\n"))
  }

  /// The text form, being filled in.
  struct Form {
    var text: String

    /// The form with an answer to the first such question after some line.
    func answering(_ question: String, _ answer: String, after place: String = "READINESS REVIEW") throws
      -> Form
    {
      let start = try #require(text.range(of: place)).upperBound
      let colon = try #require(text.range(of: "\n\(question):", range: start..<text.endIndex)).upperBound
      let end = try #require(text.range(of: "\n", range: colon..<text.endIndex)).lowerBound
      return Form(text: text.replacingCharacters(in: colon..<end, with: " " + answer))
    }

    /// The first id of a part.
    func id(_ word: String) throws -> String {
      let start = try #require(text.range(of: "[\(word) ")).upperBound
      let end = try #require(text.range(of: "]", range: start..<text.endIndex)).lowerBound
      return String(text[start..<end])
    }
  }

  private func filled(_ form: Form) throws -> Form {
    try form.answering("Your name", "Grace").answering("Day (such as 2027-01-20)", "2026-11-20")
      .answering("Comment", "Well begun.", after: "[plan]").answering("Other hours a week", "10")
      .answering("Level I saw (0 to 4)", "3", after: "[skill \(try form.id("skill"))]")
      .answering("Comment", "Show me the graph.", after: "[activity \(try form.id("activity"))]")
  }

  @Test func `a mail is listed, taken over with yes, and nothing new the second time`() throws {
    let (program, form) = try sent()
    try program.put("mail.txt", "Hello,\n\n" + (try filled(form)).text + "\nBest, Grace")
    let before = program.bytes("plan.xml")
    let arguments = ["import", "mail.txt", "--profile", "profile.xml"]
    let asked = try program.run(arguments)
    #expect(asked.status == 0 && asked.errors.contains("Add --yes"), "\(asked.errors)")
    #expect(
      asked.output.contains("Review by Grace, mentor, 20 Nov 2026") && asked.output.contains("Well begun."))
    #expect(asked.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.bytes("plan.xml") == before && program.names.contains("plan.xml.previous") == false)
    let taken = try program.run(arguments + ["--yes"])
    #expect(taken.status == 0 && taken.errors.contains("readiness feedback"), "\(taken.errors)")
    let (plan, profile) = (program.bytes("plan.xml"), program.bytes("profile.xml"))
    #expect(plan != before)
    let again = try program.run(arguments + ["--yes"])
    #expect(again.status == 0 && again.output.contains("Nothing new."))
    #expect(program.bytes("plan.xml") == plan && program.bytes("profile.xml") == profile)
    #expect(try program.run(["feedback", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == before)
  }

  @Test func `a rating counts only when it is accepted, and a comment never`() throws {
    let (program, form) = try sent()
    try program.put("mail.txt", try filled(form).text)
    func scores() throws -> String {
      try program.run(["score", "profile.xml", "--on", "2027-02-01"]).output
        .split(separator: "\n").filter { $0.contains(" % [") || $0.hasPrefix("Readiness for") }.joined()
    }
    let before = try scores()
    #expect(try program.run(["import", "mail.txt", "--profile", "profile.xml", "--yes"]).status == 0)
    #expect(try scores() == before && !before.isEmpty)
    let accepted = try program.run(["evidence", "accept", "1"])
    #expect(accepted.status == 0, "\(accepted.errors)")
    #expect(try scores() != before)
    let again = try program.run(["import", "mail.txt", "--profile", "profile.xml", "--yes"])
    #expect(again.output.contains("Nothing new."))
  }

  @Test func `at a terminal the answer decides`() throws {
    let (program, form) = try sent()
    try program.put("mail.txt", try filled(form).text)
    let before = program.bytes("plan.xml")
    #expect(
      try program.runOnTerminal(["import", "mail.txt"], typing: "\n").errors.contains("Nothing was changed"))
    #expect(program.bytes("plan.xml") == before)
    #expect(try program.runOnTerminal(["import", "mail.txt"], typing: "y\n").status == 0)
    #expect(program.bytes("plan.xml") != before)
  }

  @Test func `comments stand at their session, and proposals are answered and carried out`() throws {
    let (program, form) = try sent()
    try program.put("mail.txt", try filled(form).text)
    #expect(try program.run(["import", "mail.txt", "--yes"]).status == 0)
    let week = try program.run(["week", "--day", "2027-01-05"])
    #expect(week.output.contains("Grace (mentor): Show me the graph."))
    let progress = try program.run(["progress", "--day", "2027-01-05"])
    #expect(progress.output.contains("1 proposal waits for you: readiness feedback"), "\(progress.output)")
    let list = try program.run(["feedback"])
    #expect(list.output.contains("Proposes 10 h a week. (not decided yet)"), "\(list.output)")
    let number = try #require(
      list.output.split(separator: "\n").first { $0.contains("Proposes 10 h") }?.prefix { $0.isNumber })
    #expect(list.output.contains("--accept \(number)") && list.output.contains("--decline"), "\(list.output)")
    let accepted = try program.run(["feedback", "--accept", String(number)])
    #expect(!accepted.output.contains("--accept"))
    #expect(accepted.status == 0 && accepted.errors.contains("readiness replan"), "\(accepted.errors)")
    let replan = try program.run(["replan", "--day", "2027-01-12", "--yes"])
    #expect(replan.status == 0, "\(replan.errors)")
    #expect(program.text("plan.xml").contains("<hours-from day=\"2027-01-12\" hours-per-week=\"10\"/>"))
    #expect(try program.run(["feedback"]).output.contains("accepted and carried out"))
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    // What was sent before the replan still merges; an activity that is gone is named.
    let late = try filled(form).answering(
      "Comment", "Later.", after: "[competency \(try form.id("competency"))]")
    let gone = late.text.replacingOccurrences(
      of: "[activity \(try form.id("activity"))]", with: "[activity long-gone]")
    try program.put("late.txt", gone)
    let merged = try program.run(["import", "late.txt", "--yes"])
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.output.contains("It is of revision 1; the plan is at revision 2."), "\(merged.output)")
    #expect(merged.output.contains("Conflicts") && merged.output.contains("long-gone"))
    #expect(program.text("plan.xml").contains(">Later.</comment>"))
    #expect(!program.text("plan.xml").contains("long-gone"))
  }

  @Test(arguments: [
    ("Plan: plan-", "Plan: other-", 65, "but plan.xml is plan-"),
    ("Revision: 1", "Revision: 9", 65, "is of revision 9, but plan.xml is at revision 1"),
    ("END OF REVIEW", "", 65, "the form has no end"),
    ("Your name: Grace", "Your name:", 65, "does not say who wrote it"),
    ("Other hours a week: 10", "Other hours a week: lots", 65, "'lots' cannot be the hours"),
    ("2026-11-20", "2031-01-01", 65, "is in the future"),
  ])
  func `what does not fit is refused and changes nothing`(
    old: String, new: String, status: Int32, message: String
  ) throws {
    let (program, form) = try sent()
    try program.put("mail.txt", try filled(form).text.replacingOccurrences(of: old, with: new))
    let before = ["plan.xml", "profile.xml"].map(program.bytes)
    let result = try program.run(["import", "mail.txt", "--profile", "profile.xml", "--yes"])
    #expect(result.status == status && result.errors.contains(message), "\(result.errors)")
    #expect(["plan.xml", "profile.xml"].map(program.bytes) == before)
  }

  @Test(arguments: [
    (["import", "mentor.html"], 0, "Nothing is filled in"),
    (["import", "mentor.html", "--plan", "none.xml"], 66, "none.xml"),
    (["import", "mentor.html", "--plan", "plan.xml", "--output", "x.xml"], 64, "give one of them"),
    (["import", "mentor.html", "--plan", "plan.xml", "--only", "1"], 64, "--only goes with a résumé"),
    (["import", "profile.xml", "--plan", "plan.xml"], 65, "this is no review"),
    (["feedback", "--accept", "1"], 64, "nobody has written anything"),
    (["feedback", "--accept", "1", "--undo"], 64, "--undo goes alone"),
    (["feedback", "none.xml"], 66, "none.xml"),
  ])
  func `a command that makes no sense says what would`(arguments: [String], status: Int32, message: String)
    throws
  {
    let (program, _) = try sent()
    let before = program.bytes("plan.xml")
    let result = try program.run(arguments)
    #expect(result.status == status && result.errors.contains(message), "\(result.status) \(result.errors)")
    #expect(program.bytes("plan.xml") == before)
  }

  @Test(arguments: [("1", "proposes nothing"), ("2", "is a rating"), ("99", "there is no number 99")])
  func `only proposals are answered`(number: String, message: String) throws {
    let (program, form) = try sent()
    let answers = try form.answering("Your name", "Grace").answering("Comment", "a", after: "[plan]")
      .answering("Level I saw (0 to 4)", "3", after: "[skill \(try form.id("skill"))]")
    try program.put("mail.txt", answers.text)
    #expect(try program.run(["import", "mail.txt", "--yes"]).status == 0)
    let result = try program.run(["feedback", "--accept", number])
    #expect(result.status == 64 && result.errors.contains(message), "\(result.errors)")
  }
}
