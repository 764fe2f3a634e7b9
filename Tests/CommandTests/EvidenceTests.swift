import Foundation
import Testing

@Suite(.launching) struct EvidenceTests {
  /// A program with the profile of the sample person, `p.xml`.
  private func begun() throws -> Program {
    let program = try Program()
    try program.put("p.xml", try SampleRun.shared.get().text("profile.xml"))
    return program
  }

  static let rating = [
    "evidence", "rating", "p.xml", "--by", "Grace", "--relation", "mentor", "--day", "2026-10-01", "--shows",
    "managed-pipelines=4", "Python=4",
  ]

  /// Arguments after `evidence`, and what the list says afterwards.
  static let pieces: [([String], [String])] = [
    (
      [
        "certificate", "p.xml", "--title", "TensorFlow Developer", "--day", "2025-03", "--shows",
        "tensorflow=2", "Vertex AI Pipelines=3", "--artefact", "https://example.org/7",
      ],
      [
        "certificate: TensorFlow Developer", "16 Mar 2025", "neural-networks) at level 2",
        "managed-pipelines) at level 3", "artefact https://example.org/7", "in each of its 2", "counts",
      ]
    ),
    (
      [
        "experience", "p.xml", "--title", "Data engineer", "--months", "40", "--until", "2026-06-30",
        "--shows", "Python", "SQL=2",
      ],
      ["40 months", "python-programming) at level 3", "sql-querying) at level 2"]
    ),
    (
      ["project", "p.xml", "--title", "Churn", "--day", "2026-05-01", "--shows", "feature engineering=3"],
      ["project: Churn", "numerical-features) at level 3", "give or take 1.3 levels"]
    ),
    (
      [
        "practice-exam", "p.xml", "--title", "Mock 1", "--day", "2026-10-01", "--score", "1=55", "--score",
        "pmle.2=70/9",
      ],
      ["section pmle.1: 55 % right", "section pmle.2: 70 % right of 9 questions", "like 40 % known"]
    ),
  ]

