import TestSupport
import Testing
import XML

@Suite struct ParallelTests {
  /// All that can be made of a document, as text.
  static func work(_ bytes: [UInt8], schema: Schema) -> [String] {
    do {
      let document = try ParsedDocument(xml: bytes, file: "x.xml")
      let element = try document.rootElement()
      let found = try document.elements(
        matching: "//l:topic[not(@id = 'adding')]", namespaces: ["l": "urn:test:library"])
      let html = element.htmlDocument()
      return document.faults(against: schema).map(\.description) + found.map(\.text)
        + [element.xmlDocument(), html, try page(html).text]
    } catch {
      return [String(describing: error)]
    }
  }

  @Test(.mustEnd)
  func `tasks read, check, search and write at once as one does alone`() async throws {
    let schemaBytes = try fixture("library.xsd")
    let schema = try Schema(schemaBytes, file: "library.xsd")
    let good = try fixture("library.xml")
    let inputs = [
      good, try fixture("library-faults.xml"), Array(good.dropLast(20)), Array("<a>&b;</a>".utf8),
    ]
    let expected = inputs.map { Self.work($0, schema: schema) }
    let results = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
      for index in 0..<200 {
        group.addTask {
          // Every tenth compiles a schema of its own meanwhile.
          let own = index % 10 == 0 ? try Schema(schemaBytes, file: "library.xsd") : schema
          return (index % inputs.count, Self.work(inputs[index % inputs.count], schema: own))
        }
      }
      var results: [(Int, [String])] = []
      for try await result in group { results.append(result) }
      return results
    }
    #expect(results.count == 200)
    #expect(results.allSatisfy { $0.1 == expected[$0.0] })
    #expect(expected[0].count > 3 && expected[1].count > 5 && expected[2].count == 1)
  }
}
