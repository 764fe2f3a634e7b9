import TestSupport
import Testing
import XML

@Suite struct XPathTests {
  static let text = """
    <l xmlns="urn:l" xmlns:o="urn:o"><t id="1"><u/></t>
    <o:t id="2"/><t id="3"><t id="4">x</t></t></l>
    """

  func elements(_ expression: String, _ namespaces: [String: String] = ["l": "urn:l", "o": "urn:o"])
    throws(InvalidDocument) -> [Element]
  {
    try ParsedDocument(xml: Array(Self.text.utf8), file: "x.xml")
      .elements(matching: expression, namespaces: namespaces)
  }

  @Test(arguments: [
    ("//l:t", ["1", "3", "4"]), ("/l:l/l:t", ["1", "3"]), ("//o:t", ["2"]), ("//t", []),
    ("//*[@id > 1]", ["2", "3", "4"]),
    ("//l:t[@id='4'] | //o:t | //l:t[1]", ["1", "2", "4"]),
    ("//l:t[@id='4']/preceding::*[@id]", ["1", "2"]), ("//l:t[@id='4']/ancestor::l:t", ["3"]),
    ("//*[@id][contains(., 'x')]", ["3", "4"]), ("/nothing", []),
  ])
  func `an expression selects elements in the order of the document`(expression: String, ids: [String]) throws
  {
    #expect(try elements(expression).map { $0["id"] } == ids)
  }

  @Test func `what is found carries all that is in it, and its line`() throws {
    let found = try elements("//l:t[@id='3']")
    #expect(found.first?.elements.map(\.text) == ["x"])
    #expect(found.first?.line == 2)
  }

  @Test(arguments: ["", "//", "//[", "//l:t[", "'", "//l:t]", "1 +", "a b", "//l:t[]", "\0"])
  func `what is not XPath is one fault`(expression: String) {
    let found = messages { () throws(InvalidDocument) in _ = try elements(expression) }
    #expect(
      found == ["x.xml: error: '\(expression)' cannot be evaluated: it is not XPath 1.0".printable])
  }

  @Test(arguments: [
    ("//x:t", "a prefix has no namespace"), ("$variable", "there are no variables"),
    ("unknown()", "there is no such function"), ("l:unknown(1)", "there is no such function"),
    ("not(1, 2)", "a function has too few or too many arguments"),
    ("count(1)", "an argument is of the wrong type"),
  ])
  func `a wrong name is one fault`(expression: String, reason: String) {
    let found = messages { () throws(InvalidDocument) in _ = try elements(expression) }
    #expect(found == ["x.xml: error: '\(expression)' cannot be evaluated: \(reason)"])
  }

  @Test(arguments: ["//@id", "//text()", "1 + 1", "'text'", "true()", "count(//*)", "//namespace::*", "/"])
  func `what is no element is a fault`(expression: String) {
    let found = messages { () throws(InvalidDocument) in _ = try elements(expression) }
    #expect(found == ["x.xml: error: '\(expression)' selects something other than elements"])
  }

  @Test func `a hostile expression cannot drive a terminal`() {
    let found = messages { () throws(InvalidDocument) in _ = try elements("//\u{1B}[31m\n") }
    #expect(found.count == 1)
    #expect(found.first?.unicodeScalars.contains { $0.value < 0x20 } == false)
  }

  static let bombs = [
    "//*" + String(repeating: "[//*", count: 190) + String(repeating: "]", count: 190),
    "//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0]",
    "//*/preceding::*/following::*/ancestor-or-self::*", "//*[. = //*]", "//*[. = //* and . = //*/..]",
  ]

  @Test(.mustEnd, arguments: bombs)
  func `an expression bomb is stopped`(bomb: String) throws {
    let text = "<a>" + String(repeating: "<b>some text<c/></b>", count: 1000) + "</a>"
    let found = messages { () throws(InvalidDocument) in
      _ = try ParsedDocument(xml: Array(text.utf8), file: "x.xml").elements(matching: bomb)
    }
    #expect(found == ["x.xml: error: '\(bomb)' cannot be evaluated: it takes too many steps"])
  }

  @Test(arguments: [("(", 900), ("-", 990), ("not(", 240), ("//*[", 240)])
  func `deep expressions do not use up the stack`(piece: String, count: Int) {
    let found = messages { () throws(InvalidDocument) in
      _ = try elements(String(repeating: piece, count: count))
    }
    #expect(found.count == 1)
  }

  @Test func `a long expression is refused`() throws {
    #expect(try elements("//l:t" + String(repeating: " ", count: 995)).count == 3)
    let found = messages { () throws(InvalidDocument) in
      _ = try elements("//l:t" + String(repeating: " ", count: 996))
    }
    #expect(found == ["x.xml: error: an XPath expression has more than 1000 bytes"])
  }
}
