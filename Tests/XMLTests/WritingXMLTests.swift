import TestSupport
import Testing
import XML

/// Texts that markup, encodings and normalisation could damage.
let hostileTexts: [String] = [
  "<b>", "</a>", "&amp;", "&", "&#10;", "]]>", "<![CDATA[x]]>", "<!-- x -->", "--", "<?x?>", "\"", "'",
  "\"'<>&",
  "\n", "\t", " ", "  a  b  ", "\na\n", "é", "e\u{301}", "👩‍🔬", "مرحبا", "\u{FEFF}", "\u{A0}", "\u{2028}",
  "\u{10FFFD}", "\u{E000}", "%00", "\\u003c", "${x}", "{{x}}", "javascript:alert(1)", "</script>", "</style>",
  "<!--<script>", "</SCRIPT >", "<\\/script>",
]

@Suite struct WritingXMLTests {
  @Test func `a document is indented by two spaces, and mixed content is left as it is`() {
    let element = Element(
      "a", namespace: "urn:a", [Element.Attribute("x", "1"), Element.Attribute("xml:lang", "de")],
      children: [
        .element(Element("b", children: [.text("one")])), .element(Element("c")),
        .element(Element("d", children: [.text("two "), .element(Element("e")), .text(" three")])),
        .element(Element("f", children: [.text("")])),
      ])
    #expect(
      element.xmlDocument() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a xmlns="urn:a" x="1" xml:lang="de">
          <b>one</b>
          <c/>
          <d>two <e/> three</d>
          <f/>
        </a>

        """)
  }

  @Test func `a namespace is declared where it begins`() throws {
    let element = Element(
      "a", namespace: "urn:a",
      children: [
        .element(Element("b", children: [.element(Element("c", namespace: "urn:c?d&e"))])),
        .element(Element("d", namespace: "urn:a")),
      ])
    let text = element.xmlDocument()
    #expect(text.contains("<c xmlns=\"urn:c?d&amp;e\"/>") && text.contains("<d/>"))
    let read = try root(text)
    #expect(read.elements.map(\.namespace) == ["urn:a", "urn:a"])
  }

  @Test(arguments: hostileTexts)
  func `text comes back from XML as it was`(text: String) throws {
    let element = Element("a", [Element.Attribute("x", text)], children: [.text(text)])
    #expect(try root(element.xmlDocument()).essence == element.essence)
  }

  @Test(arguments: [
    ("a\u{0}b\u{1}c\u{1B}[31m", "abc[31m"), ("a\r\nb", "a\nb"), ("\u{7F}\u{85}\u{9F}x", "x"),
    ("\u{FFFE}\u{FFFF}\u{1FFFE}x", "x"),
  ])
  func `characters that XML forbids are left out`(text: String, written: String) throws {
    let element = Element("a", [Element.Attribute("x", text)], children: [.text(text)])
    let read = try root(element.xmlDocument())
    #expect(read.text == written)
    #expect(read["x"] == written)
  }

  @Test func `a document that was read is written as it was`() throws {
    let text = String(decoding: try fixture("library.xml"), as: UTF8.self)
    let written = try root(text).xmlDocument()
    #expect(try root(written).essence == root(text).essence)
    #expect(try root(written).xmlDocument() == written)
  }

  @Test(arguments: 1...100)
  func `random documents come back as they were`(seed: UInt64) throws {
    var numbers = TestGenerator(state: seed)
    let element = randomElement(depth: 5, using: &numbers)
    let text = element.xmlDocument()
    let read = try root(text)
    #expect(read.essence == element.essence)
    #expect(read.xmlDocument() == text)
  }

  private func randomElement(depth: Int, using numbers: inout TestGenerator) -> Element {
    var element = Element(["a", "b", "c"].randomElement(using: &numbers) ?? "a", namespace: "urn:x")
    for name in ["x", "y-z", "xml:lang"] where Bool.random(using: &numbers) {
      element.attributes.append(Element.Attribute(name, hostileTexts.randomElement(using: &numbers) ?? ""))
    }
    let isMixed = Bool.random(using: &numbers)
    for _ in 0..<Int.random(in: 0...4, using: &numbers) {
      if depth > 0 { element.children.append(.element(randomElement(depth: depth - 1, using: &numbers))) }
      guard isMixed else { continue }
      let text = "." + (hostileTexts.randomElement(using: &numbers) ?? "")
      if case .text(let before) = element.children.last {
        element.children[element.children.count - 1] = .text(before + text)
      } else {
        element.children.append(.text(text))
      }
    }
    return element
  }
}
