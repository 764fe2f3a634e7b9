import Foundation
import Testing

/// What is entered is measured before it is written, as it will be read.
@Suite(.launching) struct EntryLimitTests {
  private static func filled() throws -> Program {
    let program = try Program()
    for name in ["plan.xml", "profile.xml"] { try program.put(name, try SampleRun.shared.get().text(name)) }
    let item = try #require(program.text("profile.xml").firstMatch(of: #/item="([^"]+)"/#)).output.1
    try program.put("answers.txt", "\(item) not-sure\n")
    return program
  }

  private static let progress = ["progress", "plan.xml", "--done", "1", "--day", "2027-01-05", "--note"]
  private static let certificate = [
    "evidence", "certificate", "profile.xml", "--day", "2026", "--shows", "bigquery-foundations=2",
  ]
  private static let family = "👨‍👩‍👧‍👦"
  private static let away = ["--away", "2027-02-01"]
  private static let plan = [
    "plan", "profile.xml", "--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast", "--output",
    "new.xml",
  ]

  private static func hours(_ count: Int) -> [String] {
    (1...count).flatMap { day in ["--hours-from", "2\(String(String(1000 + day).dropFirst()))-05-01=8"] }
  }

  /// The longest that is taken, what is one longer, and what reads it again.
  static let kinds: [(longest: [String], longer: [String], reading: [String], most: String)] = [
    (
      progress + [String(repeating: "x", count: 4000)], progress + [String(repeating: "x", count: 4001)],
      ["today", "plan.xml"], "4000"
    ),
    (
      progress + [String(repeating: family, count: 571) + "abc"],
      progress + [String(repeating: family, count: 571) + "abcd"], ["today", "plan.xml"], "4000"
    ),
    (
      ["assess", "new.xml", "--role", "ml-engineer", "--answers", "answers.txt", "--name"]
        + [String(repeating: "é", count: 200)],
      ["assess", "new.xml", "--role", "ml-engineer", "--answers", "answers.txt", "--name"]
        + [String(repeating: "é", count: 201)], ["score", "new.xml"], "200"
    ),
    (
      certificate + ["--title", String(repeating: "t", count: 200)],
      certificate + ["--title", String(repeating: "t", count: 201)], ["score", "profile.xml"], "200"
    ),
    (
      certificate + ["--title", "T", "--artefact", String(repeating: "a", count: 1000)],
      certificate + ["--title", "T", "--artefact", String(repeating: "a", count: 1001)],
      ["score", "profile.xml"], "1000"
    ),
    (
      plan + Array(repeating: away, count: 400).flatMap(\.self),
      plan + Array(repeating: away, count: 401).flatMap(\.self),
      ["today", "new.xml"], "400"
    ),
    (plan + hours(200), plan + hours(201), ["today", "new.xml"], "200"),
    (plan + ["--away", "2000-01-01"], plan + ["--away", "1999-12-31"], ["today", "new.xml"], "2000-01-01"),
  ]

  @Test(arguments: kinds.indices)
  func `the longest is taken and read again, one more is refused and nothing changes`(index: Int) throws {
    let kind = Self.kinds[index]
    let program = try Self.filled()
    let before = program.contents
    let refused = try program.run(kind.longer)
    #expect(refused.status == 64 && refused.errors.contains(kind.most), "\(refused.errors)")
    #expect(!refused.errors.contains("Done"))
    #expect(program.contents == before)
    let taken = try program.run(kind.longest)
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(program.contents != before)
    let read = try program.run(kind.reading)
    #expect(read.status == 0, "\(read.errors)")
  }

  @Test func `a profile takes 200 assessments`() throws {
    let program = try Self.filled()
    let text = program.text("profile.xml")
    let first = try #require(text.range(of: "<assessment"))
    for (count, status) in [(199, Int32(0)), (200, 64)] {
      let more = String(repeating: "<assessment begun=\"2026-01-05\" questions=\"5\"/>", count: count - 1)
      try program.put("profile.xml", text.replacingCharacters(in: first, with: more + "<assessment"))
      let before = program.bytes("profile.xml")
      let result = try program.run(["assess", "profile.xml", "--again"], input: "q\n")
      #expect(result.status == status, "\(result.errors)")
      if status == 64 {
        #expect(result.errors.contains("200 assessments") && program.bytes("profile.xml") == before)
      }
    }
  }

  @Test func `a plan takes 200 reviews`() throws {
    let program = try Self.filled()
    let text = program.text("plan.xml")
    let end = try #require(text.range(of: "</plan>"))
    let id = try #require(text.firstMatch(of: #/<plan [^>]*id="([^"]+)"/#)).output.1
    try program.put(
      "review.txt",
      """
      READINESS REVIEW
      Plan: \(id)
      Revision: 1
      Your name: Grace
      You are (mentor, manager or peer): mentor
      Day (such as 2027-01-20):
      Others who get this plan may see it (yes or no): no

      [plan]
      Comment: Well done.
      END OF REVIEW

      """)
    for (count, status) in [(199, Int32(0)), (200, 65)] {
      let more = (1...count).map { number in
        "<review author=\"A\(number)\" relation=\"peer\" day=\"2026-01-05\" revision=\"1\"><comment>c</comment></review>"
      }
      try program.put("plan.xml", text.replacingCharacters(in: end, with: more.joined() + "</plan>"))
      let before = program.bytes("plan.xml")
      let result = try program.run(["import", "review.txt", "--plan", "plan.xml", "--yes"])
      #expect(result.status == status, "\(result.errors)")
      #expect(try program.run(["feedback", "plan.xml"]).status == 0)
      if status == 65 {
        #expect(result.errors.contains("200 reviews") && program.bytes("plan.xml") == before)
      }
    }
  }

  @Test(arguments: ["javascript:alert(1)", "ftp://a.example", "notes.txt", "https://a.example/a b"])
  func `an address that no plan can have is refused where it is written`(address: String) throws {
    let program = try Self.filled()
    let folder = program.folder.appendingPathComponent("mine")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try program.put(
      "mine/own.xml",
      """
      <resources xmlns="urn:readiness:resources:1" area="ml-operations">
        <resource id="own-lab" title="Own lab" kind="lab" low="1" likely="1" high="2" hours-source="estimate"
            url="\(address)" checked="2026-01-01">
          <description>Mine.</description>
          <raises skill="bigquery-foundations" from="0" to="4"/>
        </resource>
      </resources>
      """)
    let before = program.contents
    let result = try program.run(Self.plan + ["--library", "mine"])
    #expect(result.status == 65 && result.errors.contains("mine/own.xml:3"), "\(result.errors)")
    #expect(result.errors.contains("'url'") && result.errors.contains("https?://"), "\(result.errors)")
    #expect(program.contents == before)
  }

  @Test func `what no command could read again is not written, whatever the reason`() throws {
    let program = try Self.filled()
    let before = program.contents
    // A day before those that documents have, by the clock of the machine.
    let result = try program.run(
      [
        "evidence", "certificate", "profile.xml", "--title", "Old", "--day", "1969", "--shows",
        "bigquery-foundations=2",
      ], environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("profile.xml: nothing was written, for no command could read it again"))
    #expect(
      result.errors.contains("'1970-01-01'") && result.errors.contains("a day is written as 2027-03-29"))
    #expect(!result.output.contains("Added") && program.contents == before)
  }

  @Test func `Done is said after the save`() throws {
    let program = try Self.filled()
    let result = try program.run(Self.progress.dropLast() + [], limit: "-f 2")
    #expect(result.status == 74 && !result.errors.contains("Done"), "\(result.errors)")
  }
}