  @Test(arguments: pieces.indices)
  func `a piece shows its shift, is listed with its weight, and is gone when it is removed`(index: Int) throws
  {
    let program = try begun()
    let (arguments, parts) = Self.pieces[index]
    let before = program.bytes("p.xml")
    let added = try program.run(["evidence"] + arguments)
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("Readiness for the exam  "))
    #expect(added.output.contains(" → "))
    for list in [["evidence", "p.xml"], ["evidence", "list", "p.xml"], ["evidence", "p.xml", "list"]] {
      let listed = try program.run(list).output
      for part in parts + ["How it weighs", "readiness without it"] {
        #expect(listed.contains(part), "\(part) in \(listed)")
      }
      #expect(listed.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(try program.run(["check", "p.xml"]).status == 0)
    #expect(
      try program.run(["plan", "p.xml", "--start", "2027-01-04", "--exam-date", "2027-02-15"]).status == 0)
    #expect(try program.run(["evidence", "p.xml", "remove", "1"]).status == 0)
    #expect(program.bytes("p.xml") == before)
  }

  @Test func `the list as JSON has the readiness with and without each piece`() throws {
    let program = try begun()
    #expect(try program.run(["evidence"] + Self.pieces[0].0).status == 0)
    #expect(try program.run(Self.rating).status == 0)
    let output = try program.run(["evidence", "list", "p.xml", "--json"]).output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let pieces = try #require(object["evidence"] as? [[String: Any]])
    #expect(pieces.compactMap { $0["kind"] as? String } == ["certificate", "rating"])
    #expect(pieces.compactMap { $0["counts"] as? Bool } == [true, false])
    func mean(_ piece: [String: Any], _ key: String) -> Double? {
      (piece[key] as? [String: Any])?["mean"] as? Double
    }
    #expect(mean(pieces[1], "readinessWith") == mean(pieces[1], "readinessWithout"))
    #expect(mean(pieces[0], "readinessWith") == mean(pieces[1], "readinessWith"))
  }

  @Test func `a rating counts once it is accepted; open it is shown and declined it leaves no trace`() throws
  {
    let program = try begun()
    func scores() throws -> [String] {
      try [["score", "p.xml"], ["score", "p.xml", "--json"]].map { try program.run($0).output }
    }
    let plain = try scores()
    #expect(try program.run(Self.rating).errors.contains("accept p.xml 1"))
    let open = try scores()
    let words = open[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("It counts only if you accept it."))
    #expect(
      open[0].components(separatedBy: "Where somebody sees").first
        == plain[0].components(separatedBy: "Based on").first)
    let accepted = try program.run(["evidence", "accept", "p.xml", "1"])
    #expect(accepted.status == 0, "\(accepted.errors)")
    #expect(try scores()[1] != plain[1])
    #expect(try program.run(["evidence", "decline", "p.xml", "1"]).status == 0)
    #expect(try scores() == plain)
    #expect(program.text("p.xml").contains("decision=\"declined\""))
  }

  @Test func `what would drive a terminal is neither kept nor shown`() throws {
    let program = try begun()
    let added = try program.run([
      "evidence", "project", "p.xml", "--title", "A\u{1B}[2J\u{202E}B", "--day", "2026", "--artefact",
      "x\ny\u{9B}",
      "--shows", "Python=2",
    ])
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("project: A[2JB"))
    #expect(program.text("p.xml").contains("artefact=\"x y\""))
    let hostile = program.text("p.xml").replacingOccurrences(of: "A[2JB", with: "A\u{202E}B")
    try program.put("p.xml", hostile)
    #expect(try program.run(["evidence", "p.xml"]).output.contains("project: AB"))
  }

  @Test func `a rating never overwrites another`() throws {
    let program = try begun()
    #expect(try program.run(Self.rating).status == 0)
    var second = Self.rating
    second[8] = "2026-10-02"
    #expect(try program.run(second).status == 0)
    #expect(program.text("p.xml").components(separatedBy: "<evidence ").count == 3)
  }

  private static func certificate(_ day: String, _ shows: String...) -> [String] {
    ["certificate", "p.xml", "--title", "A", "--day", day, "--shows"] + shows
  }

  /// Arguments after `evidence`, and a part of the message.
  static let wrong: [([String], String)] = [
    (certificate("2030-01-01", "Python=2"), "in the future"),
    (certificate("2030", "Python=2"), "in the future"),
    (certificate("1949-12-31", "Python=2"), "too long ago"),
    (certificate("14.3.2025", "Python=2"), "is no day"),
    (certificate("2025", "Python=5"), "levels are 0 to 4"),
    (certificate("2025", "Python=-1"), "levels are 0"),
    (certificate("2025", "Python=much"), "levels are 0"), (certificate("2025", "Python"), "skill=LEVEL"),
    (certificate("2025", "Pythn=2"), "did you mean 'python'"),
    (certificate("2025", "managed-pipeline=2"), "did you mean 'managed-pipelines'"),
    (certificate("2025", "\u{1B}[2J=2"), "no skill has the id"),
    (certificate("2025", "Python=2", "pandas=3"), "stands twice"),
    (certificate("2025", "Vertex AI=2"), "means several skills: custom-training, online-endpoints"),
    (["certificate", "p.xml", "--title", "A", "--day", "2025"], "no skill is named"),
    (["certificate", "p.xml", "--title", " ", "--day", "2025", "--shows", "Python=2"], "needs a name"),
    (
      ["experience", "p.xml", "--title", "A", "--months", "0", "--until", "2025", "--shows", "Python"],
      "1 to 720 months"
    ),
    (["practice-exam", "p.xml", "--title", "A", "--day", "2025", "--score", "1=101"], "0 to 100 percent"),
    (["practice-exam", "p.xml", "--title", "A", "--day", "2025", "--score", "7=50"], "give 1 to 6"),
    (["practice-exam", "p.xml", "--title", "A", "--day", "2025", "--score", "1"], "is no score"),
    (["practice-exam", "p.xml", "--title", "A", "--day", "2025", "--score", "1=a"], "is no percentage"),
    (["practice-exam", "p.xml", "--title", "A", "--day", "2025", "--score", "1=5/0"], "1 to 1000"),
    (["practice-exam", "p.xml", "--title", "A", "--day", "2025"], "no section has a score"),
    (
      ["rating", "p.xml", "--by", "A", "--relation", "boss", "--day", "2025", "--shows", "Python=2"],
      "mentor"
    ),
    (["accept", "p.xml", "1"], "there is no evidence"), (["remove", "p.xml", "0"], "there is no evidence"),
    (["remove", "p.xml", "9223372036854775807"], "there is no evidence"),
    (["list", "missing.xml"], "no such file"),
  ]

  @Test(arguments: wrong.indices)
  func `what makes no sense is refused with what would be right, and nothing changes`(index: Int) throws {
    let program = try begun()
    let (arguments, message) = Self.wrong[index]
    let before = program.bytes("p.xml")
    let result = try program.run(["evidence"] + arguments)
    #expect(result.status == (arguments[1] == "missing.xml" ? 66 : 64), "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!result.errors.contains("\u{1B}"))
    #expect(result.output.isEmpty)
    #expect(program.bytes("p.xml") == before)
  }

  @Test func `duplicates are refused, and only ratings are accepted`() throws {
    let program = try begun()
    let arguments = ["evidence"] + Self.pieces[0].0
    #expect(try program.run(arguments).status == 0)
    let again = try program.run(arguments)
    #expect(again.status == 64)
    #expect(again.errors.contains("there already, as number 1"))
    let accepted = try program.run(["evidence", "accept", "p.xml", "1"])
    #expect(accepted.status == 64)
    #expect(accepted.errors.contains("is no rating"))
    #expect(try program.run(["evidence", "remove", "p.xml", "2"]).errors.contains("give 1 to 1"))
  }

  @Test(
    arguments: [
      "list", "certificate", "experience", "project", "practice-exam", "rating", "accept", "decline",
      "remove",
    ])
  func `the help of every subcommand has an example`(name: String) throws {
    let result = try Program().run(["help", "evidence", name])
    #expect(result.output.contains("EXAMPLE\n  readiness evidence \(name) profile.xml"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `other programs send evidence between answers, and the next question follows`() throws {
    let program = try Program()
    func line(_ evidence: String) -> String { "{\"evidence\": {\(evidence)}}\n" }
    let result = try program.run(
      QuestionnaireTests.begin + ["--json-lines"],
      input: line(#""kind":"certificate","title":"A","day":"2025-03","shows":[{"skill":"Python","level":3}]"#)
        + line(#""kind":"experience","title":"B","day":"2026-06","months":40,"shows":[{"skill":"SQL"}]"#)
        + line(#""kind":"practice-exam","title":"C","day":"2026-06","scores":[{"section":"1","percent":55}]"#)
        + line(
          #""kind":"rating","title":"D","day":"2026-06","relation":"peer","shows":[{"skill":"SQL","level":1}]"#
        )
        + line(#""kind":"certificate","title":"A","day":"2025-03","shows":[{"skill":"Python","level":3}]"#)
        + line(#""kind":"diploma","title":"A","day":"2025-03""#) + line(#""kind":"certificate""#)
        + line(#""kind":"certificate","title":"A","day":"2030","shows":[{"skill":"Python","level":3}]"#)
        + String(repeating: "[", count: 5000) + "\n")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("{\"ask\"") } == 10)
    let errors = lines.filter { $0.hasPrefix("{\"error\"") }
    #expect(errors.count == 5)
    for part in ["there already", "of the kind 'diploma'", "expected shape", "in the future"] {
      #expect(errors.contains { $0.contains(part) }, "\(part) in \(errors)")
    }
    let text = program.text("p.xml")
    #expect(text.components(separatedBy: "<evidence ").count == 5)
    #expect(text.contains("decision=\"open\""))
  }
}
