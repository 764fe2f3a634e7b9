import Foundation
import Testing

/// Whatever a command is told to write: only an earlier state of the same thing goes unasked.
@Suite(.launching) struct OutputReplacementTests {
  private static let template = "mine.html", foreign = "resume.json"

  /// A folder with the files of a sample run, and with others that people have.
  private static func filled() throws -> Program {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in SampleRunTests.files { try program.put(name, sample.text(name)) }
    try program.put(foreign, #"{"basics": {"name": "Ada", "summary": "Mine."}, "work": []}"#)
    try program.put("notes.md", "# Notes\nwritten by hand\n")
    try program.put("table.csv", "a,b\r\n1,2\r\n")
    try program.put(template, "<!-- mine -->\n<html lang=\"en\" audience=\"manager\"><head/></html>")
    try FileManager.default.createSymbolicLink(
      atPath: program.path("link.xml"), withDestinationPath: "profile.xml")
    try FileManager.default.linkItem(atPath: program.path("plan.xml"), toPath: program.path("hard.md"))
    return program
  }

  private static let dates = ["--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast"]

  /// Commands that would replace something else, with the file and what is said of it.
  static let refusals: [(arguments: [String], file: String, reason: String)] = [
    (
      ["export", "profile.xml", "--format", "json-resume", "--output", "profile.xml"], "profile.xml", "reads"
    ),
    (["export", "profile.xml", "--format", "json", "--output", "./link.xml"], "link.xml", "reads"),
    (["export", "profile.xml", "--format", "json-resume", "--output", foreign], foreign, "did not write"),
    (
      ["export", "plan.xml", "--for", "manager", "--format", "md", "--output", ".//plan.xml"], "plan.xml",
      "reads"
    ),
    (["export", "plan.xml", "--output", "hard.md"], "hard.md", "reads"),
    (["export", "plan.xml", "--format", "ics", "--output", "profile.xml"], "profile.xml", "is a profile"),
    (["export", "plan.xml", "--output", "notes.md"], "notes.md", "did not write"),
    (["export", "plan.xml", "--output", "table.csv"], "table.csv", "did not write"),
    (["export", "plan.xml", "--output", "manager.html"], "manager.html", "is another page"),
    (["export", "plan.xml", "--output", template], template, "is a template"),
    (["plan", "profile.xml", "--output", "profile.xml"] + dates, "profile.xml", "is a profile, not a plan"),
    (["plan", "profile.xml", "--output", foreign] + dates, foreign, "did not write"),
    (["plan", "profile.xml", "--problem", "profile.xml"] + dates, "profile.xml", "reads"),
    (["plan", "profile.xml", "--problem", "learner.html"] + dates, "learner.html", "is a page"),
    (["team", ".", "--html", "profile.xml"], "profile.xml", "is a profile"),
    (["team", ".", "--html", "learner.html"], "learner.html", "is another page"),
    (["team", ".", "--csv", "table.csv"], "table.csv", "did not write"),
    (["template", "show", "manager", "--output", "plan.xml"], "plan.xml", "is a plan"),
    (["template", "show", "manager", "--output", template], template, "is a template"),
    (["schema", "plan.json", "--output", "plan.xml"], "plan.xml", "is a plan"),
    (
      ["import", "learner.html", "--output", "profile.xml", "--yes"], "profile.xml",
      "is a profile, not a plan"
    ),
  ]

  @Test(arguments: refusals)
  func `nothing else is replaced unasked`(arguments: [String], file: String, reason: String) throws {
    let program = try Self.filled()
    let before = program.contents
    let result = try program.run(arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errors.contains(file) && result.errors.contains(reason), "\(result.errors)")
    #expect(result.errors.contains("--replace"), "\(result.errors)")
    #expect(program.contents == before)
  }

  @Test(arguments: refusals.indices.filter { $0 % 3 == 0 })
  func `what is replaced where that is asked for is kept beside it, and named`(index: Int) throws {
    let (arguments, file, _) = Self.refusals[index]
    let program = try Self.filled()
    let old = program.bytes(file)
    let result = try program.run(arguments + ["--replace"])
    #expect(result.status == 0, "\(result.errors)")
    let kept = (file == "link.xml" ? "profile.xml" : file) + ".previous"
    #expect(
      result.errors.contains("that was there is in") && result.errors.contains(kept), "\(result.errors)")
    #expect(program.bytes(kept) == old && program.bytes(file) != old)
  }

