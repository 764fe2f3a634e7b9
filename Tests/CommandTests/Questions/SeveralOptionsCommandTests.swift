import Catalogue
import Foundation
import Ontology
import Testing

/// Answers of several options in files and JSON lines.
@Suite(.launching) struct SeveralOptionsCommandTests {
  static let library = Result { try Catalogue().library(schemas: Catalogue().schemas()) }

  static func item() throws -> Item { try #require(try library.get().items.first { $0.choose == 2 }) }

  static func enter(_ lines: [String], in program: Program) throws -> Program.Result {
    try program.put("answers.txt", lines.joined(separator: "\n") + "\n")
    return try program.run(["assess", "p.xml", "--role", "data-scientist", "--answers", "answers.txt"])
  }

  @Test(arguments: ["c a", "a,c", "a c # by hand"])
  func `a file of answers names both options`(answer: String) throws {
    let program = try Program()
    let item = try Self.item()
    let result = try Self.enter(["\(item.id) \(answer)"], in: program)
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.text("p.xml").contains("<response item=\"\(item.id)\" options=\"a c\" "))
    #expect(try program.run(["check", "p.xml"]).status == 0)
    let review = try program.run(["review", "p.xml", "--all"])
    #expect(review.status == 0, "\(review.errors)")
    #expect(review.output.contains(item.id.text))
  }

  @Test func `lines that name other than two are reported, and nothing is entered`() throws {
    let program = try Program()
    let id = try Self.item().id
    let single = try #require(try Self.library.get().items.first { $0.isCheck && $0.choose == 1 }).id
    for (line, part) in [
      ("\(id) a", "cannot have the answer 'a'; give 2 of a, b, c, d, e, such as 'a b', or not-sure"),
      ("\(id) a b c", "cannot have the answer 'a b c'"), ("\(id) a a", "cannot have the answer 'a a'"),
      ("\(id) a z", "cannot have the answer 'a z'"), ("\(single) a b", "the line has 3 words"),
      ("\(single)", "the line has 1 word;"), ("\(id)", "the line has 1 word;"),
    ] {
      let result = try Self.enter([line], in: program)
      #expect(result.status == 65)
      #expect(
        result.errors.contains("answers.txt:1: error: ") && result.errors.contains(part), "\(result.errors)")
    }
    #expect(program.names == ["answers.txt"])
  }

  @Test func `other programs get the snippet and the number to choose, and answer with a list`() throws {
    let program = try Program()
    // Only questions of both kinds about one skill, so that they come at once.
    try FileManager.default.createDirectory(
      at: program.folder.appendingPathComponent("own"), withIntermediateDirectories: true)
    for (name, text) in Self.bank { try program.put("own/\(name)", text) }
    let dialogue = try Dialogue(
      program, ["--role", "r", "--exam", "e", "--questions", "30", "--library", "own", "--name", "Ada"])
    var seen: Set<String> = []
    while let line = try dialogue.line(), line.kind == "ask" {
      let item = line.text("item")
      seen.insert(item)
      guard item == "one.two" else {
        #expect(line.object["choose"] == nil)
        #expect(line.object["snippet"] == nil)
        try dialogue.answer(item, "with-help")
        continue
      }
      #expect(line.object["choose"] as? Int == 2)
      #expect(
        line.object["snippet"] as? [String: String] == ["language": "sql", "text": "SELECT 1\n  FROM <t>"])
      try dialogue.answer(item, "a")
      let error = try #require(try dialogue.line())
      #expect(error.text("message") == "the item takes 2 of a, b, c, d, e, such as 'a b', or not-sure")
      #expect(try dialogue.line()?.text("item") == item)
      try dialogue.say("{\"response\": {\"item\": \"\(item)\", \"answer\": [\"d\", \"b\"]}}")
    }
    _ = try dialogue.end()
    #expect(seen.contains("one.two"))
    #expect(program.text("p.xml").contains("options=\"b d\""))
  }

  /// A library of one skill, whose only scenario shows a snippet and asks for two options.
  static let bank: [(String, String)] = [
    (
      "skills.xml",
      """
      <skills xmlns="urn:readiness:skills:1" area="x" title="X"><skill id="one" title="One"><summary>S</summary>
      <can-do level="1">A</can-do><can-do level="2">B</can-do><can-do level="3">C</can-do><can-do level="4">D</can-do>
      </skill></skills>
      """
    ),
    (
      "items.xml",
      """
      <items xmlns="urn:readiness:items:1" area="x" provenance="authored">
      <check-item id="one.two" skill="one" level="2" choose="2" source="https://example.org/"><scenario>S</scenario>
      <snippet language="sql">SELECT 1
        FROM &lt;t&gt;</snippet><question>Which two?</question>
      \(["a", "b", "c", "d", "e"].map { "<option id='\($0)' correct='\($0 == "b" || $0 == "d")'><text>\($0)</text>"
        + "<reason>R</reason></option>" }.joined())
      </check-item></items>
      """
    ),
    (
      "exam.xml",
      """
      <exam xmlns="urn:readiness:exam:1" id="e" title="E" issuer="I" edition="2026-01-01" checked="2026-11-01"
        competency-split="authored" source="https://example.org/"><summary>S</summary>
      <fact name="length" source="https://example.org/" confidence="A">1 hour</fact>
      <section id="e.1" title="S" weight="100" weight-kind="exact" confidence="A" source="https://example.org/">
      <competency id="e.1.1" number="1" title="C"><consideration id="e.1.1.a"><text>K</text>
      <needs skill="one" level="3"/></consideration></competency></section></exam>
      """
    ),
    (
      "role.xml",
      """
      <role xmlns="urn:readiness:role:1" id="r" title="R"><summary>S</summary><suits exam="e"/>
      <area id="x" mean="2" expected="3"/></role>
      """
    ),
    (
      "resources.xml",
      """
      <resources xmlns="urn:readiness:resources:1" area="x"><resource id="l" title="L" kind="lesson" low="1" likely="2"
        high="3" hours-source="estimate" checked="2026-11-01"><description>D</description>
      <raises skill="one" from="0" to="3"/></resource></resources>
      """
    ),
  ]
}
