import Foundation
import Testing

@Suite struct PracticeCommandTests {
  /// A program whose folder holds the profile of a sample person.
  static func program() throws -> Program {
    let program = try Program()
    try program.put("p.xml", try SampleRun.shared.get().text("profile.xml"))
    return program
  }

  static func count(_ element: String, in program: Program) -> Int {
    program.text("p.xml").components(separatedBy: "<\(element) ").count - 1
  }

  @Test func `a drill explains each answer, keeps it, and goes on after the input ended`() throws {
    let program = try Self.program()
    let before = program.text("p.xml")
    let first = try program.run(["practice", "p.xml", "--questions", "4"], input: "1\nx\ns\n")
    #expect(first.status == 66)
    #expect(Self.count("answer", in: program) == 2)
    #expect(first.output.contains("Read: https://"))
    #expect(first.output.contains("Right when: "))
    #expect(first.output.contains("for practice"))
    #expect(first.output.split(separator: "\n").allSatisfy { $0.count <= 79 || $0.hasPrefix("Read: ") })
    let second = try program.run(["practice", "p.xml", "--questions", "4"], input: "1\n1\n")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("Question 3 of 4"))
    #expect(Self.count("practice", in: program) == 1)
    #expect(Self.count("answer", in: program) == 4)
    // No number rests on it.
    let score = try program.run(["score", "p.xml"])
    try program.put("q.xml", before)
    #expect(score.output == (try program.run(["score", "q.xml"]).output))
    let wrong = try program.run(["practice", "p.xml", "--wrong"], input: "q\n")
    #expect(wrong.status == 0)
  }

  @Test func `a narrow terminal gets narrow lines`() throws {
    let program = try Self.program()
    let run = try program.run(
      ["practice", "p.xml", "--questions", "2"], input: "1\n1\n", environment: ["COLUMNS": "40"])
    #expect(run.status == 0, "\(run.errors)")
    // Addresses and lines of code have no place to be broken at.
    let long = run.output.split(separator: "\n").filter { $0.count > 39 && !$0.contains("https://") }
    #expect(long.allSatisfy { $0.hasPrefix("    ") }, "\(long)")
  }

  @Test func `a mock exam is handed in, explained, scored, and compared`() throws {
    let program = try Self.program()
    let run = try program.run(
      ["mock", "p.xml", "--questions", "6"], input: "1\nf\nn\n1\ng 6\n1\nl\ne\n1\ne\ne\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("By section"))
    #expect(run.output.contains("What was not right"))
    #expect(!run.output.contains("Right when: "))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 79 || $0.hasPrefix("Read: ") })
    #expect(program.text("p.xml").contains("state=\"finished\""))
    let compared = try program.run(["compare", "p.xml"])
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("mock exam 1"))
    let again = try program.run(["mock", "p.xml", "--last"])
    #expect(run.output.hasSuffix(again.output))
  }

  @Test func `a mock exam that broke off or was paused goes on, and says so`() throws {
    let program = try Self.program()
    let first = try program.run(["mock", "p.xml", "--questions", "5"], input: "1\n")
    #expect(first.status == 66)
    let second = try program.run(["mock", "p.xml"], input: "2\np\n")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("broke off"))
    #expect(try program.run(["mock", "p.xml", "--questions", "9"]).status == 64)
    let third = try program.run(
      ["mock", "p.xml"], input: "1\n1\n1\ne\n", environment: ["SOURCE_DATE_EPOCH": "1795438800"])
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
    (["practice", "other.xml"], 64, "no exam has the id"), (["mock", "other.xml"], 64, "no exam has the id"),
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
