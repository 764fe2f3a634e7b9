import Foundation
import Testing

/// The files of the sample people, made once for all tests: a run in a debug build takes some seconds.
enum SampleRun {
  static let arguments = [
    "start", "--sample", "ml-engineer", "--start", "2027-01-04", "--exam-date", "2027-03-29", "--hours", "8",
    "--tier", "fast",
  ]
  static let shared = Result { () throws -> Program in
    let program = try Program()
    let result = try program.run(arguments + ["--output", "."])
    guard result.status == 0 else { throw Failed(errors: result.errors) }
    return program
  }

  /// The profile of the run with a rating by a mentor, which waits for an answer.
  static let rated = Result { () throws -> String in
    let program = try Program()
    try program.put("rated.xml", try shared.get().text("profile.xml"))
    let result = try program.run([
      "evidence", "rating", "rated.xml", "--by", "Grace", "--relation", "mentor", "--day", "2026-10-01",
      "--shows", "bigquery-foundations=3",
    ])
    guard result.status == 0 else { throw Failed(errors: result.errors) }
    return program.text("rated.xml")
  }

  struct Failed: Error { let errors: String }
}

@Suite(.launching) struct SampleRunTests {
  static let files = ["learner.html", "manager.html", "mentor.html", "plan.xml", "profile.xml"]

  @Test func `a sample run leaves five files and nothing else`() throws {
    #expect(try SampleRun.shared.get().names == Self.files)
  }

  @Test func `a second run gives the same bytes`() throws {
    let first = try SampleRun.shared.get()
    let second = try Program()
    #expect(try second.run(SampleRun.arguments + ["--output", "deep/folder"]).status == 0)
    for name in Self.files { #expect(first.bytes(name) == second.bytes("deep/folder/\(name)"), "\(name)") }
  }

  @Test func `a sample person takes the name that is given`() throws {
    let program = try Program()
    let result = try program.run(SampleRun.arguments + ["--name", "Yara Lind"])
    #expect(result.status == 0 && result.errors.hasPrefix("Yara Lind, a made-up"), "\(result.errors)")
    for name in Self.files { #expect(program.text(name).contains("Yara Lind"), "\(name)") }
  }

  @Test(arguments: ["data-scientist", "software-engineer", "cloud-architect"])
  func `every role has a sample person`(role: String) throws {
    let program = try Program()
    let result = try program.run([
      "start", "--sample", role, "--start", "2027-01-04", "--exam-date", "2027-02-15", "--hours", "4",
      "--questions",
      "12",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.names == Self.files)
  }

  @Test(arguments: ["learner.html", "mentor.html", "plan.xml"])
  func `what carries a plan gives the same plan again`(name: String) throws {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    try program.put(name, sample.text(name))
    let result = try program.run(["import", name, "--output", "back.xml"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "Written to back.xml.\n")
    #expect(program.bytes("back.xml") == sample.bytes("plan.xml"))
  }

  @Test func `exporting a plan as XML gives its bytes`() throws {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    try program.put("plan.xml", sample.text("plan.xml"))
    #expect(try program.run(["export", "plan.xml", "--output", "same.xml"]).status == 0)
    #expect(program.bytes("same.xml") == sample.bytes("plan.xml"))
  }

  @Test(arguments: ["learner", "manager", "mentor"])
  func `a page exported from the plan is the page of the run`(audience: String) throws {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    try program.put("plan.xml", sample.text("plan.xml"))
    let result = try program.run(["export", "plan.xml", "--for", audience, "--output", "page.html"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.bytes("page.html") == sample.bytes("\(audience).html"))
  }

  @Test func `standard input and output serve as files`() throws {
    let sample = try SampleRun.shared.get()
    let result = try Program().run(
      ["export", "-", "--format", "xml", "--output", "-"], input: sample.text("plan.xml"))
    #expect(result.output == sample.text("plan.xml"))
  }

  @Test func `the profile scores, as text without colour and as JSON`() throws {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    try program.put("profile.xml", sample.text("profile.xml"))
    let text = try program.run(["score", "profile.xml"])
    #expect(text.status == 0)
    #expect(!text.output.contains("\u{1B}"))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.output.contains("authored, not calibrated on people"))
    let json = try program.run(["score", "profile.xml", "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["sections"] as? [Any])?.count == 6)
    #expect((object["competencies"] as? [Any])?.count == 14)
  }

  @Test func `a plan is summed up in 80 columns, with the pace table`() throws {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    try program.put("profile.xml", sample.text("profile.xml"))
    let result = try program.run([
      "plan", "profile.xml", "--start", "2027-01-04", "--exam-date", "2027-03-29", "--hours", "8", "--tier",
      "fast",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for hours in ["3 h a week", "5 h a week", "8 h a week", "12 h a week"] {
      #expect(result.output.contains(hours))
    }
    #expect(program.bytes("plan.xml") == sample.bytes("plan.xml"))
  }

  @Test func `the very problem of a plan is written out for other solvers`() throws {
    let program = try Program()
    try program.put("profile.xml", try SampleRun.shared.get().text("profile.xml"))
    let result = try program.run([
      "plan", "profile.xml", "--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast",
      "--problem",
      "-",
    ])
    #expect(result.status == 0, "\(result.errors)")
    let problem = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((problem["activities"] as? [Any])?.isEmpty == false)
    let refused = try program.run(["plan", "profile.xml", "--tier", "endless"])
    #expect(refused.status == 64)
    #expect(refused.errors.contains("endless"))
  }

  @Test func `check finds nothing wrong with the files of a run`() throws {
    let sample = try SampleRun.shared.get()
    let program = try Program()
    for name in ["profile.xml", "plan.xml", "learner.html"] { try program.put(name, sample.text(name)) }
    let result = try program.run(["check", "profile.xml", "plan.xml", "learner.html"])
    #expect(result.status == 0, "\(result.errors)")
  }
}
