import Foundation
import SyntheticBank
import Testing

/// A whole session with a bank over JSON lines, answered by a person who knows two things of three.
struct BankSession {
  /// The questions as they were asked.
  var asks: [Dialogue.Line] = []
  /// What the program said at the end.
  var done: Dialogue.Line
  /// Its exit status.
  var status: Int32

  /// A folder that holds a bank, in the folder `bank`.
  static func program(_ bank: SyntheticBank) throws -> Program {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.path("bank"), withIntermediateDirectories: true)
    for file in bank.files { try program.put("bank/\(file.name)", file.text) }
    return program
  }

  /// Answers every question.
  init(_ program: Program, questions: Int) throws {
    let dialogue = try Dialogue(
      program,
      [
        "--role", SyntheticBank.role, "--exam", SyntheticBank.exam, "--questions", "\(questions)", "--seed",
        "1",
        "--library",
        "bank",
      ])
    var line = try #require(try dialogue.line())
    while line.kind == "ask", asks.count < questions {
      asks.append(line)
      let right = "abcd".dropFirst((Int(line.text("skill").suffix(4)) ?? 0) % 4).prefix(1).description
      let isKnown = asks.count % 3 > 0
      let answer =
        line.text("kind") == "can-do"
        ? (isKnown ? "on-my-own" : "with-help")
        : isKnown ? right : line.options.first { $0 != right } ?? "not-sure"
      try dialogue.answer(line.text("item"), answer, ", \"seconds\": \(asks.count).5")
      line = try #require(try dialogue.line())
    }
    #expect(line.kind == "done")
    #expect(try dialogue.line() == nil)
    done = line
    status = try dialogue.end()
  }
}
