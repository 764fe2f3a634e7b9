import Foundation
import Testing

/// Profiles that were begun on another edition of the exam than the library's.
@Suite(.launching) struct EditionTests {
  /// The responses of a profile begun on some edition; the library never had the second item.
  static func profile(_ edition: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <profile xmlns="urn:readiness:profile:4" name="Ada" role="data-scientist" exam="google-pmle" \
    edition="\(edition)" created="2026-02-01">
      <assessment begun="2026-02-01" questions="12">
        <response item="sql-querying.can-do.2" rating="on-my-own" day="2026-02-01"/>
        <response item="reduction-server.can-do.2" rating="with-help" day="2026-02-01"/>
        <response item="ray-workloads.can-do.2" rating="no" day="2026-02-02"/>
        <response item="matrix-factorisation.check.1" option="b" day="2026-02-02"/>
      </assessment>
    </profile>

    """
  }

  static let responses = [
    "sql-querying.can-do.2", "reduction-server.can-do.2", "ray-workloads.can-do.2",
    "matrix-factorisation.check.1",
  ]

  /// Of these, the ones that the library does not have.
  static let unknown = ["reduction-server.can-do.2", "matrix-factorisation.check.1"]

  private func program(_ edition: String = "2024-10-01") throws -> Program {
    let program = try Program()
    try program.put("p.xml", Self.profile(edition))
    return program
  }

  @Test func `a profile of the old outline is scored on the new one, and every kind of change is listed`()
    throws
  {
    let program = try program()
    let result = try program.run(["score", "p.xml"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("outline of 2026-06-01"))
    #expect(result.output.contains("Readiness for the exam"))
    #expect(!result.output.contains("renamed"))
    let told = result.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "v3.1 of 2024-10-01", "2 answers count as before", "2 more are to questions", "14 % → 16 %",
      "18 % → 21 %", "22 % → 18 %", "5.3 → pmle.2.3 merged", "1.3 → pmle.1.1 dissolved",
      "1.3 → pmle.1.1 moved", "4.2 → pmle.4.2 renamed", "3.1 → pmle.3.1 detailed", "5.1 → pmle.5.1 gained",
      "No answer yet on: Preventing leaks", "5.2 → pmle.5.2 dropped",
    ] {
      #expect(told.contains(part), "\(part) in \(told)")
    }
    // There is an answer on Ray already.
    #expect(!told.contains("No answer yet on: Ray"))
    #expect(!told.contains("13 % → 13 %"))
    #expect(result.errors.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.text("p.xml") == Self.profile("2024-10-01"))
  }

  @Test func `the score in JSON carries the changes as a field, and none on the same edition`() throws {
    let program = try program()
    let result = try program.run(["score", "p.xml", "--json"])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let changes = try #require(object["editionChanges"] as? [String: Any])
    #expect(changes["from"] as? String == "2024-10-01")
    #expect(changes["to"] as? String == "2026-06-01")
    #expect(changes["answersCounted"] as? Int == 2)
    #expect(changes["answersKept"] as? Int == 4)
    #expect((changes["weights"] as? [[String: Any]])?.compactMap { $0["from"] as? Int } == [14, 18, 22])
    let merged = (changes["changes"] as? [[String: Any]])?.first { $0["kind"] as? String == "merged" }
    #expect(merged?["from"] as? String == "5.3")
    #expect(merged?["to"] as? [String] == ["pmle.2.3"])
    #expect(merged?["confidence"] as? String == "B")

    try program.put("p.xml", Self.profile("2026-06-01"))
    let same = try program.run(["score", "p.xml", "--json"])
    #expect(!same.output.contains("editionChanges"))
  }

  @Test func `entering answers keeps every response and takes the new edition after the changes are told`()
    throws
  {
    let program = try program()
    try program.put("answers.txt", "problem-framing.can-do.1 no\n")
    let result = try program.run(["assess", "p.xml", "--answers", "answers.txt"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("Weights that moved"))
    let text = program.text("p.xml")
    #expect(text.contains("edition=\"2026-06-01\""))
    for id in Self.responses + ["problem-framing.can-do.1"] {
      #expect(text.contains("<response item=\"\(id)\""), "\(id)")
    }
    let before = Self.profile("2026-06-01").components(separatedBy: "  </assessment>")[0]
    #expect(text.hasPrefix(before), "nothing but the edition and the new line is different")
    let again = try program.run(["score", "p.xml"])
    #expect(again.status == 0)
    #expect(again.errors.contains("2 answers count for nothing"), "\(again.errors)")
  }

  @Test func `answers that cannot be entered leave the profile on its edition`() throws {
    let program = try program()
    try program.put("answers.txt", "problem-framing.can-do.1 perhaps\n")
    #expect(try program.run(["assess", "p.xml", "--answers", "answers.txt"]).status == 65)
    #expect(program.text("p.xml") == Self.profile("2024-10-01"))
  }

  @Test func `going back never withdraws an answer to a question that the library no longer has`() throws {
    let program = try program()
    let result = try program.run(["assess", "p.xml"], input: "b\n2\nb\nb\nb\n3\nq\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("The outline of the exam has changed"))
    for id in Self.unknown { #expect(program.text("p.xml").contains(id), "\(id)") }
  }

  @Test func `other programs cannot withdraw such an answer either`() throws {
    let program = try program()
    let back = "{\"back\": true}\n"
    let result = try program.run(["assess", "p.xml", "--json-lines"], input: back + back)
    #expect(result.errors.contains("The outline of the exam has changed"))
    for id in Self.unknown { #expect(program.text("p.xml").contains(id), "\(id)") }
  }

  @Test func `a plan and the guided run say what changed too`() throws {
    let program = try program()
    let plan = try program.run(["plan", "p.xml", "--start", "2027-01-04", "--exam-date", "2027-02-01"])
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.errors.contains("22 % → 18 %"))
    #expect(program.text("plan.xml").contains("edition=\"2026-06-01\""))
    #expect(program.text("p.xml") == Self.profile("2024-10-01"))

    try program.put("profile.xml", Self.profile("2024-10-01"))
    let start = try program.run(["start"], input: "\nq\n")
    #expect(start.status == 0, "\(start.errors)")
    #expect(start.errors.contains("22 % → 18 %"))
    let text = program.text("profile.xml")
    #expect(text.contains(" goals=\"exam:google-pmle\""))
    #expect(text.replacing(" goals=\"exam:google-pmle\"", with: "") == Self.profile("2026-06-01"))
  }

  /// The day of an edition, and a sentence that stands in what is told.
  static let editions = [
    ("2025-03-01", "The library knows no edition of the former day; v3.1 of 2024-10-01 was in force then."),
    ("2023-05-01", "12 % → 13 %"),
    ("2022-06-01", "They do not map to those of today one by one."),
    ("2019-01-01", "The library knows nothing of outlines before 2022."),
    ("2030-01-01", "the library is the older one"),
  ]

  @Test(arguments: editions)
  func `whatever its edition, a profile is scored, and it is said how the library knows`(
    edition: String, sentence: String
  ) throws {
    let program = try program(edition)
    let result = try program.run(["score", "p.xml"])
    #expect(result.status == 0)
    let told = result.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains(sentence), "\(told)")
    #expect(told.contains("count as before"))
  }

  @Test func `a profile of a later edition than the library's stays on it`() throws {
    let program = try program("2030-01-01")
    try program.put("answers.txt", "problem-framing.can-do.1 no\n")
    #expect(try program.run(["assess", "p.xml", "--answers", "answers.txt"]).status == 0)
    #expect(program.text("p.xml").contains("edition=\"2030-01-01\""))
  }

  @Test func `the history of an exam is shown newest first, with sources`() throws {
    let program = try Program()
    let result = try program.run(["show", "google-pmle", "--history"])
    #expect(result.status == 0)
    let heads = result.output.split(separator: "\n").filter { $0.contains(", until ") }
    #expect(
      heads == ["v3.1 of 2024-10-01, until 2026-06-01", "2023, until 2024-10-01", "2022, until 2023"])
    #expect(result.output.contains("(told by one recent reader)"))
    let long = result.output.components(separatedBy: "\n").filter { $0.count > 80 }
    #expect(long.allSatisfy { $0.hasPrefix("https://") })
    #expect(try program.run(["show", "google-pmle"]).output.contains("readiness show google-pmle --history"))
    #expect(try program.run(["show", "google-pmle", "--json"]).output.contains("\"editions\""))
    #expect(try program.run(["show", "sql-querying", "--history"]).status == 64)
  }
}
