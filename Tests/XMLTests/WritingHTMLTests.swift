import Testing
import XML

@Suite struct WritingHTMLTests {
  func body(_ children: Element...) -> String {
    let page = Element("html", children: [.element(Element("body", children: children.map { .element($0) }))])
    let text = page.htmlDocument()
    let start = "<!DOCTYPE html>\n<html><body>"
    let end = "</body></html>\n"
    #expect(text.hasPrefix(start) && text.hasSuffix(end))
    return String(text.dropFirst(start.count).dropLast(end.count))
  }

  @Test(arguments: [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ])
  func `a void element has no end tag`(name: String) {
    #expect(body(Element(name, [Element.Attribute("a", "1")])) == "<\(name) a=\"1\"/>")
  }

  @Test(arguments: ["p", "div", "td", "li", "script", "textarea", "section", "progress", "svg", "path", "i"])
  func `an empty element that is not void has an end tag`(name: String) {
    #expect(body(Element(name)) == "<\(name)></\(name)>")
    #expect(body(Element(name, children: [.text("")])) == "<\(name)></\(name)>")
  }

  @Test func `nothing is added between elements, and names keep their case`() {
    let svg = Element(
      "svg", namespace: "http://www.w3.org/2000/svg", [Element.Attribute("viewBox", "0 0 1 1")],
      children: [.element(Element("linearGradient"))])
    #expect(body(svg) == "<svg viewBox=\"0 0 1 1\"><linearGradient></linearGradient></svg>")
  }

  @Test(arguments: [
    ("style", "a > b { content: \"&\" }", "a > b { content: \"&\" }"),
    ("style", "</style><b>", "<\\/style><b>"),
    ("script", "if (1 < 2 && 3 > 2) { x = \"</script>\" }", "if (1 < 2 && 3 > 2) { x = \"<\\/script>\" }"),
    ("script", "\"<!--<script>\"", "\"\\u003c!--<script>\""),
    ("script", "a\u{0}\r\nb", "a\nb"),
  ])
  func `style and script are written raw, but cannot be ended by their text`(
    name: String, text: String, written: String
  ) {
    #expect(body(Element(name, children: [.text(text)])) == "<\(name)>\(written)</\(name)>")
  }

  @Test(arguments: ["pre", "textarea"])
  func `a line feed that browsers drop is written twice`(name: String) {
    #expect(body(Element(name, children: [.text("\na")])) == "<\(name)>\n\na</\(name)>")
    #expect(body(Element(name, children: [.text("a\n"), .text("\nb")])) == "<\(name)>a\n\nb</\(name)>")
  }

  @Test(arguments: hostileTexts)
  func `text comes back from a page as it was`(text: String) throws {
    let element = Element("div", [Element.Attribute("title", text)], children: [.text("." + text)])
    let written = body(element)
    #expect(written.filter { $0 == "<" }.count == 2)
    let read = try page("<!DOCTYPE html><html><body>\(written)</body></html>")
    let found = try #require(read.first("body")?.first("div"))
    #expect(found.essence == element.essence)
    #expect(found.elements.isEmpty)
  }
}
