import Foundation
import Testing

@Suite(.launching) struct BadInputTests {
  /// Arguments, the exit status, and a part of the one message.
  static let arguments: [([String], Int32, String)] = [
    (["score", "missing.xml"], 66, "missing.xml: there is no such file"),
    (["plan", "missing.xml"], 66, "missing.xml: there is no such file"),
    (["import", "missing.html"], 66, "missing.html: there is no such file"),
    (["assess", "new.xml", "--role", "ml-engineeer"], 64, "did you mean 'ml-engineer'?"),
    (["assess", "new.xml"], 64, "--role"),
    (
      ["assess", "new.xml", "--role", "ml-engineer", "--exam", "google-pmlee"], 64,
      "did you mean 'google-pmle'"
    ),
    (["assess", "new.xml", "--role", "ml-engineer", "--questions", "0"], 64, "5 to 600"),
    (["assess", "new.xml", "--role", "ml-engineer", "--width", "1"], 64, "cannot be reached"),
    (["plan", "profile.xml", "--hours", "0"], 64, "between 0.5 and 60"),
    (["plan", "profile.xml", "--hours", "-3"], 64, "between 0.5 and 60"),
    (["plan", "profile.xml", "--buffer", "-.5"], 64, "'-.5' is invalid for '--buffer <buffer>'"),
    (["plan", "profile.xml", "--retention", "-5"], 64, "70 to 97"),
    (["assess", "new.xml", "--role", "ml-engineer", "--questions", "-5"], 64, "5 to 600"),
    (["progress", "plan.xml", "--done", "1", "--minutes", "-5"], 64, "give 1 to 1440"),
    (
      [
        "evidence", "experience", "profile.xml", "--title", "X", "--months", "-5", "--until", "2026-01",
        "--shows", "sql-querying=2",
      ], 64, "1 to 720"
    ),
    (["evidence", "remove", "profile.xml", "-1"], 64, "there is no evidence"),
    (["plan", "profile.xml", "--hours=-3"], 64, "between 0.5 and 60"),
    (["plan", "profile.xml", "--hours", "1e9"], 64, "between 0.5 and 60"),
    (["plan", "profile.xml", "--hours", "nan"], 64, "between 0.5 and 60"),
    (["plan", "profile.xml", "--hours", "many"], 64, "hours"),
    (["plan", "profile.xml", "--exam-date", "2020-01-01"], 64, "in the past"),
    (["plan", "profile.xml", "--exam-date", "9999-12-31"], 64, "a day from 2000-01-01 to "),
    (["plan", "profile.xml", "--start", "0001-01-01"], 64, "a day from 2000-01-01 to "),
    (
      [
        "evidence", "certificate", "profile.xml", "--title", "T", "--day", "3000-01-01", "--shows",
        "sql-querying=2",
      ],
      64, "a day from 1900-01-01 to "
    ),
    (["progress", "plan.xml", "--not-now"], 64, "--not-now goes with --skip"),
    (["progress", "plan.xml", "--skip", "1", "--not-now", "--not-at-all"], 64, "exclude each other"),
    (["progress", "plan.xml", "--done", "1", "--day", "2020-01-01"], 64, "not within the plan"),
    (["adjust", "plan.xml", "--pin", "2=99999999999999999999"], 64, "the plan has no week 9999"),
    (
      ["plan", "profile.xml", "--start", "2027-03-01", "--exam-date", "2027-02-01"], 64, "not after the start"
    ),
    (["plan", "profile.xml", "--start", "2027-01-04", "--exam-date", "2099-01-01"], 64, "two years"),
    (["plan", "profile.xml", "--exam-date", "2027-02-30"], 64, "is no day"),
    (["plan", "profile.xml", "--start", "4 Jan 2027"], 64, "is no day"),
    (["plan", "profile.xml", "--away", "2027-02-10..2027-02-01"], 64, "no range of days"),
    (["plan", "profile.xml", "--hands-on", "101"], 64, "0 to 100"),
    (["plan", "profile.xml", "--target", "0"], 64, "1 to 100"),
    (
      ["plan", "profile.xml", "--exam-date", "2027-06-01", "--output", "no/such/folder/plan.xml"], 73,
      "cannot be created"
    ),
    (["plan", "profile.xml", "--exam-date", "2027-06-01", "--output", "/dev/full"], 74, "no space left"),
    (["export", "plan.xml", "--output", "plan.pdf"], 64, "--format"),
    (["export", "plan.xml", "--for", "boss", "--output", "a.html"], 64, "boss"),
    (["export", "profile.xml", "--output", "a.html"], 65, "profile.xml:"),
    (["show", "vertex pipelnes"], 64, "did you mean 'Vertex Pipelines' or 'Vertex AI Pipelines'?"),
    (["show", "managed-pipeline"], 64, "did you mean 'managed-pipelines'"),
    (["frobnicate"], 64, "'readiness --help' lists them"),
    (["paln"], 64, "there is no verb 'paln'; did you mean 'plan'?"),
    (["scor", "profile.xml"], 64, "did you mean 'score'?"),
    (["evidence", "acept", "profile.xml", "1"], 64, "did you mean 'accept'?"),
    (["template", "shwo", "manager"], 64, "did you mean 'show'?"),
    (["\u{1B}[31m"], 64, "'\u{FFFD}[31m'"),
    (["plan", "--\u{1B}[31m"], 64, "Unknown option '--\u{FFFD}[31m'"),
    (["plan", "--hours", "\u{9B}2J"], 64, "The value '\u{FFFD}2J'"),
    (["score", "a\nb.xml"], 66, "a\u{FFFD}b.xml: there is no such file"),
    (["show", "x\ty"], 64, "'x\u{FFFD}y'"),
    (["start", "--sample", "astronaut"], 64, "no role has the id 'astronaut'"),
    (["check", "nowhere/"], 66, "nowhere/: there is no such file"),
    (["roles", "--library", "nowhere"], 66, "nowhere: there is no such file"),
  ]

