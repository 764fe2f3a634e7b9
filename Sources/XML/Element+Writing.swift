internal import CLibXML2

extension Element {
  /// The element as an XML document: declaration, two spaces of indent, a line feed at the end.
  ///
  /// The same element gives the same bytes with every version of libxml2. Characters that XML forbids are
  /// left out.
  public func xmlDocument() -> String {
    let body = TreeWriter(style: .xml).text(of: self)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body + "\n"
  }

  /// The element as an HTML5 page.
  ///
  /// It is written by libxml2's XML writer, since its HTML writer follows HTML 4 and differs between versions:
  /// an empty element that is not void gets an empty text, and text in `style` and `script` stays raw, with
  /// `</` broken up so that it cannot end the element.
  public func htmlDocument() -> String {
    "<!DOCTYPE html>\n" + TreeWriter(style: .html).text(of: self) + "\n"
  }
}

/// Builds libxml2's tree from values and has it written.
private struct TreeWriter {
  enum Style { case xml, html }

  let style: Style

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  func text(of element: Element) -> String {
    guard let document = xmlNewDoc("1.0") else { return "" }
    defer { xmlFreeDoc(document) }
    guard let root = xmlNewDocNode(document, nil, element.name, nil) else { return "" }
    xmlDocSetRootElement(document, root)
    var namespace: xmlNsPtr?
    if style == .xml, !element.namespace.isEmpty {
      namespace = xmlNewNs(root, element.namespace, nil)
      xmlSetNs(root, namespace)
    }
    fill(root, with: element, namespace: namespace)
    guard let buffer = readiness_write(root, style == .xml ? 1 : 0) else { return "" }
    defer { xmlBufferFree(buffer) }
    return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
  }

  private func fill(_ node: xmlNodePtr, with element: Element, namespace: xmlNsPtr?) {
    for attribute in element.attributes {
      _ = xmlNewNsProp(node, nil, attribute.name, attribute.value.permitted)
    }
    for child in element.children {
      switch child {
      case .element(let element):
        guard let below = xmlNewChild(node, namespace, element.name, nil) else { continue }
        fill(below, with: element, namespace: namespace)
      case .text(let text):
        add(text, to: node, of: element.name)
      }
    }
    let isVoid = Self.voidElements.contains(element.name)
    if style == .html, element.children.isEmpty, !isVoid { add("", to: node, of: element.name) }
  }

  private func add(_ text: String, to node: xmlNodePtr, of name: String) {
    let isRaw = style == .html && (name == "style" || name == "script")
    let content = isRaw ? text.permitted.replacing("</", with: "<\\/") : text.permitted
    guard let child = xmlNewText(content) else { return }
    if isRaw { readiness_mark_raw(child) }
    xmlAddChild(node, child)
  }
}

extension String {
  /// The text without what XML 1.0 forbids (control characters, non-characters) and without carriage returns,
  /// which do not survive a parser.
  fileprivate var permitted: String {
    guard unicodeScalars.contains(where: { !$0.isPermitted }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter(\.isPermitted)))
  }
}

extension Unicode.Scalar {
  fileprivate var isPermitted: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
