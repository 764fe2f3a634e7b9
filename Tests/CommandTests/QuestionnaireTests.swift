import Foundation
import Testing

@Suite(.launching) struct QuestionnaireTests {
  static let begin = [
    "assess", "p.xml", "--role", "data-scientist", "--name", "Ada", "--questions", "12", "--seed", "7",
  ]

  @Test func `answering every question ends with a report`() throws {
    let program = try Program()
    // One choice where one is asked for, else two: what does not suit the question is asked for again.
    let result = try program.run(Self.begin, input: String(repeating: "2\n1 3\n", count: 12))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("Question 12 of 12"))
    #expect(result.output.contains("By section"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 13)
  }

  @Test func `the end of the input in mid-question loses no answer, and the run resumes there`() throws {
    let program = try Program()
    let broken = try program.run(Self.begin, input: "3\n2\n1\n")
    #expect(broken.status == 66)
    #expect(broken.errors.contains("3 answers are saved"))
    let asked = try #require(Self.lastQuestion(broken.output))
    let resumed = try program.run(["assess", "p.xml"], input: "q\n")
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("Going on after 3 answers"))
    #expect(Self.lastQuestion(resumed.output) == asked)
  }

  @Test func `back shows the question before, and another answer takes the place of the first`() throws {
    let program = try Program()
    let straight = try program.run(Self.begin, input: "3\n2\nq\n")
    let before = program.bytes("p.xml")
    let other = try Program()
    _ = try other.run(Self.begin, input: "3\n1\nb\n2\nq\n")
    #expect(straight.status == 0)
    #expect(other.bytes("p.xml") == before)
  }

  @Test func `who has had enough gets the result at once, and can go on later`() throws {
    let program = try Program()
    let ended = try program.run(Self.begin, input: "2\n2\ne\n")
    #expect(ended.status == 0)
    #expect(ended.output.contains("By section"))
    let resumed = try program.run(["assess", "p.xml"], input: "q\n")
    #expect(resumed.output.contains("Going on after 2 answers"))
  }

  @Test func `a seed repeats the questions, and other people get others`() throws {
    func first(_ seed: String) throws -> String? {
      let program = try Program()
      return Self.lastQuestion(
        try program.run(Array(Self.begin.dropLast()) + [seed], input: "q\n").output)
    }
    #expect(try first("1") == first("1"))
    #expect(try Set((1...8).map { try first("\($0)") }).count > 2)
    let refused = try Program().run(Array(Self.begin.dropLast()) + ["1000000"], input: "q\n")
    #expect(refused.status == 64 && refused.errors.contains("--seed 0 to 999999"))
  }

  @Test func `help and unreadable input change nothing`() throws {
    let program = try Program()
    let result = try program.run(Self.begin, input: "?\nhuh\n9\n\nq\n")
    #expect(result.output.contains("Why now:"))
    #expect(result.output.contains("Please type 1 to 4"))
    #expect(!program.text("p.xml").contains("<response "))
  }

  @Test func `not sure is an answer of its own`() throws {
    let program = try Program()
    _ = try program.run(Self.begin, input: "s\ns\nq\n")
    #expect(program.text("p.xml").components(separatedBy: "not-sure").count == 3)
  }

  @Test func `an interrupt in mid-question keeps every answer and says so`() throws {
    let program = try Program()
    let process = try program.process(Self.begin)
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("3\n2\n".utf8))
    var shown = ""
    while !shown.contains("Question 3 of 12") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      shown += String(decoding: data, as: UTF8.self)
    }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(
      String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self).contains(
        "is saved"))
    #expect(program.names == ["p.xml"])
    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 3)
  }

  @Test func `a file of answers is entered without asking`() throws {
    let program = try Program()
    try program.put(
      "answers.txt", "# by hand\nsql-querying.can-do.2 on-my-own\nproblem-framing.can-do.1 not-sure\n")
    let result = try program.run(["assess", "p.xml", "--role", "data-scientist", "--answers", "answers.txt"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.text("p.xml").contains("sql-querying.can-do.2"))
  }

  @Test func `every wrong line of a file of answers is reported, and nothing is entered`() throws {
    let program = try Program()
    try program.put(
      "answers.txt",
      "sql-querying.can-do.2 perhaps\nsql-query.can-do.2 no\none two three\n"
        + "problem-framing.can-do.1 no\nproblem-framing.can-do.1 no\n")
    let result = try program.run(["assess", "p.xml", "--role", "data-scientist", "--answers", "answers.txt"])
    #expect(result.status == 65)
    for part in [
      "answers.txt:1:", "answers.txt:2:", "did you mean", "answers.txt:3:", "answers.txt:5:", "line 4",
    ] {
      #expect(result.errors.contains(part), "\(part) in \(result.errors)")
    }
    #expect(program.names == ["answers.txt"])
  }

  @Test func `other programs speak JSON, one object a line`() throws {
    let program = try Program()
    let first = try program.run(Self.begin + ["--json-lines"])
    let item = try #require(Self.asked(first.output))
    let rest = try program.run(
      Self.begin + ["--json-lines"],
      input: """
        nonsense
        {"response": {"item": "\(item)", "answer": "sideways"}}
        {"response": {"item": "\(item)", "answer": "with-help"}}
        {"back": true}

        """)
    let lines = rest.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("{\"error\"") }.count == 2)
    let asks = lines.filter { $0.hasPrefix("{\"ask\"") }
    #expect(asks.count == 5)
    #expect(asks.last.flatMap { Self.asked($0) } == item)
    #expect(asks.allSatisfy { $0.contains("\"low\"") && $0.contains("\"reason\"") })
  }

  private static func asked(_ lines: String) -> String? {
    guard let line = lines.split(separator: "\n").first,
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let ask = object["ask"] as? [String: Any]
    else { return nil }
    return ask["item"] as? String
  }

  private static func lastQuestion(_ output: String) -> String? {
    output.components(separatedBy: "Could you do this? ").last?.components(separatedBy: "\n\n").first
  }
}