  @Test(arguments: arguments)
  func `wrong arguments get one message, the right status, and change nothing`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["profile.xml", "plan.xml"] { try program.put(name, sample.text(name)) }
    let result = try program.run(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(program.names == ["plan.xml", "profile.xml"])
    #expect(program.bytes("profile.xml") == sample.bytes("profile.xml"))
    #expect(program.bytes("plan.xml") == sample.bytes("plan.xml"))
  }

  /// What becomes of a good profile, and a part of the message.
  static let damages: [(String, @Sendable (String) -> String, String)] = [
    ("cut short", { String($0.prefix($0.count / 2)) }, "profile.xml:"),
    ("empty", { _ in "" }, "empty"),
    (
      "wrong namespace", { $0.replacingOccurrences(of: "urn:readiness:profile:4", with: "urn:other") },
      "namespace"
    ),
    (
      "newer version",
      { $0.replacingOccurrences(of: "urn:readiness:profile:4", with: "urn:readiness:profile:9") }, "version 9"
    ),
    (
      "unknown role", { $0.replacingOccurrences(of: "ml-engineer", with: "ml-enginer") },
      "did you mean 'ml-engineer'?"
    ),
    (
      "entity bomb",
      { $0.replacingOccurrences(of: "?>\n", with: "?>\n<!DOCTYPE profile [<!ENTITY a \"aaaaaaaaaa\">]>\n") },
      "DOCTYPE"
    ),
    ("not text", { _ in "\u{0}\u{1}\u{2}" }, "zero byte"),
    (
      "an escape sequence", { $0.replacingOccurrences(of: "<profile", with: "<profile \u{1B}[2J=\"\"") },
      "profile.xml:"
    ),
  ]

  @Test(arguments: damages.map(\.0))
  func `a damaged profile is refused with file and line, and stays as it is`(name: String) throws {
    let damage = try #require(Self.damages.first { $0.0 == name })
    let program = try Program()
    try program.put("profile.xml", damage.1(try SampleRun.shared.get().text("profile.xml")))
    let before = program.bytes("profile.xml")
    for command in [["score"], ["plan", "--exam-date", "2027-06-01"], ["assess"]] {
      let result = try program.run([command[0], "profile.xml"] + command.dropFirst())
      #expect(result.status == 65, "\(result.errors)")
      #expect(result.errors.contains(damage.2), "\(result.errors)")
      #expect(!result.errors.contains("\u{1B}"))
      #expect(program.names == ["profile.xml"])
      #expect(program.bytes("profile.xml") == before)
    }
  }

  @Test func `a library of 100 MB is refused before it is read`() throws {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.path("big"), withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: program.path("big/skills.xml"), contents: nil))
    let handle = try FileHandle(forWritingTo: program.folder.appendingPathComponent("big/skills.xml"))
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    let result = try program.run(["roles", "--library", "big"])
    #expect(result.status == 65)
    #expect(result.errors.contains("larger than"))
  }

  @Test func `a library with a prerequisite cycle is refused with its path`() throws {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.path("mine"), withIntermediateDirectories: true)
    func skill(_ id: String, needs other: String) -> String {
      """
      <skill id="\(id)" title="\(id)"><summary>s</summary><can-do level="1">a</can-do><can-do level="2">b</can-do>\
      <can-do level="3">c</can-do><can-do level="4">d</can-do><prerequisite skill="\(other)" level="1"/></skill>
      """
    }
    try program.put(
      "mine/skills.xml",
      """
      <skills xmlns="urn:readiness:skills:1" area="serving" title="Serving">
      \(skill("one", needs: "two"))
      \(skill("two", needs: "one"))
      </skills>
      """)
    let result = try program.run(["roles", "--library", "mine"])
    #expect(result.status == 65)
    #expect(result.errors.contains("one needs two needs one"), "\(result.errors)")
    #expect(result.errors.contains("mine/skills.xml:2"))
  }
}
