import Foundation
import Testing

@Suite(.launching) struct HelpTests {
  static let verbs = [
    "start", "roles", "exams", "show", "assess", "evidence", "score", "compare", "review", "practice", "mock",
    "plan", "today", "week", "digest",
    "progress", "replan", "adjust", "history", "feedback", "export",
    "import", "team", "share", "calibrate", "check", "check-up", "schema", "template", "serve", "new",
  ]

  @Test(arguments: verbs)
  func `the help of every verb has an example`(verb: String) throws {
    let result = try Program().run(["help", verb])
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLE"))
    // An example that the parser broke could not be pasted.
    let examples = result.output.split(separator: "\n").drop { $0 != "EXAMPLE" }.dropFirst().prefix {
      !$0.hasPrefix("USAGE")
    }
    #expect(!examples.isEmpty && examples.allSatisfy { $0.hasPrefix("  ") }, "\(examples)")
    #expect(result.output.contains("readiness \(verb)"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `the whole mapping of the exam is there as JSON`() throws {
    let result = try Program().run(["show", "google-pmle", "--json"])
    let exam = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let sections = try #require(exam["sections"] as? [[String: Any]])
    let competencies = sections.flatMap { $0["competencies"] as? [[String: Any]] ?? [] }
    let considerations = competencies.flatMap { $0["considerations"] as? [[String: Any]] ?? [] }
    #expect(sections.compactMap { $0["weight"] as? Double } == [13, 16, 21, 20, 18, 13])
    #expect(competencies.count == 14)
    #expect(considerations.count == 52)
    #expect(considerations.first?["id"] as? String == "pmle.1.1.a")
    #expect(considerations.allSatisfy { !($0["needs"] as? [Any] ?? []).isEmpty })
    let skills = try #require(exam["skills"] as? [[String: Any]])
    let shares = skills.compactMap { $0["share"] as? Double }
    #expect(shares.count == skills.count)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    #expect(abs(competencies.compactMap { $0["share"] as? Double }.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `what objectives, subjects, areas and skills weigh is a table of 80 columns`() throws {
    let result = try Program().run(["show", "google-pmle", "--weights"])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    for title in ["Objectives", "Subjects across areas", "Areas", "Skills"] { #expect(lines.contains(title)) }
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.hasPrefix("  generative ") })
  }

  @Test(arguments: ["roles", "exams"])
  func `lists name every id`(verb: String) throws {
    let output = try Program().run([verb]).output
    let ids =
      verb == "roles"
      ? ["ml-engineer", "data-scientist", "software-engineer", "cloud-architect"]
      : ["google-pmle", "google-gal", "google-ace", "google-pca", "google-pcd", "google-pde", "google-cdl"]
    for id in ids { #expect(output.contains(id)) }
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `an old product name finds its skill, with what comes first`() throws {
    let output = try Program().run(["show", "Vertex AI Pipelines"]).output
    #expect(output.contains("managed-pipelines"))
    #expect(output.contains("What comes first"))
  }

  @Test func `a move from role to role lists what is kept, raised and learned`() throws {
    let output = try Program().run(["show", "--compare", "software-engineer", "ml-engineer"]).output
    for heading in ["To learn", "To raise", "Kept"] { #expect(output.contains(heading)) }
  }
}
