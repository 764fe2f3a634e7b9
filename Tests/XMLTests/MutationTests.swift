import TestSupport
import Testing
import XML

@Suite struct MutationTests {
  @Test(.mustEnd, arguments: 1...20)
  func `a document with changed bytes is refused with a place, or goes all the way`(seed: UInt64) throws {
    let original = try fixture("library.xml")
    let schema = try Schema(fixture("library.xsd"), file: "library.xsd")
    var numbers = TestGenerator(state: seed)
    for _ in 0..<100 {
      let bytes = mutated(original, using: &numbers)
      do {
        let document = try ParsedDocument(xml: bytes, file: "x.xml")
        let element = try document.rootElement()
        #expect(document.faults(against: schema).allSatisfy { $0.file == "x.xml" && !$0.message.isEmpty })
        let topics = try document.elements(matching: "//l:topic[@id]", namespaces: ["l": "urn:test:library"])
        #expect(topics.count <= element.elements.count)
        _ = element.htmlDocument()
        // What does not survive writing is left out the first time, so the second time nothing changes.
        let written = element.xmlDocument()
        if element.essence.hasOnlyPlainNames {
          #expect(try root(written).xmlDocument() == written)
        }
      } catch {
        #expect(error.diagnostics.count == 1 && error.diagnostics[0].line != nil, "\(error)")
      }
      _ = try? ParsedDocument(html: bytes, file: "x.html").rootElement()
    }
  }

  /// A copy with one to four bytes changed, left out, put in or moved.
  private func mutated(_ original: [UInt8], using numbers: inout TestGenerator) -> [UInt8] {
    var bytes = original
    let likely = Array("<>&;!?/'\"=-[] \n\0:xmlCDATA#%\u{FEFF}é".utf8)
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let index = Int.random(in: bytes.indices, using: &numbers)
      switch Int.random(in: 0...4, using: &numbers) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes[index] = likely.randomElement(using: &numbers) ?? 0
      case 2: bytes.insert(likely.randomElement(using: &numbers) ?? 0, at: index)
      case 3: bytes.remove(at: index)
      default: bytes.swapAt(index, Int.random(in: bytes.indices, using: &numbers))
      }
    }
    return bytes
  }
}

extension Element {
  /// Whether no name has a prefix, whose declaration is not kept.
  fileprivate var hasOnlyPlainNames: Bool {
    attributes.allSatisfy { !$0.name.contains(":") } && !namespace.contains("&")
      && elements.allSatisfy(\.hasOnlyPlainNames)
  }
}
