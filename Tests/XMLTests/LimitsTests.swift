import TestSupport
import Testing
import XML

@Suite struct LimitsTests {
  static let tight = Limits(bytes: 1000, depth: 5, elements: 10, attributes: 3, text: 100)

  /// A document just inside a limit, one just outside, and what is said about that.
  static let cases: [(inside: String, outside: String, message: String)] = [
    (
      "<a/><!--" + String(repeating: "x", count: 989) + "-->",
      "<a/><!--" + String(repeating: "x", count: 990) + "-->",
      ": error: the document has 1001 bytes, more than the 1000 that are read; split it into smaller files"
    ),
    (
      "<a><a><a><a><a></a></a></a></a></a>", "<a><a><a><a>\n<a><a></a></a></a></a></a></a>",
      ":2:4: error: elements are nested more than 5 deep"
    ),
    (
      "<a><a><a><a><a/><a/></a></a></a></a>", "<a><a><a><a><a><a/></a></a></a></a></a>",
      ":1:16: error: elements are nested more than 5 deep"
    ),
    (
      "<a>" + String(repeating: "<b></b>", count: 9) + "</a>",
      "<a>" + String(repeating: "<b/>", count: 9) + "\n<b/></a>",
      ":2:1: error: the document has more than 10 elements"
    ),
    (
      "<a b='=' c='b=\"d\" e=\"f\" g=' d = '>'/>", "<a>\n <b c='' d='' e='' f=''/></a>",
      ":2:2: error: an element has more than 3 attributes"
    ),
    (
      "<a>" + String(repeating: "x", count: 100) + "</a>",
      "<a>" + String(repeating: "x", count: 101) + "</a>",
      ":1:4: error: a run of text has more than 100 bytes"
    ),
    (
      "<a b='" + String(repeating: "x", count: 91) + "'/>",
      "<a b='" + String(repeating: "x", count: 92) + "'/>",
      ":1:1: error: a tag has more than 100 bytes"
    ),
    (
      "<a><![CDATA[" + String(repeating: "x", count: 88) + "]]></a>",
      "<a><![CDATA[" + String(repeating: "x", count: 89) + "]]></a>",
      ":1:4: error: a CDATA section has more than 100 bytes"
    ),
  ]

  @Test(arguments: cases)
  func `a document inside a limit is read, and one outside is refused`(
    inside: String, outside: String, message: String
  ) {
    #expect(messages(xml: Array(inside.utf8), limits: Self.tight) == [])
    #expect(messages(xml: Array(outside.utf8), limits: Self.tight) == ["x.xml" + message])
  }

  static let pages: [(inside: String, outside: String, message: String)] = [
    (
      "<html><body><p><b><i>x</i></b></p>", "<html>\n<body><p><b>\n<i><u>x</u>",
      ": error: the page cannot be read as HTML: its elements are nested too deep"
    ),
    (
      String(repeating: "<br>", count: 10), String(repeating: "<br>", count: 11),
      ":1:41: error: the document has more than 10 elements"
    ),
    ("<p a b=1 c='x y z > \" d e f'>", "<p a b c d>", ":1:1: error: an element has more than 3 attributes"),
    ("<p>x<p b=c>", "<p><p a=1 b= 2 c=\"3\"d='4'>", ":1:4: error: an element has more than 3 attributes"),
    (
      "<html a b><body><html c>", "<html a b><body><html c d>",
      ":1:17: error: an element has more than 3 attributes"
    ),
    (
      "<script>" + String(repeating: "y", count: 100) + "</script>",
      "<style>" + String(repeating: "y", count: 101) + "</style>",
      ":1:8: error: a run of text has more than 100 bytes"
    ),
    (
      "<p>" + String(repeating: "y", count: 100), "<p>" + String(repeating: "y", count: 101),
      ":1:4: error: a run of text has more than 100 bytes"
    ),
  ]

  @Test(arguments: pages)
  func `a page inside a limit is read, and one outside is refused`(
    inside: String, outside: String, message: String
  ) {
    #expect(messages(html: Array(inside.utf8), limits: Self.tight) == [])
    #expect(messages(html: Array(outside.utf8), limits: Self.tight) == ["x.html" + message])
  }

  @Test func `a comment may be as long as a document`() throws {
    let text = "<a><!-- " + String(repeating: "- ", count: 3 << 20) + " --></a>"
    #expect(try root(text).children.isEmpty)
  }

  @Test(.mustEnd, arguments: [129, 50_000])
  func `many attributes are refused before libxml2 compares them`(count: Int) {
    let attributes = (0..<count).map { " a\($0)=''" }.joined()
    for start in [
      "<a", "<a b=\"<c", "<a><a b='x' \"><c", "<a></ <c", "<a><? <c", "<a><![cdata[<c", "<!--><c",
    ] {
      #expect(messages(xml: Array("\(start)\(attributes)>\"-->".utf8), limits: .page).count == 1)
    }
    for start in [
      "<a", "<a b\"><c", "</ <c", "<? <c", "<![CDATA[<c", "<!--><c", "<!DOCTYPE a '><c", "<script/><c",
      "<style><body", "<scripts><c", "<script></scripts></script><c", "<a =\"><c", "<a b==\"><c", "<_",
    ] {
      #expect(messages(html: Array("<p>\(start)\(attributes)>\"".utf8)).count == 1)
    }
  }

  @Test func `a large document is read in time`() throws {
    let text = "<a>" + String(repeating: "<b c='1'>text</b>", count: 190_000) + "</a>"
    #expect(try root(text).children.count == 190_000)
  }

  @Test func `a long script is read in linear time`() throws {
    let script = String(repeating: "x < y; ", count: 1 << 20)
    let read = try page("<html><body><script>\(script)</script></body></html>")
    #expect(read.text.utf8.count == script.utf8.count)
  }
}
