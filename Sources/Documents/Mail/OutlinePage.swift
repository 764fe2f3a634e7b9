import Wording
import XML

/// An outline as a page that mail programs show as it is: no script, no picture, no style sheet, colours as the reader
/// has them.
enum OutlinePage {
  private static let body =
    "max-width: 40em; margin: 1em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.45"
  private static let cell =
    "border: 1px solid #767676; padding: 0.2em 0.5em; text-align: left; vertical-align: top"
  private static let table = "border-collapse: collapse"
  private static let code = "font-family: monospace"

  /// Writes an outline; the same outline gives the same page.
  ///
  /// - Complexity: O(n) in its size.
  static func html(of outline: Outline, title: String) -> String {
    let metas: [KeyValuePairs<String, String>] = [
      ["charset": "utf-8"], ["http-equiv": "Content-Security-Policy"],
      ["name": "generator", "content": "readiness"],
      ["name": "viewport", "content": "width=device-width, initial-scale=1"],
      ["name": "color-scheme", "content": "light dark"],
    ]
    var page = Element(
      "html", ["lang": Language.current.identifier],
      [
        Element("head", [:], metas.map { Element("meta", $0) } + [text("title", title)]),
        Element("body", ["style": body], outline.blocks.map(block)),
      ])
    ContentSecurityPolicy.seal(&page)
    return page.htmlDocument()
  }

  private static func text(_ name: String, _ text: String) -> Element {
    Element(name, children: [.text(text.plain)])
  }

  private static func block(_ block: Outline.Block) -> Element {
    switch block {
    case .heading(let level, let heading): text("h\(level)", heading)
    case .paragraph(let sentences): text("p", sentences)
    case .list(let items): Element("ul", [:], items.map { item($0, mark: "") })
    case .tasks(let tasks):
      Element("ul", [:], tasks.map { item($0.item, mark: $0.isDone ? worded("Done: ") : "") })
    case .table(let rows):
      Element(
        "table", ["style": table],
        [
          Element(
            "thead", [:], [row(rows.columns.map { ("th", ["scope": "col"], $0) })]),
          Element(
            "tbody", [:],
            rows.rows.map { cells in
              row(
                cells.enumerated().map {
                  $0.offset == 0 ? ("th", ["scope": "row"], $0.element) : ("td", [:], $0.element)
                })
            }),
        ])
    }
  }

  private static func row(_ cells: [(String, KeyValuePairs<String, String>, String)]) -> Element {
    Element(
      "tr", [:],
      cells.map { name, attributes, text in
        var element = Element(name, attributes)
        element.attributes.append(Element.Attribute("style", cell))
        element.children = [.text(text.plain)]
        return element
      })
  }

  private static func item(_ item: Outline.Item, mark: String) -> Element {
    let details = item.details.map { Element("div", children: line($0)) }
    return Element("li", children: [.text(mark)] + line(item.line) + details.map { .element($0) })
  }

  private static func line(_ line: Outline.Line) -> [Element.Node] {
    var nodes: [Element.Node] = []
    if !line.lead.isEmpty {
      let lead = text("strong", line.lead)
      nodes.append(.element(line.link.map { Element("a", ["href": $0], [lead]) } ?? lead))
      nodes.append(.text(" "))
    }
    nodes.append(.text(line.text.plain))
    for code in line.code where !code.isEmpty {
      let element = Element(
        "code", [Element.Attribute("style", Self.code)], children: [.text(String(code).plain)])
      nodes += [.element(Element("br", [:])), .element(element)]
    }
    return nodes
  }
}
