import Testing
import XML

@Suite struct SchemaTests {
  let schema: Schema

  init() throws { schema = try Schema(fixture("library.xsd"), file: "library.xsd") }

  func faults(_ text: String) throws -> [String] {
    try ParsedDocument(xml: Array(text.utf8), file: "x.xml").faults(against: schema).map(\.description)
  }

  @Test func `a document that follows its schema has no faults`() throws {
    let document = try ParsedDocument(xml: fixture("library.xml"), file: "library.xml")
    #expect(document.faults(against: schema) == [])
    #expect(document.faults(against: schema) == [], "also when it is asked again")
  }

  @Test func `each fault has its file and line, in the order of the document`() throws {
    let document = try ParsedDocument(xml: fixture("library-faults.xml"), file: "library-faults.xml")
    let found = document.faults(against: schema)
    #expect(found.allSatisfy { $0.file == "library-faults.xml" && $0.severity == .error })
    var lines = found.compactMap(\.line)
    #expect(lines == lines.sorted() || Set(lines) == [2, 3, 5, 7, 8, 9])
    lines = Array(Set(lines)).sorted()
    #expect(lines == [2, 3, 5, 7, 8, 9])
    #expect(!found.contains { $0.description.contains("urn:test") || $0.description.hasSuffix(".") })
  }

  @Test func `a message keeps the braces of a pattern`() throws {
    let found = try faults("<library xmlns='urn:test:library'><topic id='a' code='x{'/></library>")
    #expect(found.contains { $0.contains("'x{'") && $0.contains("[a-z]{2,3}") })
  }

  @Test func `a long value is shortened in a message`() throws {
    let value = String(repeating: "long ", count: 5000)
    let found = try faults("<library xmlns='urn:test:library'><topic id='a' code='\(value)'/></library>")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.count < 600 })
  }

  @Test func `another namespace is a fault at the root`() throws {
    #expect(try faults("\n<library/>").first?.hasPrefix("x.xml:2: error: ") == true)
  }

  @Test(arguments: ["<a/>", "<schema/>"])
  func `a document that is no schema is refused`(text: String) {
    let found = messages { () throws(InvalidDocument) in _ = try Schema(Array(text.utf8), file: "x.xsd") }
    #expect(found == ["x.xsd:1: error: the document is no XML Schema"])
  }

  @Test(arguments: [
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element/></xs:schema>",
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='b'/></xs:schema>",
  ])
  func `a wrong schema is refused`(text: String) {
    let found = messages { () throws(InvalidDocument) in _ = try Schema(Array(text.utf8), file: "x.xsd") }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("x.xsd:1: error: ") })
  }

  @Test(arguments: ["import", "include", "redefine"])
  func `a schema stands in one file`(name: String) {
    let text = """
      <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>
        <xs:\(name) schemaLocation='other.xsd'/>
      </xs:schema>
      """
    let found = messages { () throws(InvalidDocument) in _ = try Schema(Array(text.utf8), file: "x.xsd") }
    #expect(
      found == [
        "x.xsd:2: error: a schema stands in one file, but this has <\(name)>; put the definitions here"
      ])
  }
}
