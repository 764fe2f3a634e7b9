import Catalogue
import Documents
import Planning
import Testing
import XML

@Suite struct PlanJSONTests {
  static let json: PlanJSON = {
    do {
      return try PlanJSON(
        schema: Catalogue().file(PlanJSON.schemaPath)!,
        wordedSchema: Catalogue().file(PlanJSON.wordedSchemaPath)!)
    } catch {
      fatalError("\(error)")
    }
  }()

  private static func read(_ text: String) throws(InvalidDocument) -> Plan {
    try json.read(SourceFile(path: "plan.json", text: text), schemas: builtInSchemas)
  }

  private static func node(_ text: String) throws -> JSONNode {
    try JSONReader.read(SourceFile(path: "plan.json", text: text))
  }

  @Test(arguments: 0...200)
  func `a plan comes back as it was, and follows the published schema`(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(seed))
    let plan = seed == 0 ? SamplePlan.make() : generator.plan()
    let text = Self.json.text(plan)
    let read = try Self.read(text)
    #expect(read == plan)
    #expect(Array(Self.json.text(read).utf8) == Array(text.utf8))
    #expect(PlanDocument.xml(read) == PlanDocument.xml(plan))
    let check = JSONSchemaCheck(schema: try Self.node(Self.json.jsonSchema))
    #expect(check.faults(of: try Self.node(text)) == [])
  }

  @Test func `the published schema is the one that is made of the XML Schema`() throws {
    let published = try #require(Catalogue().file("Roles/Schemas/plan.json"))
    #expect(
      String(decoding: published.bytes, as: UTF8.self) == Self.json.jsonSchema,
      "swift run readiness schema plan.json --output Roles/Schemas/plan.json brings it up to date")
  }

  @Test func `no two members of an object have one name`() throws {
    func names(_ schema: JSONNode) -> [[String]] {
      let own = schema["properties"].map { [$0.members.map(\.name)] } ?? []
      return own + schema.members.flatMap { names($0.node) } + schema.elements.flatMap(names)
    }
    let all = names(try Self.node(Self.json.jsonSchema))
    #expect(all.count > 10)
    for names in all { #expect(Set(names).count == names.count, "\(names)") }
  }

  @Test(arguments: 1...50)
  func `another program's way of writing says the same`(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(seed))
    let plan = generator.plan()
    let text = try Self.node(Self.json.text(plan)).rewritten(&generator)
    #expect(!text.contains("\n"))
    #expect(try Self.read(text) == plan)
  }

  /// What stands in the document, what it is replaced by, and what its reader is told.
  static let faults: [(String, String, [String])] = [
    (
      "\"learner\"", "\"lerner\"",
      [
        "plan.json:6: error: subject: there is no member 'lerner' here; did you mean 'learner'?",
        "plan.json:5: error: subject: 'learner' is missing",
      ]
    ),
    (
      "\"revision\": 2", "\"revision\": \"2\"",
      [
        "plan.json:4: error: revision: a text stands where a whole number is expected; "
          + "a revision is a whole number from 1"
      ]
    ),
    (
      "\"revision\": 2", "\"revision\": null",
      ["plan.json:4: error: revision: null stands where a value is expected; leave out what is not known"]
    ),
    (
      "\"revision\": 2", "\"revision\": 2,\n\"revision\": 3",
      ["plan.json:5: error: 'revision' stands twice; the other stands on line 4"]
    ),
    (
      "\"revision\": 2", "\"revision\": 2.5",
      ["plan.json:1: error: '2.5' cannot be the revision of <plan>; a revision is a whole number from 1"]
    ),
    ("\"revision\": 2", "\"revision\": 2.0e0", []),
    ("\"handsOn\": 40", "\"handsOn\": 101", ["<conditions>; it is a whole number of percent from 0 to 100"]),
    (
      "\"handsOn\": 40", "\"handsOn\": [40]",
      ["conditions.handsOn: a list stands where a whole number is expected"]
    ),
    (
      "\"start\": \"2026-11-23\"", "\"start\": \"2026-02-30\"",
      ["'2026-02-30' cannot be the start of <conditions>"]
    ),
    (
      "\"checkFirst\": true", "\"checkFirst\": \"true\"",
      ["activities[3].checkFirst: a text stands where true or false is expected"]
    ),
    (
      "\"weeks\": [", "\"weeks\": {}, \"x\": [",
      ["weeks: an object stands where a list is expected", "there is no member 'x' here"]
    ),
    (
      "\"learner\": \"Amira O'Neill-Haddad\"", "\"learner\": \"a\\u0000b\"",
      ["subject.learner: the text holds U+0000, which is no text"]
    ),
    (
      "\"moreHours\": {\"hoursPerWeek\": 11.5}",
      "\"moreHours\": {\"hoursPerWeek\": 11.5}, \"laterExam\": {\"date\": \"2027-01-11\"}",
      ["waysOut[0]: exactly one of 'moreHours', 'laterExam', 'lowerTarget' is expected"]
    ),
    (
      "\"learner\": \"Amira O'Neill-Haddad\"", "\"learner\": \"\(String(repeating: "&", count: 100_000))\"",
      ["plan.json:5: error: subject: the learner of <subject> is too long"]
    ),
    ("\"hours\": 1.25", "\"hours\": 1.3", ["'1.3' cannot be the hours of <session>"]),
    (
      "\"part\": 2, \"parts\": 2", "\"part\": 7, \"parts\": 2",
      ["part 7 of 'serving-endpoint-lab' stands where part 2 is expected"]
    ),
    (
      "\"id\": \"data-accuracy-trap\"", "\"id\": \"data-leak-hunt-lab\"",
      ["the activity 'data-leak-hunt-lab' is described twice"]
    ),
    ("urn:readiness:plan:5", "urn:readiness:plan:9", ["version 9"]),
    ("urn:readiness:plan:5", "urn:readiness:plan:2", ["was never written as JSON"]),
    (
      "\"format\": \"urn:readiness:plan:5\",", "",
      ["the document does not say what it is; a plan begins with"]
    ),
    (
      "\"format\": \"urn:readiness:plan:5\"", "\"format\": \"urn:readiness:plan:5\", \"format\": 1",
      ["there is no member 'format' here"]
    ),
  ]

  @Test(arguments: faults.indices)
  func `a fault is named with its line and its path`(index: Int) throws {
    let (part, replacement, expected) = Self.faults[index]
    let text = Self.json.text(SamplePlan.make())
    #expect(text.contains(part))
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try Self.read(text.replacing(part, with: replacement, maxReplacements: 1))
    }
    #expect(found.isEmpty == expected.isEmpty, "\(found)")
    for message in expected {
      #expect(
        found.contains { $0.contains(message) }, "\(message) is not in \(found.joined(separator: "\n"))")
    }
    #expect(found.allSatisfy { $0.hasPrefix("plan.json:") })
  }

  @Test func `a flood of unknown members is refused quickly and briefly`() {
    let members = (0..<100_000).map { "\"member-\($0)\": \($0)" }.joined(separator: ",\n")
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try Self.read("{\"format\": \"urn:readiness:plan:5\",\n\(members)}")
    }
    #expect((1...101).contains(found.count))
  }

  @Test(arguments: 1..<10)
  func `a document that is cut off is refused`(tenth: Int) {
    let text = Self.json.text(SamplePlan.make())
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try Self.read(String(text.prefix(text.count * tenth / 10)))
    }
    #expect(found.count == 1)
  }
}

extension JSONNode {
  /// The value on one line, members in another order, numbers and texts in another form.
  fileprivate func rewritten(_ generator: inout PlanGenerator) -> String {
    switch value {
    case .object(let members):
      var parts: [String] = []
      for member in members {
        parts.insert(
          JSONNode(.string(member.name)).rewritten(&generator) + ":" + member.node.rewritten(&generator),
          at: generator.number(0...parts.count))
      }
      return "{" + parts.joined(separator: ",") + "}"
    case .array(let list): return "[" + list.map { $0.rewritten(&generator) }.joined(separator: ",") + "]"
    case .string(let text):
      let units = text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      return "\"" + units.joined() + "\""
    case .number(let text):
      let isWhole = !text.contains(".")
      return [text, isWhole ? text + ".0" : text + "0", text + "e0", isWhole ? text + "E+00" : text][
        generator.number(0...3)]
    case .boolean(let flag): return flag ? "true" : "false"
    case .null: return "null"
    }
  }
}
