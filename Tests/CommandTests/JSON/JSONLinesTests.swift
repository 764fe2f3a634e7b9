import Foundation
import Testing

@Suite(.launching) struct JSONLinesTests {
  static let begin = ["--role", "data-scientist", "--name", "Ada", "--questions", "12", "--seed", "7"]

  /// Lines that cannot be taken at the first question, `ITEM` for its item, and a part of the error.
  static let refused = [
    ("nonsense", "not a JSON object"), ("", "not a JSON object"), ("[]", "not a JSON object"),
    ("{\"response\": 3}", "not a JSON object"), ("\u{0}{}", "not a JSON object"),
    (String(repeating: "[", count: 100_000), "not a JSON object"),
    ("{}", "expected {\"response\""), ("{\"back\": false}", "expected {\"response\""),
    ("{\"back\": true}", "no answer to withdraw"),
    ("{\"back\": true, \"response\": {\"item\": \"ITEM\", \"answer\": \"no\"}}", "expected {\"response\""),
    ("{\"response\": {\"item\": \"ITEM\"}}", "not a JSON object"),
    ("{\"response\": {\"item\": \"ITEM\", \"answer\": 2}}", "not a JSON object"),
    ("{\"response\": {\"item\": \"ITEM\", \"answer\": \"4\"}}", "with-help"),
    ("{\"response\": {\"item\": \"ITEM\", \"answer\": \"\"}}", "could-teach"),
    ("{\"response\": {\"item\": \"no-such\", \"answer\": \"no\"}}", "no item has the id 'no-such'"),
    (
      "{\"response\": {\"item\": \"sql-querying.can-do.4\", \"answer\": \"no\"}}",
      "'sql-querying.can-do.4' was not asked"
    ),
    ("{\"response\": {\"item\": \"ITEM\", \"answer\": \"no\", \"seconds\": -0.1}}", "0 to 86400 seconds"),
    ("{\"response\": {\"item\": \"ITEM\", \"answer\": \"no\", \"seconds\": 86400.1}}", "0 to 86400 seconds"),
    ("{\"response\": {\"item\": \"ITEM\", \"answer\": \"no\", \"seconds\": 1e999}}", "not a JSON object"),
    ("{\"response\": {\"item\": \"ITEM\", \"answer\": \"no\", \"seconds\": \"1\"}}", "not a JSON object"),
  ]

  @Test func `what cannot be taken is answered with an error, and the question is asked again`() throws {
    let program = try Program()
    let dialogue = try Dialogue(program, Self.begin)
    let asked = try #require(try dialogue.line())
    for (line, part) in Self.refused {
      try dialogue.say(line.replacingOccurrences(of: "ITEM", with: asked.text("item")))
      let error = try #require(try dialogue.line())
      #expect(error.kind == "error", "\(line.prefix(100))")
      #expect(error.text("message").contains(part), "\(error.text("message"))")
      let again = try #require(try dialogue.line())
      #expect(NSDictionary(dictionary: again.object).isEqual(to: asked.object))
    }
    #expect(program.names.isEmpty)
    try dialogue.answer(asked.text("item"), "on-my-own")
    let second = try #require(try dialogue.line())
    #expect(second.object["answered"] as? Int == 1)
    #expect(try dialogue.end() == 66)
  }

  @Test func `an item is answered once, unless the answer is withdrawn`() throws {
    let program = try Program()
    let dialogue = try Dialogue(program, Self.begin)
    let first = try #require(try dialogue.line())
    try dialogue.answer(first.text("item"), "no")
    let second = try #require(try dialogue.line())
    try dialogue.answer(first.text("item"), "could-teach")
    #expect(try dialogue.line()?.text("message").contains("is answered already") == true)
    #expect(try dialogue.line()?.text("item") == second.text("item"))
    try dialogue.say("{\"back\": true}")
    #expect(try dialogue.line()?.text("item") == first.text("item"))
    try dialogue.answer(second.text("item"), "no")
    #expect(try dialogue.line()?.text("message").contains("was not asked") == true)
    #expect(try dialogue.line()?.text("item") == first.text("item"))
    try dialogue.answer(first.text("item"), "could-teach")
    _ = try dialogue.line()
    #expect(try dialogue.end() == 66)
    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 2)
    #expect(program.text("p.xml").contains("rating=\"could-teach\""))
  }

  @Test func `a question says where it stands, how long it takes and why it is asked`() throws {
    let program = try Program()
    let dialogue = try Dialogue(program, Self.begin)
    let asked = try #require(try dialogue.line())
    let section = try #require(asked.object["section"] as? [String: String])
    #expect(section["id"]?.isEmpty == false && section["title"]?.isEmpty == false)
    #expect(asked.object["number"] as? Int == 1)
    #expect(asked.object["seconds"] as? Double ?? 0 > 0)
    #expect((1...15).contains(asked.object["minutesLeft"] as? Int ?? 0))
    #expect(asked.text("reasonCode") == "first-look")
    #expect(asked.object["prospect"] == nil)
    try dialogue.say("{\"stop\": true, \"back\": true}")
    #expect(try dialogue.line()?.kind == "error")
    #expect(try dialogue.line()?.text("item") == asked.text("item"))
    try dialogue.say("{\"stop\": true}")
    #expect(try dialogue.line()?.kind == "done")
    #expect(try dialogue.end() == 0)
  }

  @Test func `the time that an answer took is recorded in tenths of a second`() throws {
    let program = try Program()
    let dialogue = try Dialogue(program, Self.begin)
    for seconds in ["12.4", "0", "86400", "3.26", "null"] {
      let asked = try #require(try dialogue.line())
      try dialogue.answer(asked.text("item"), "with-help", ", \"seconds\": \(seconds)")
    }
    _ = try dialogue.line()
    #expect(try dialogue.end() == 66)
    let parts = program.text("p.xml").components(separatedBy: "<response ").dropFirst()
    let recorded = parts.map { part in
      part.components(separatedBy: "seconds=\"").dropFirst().first?.prefix { $0 != "\"" }.description
    }
    #expect(recorded == ["12.4", "0.0", "86400.0", "3.3", nil])
    #expect(try program.run(["check", "p.xml"]).status == 0)
  }
}
