import Foundation
import Testing

@Suite struct PracticeLinesTests {
  @Test func `a drill asks, reveals and ends in JSON`() throws {
    let program = try PracticeCommandTests.program()
    let dialogue = try Dialogue(program, verb: "practice", ["--questions", "2", "--section", "4"])
    let stock = try #require(try dialogue.line())
    #expect(stock.kind == "stock")
    #expect((stock.object["sections"] as? [Any])?.count == 6)
    let first = try #require(try dialogue.line())
    #expect(first.kind == "ask")
    #expect(first.text("section") == "pmle.4")
    for (line, part) in [
      ("nonsense", "not a JSON object"), ("{}", "expected {\"response\""), ("{\"go\": 3}", "expected"),
      ("{\"response\": {\"item\": \"x\", \"answer\": \"a\"}}", "was not asked"),
      ("{\"response\": {\"item\": \"\(first.text("item"))\", \"answer\": \"no\"}}", "the item takes"),
    ] {
      try dialogue.say(line)
      let error = try #require(try dialogue.line())
      #expect(error.kind == "error")
      #expect(error.text("message").contains(part), "\(error.text("message"))")
      #expect(try dialogue.line()?.text("item") == first.text("item"))
    }
    try dialogue.answer(first.text("item"), "not-sure", ", \"seconds\": 3.5")
    let reveal = try #require(try dialogue.line())
    #expect(reveal.kind == "reveal")
    #expect(reveal.object["right"] as? Bool == false)
    let options = try #require(reveal.object["options"] as? [[String: Any]])
    #expect(options.count == first.options.count)
    #expect(options.allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
    #expect(reveal.text("source").hasPrefix("https://"))
    let second = try #require(try dialogue.line())
    #expect(second.object["number"] as? Int == 2)
    try dialogue.say("{\"stop\": true}")
    let result = try #require(try dialogue.line())
    #expect(result.kind == "result")
    #expect(result.object["answered"] as? Int == 1)
    #expect(try dialogue.end() == 0)
    #expect(program.text("p.xml").contains("seconds=\"3.5\""))
  }

  @Test func `a mock exam is flagged, gone through and handed in in JSON, from interruption to interruption`()
    throws
  {
    let program = try PracticeCommandTests.program()
    var items: [String] = []
    for number in 1...5 {
      let dialogue = try Dialogue(program, verb: "mock", number == 1 ? ["--questions", "5"] : [])
      let begin = try #require(try dialogue.line())
      #expect(begin.kind == "begin")
      #expect(begin.object["resumed"] as? Bool == (number > 1))
      let asked = try #require(try dialogue.line())
      #expect(asked.object["number"] as? Int == number)
      items.append(asked.text("item"))
      try dialogue.answer(asked.text("item"), "not-sure")
      #expect(try dialogue.line() != nil)
      #expect(try dialogue.end() == 66)
    }
    #expect(Set(items).count == 5)
    let dialogue = try Dialogue(program, verb: "mock", [])
    _ = try dialogue.line()
    #expect(try dialogue.line()?.kind == "list")
    try dialogue.say("{\"go\": 2}")
    let second = try #require(try dialogue.line())
    #expect(second.text("item") == items[1])
    #expect(second.text("answer") == "not-sure")
    try dialogue.say("{\"flag\": true}")
    #expect(try dialogue.line()?.object["flagged"] as? Bool == true)
    try dialogue.say("{\"go\": 6}")
    #expect(try dialogue.line()?.text("message").contains("1 to 5") == true)
    _ = try dialogue.line()
    try dialogue.say("{\"list\": true}")
    #expect(try dialogue.line()?.object["flagged"] as? [Int] == [2])
    try dialogue.say("{\"finish\": true}")
    let result = try #require(try dialogue.line())
    #expect(result.kind == "result")
    #expect(result.object["interruptions"] as? Int == 5)
    #expect((result.object["answers"] as? [Any])?.count == 5)
    #expect((result.object["sections"] as? [Any])?.count == 6)
    #expect(result.readiness.count == 3)
    #expect(try dialogue.end() == 0)
    #expect(program.text("p.xml").contains("state=\"finished\""))
  }

  @Test func `a mock exam for another exam has its sections, goes on as that, and is shown again`() throws {
    let program = try PracticeCommandTests.program()
    let first = try Dialogue(program, verb: "mock", ["--exam", "google-ace", "--questions", "5"])
    #expect(try first.line()?.text("exam") == "google-ace")
    let asked = try #require(try first.line())
    #expect(asked.text("section").hasPrefix("ace."))
    try first.answer(asked.text("item"), "not-sure")
    _ = try first.line()
    #expect(try first.end() == 66)
    let other = try program.run(["mock", "p.xml", "--exam", "google-pmle"])
    #expect(other.status == 64 && other.errors.contains("for google-ace with 5 questions"), "\(other.errors)")
    let again = try Dialogue(program, verb: "mock", [])
    let begin = try #require(try again.line())
    #expect(begin.text("exam") == "google-ace" && begin.object["resumed"] as? Bool == true)
    _ = try again.line()
    try again.say("{\"finish\": true}")
    let result = try #require(try again.line())
    let sections = try #require(result.object["sections"] as? [[String: Any]])
    #expect(sections.compactMap { $0["id"] as? String } == ["ace.1", "ace.2", "ace.3", "ace.4"])
    #expect((result.object["stock"] as? [String: Any])?["exam"] as? String == "google-ace")
    #expect(try again.end() == 0)
    let last = try program.run(["mock", "p.xml", "--last"])
    #expect(last.output.contains("Mock exam for Google Cloud Associate Cloud Engineer"), "\(last.errors)")
  }
}