  @Test func `two outputs of one run are two files`() throws {
    let program = try Self.filled()
    let before = program.contents
    for arguments in [
      ["team", ".", "--html", "new", "--csv", "./new"], ["team", ".", "--csv", "new", "--xlsx", "./new"],
      ["plan", "profile.xml", "--output", "new", "--problem", ".//new"] + Self.dates,
    ] {
      let result = try program.run(arguments)
      #expect(result.status == 64 && result.errors.contains("the same file"), "\(result.errors)")
    }
    #expect(program.contents == before)
  }

  @Test func `the same thing is written again unasked, also from a plan with more in it`() throws {
    let program = try Self.filled()
    let formats = ["html", "xml", "json", "csv", "md", "txt", "ics", "xlsx", "eml"]
    func exports() throws {
      for format in formats {
        let result = try program.run(["export", "plan.xml", "--output", "again.\(format)"])
        #expect(
          result.status == 0 && result.errors == "Written to again.\(format), for the learner.\n",
          "\(format): \(result.errors)")
      }
      for format in ["json", "json-resume"] {
        let result = try program.run([
          "export", "profile.xml", "--format", format, "--output", "\(format).out",
        ])
        #expect(result.status == 0 && result.errors == "Written to \(format).out.\n", "\(result.errors)")
      }
      for options in [["--html", "team.html"], ["--csv", "team.csv"], ["--output", "team.xlsx"]] {
        #expect(try program.run(["team", ".", "--exam", "google-pmle"] + options).status == 0)
      }
      #expect(try program.run(["schema", "--output", "schemas"]).status == 0)
    }
    try exports()
    #expect(try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"]).status == 0)
    #expect(try program.run(["replan", "plan.xml", "--day", "2027-01-18", "--yes"]).status == 0)
    try exports()
    #expect(program.names.filter { $0.hasSuffix(".previous") } == ["plan.xml.previous"])
  }

  @Test func `a copy of a plan with more in it is not lost to one with less`() throws {
    let program = try Self.filled()
    #expect(try program.run(["export", "plan.xml", "--output", "copy.json"]).status == 0)
    let note = ["progress", "copy.json", "--done", "1", "--day", "2027-01-05", "--note", "mine", "--private"]
    #expect(try program.run(note).status == 0)
    let before = program.contents
    for arguments in [
      ["export", "plan.xml", "--output", "copy.json"],
      ["export", "copy.json.previous", "--format", "xml", "--output", "copy.json"],
    ] {
      let result = try program.run(arguments)
      #expect(result.status == 64 && result.errors.contains("records, notes or reviews"), "\(result.errors)")
    }
    #expect(program.contents == before)
  }

  @Test func `a page on which a mentor has written stays, and so does one of a later revision`() throws {
    let program = try Self.filled()
    let fresh = program.text("mentor.html")
    let mark = try #require(
      fresh.range(of: #"<textarea[^>]*data-readiness="comment"[^>]*>"#, options: .regularExpression))
    try program.put(
      "mentor.html", fresh.replacingCharacters(in: mark.upperBound..<mark.upperBound, with: "Well done"))
    let written = try program.run(["export", "plan.xml", "--for", "mentor", "--output", "mentor.html"])
    #expect(written.status == 64 && written.errors.contains("somebody has written"), "\(written.errors)")
    let again = try program.run(["start", "--sample", "ml-engineer", "--output", "."] + Self.dates)
    #expect(again.status == 64 && again.errors.contains("somebody has written"), "\(again.errors)")
    try program.put("old.xml", program.text("plan.xml"))
    #expect(try program.run(["replan", "plan.xml", "--day", "2027-01-18", "--yes"]).status == 0)
    #expect(try program.run(["export", "plan.xml", "--output", "learner.html"]).status == 0)
    let older = try program.run(["export", "old.xml", "--output", "learner.html"])
    #expect(older.status == 64 && older.errors.contains("a later revision, 2"), "\(older.errors)")
  }

  @Test func `a sample person takes the place of a sample person, never of somebody's answers`() throws {
    let program = try Self.filled()
    let sample = ["start", "--sample", "ml-engineer", "--output", ".", "--hours", "5"]
    #expect(try program.run(sample + Self.dates).status == 0)
    let added = [
      "evidence", "certificate", "profile.xml", "--title", "Mine", "--day", "2026", "--shows",
      "bigquery-foundations=2",
    ]
    #expect(try program.run(added).status == 0)
    let before = program.contents
    let refused = try program.run(sample + Self.dates)
    #expect(refused.status == 64 && refused.errors.contains("profile.xml is not what"), "\(refused.errors)")
    #expect(program.contents == before)
    let replaced = try program.run(sample + Self.dates + ["--replace"])
    #expect(replaced.status == 0 && replaced.errors.contains("./profile.xml.previous"), "\(replaced.errors)")
    #expect(program.bytes("profile.xml.previous") == before["profile.xml"])
  }

  @Test func `a kept file of another kind is moved aside, and named`() throws {
    let program = try Self.filled()
    #expect(try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"]).status == 0)
    let text = ["export", "learner.html", "--format", "md", "--output", "plan.xml", "--replace"]
    #expect(try program.run(text).status == 0)
    let old = try #require(program.bytes("plan.xml.previous"))
    try program.put("other.md", program.text("plan.xml"))
    let back = try program.run(["import", "learner.html", "--output", "plan.xml", "--replace"])
    #expect(back.status == 0 && back.errors.contains("plan.xml.previous-2"), "\(back.errors)")
    #expect(program.bytes("plan.xml.previous-2") == old)
    #expect(program.bytes("plan.xml.previous") == program.bytes("other.md"))
    // The next change of the plan says the same.
    let changed = try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"])
    #expect(changed.status == 0 && changed.errors.contains("plan.xml.previous-3"), "\(changed.errors)")
    #expect(program.bytes("plan.xml.previous-3") == program.bytes("other.md"))
  }

  @Test func `a plan is changed in the form in which it is, and not in a page`() throws {
    let program = try Self.filled()
    try program.put("named.json", program.text("plan.xml"))
    let enter = ["--done", "1", "--day", "2027-01-05"]
    #expect(try program.run(["progress", "named.json"] + enter).status == 0)
    #expect(program.text("named.json").hasPrefix("<?xml"))
    let before = program.bytes("learner.html")
    let refused = try program.run(["progress", "learner.html"] + enter)
    #expect(
      refused.status == 64 && refused.errors.contains("readiness import learner.html"), "\(refused.errors)")
    #expect(!refused.errors.contains("Done") && program.bytes("learner.html") == before)
  }

  @Test func `devices, standard output and empty files take anything`() throws {
    let program = try Self.filled()
    try program.put("empty", "")
    for output in ["-", "/dev/null", "empty"] {
      let result = try program.run(["export", "plan.xml", "--format", "md", "--output", output])
      let said = output == "empty" ? "Written to empty, for the learner.\n" : ""
      #expect(result.status == 0 && result.errors == said, "\(result.errors)")
    }
  }

  @Test func `of a folder, the file that is in the way is named, and the others are written`() throws {
    let program = try Self.filled()
    try FileManager.default.createDirectory(
      at: program.folder.appendingPathComponent("in"), withIntermediateDirectories: true)
    for name in ["a", "b"] { try program.put("in/\(name).xml", program.text("plan.xml")) }
    try FileManager.default.createDirectory(
      at: program.folder.appendingPathComponent("out"), withIntermediateDirectories: true)
    try program.put("out/a-learner.md", "mine")
    let result = try program.run(["export", "in", "--format", "md", "--output", "out"])
    #expect(result.status == 64 && result.errors.contains("out/a-learner.md"), "\(result.errors)")
    #expect(program.text("out/a-learner.md") == "mine" && !program.text("out/b-learner.md").isEmpty)
    try FileManager.default.createSymbolicLink(atPath: program.path("same"), withDestinationPath: "in")
    #expect(try program.run(["export", "in", "--format", "xml", "--output", "same"]).status == 64)
  }
}
