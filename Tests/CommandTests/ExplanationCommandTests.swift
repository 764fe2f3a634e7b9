import Foundation
import Testing

@Suite(.launching) struct ExplanationCommandTests {
  private static func sampled() throws -> Program {
    try Program.started(["data-scientist", "--questions", "12", "--start", "2027-01-04"])
  }

  @Test(arguments: [
    ("exam", "Readiness for the exam", "points of 100"), ("role", "Readiness for the role", "points of 100"),
    ("overclaiming", "self-ratings are above", "levels"), ("pmle.2", "Section", "points of 100"),
    ("pmle.4.1", "Competency", "points of 100"), ("feature-store", "feature-store", "levels"),
    ("Feature Store", "feature-store", "levels"),
  ])
  func `any number is explained by the answers that moved it`(name: String, title: String, unit: String)
    throws
  {
    let program = try Self.sampled()
    let result = try program.run(["score", "profile.xml", "--explain", name])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains(title))
    #expect(result.output.contains("What moved it, in \(unit)"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the explanation is there for programs, too`() throws {
    let program = try Self.sampled()
    let result = try program.run(["score", "profile.xml", "--explain", "exam", "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((object["contributions"] as? [Any])?.count == 12)
    #expect(object["unit"] as? String == "points")
  }

  @Test(arguments: [["nonsense"], ["featur"], [""], ["\u{1B}[31m"]])
  func `what cannot be explained is refused with a suggestion`(names: [String]) throws {
    let program = try Self.sampled()
    let result = try program.run(["score", "profile.xml", "--explain", names[0]])
    #expect(result.status == 64)
    #expect(result.errors.contains("nothing has the id or name"))
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func `a name of several skills is refused with their ids`() throws {
    let program = try Self.sampled()
    let result = try program.run(["score", "profile.xml", "--explain", "Vertex AI Feature Store"])
    #expect(result.status == 64)
    #expect(result.errors.contains("means several skills: ") && result.errors.contains("feature-store"))
  }

  @Test func `review gives the reason for every option of what was answered wrong`() throws {
    let program = try Program()
    let begin = try program.run(
      ["assess", "p.xml", "--role", "ml-engineer", "--questions", "30", "--seed", "1"],
      input: String(repeating: "s\n", count: 30))
    #expect(begin.status == 0, "\(begin.errors)")
    let wrong = try program.run(["review", "p.xml"])
    #expect(wrong.status == 0)
    #expect(wrong.output.contains("0 of "))
    #expect(wrong.output.contains("You answered “not sure”."))
    #expect(wrong.output.contains("\nright  "))
    #expect(wrong.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("Read on: ") })
    let all = try program.run(["review", "p.xml", "--all"])
    #expect(all.output == wrong.output)
    let none = try program.run(["assess", "q.xml", "--role", "ml-engineer"], input: "2\nq\n")
    #expect(none.status == 0)
    #expect(try program.run(["review", "q.xml"]).output == "No scenario has been answered yet.\n")
  }

  @Test func `a straight line is noticed once, politely, and noted in the report`() throws {
    let program = try Program()
    let result = try program.run(
      ["assess", "p.xml", "--role", "ml-engineer", "--questions", "40", "--seed", "1"],
      input: String(repeating: "2\n", count: 40))
    #expect(result.output.components(separatedBy: "That may well be right").count <= 2)
    let json = try program.run(["score", "p.xml", "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let answers = try #require(object["answers"] as? [String: Any])
    #expect((answers["longestRun"] as? Int ?? 0) >= 7)
  }
}
