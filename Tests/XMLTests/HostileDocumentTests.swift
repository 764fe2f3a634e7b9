import TestSupport
import Testing
import XML

@Suite struct HostileDocumentTests {
  /// What this module itself says, whatever the version of libxml2.
  static let refused: [(bytes: [UInt8], message: String)] = [
    ([], "x.xml:1: error: the document is empty"),
    ([0xEF, 0xBB, 0xBF], "x.xml:1: error: the document is empty"),
    (
      Array("<a>\n\0</a>".utf8),
      "x.xml:2:1: error: the document is not text: it holds a zero byte; save it as UTF-8"
    ),
    (
      Array("<a/>\0<b/>".utf8),
      "x.xml:1:5: error: the document is not text: it holds a zero byte; save it as UTF-8"
    ),
    (
      [0xFF, 0xFE] + utf16("<a/>"),
      "x.xml:1:4: error: the document is not text: it holds a zero byte; save it as UTF-8"
    ),
    (
      utf16("<!DOCTYPE a>"),
      "x.xml:1:2: error: the document is not text: it holds a zero byte; save it as UTF-8"
    ),
    (
      Array("<a>\nx".utf8) + [0xE9] + Array("</a>".utf8),
      "x.xml:2:2: error: the document is not UTF-8; save it as UTF-8"
    ),
    (
      Array("<a>".utf8) + [0xC0, 0xBC] + Array("b></a>".utf8),
      "x.xml:1:4: error: the document is not UTF-8; save it as UTF-8"
    ),
    (
      Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8),
      "x.xml:1:4: error: the document is not UTF-8; save it as UTF-8"
    ),
    (Array("<a/>".utf8) + [0xE2, 0x82], "x.xml:1:5: error: the document is not UTF-8; save it as UTF-8"),
    (Array("<a>\r\n<<<<<<< HEAD\r\n<b/>\r\n=======".utf8), "x.xml:2:1: error: \(conflict)"),
    (Array("<a\n<<<<<<< HEAD\n b=\"1\"".utf8), "x.xml:2:1: error: \(conflict)"),
    (Array("<a b=\"1\n<<<<<<< HEAD\n\"/>".utf8), "x.xml:2:1: error: \(conflict)"),
    (Array("<<<<<<< HEAD\n<a/>".utf8), "x.xml:1:1: error: \(conflict)"),
    (
      Array("<a>\n<b/>\n=======\n<c/>\n>>>>>>> other\n</a>".utf8),
      "x.xml:5:1: error: a merge conflict ends here; remove this line, and that of ======= above it"
    ),
  ]

  private static let conflict =
    "a merge conflict begins here; keep one of its two sides, and remove the lines that begin with <<<<<<<, "
    + "======= and >>>>>>>"

  static let declared = ["UTF-7", "utf-16", "ISO-8859-1", "latin1", "UCS-4", "EBCDIC-CP-US", "x"].flatMap {
    name in
    ["", String(repeating: " ", count: 500), "\n"].map { (name, $0) }
  }

  static let doctypes = [
    "<!DOCTYPE a>", "<!doctype html>", "<!-- x --><!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
    "<?x?>\n<!DOCTYPE a [<!ENTITY b 'c'>]>", "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://localhost/'> %b;]>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE a PUBLIC '-//x' 'http://localhost/'>",
    "<!DOCTYPE l [<!ENTITY a 'ha'>"
      + (0..<9).map { "<!ENTITY l\($0) '&l\($0);&l\($0);&l\($0);&l\($0);'>" }.joined() + "]>",
    "<!DOCTYPE a [" + (0..<10).map { "<!ENTITY % p\($0) '&#37;p\($0 + 1);&#37;p\($0 + 1);'>" }.joined()
      + "%p0;]>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]>", "<!DOCTYPE", "\u{FEFF}<!DOCTYPE a>",
  ]

  /// What libxml2 refuses, in its words; only the line is ours.
  static let faulty: [(text: String, line: Int)] = [
    ("x", 1), (" ", 1), ("\n\n", 3), ("<", 1), ("<a", 1), ("<a>", 1), ("<a>\n<b></a>", 2), ("<a></b>", 1),
    ("<a/>\n<b/>", 2),
    ("</a>", 1), ("<a/>\n</a>", 2), ("<a/>x", 1), ("x<a/>", 1), ("{\"a\": 1}", 1), ("PK\u{3}\u{4}", 1),
    ("<a>\n&b;</a>", 2),
    ("<a b='&c;'/>", 1), ("<a>&nbsp;</a>", 1), ("<a>&</a>", 1), ("<a>&#0;</a>", 1), ("<a>&#x1F;</a>", 1),
    ("<a>&#xD800;</a>", 1),
    ("<a>&#x110000;</a>", 1), ("<a>&#99999999999999999999;</a>", 1), ("<a b='1' b='2'/>", 1),
    ("<a b='1'\n  c='2' b='3'/>", 2),
    ("<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", 1), ("<a xmlns='u' xmlns='v'/>", 1), ("<a b=c/>", 1),
    ("<a b/>", 1),
    ("<a 'b'/>", 1), ("<a b='1'c='2'/>", 1), ("<a b='<'/>", 1), ("<a b='", 1), ("<a b=\"1'/>", 1),
    ("< a/>", 1), ("<1/>", 1),
    ("<a/ >", 1), ("<a></ a>", 1), ("<a></a b>", 1), ("<a></a\n<b/>", 2), ("<a>]]></a>", 1),
    ("<a><!-- -- --></a>", 1),
    ("<a><!--", 1), ("<a><!-->", 1), ("<a><![CDATA[", 1), ("<a><![cdata[x]]></a>", 1),
    ("<a><!ELEMENT a ANY></a>", 1),
    ("<a><?xml version='1.0'?></a>", 1), ("\n<?xml version='1.0'?><a/>", 2), ("<?xml?><a/>", 1),
    ("<?xml version='9'?><a/>", 1),
    ("<?xml version='1.0' x='y'?><a/>", 1), ("<?xml version='1.0' <a/>?>", 1),
    ("<?xml version='1.0'><a/>", 1), ("<a><?b", 1),
    ("<a>\u{1}</a>", 1), ("<a>\n\u{1B}[31m</a>", 2), ("<a b='\u{8}'/>", 1), ("<!-- \u{C} --><a/>", 1),
    ("<a>\u{FFFE}</a>", 1),
    ("<a>\u{FFFF}</a>", 1), ("<x:a/>", 1), ("<a x:b='1'/>", 1), ("<a\n xmlns:x=''/>", 2),
    ("<a xmlns:xml='u'/>", 1), ("<a×/>", 1), ("<a:b:1c xmlns:a='u'/>", 1), ("<a><b xmlns:xmlns='u'/></a>", 1),
  ]

  @Test(arguments: refused)
  func `bytes that are no text are refused`(bytes: [UInt8], message: String) {
    #expect(messages(xml: bytes) == [message])
  }

  @Test(arguments: declared)
  func `another encoding is refused, wherever it is declared`(name: String, space: String) {
    let found = messages(
      xml: Array("<?xml version='1.0'\(space) encoding=\(space)\"\(name)\"?><a>+ADw-</a>".utf8))
    #expect(
      found == [
        "x.xml:1:1: error: the document declares the encoding '\(name.lowercased())'; "
          + "save it as UTF-8 and declare that"
      ])
  }

  @Test(.mustEnd, arguments: doctypes)
  func `a document type declaration is refused at its place`(text: String) {
    let found = messages(xml: Array("\(text)<a>&b;</a>".utf8))
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        ": error: a document type declaration (DOCTYPE) is not accepted; remove it") == true)
  }

  @Test(arguments: faulty)
  func `a document that is not well-formed is one fault with its line`(text: String, line: Int) {
    let found = messages(xml: Array(text.utf8))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("x.xml:\(line):") == true, "\(found)")
    #expect(found.first?.contains(": error: ") == true)
    #expect(found.first?.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } == false)
  }

  @Test func `a processing instruction without a name is refused`() {
    #expect(
      messages(xml: Array("<a><? <b c='1'?></a>".utf8))
        == ["x.xml:1:4: error: the name of a processing instruction begins with a letter"])
  }

  @Test func `a document that is cut off anywhere is refused`() throws {
    let bytes = try fixture("library.xml")
    let end = bytes.count - 1
    for count in 0..<end {
      let found = messages(xml: Array(bytes[..<count]))
      #expect(found.count == 1, "\(count) bytes")
    }
    #expect(messages(xml: Array(bytes[..<end])) == [])
  }

  @Test func `a hostile name and a hostile message stay on one line`() {
    let diagnostic = Diagnostic(
      file: "a\nb: error: forged\u{1B}[2J", line: 1, "x\r\ny\u{202E}\u{2028}z\u{9B}", suggestion: "t\tu")
    #expect(
      diagnostic.description
        == "a b: error: forged\u{FFFD}[2J:1: error: x\u{FFFD} y\u{FFFD}\u{FFFD}z\u{FFFD}; t\tu")
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
