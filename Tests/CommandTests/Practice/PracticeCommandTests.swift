import Foundation
import Testing

@Suite(.launching) struct PracticeCommandTests {
  /// A program whose folder holds the profile of a sample person.
  static func program() throws -> Program {
    let program = try Program()
    try program.put("p.xml", try SampleRun.shared.get().text("profile.xml"))
    return program
  }

  /// Lines that are wider than a terminal, but for what cannot be broken: addresses and code.
  static func tooWide(_ output: String, columns: Int = 80) -> [Substring] {
    output.split(separator: "\n").filter { line in
      // The end of a piped line does not end the line of the prompt.
      let text = line.hasPrefix("> ") ? line.dropFirst(2) : line
      return text.count >= columns && !text.contains("https://") && !text.hasPrefix("    ")
    }
  }

  static func count(_ element: String, in program: Program) -> Int {
    program.text("p.xml").components(separatedBy: "<\(element) ").count - 1
  }

  @Test func `a drill explains each answer, keeps it, and goes on after the input ended`() throws {
    let program = try Self.program()
    let before = program.text("p.xml")
    let first = try program.run(["practice", "p.xml", "--questions", "4"], input: "s\nx\ns\n")
    #expect(first.status == 66)
    #expect(Self.count("answer", in: program) == 2)
    #expect(first.output.contains("Read: https://"))
    #expect(first.output.contains("Right when: "))
    #expect(first.output.contains("for practice"))
    #expect(Self.tooWide(first.output).isEmpty)
    let second = try program.run(["practice", "p.xml", "--questions", "4"], input: "s\ns\n")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("Question 3 of 4"))
    #expect(Self.count("practice", in: program) == 1)
    #expect(Self.count("answer", in: program) == 4)
    // No number rests on it.
    let score = try program.run(["score", "p.xml"])
    try program.put("q.xml", before)
    let scoreBefore = try program.run(["score", "q.xml"])
    #expect(score.output == scoreBefore.output)
    let wrong = try program.run(["practice", "p.xml", "--wrong"], input: "q\n")
    #expect(wrong.status == 0)
  }

  @Test func `a narrow terminal gets narrow lines`() throws {
    let program = try Self.program()
    let run = try program.run(
      ["practice", "p.xml", "--questions", "2"], input: "s\ns\n", environment: ["COLUMNS": "40"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(Self.tooWide(run.output, columns: 40) == [])
  }

  @Test func `a mock exam is handed in, explained, scored, and compared`() throws {
    let program = try Self.program()
    let run = try program.run(
      ["mock", "p.xml", "--questions", "6"], input: "s\nf\nn\ns\ng 6\ns\nl\ne\n1\ne\ne\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("By section"))
    // There is no plan yet.
    #expect(run.errors.contains("Plan by it with: readiness plan p.xml; practise"))
    #expect(run.output.contains("What was not right"))
    #expect(!run.output.contains("Right when: "))
    #expect(Self.tooWide(run.output).isEmpty)
    #expect(program.text("p.xml").contains("state=\"finished\""))
    let compared = try program.run(["compare", "p.xml"])
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("mock exam 1"))
    let again = try program.run(["mock", "p.xml", "--last"])
    #expect(run.output.hasSuffix(again.output))
  }

  @Test func `a mock exam that broke off or was paused goes on, and says so`() throws {
    let program = try Self.program()
    let first = try program.run(["mock", "p.xml", "--questions", "5"], input: "s\n")
    #expect(first.status == 66)
    let second = try program.run(["mock", "p.xml"], input: "s\np\n")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("broke off"))
    #expect(try program.run(["mock", "p.xml", "--questions", "9"]).status == 64)
    let third = try program.run(
      ["mock", "p.xml"], input: "s\ns\ns\ne\n", environment: ["SOURCE_DATE_EPOCH": "1795438800"])
    #expect(third.output.contains("was paused; it lay for 1 h"))
    #expect(third.status == 0, "\(third.errors)")
    #expect(third.output.contains("paused once and interrupted once, 1 h in all"))
  }

  /// Commands that are refused, with their exit status and a part of the message.
  static let refused: [(arguments: [String], status: Int32, message: String)] = [
    (["practice", "none.xml"], 66, "no such file"), (["mock", "none.xml"], 66, "no such file"),
    (["practice", "p.xml", "--questions", "0"], 64, "1 to 100"),
    (["practice", "p.xml", "--section", "9"], 64, "give 1 to 6"),
    (["practice", "p.xml", "--area", "servng"], 64, "did you mean"),
    (["practice", "p.xml", "--section", "1", "--wrong"], 64, "about one thing"),
    (["practice", "p.xml", "--seed", "10001"], 64, "0 to 10000"),
    (["mock", "p.xml", "--questions", "4"], 64, "5 to 200"),
    (["mock", "p.xml", "--minutes", "601"], 64, "5 to 600"),
    (["mock", "p.xml", "--last"], 64, "is handed in yet"),
    (["mock", "p.xml", "--exam", "google-ac"], 64, "did you mean 'google-ace'"),
    (["mock", "p.xml", "--exam", "google-cdl"], 64, "the outline only"),
    (["mock", "p.xml", "--exam", "google-ace", "--last"], 64, "no mock exam for google-ace"),
    (["practice", "p.xml", "--exam", "google-ace", "--section", "9"], 64, "give 1 to 4"),
    (["practice", "p.xml", "--exam", "google-ace", "--wrong"], 64, "leave --exam out"),
    (["practice", "other.xml"], 65, "no exam has the id"), (["mock", "other.xml"], 65, "no exam has the id"),
  ]

  @Test func `what makes no sense is refused, and the profile stays as it was`() throws {
    let program = try Self.program()
    let bytes = program.bytes("p.xml")
    try program.put(
      "other.xml", program.text("p.xml").replacingOccurrences(of: "google-pmle", with: "aws-mls"))
    for (arguments, status, message) in Self.refused {
      let run = try program.run(arguments)
      #expect(run.status == status, "\(arguments)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
    }
    #expect(program.bytes("p.xml") == bytes)
  }
}
