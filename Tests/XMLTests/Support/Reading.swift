import FoundationEssentials
import XML

/// The root of an XML document that is given as text.
func root(_ text: String, limits: Limits = .standard) throws(InvalidDocument) -> Element {
  try ParsedDocument(xml: Array(text.utf8), file: "x.xml", limits: limits).rootElement()
}

/// The root of a page that is given as text.
func page(_ text: String, limits: Limits = .page) throws(InvalidDocument) -> Element {
  try ParsedDocument(html: Array(text.utf8), file: "x.html", limits: limits).rootElement()
}

/// What a reader sees when a call fails; empty when it succeeds.
func messages(_ body: () throws(InvalidDocument) -> Void) -> [String] {
  do {
    try body()
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}

/// What a reader sees when bytes are read as XML.
func messages(xml bytes: [UInt8], limits: Limits = .standard) -> [String] {
  messages { () throws(InvalidDocument) in
    _ = try ParsedDocument(xml: bytes, file: "x.xml", limits: limits).rootElement()
  }
}

/// What a reader sees when bytes are read as HTML.
func messages(html bytes: [UInt8], limits: Limits = .page) -> [String] {
  messages { () throws(InvalidDocument) in
    _ = try ParsedDocument(html: bytes, file: "x.html", limits: limits).rootElement()
  }
}

extension Element {
  /// The element without what writing and reading change: lines, and the white space of the indent.
  var essence: Element {
    let isMixed = children.contains { if case .text(let text) = $0 { !text.folded.isEmpty } else { false } }
    let kept = children.compactMap { node -> Node? in
      switch node {
      case .element(let element): .element(element.essence)
      case .text(let text): isMixed || (elements.isEmpty && !text.isEmpty) ? .text(text) : nil
      }
    }
    return Element(name, namespace: namespace, attributes, children: kept)
  }
}

/// A file of `Fixtures/`.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
}
