import Foundation
import Testing

@Suite(.launching) struct ProfileFormatTests {
  /// The sample person, with a certificate, a claim, and a mentor's rating.
  private static func program() throws -> Program {
    let program = try Program()
    let evidence = """
      <evidence kind="certificate" title="Professional Data Engineer" day="2026-03-01" recorded="2027-01-04" \
      artefact="https://a.example/cert"><shows skill="bigquery-foundations" level="3"/></evidence>
      <evidence kind="certificate" title="Second &lt;one&gt;" day="2026-04-01" recorded="2027-01-04" \
      artefact="scan.pdf"><shows skill="bigquery-foundations" level="2"/></evidence>
      <evidence kind="rating" title="PlantedRater" day="2027-01-04" recorded="2027-01-04" relation="mentor" \
      decision="open"><shows skill="bigquery-foundations" level="2"/></evidence>
      <assessment
      """
    let profile = try SampleRun.shared.get().text("profile.xml")
    try program.put("profile.xml", profile.replacingOccurrences(of: "<assessment", with: evidence))
    return program
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a résumé has a word for each skill, the certificates, and nothing else`() throws {
    let program = try Self.program()
    let result = try program.run(["export", "profile.xml", "--format", "json-resume", "--output", "-"])
    #expect(result.status == 0, "\(result.errors)")
    let resume = try Self.object(result.output)
    // The parts that the published schema (version 1.0.0) knows, all of them texts.
    #expect(Set(resume.keys) == ["$schema", "basics", "certificates", "skills", "meta"])
    #expect(Set(try #require(resume["basics"] as? [String: String]).keys) == ["name", "label", "summary"])
    #expect(Set(try #require(resume["meta"] as? [String: String]).keys) == ["version", "lastModified"])
    let certificates = try #require(resume["certificates"] as? [[String: String]])
    #expect(
      certificates == [
        ["name": "Professional Data Engineer", "date": "2026-03-01", "url": "https://a.example/cert"],
        ["name": "Second <one>", "date": "2026-04-01"],
      ])
    let skills = try #require(resume["skills"] as? [[String: String]])
    #expect(skills.count > 10)
    #expect(Set(skills.compactMap { $0["name"] }).count == skills.count)
    #expect(skills.allSatisfy { Set($0.keys) == ["name", "level"] })
    #expect(
      Set(skills.compactMap { $0["level"] }).isSubset(of: ["aware", "assisted", "independent", "leading"]))
    for word in ["PlantedRater", "rating", "with-help", "percent"] { #expect(!result.output.contains(word)) }
  }

  @Test func `a résumé that was written is taken in again`() throws {
    let program = try Self.program()
    #expect(
      try program.run(["export", "profile.xml", "--format", "json-resume", "--output", "resume.json"]).status
        == 0)
    let result = try program.run(["import", "resume.json"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("Professional Data Engineer"))
  }

  @Test func `a profile's result is what score writes, and follows its schema`() throws {
    let program = try Self.program()
    let result = try program.run(["export", "profile.xml", "--output", "result.json"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.text("result.json") == (try program.run(["score", "profile.xml", "--json"]).output))
    let schema = try Self.object(try program.run(["schema", "result.json"]).output)
    #expect(SchemaMembers(schema: schema).faults(of: try Self.object(program.text("result.json"))) == [])
    let wrong = SchemaMembers(schema: schema).faults(of: ["learner": 1, "lerner": ""])
    #expect(wrong.contains("$.lerner is not declared") && wrong.contains("$.role is missing"))
    #expect(wrong.contains("$.learner is no string"))
  }

  @Test func `a profile is not written as a page`() throws {
    let result = try Self.program().run(["export", "profile.xml", "--output", "a.md"])
    #expect(result.status == 65)
    #expect(result.errors.contains("profile.xml: error: the document is a profile"))
  }
}

/// Whether every member of a document is declared in a JSON Schema, every required one there, and each of its
/// type.
private struct SchemaMembers {
  let schema: [String: Any]

  func faults(of document: Any) -> [String] { faults(document, schema, "$") }

  private func faults(_ value: Any, _ found: [String: Any], _ path: String) -> [String] {
    let name = (found["$ref"] as? String)?.split(separator: "/").last.map(String.init)
    let schema = name.flatMap { (self.schema["$defs"] as? [String: [String: Any]])?[$0] } ?? found
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      let declared = schema["properties"] as? [String: [String: Any]] ?? [:]
      let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      return missing.map { "\(path).\($0) is missing" }
        + object.flatMap { member in
          declared[member.key].map { faults(member.value, $0, "\(path).\(member.key)") }
            ?? ["\(path).\(member.key) is not declared"]
        }
    case "array":
      guard let list = value as? [Any] else { return ["\(path) is no list"] }
      return list.flatMap { faults($0, schema["items"] as? [String: Any] ?? [:], path + "[]") }
    case "string":
      guard let text = value as? String else { return ["\(path) is no string"] }
      let words = schema["enum"] as? [String]
      return words.map { $0.contains(text) ? [] : ["\(path) is '\(text)'"] } ?? []
    case "number", "integer", "boolean": return value is NSNumber ? [] : ["\(path) is no number"]
    default: return ["\(path) has no type"]
    }
  }
}
