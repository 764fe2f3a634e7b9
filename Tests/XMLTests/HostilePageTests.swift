import TestSupport
import Testing
import XML

@Suite struct HostilePageTests {
  static let tooDeep =
    "x.html: error: the page cannot be read as HTML: its elements are nested too deep"

  @Test(arguments: [
    "", " ", "x", "{\"a\": \"<b>\"}", "%PDF-1.7", "<a b=", "<a b='", "<!--", "<", "</p></p>",
    "<p><b></p></b>",
    "<br/><br></br>", "<unknown-element/>", "<p id=1 id=2>", "<main><nav></main>", "<a href=x/y>",
    "a < b && c > d",
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">",
    "<!-- saved from url=(0014)about:internet -->", "<?xml version=\"1.0\"?><html/>",
    "&unknown; &amp &#0; &#xFFFFFFFF;",
    "\u{1}\u{1B}[31m", "<p>\u{FEFF}", "<table><p><tr><b><td>", "<script>a</b></script>",
    "<html><html><body><body>",
    "<meta charset='utf-16'>é",
    "<meta http-equiv='Content-Type' content='text/html; charset=utf-7'>+ADw-p+AD4-",
  ])
  func `anything that browsers read is read`(text: String) {
    let found = messages(html: Array("<html><body>\(text)</body></html>".utf8))
    #expect(found == [])
    _ = messages(html: Array(text.utf8))
  }

  @Test(arguments: [
    ("<a b\"c>", "a tag"), ("<a \"b\">", "a tag"), ("<a 1>", "a tag"), ("<a/b>", "a tag"),
    ("<a =b>", "a tag"),
    ("<a\u{C}b>", "a tag"), ("<aé>", "a tag"), ("<a", "a tag"), ("<a b", "a tag"), ("</a", "an end tag"),
    ("<script/>", "a tag"), ("<a" + String(repeating: "b", count: 99), "a tag"),
    ("</a b>", "an end tag"), ("</ a>", "an end tag"), ("</1>", "an end tag"), ("<!-->", "a comment"),
    ("<!--->", "a comment"),
    ("<!-- --!>", "a comment"), ("<![CDATA[x]]>", "a declaration"), ("<!ENTITY a>", "a declaration"),
    ("<!DOCTYPE html '>", "a declaration"), ("<? x>", "an instruction"), ("<?>", "an instruction"),
    ("<style><body>", "a style"), ("<script><p></script>", "a script"),
  ])
  func `a tag that browsers and libxml2 read differently is refused`(text: String, what: String) {
    #expect(
      messages(html: Array("<p>\n\(text)</p>".utf8)).first?.hasSuffix(
        ": error: \(what) is not written as browsers write it; save the page again from a browser") == true)
  }

  @Test func `only its own end tag ends a script`() throws {
    let script = "x = {\"a\": \"<b></i>\", \"c\": 1 < 2}"
    let read = try page("<html><body><script>\(script)</SCRIPT ><p>after</p></body></html>")
    let body = try #require(read.first("body"))
    #expect(body.first("script")?.text == script)
    #expect(body.first("p")?.text == "after")
    #expect(
      messages(html: Array("<script>a</scripts></script>".utf8))
        == [
          "x.html:1:10: error: an end tag is not written as browsers write it; "
            + "save the page again from a browser"
        ])
  }

  @Test func `a byte order mark is no text`() throws {
    let read = try page("\u{FEFF}<!DOCTYPE html><html><body>é</body></html>")
    #expect(read.children == [.element(Element("body", children: [.text("é")], line: 1))])
  }

  @Test(arguments: [(90, true), (110, false), (300, false), (3000, false), (100_000, false)])
  func `a page that is nested deep is refused before anything of it is used`(depth: Int, isRead: Bool) {
    let text = "<html><body>" + String(repeating: "<i>", count: depth - 1) + "x<p data-mark='1'>after"
    let found = messages { () throws(InvalidDocument) in
      _ = try ParsedDocument(html: Array(text.utf8), file: "x.html").elements(matching: "//body")
    }
    #expect(found.isEmpty == isRead)
    #expect(found.isEmpty || found == [Self.tooDeep])
  }

  @Test(arguments: [Array("<p>".utf8) + [0xE9], [0], [0x89, 0x50, 0x4E, 0x47, 0], [0xFF, 0xFE, 0x3C, 0]])
  func `a page that is not UTF-8 is refused`(bytes: [UInt8]) {
    let found = messages(html: bytes)
    #expect(found.count == 1 && found[0].hasSuffix("save it as UTF-8"))
  }

  /// Pieces whose every sequence libxml2 must split into tags just as the scan does.
  static let pieces = [
    "<a", "<b", "<script", "<style", "<html", "<body", "<p", "<title", "<textarea", "<noscript", "<meta",
    "<svg", "<frameset",
    ">", "/>", "/", " ", "\n", "\u{C}", "=", "==", "\"", "'", " x", " y=1", " z='", " u=\"", " v w", " é",
    " 1", "-", ":", "<", "</", "</a>",
    "</p>", "</script>", "</script", "</style>", "</scripts>", "</html>", "</body>", "<!--", "-->", "--!>",
    "<!-->", "--", "<!", "<!DOCTYPE html",
    "<?", "<?x", "?>", "<![CDATA[", "]]>", "&lt;", "&", "text", " a b c d e f g h i", "<q a b c d e f g h i>",
    "\u{1}", "]",
  ]

  @Test(arguments: 1...40)
  func `no attribute escapes the limit`(seed: UInt64) throws {
    var numbers = TestGenerator(state: seed)
    let limits = Limits(bytes: 100_000, depth: 100, elements: 1000, attributes: 5, text: 10_000)
    for _ in 0..<250 {
      let count = Int.random(in: 1...14, using: &numbers)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      if let read = try? page(text, limits: limits) {
        #expect(mostAttributes(read) <= 5, "\(text.debugDescription)")
      }
      _ = try? root("<r>\(text)</r>")
    }
  }

  private func mostAttributes(_ element: Element) -> Int {
    element.elements.reduce(element.attributes.count) { max($0, mostAttributes($1)) }
  }
}
