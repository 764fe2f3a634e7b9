import Documents
import Ontology
import Planning
import TestSupport
import Testing
import XML

@Suite struct PlanReadingTests {
  @Test(arguments: DocumentFixture.all(in: "Plans", ending: ".xml"))
  func `a broken plan names its lines`(fixture: DocumentFixture) {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try PlanDocument.read(fixture.file, schemas: builtInSchemas)
    }
    #expect(fixture.matches(found), "\(found.joined(separator: "\n"))")
  }

  @Test func `there are fixtures`() {
    #expect(DocumentFixture.all(in: "Plans", ending: ".xml").count >= 25)
  }

  @Test(arguments: 1...50)
  func `a plan that was cut off is refused`(part: Int) {
    let bytes = Array(PlanDocument.xml(SamplePlan.make()).utf8)
    let file = SourceFile(path: "plan.xml", bytes: Array(bytes.prefix((bytes.count - 2) * part / 50)))
    let messages = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try PlanDocument.read(file, schemas: builtInSchemas)
    }
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("plan.xml:") == true)
  }

  @Test(arguments: 1...200)
  func `a plan with a changed byte is read or refused, and never crashes`(seed: UInt64) {
    var numbers = TestGenerator(state: seed)
    var bytes = Array(PlanDocument.xml(SamplePlan.make()).utf8)
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
    }
    let file = SourceFile(path: "plan.xml", bytes: bytes)
    if let plan = try? PlanDocument.read(file, schemas: builtInSchemas) {
      #expect((try? plan.roundTripped()) == plan)
    }
  }

  static let begin = "a plan begins with <plan xmlns=\"urn:readiness:plan:5\">"

  @Test(arguments: [
    (
      "<plan xmlns='urn:readiness:plan:6'/>",
      "the file is in version 6 of its format; this program reads version 5; use a newer release of readiness"
    ),
    ("<plan/>", "<plan> has no namespace; did you mean xmlns=\"urn:readiness:plan:5\"?"),
    (
      "<plan xmlns='urn:readines:plan:1'/>",
      "<plan> has the unknown namespace 'urn:readines:plan:1'; did you mean xmlns=\"urn:readiness:plan:5\"?"
    ),
    (
      "<plan xmlns='urn:readiness:plan:0'/>",
      "<plan> has the unknown namespace 'urn:readiness:plan:0'; did you mean xmlns=\"urn:readiness:plan:5\"?"
    ),
    (
      "<plan xmlns='urn:readiness:plan:99999999999999999999'/>",
      "<plan> has the unknown namespace 'urn:readiness:plan:99999999999999999999'; "
        + "did you mean xmlns=\"urn:readiness:plan:5\"?"
    ),
    (
      "<profile xmlns='urn:readiness:profile:1'/>",
      "the document is of the kind 'profile', not a plan; \(begin)"
    ),
    ("<plan xmlns='urn:readiness:exam:7'/>", "the document is of the kind 'exam', not a plan; \(begin)"),
    ("<Plan xmlns='urn:readiness:plan:5'/>", "the document begins with 'Plan'; \(begin)"),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "<svg> has the unknown namespace 'http://www.w3.org/2000/svg'; "
        + "expected urn:readiness:NAME:5 with one of the names plan"
    ),
  ])
  func `a document of another kind or version is told apart`(text: String, message: String) {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try PlanDocument.read(SourceFile(path: "plan.xml", text: text), schemas: builtInSchemas)
    }
    #expect(found == ["plan.xml:1: error: \(message)"])
  }

  @Test(
    arguments: [[], [0], [0xFF, 0xFE, 0x3C, 0], Array("{\"plan\": 1}".utf8), [0x89, 0x50, 0x4E, 0x47]]
      as [[UInt8]])
  func `what is no document has one message`(bytes: [UInt8]) {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try PlanDocument.read(SourceFile(path: "plan.xml", bytes: bytes), schemas: builtInSchemas)
    }
    #expect(found.count == 1)
  }

  @Test func `a missing schema is said`() throws {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      let file = SourceFile(path: "plan.xml", text: PlanDocument.xml(SamplePlan.make()))
      _ = try PlanDocument.read(file, schemas: SchemaSet([]))
    }
    #expect(found == ["plan.xml: error: the schema Roles/Schemas/plan.xsd is missing"])
  }

  @Test func `a plan with very many faults lists a hundred`() {
    var plan = SamplePlan.make()
    plan.readiness.gaps = (1...400).map { _ in plan.readiness.gaps[0] }
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      let file = SourceFile(path: "plan.xml", text: PlanDocument.xml(plan))
      _ = try PlanDocument.read(file, schemas: builtInSchemas)
    }
    #expect(found.count == 101)
    #expect(found.last == "plan.xml: error: 299 more faults are not listed")
  }

  @Test(.mustEnd) func `sessions of very many unknown activities are refused`() {
    var plan = SamplePlan.make()
    for week in plan.weeks.indices {
      plan.weeks[week].sessions = (0..<900).map {
        PlanWeek.Session(
          activity: String(repeating: "x", count: 60) + "\(week).\($0)", quarters: 1, part: 1, parts: 1)
      }
    }
    #expect(throws: InvalidDocument.self) { try plan.roundTripped() }
  }

  @Test func `a schema is not loaded because a document names it`() {
    let text = PlanDocument.xml(SamplePlan.make()).replacingFirst(
      "<plan ",
      with: "<plan xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xsi:schemaLocation=\"urn:other file:///etc/passwd\" ")
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try PlanDocument.read(SourceFile(path: "plan.xml", text: text), schemas: builtInSchemas)
    }
    #expect(found == ["plan.xml:2: error: the attribute 'xsi:schemaLocation' is not accepted; remove it"])
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
