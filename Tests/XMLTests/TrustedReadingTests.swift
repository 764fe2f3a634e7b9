import Testing
import XML

@Suite struct TrustedReadingTests {
  static let documents = [
    "<a/>", "<a></a>", "<a>x</a>", "<a> </a>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a\n  b='1'\n/>\n",
    "<!-- before --><a xmlns=\"urn:a\"><b xmlns=\"\"/><c xmlns='urn:c'><d/></c></a><!-- after -->\n",
    "<a xml:lang=\"de\" b=\"&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;\"/>", "<a b=\"x\ny\tz\"/>",
    "<a>&lt;&amp;&gt; &#8211; é 😀</a>", "<a>one<!-- two -->three<?four?>five</a>",
    "<a><![CDATA[<b> & ]] ]]>after</a>", "<a>\n  <b>x</b>\n\n  <c>\n    <d/>\n  </c>\n</a>",
    "<a>\n  <!-- alone -->\n  <b/>\n  <!-- last -->\n</a>",
    "<a>one\r\ntwo</a>", "<p:a xmlns:p=\"urn:p\"><p:b p:c=\"1\"/></p:a>",
    "<a b = \"1\"/>",
  ]

  @Test(arguments: documents)
  func `a document of the program's own reads as any other, but for blanks between elements`(text: String)
    throws
  {
    let bytes = Array(text.utf8)
    let whole = try ParsedDocument(xml: bytes, file: "a.xml").rootElement()
    let read = try ParsedDocument.rootElement(trusted: bytes, file: "a.xml")
    #expect(read.withoutBlanks == whole.withoutBlanks)
  }

  @Test func `blanks of a sentence stay`() throws {
    let read = try ParsedDocument.rootElement(
      trusted: Array("<a>one <b>two</b> <c/>\n three</a>".utf8), file: "a.xml")
    #expect(read.token == "one two three")
  }

  @Test(arguments: [
    "", "x", "<a>", "<a", "<a b>", "<a b=1/>", "<a b=\"1\"c=\"2\"/>", "<a b=\"<\"/>", "<a></b>", "<a/><b/>",
    "<a/>x",
    "<a>&nbsp;</a>", "<a>&</a>", "<a><![CDATA[x</a>", "<a><!-- x</a>", "<a b=\"x/>",
  ])
  func `what is not well-formed is refused`(text: String) {
    #expect(throws: InvalidDocument.self) {
      try ParsedDocument.rootElement(trusted: Array(text.utf8), file: "a.xml")
    }
  }

  @Test func `elements deeper than any file of ours are refused`() {
    let text = String(repeating: "<a>", count: 41) + String(repeating: "</a>", count: 41)
    #expect(throws: InvalidDocument.self) {
      try ParsedDocument.rootElement(trusted: Array(text.utf8), file: "a.xml")
    }
  }

  @Test(arguments: [
    ("", ""), ("a b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("abcdefg  h", "abcdefg h"),
    ("abcdefgh ijklmno  p", "abcdefgh ijklmno p"), ("a\nb", "a b"), ("abcdefghi\tj", "abcdefghi j"),
    ("\r\n", ""),
    ("abcdefg hijklmn opqrstu", "abcdefg hijklmn opqrstu"), ("abcdefg ! hijkl ", "abcdefg ! hijkl"),
    ("é  ü", "é ü"), ("a\u{1}b", "a\u{1}b"), ("12345678\u{1} 9", "12345678\u{1} 9"),
  ])
  func `white space is folded wherever it stands`(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func `elements are found by an attribute, wherever they are and in their order`() throws {
    let page = try ParsedDocument(
      html: Array(
        "<div data-x='1'><p data-x='2'>a</p><p data-x='1'>b<i data-y='1' data-x='1'></i></p></div><p data-x='1'>c</p>"
          .utf8), file: "a.html")
    #expect(try page.elements(whose: "data-x", is: "1").map(\.text) == ["ab", "b", "", "c"])
    #expect(
      try page.elements(whose: "data-x", is: "1") == page.elements(matching: "//*[@data-x='1']"))
    #expect(try page.elements(whose: "data-z", is: "1").isEmpty)
  }
}

extension Element {
  /// The element without blanks beside elements.
  fileprivate var withoutBlanks: Element {
    var element = self
    let hasText = children.contains { if case .text(let text) = $0 { !text.folded.isEmpty } else { false } }
    element.children = children.compactMap { node in
      switch node {
      case .element(let child): .element(child.withoutBlanks)
      case .text: hasText || elements.isEmpty ? node : nil
      }
    }
    return element
  }
}
