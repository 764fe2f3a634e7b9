import Testing
import XML

@Suite struct ParsingTests {
  @Test func `a document becomes elements, attributes and text`() throws {
    let root = try root("<a x='1' y=\"2\">one<b/>two<c>three</c></a>")
    #expect(root.name == "a")
    #expect(root.attributes == [Element.Attribute("x", "1"), Element.Attribute("y", "2")])
    #expect(
      root.children == [
        .text("one"), .element(Element("b", line: 1)), .text("two"),
        .element(Element("c", children: [.text("three")], line: 1)),
      ])
    #expect(root.text == "onetwothree")
    #expect(root["y"] == "2")
    #expect(root["z"] == nil)
    #expect(root.first("c")?.text == "three")
    #expect(root.first("d") == nil)
    #expect(root.elements(named: "b").count == 1)
  }

  @Test(arguments: [
    ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"),
    ("&#65;&#x42;&#x1F469;", "AB👩"),
    ("<![CDATA[<b>&amp;]]>", "<b>&amp;"),
    ("a<![CDATA[b]]>c<!-- no -->d<?no?>e", "abcde"),
    ("]] > ]>", "]] > ]>"),
    ("a\r\nb\rc", "a\nb\nc"),
    ("&#13;", "\r"),
    ("  ", "  "),
    ("e\u{301} ﷽ \u{10FFFD}", "e\u{301} ﷽ \u{10FFFD}"),
  ])
  func `text is read unescaped and in one run`(written: String, text: String) throws {
    #expect(try root("<a>\(written)</a>").children == [.text(text)])
  }

  @Test(arguments: [
    ("<a>\u{FFFE}</a>", "remove the character"), ("<a>&#1;</a>", "remove the character"),
    ("<a><b>", "take a whole copy"),
  ])
  func `what the parser finds wrong comes with what would be right`(text: String, advice: String) throws {
    do {
      _ = try root(text)
      Issue.record("'\(text)' was read")
    } catch {
      #expect(error.diagnostics.first?.suggestion?.contains(advice) == true, "\(error.description)")
    }
  }

  @Test(arguments: [
    ("&lt;&amp;&#34;", "<&\""), ("a\nb\tc", "a b c"), ("a&#10;b&#9;c", "a\nb\tc"), ("", ""), (" a ", " a "),
    ("x=>y", "x=>y"),
  ])
  func `an attribute is read unescaped`(written: String, value: String) throws {
    #expect(try root("<a b=\"\(written)\"/>")["b"] == value)
  }

  @Test func `white space is folded as xs token has it`() throws {
    #expect(try root("<a>\n  one\r\n\t two <b> three</b>\n</a>").token == "one two three")
  }

  @Test func `namespaces are resolved, and prefixes of elements do not matter`() throws {
    let root = try root(
      "<p:a xmlns:p='urn:p' xmlns='urn:d'><b/><p:b/><c xmlns=''/><q:d xmlns:q='urn:q'/></p:a>")
    #expect(root.namespace == "urn:p")
    #expect(root.elements.map(\.name) == ["b", "b", "c", "d"])
    #expect(root.elements.map(\.namespace) == ["urn:d", "urn:p", "", "urn:q"])
    #expect(root.attributes.isEmpty)
  }

  @Test func `prefixes of attributes stay`() throws {
    let root = try root("<a xmlns:x='urn:x' xml:lang='de' x:y='1' y='2'/>")
    #expect(root.attributes.map(\.name) == ["xml:lang", "x:y", "y"])
  }

  @Test func `elements know the line of their start tag`() throws {
    let root = try root("<?xml version='1.0'?>\n\n<a>\n<b\n  x='1'\n/><c>\n</c>\r\n<d/></a>")
    #expect(root.line == 3)
    // libxml2 counts a start tag where it ends.
    #expect(root.elements.map(\.line) == [6, 6, 8])
  }

  @Test(arguments: [
    "", "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "\n <!-- x -->",
  ])
  func `a byte order mark is accepted`(start: String) throws {
    #expect(try root("\u{FEFF}\(start)<a/>").name == "a")
  }

  @Test(arguments: ["UTF-8", "utf-8", "Utf-8", "US-ASCII"])
  func `an encoding that is UTF-8 may be declared`(encoding: String) throws {
    #expect(try root("<?xml version=\"1.0\" encoding='\(encoding)'?><a>é</a>").text == "é")
  }

  @Test func `names may have letters of every language`() throws {
    #expect(try root("<größe привет='1'><数/></größe>")["привет"] == "1")
  }
}
