internal import CLibXML2

extension Element {
  /// The element as an XML document: declaration, two spaces of indent, a line feed at the end.
  ///
  /// The same element gives the same bytes with every version of libxml2. Characters that XML forbids are
  /// left out. An element without a namespace is in that of its parent. Names are written as they are: they
  /// come from code, never from a text.
  public func xmlDocument() -> String {
    let body = TreeWriter(style: .xml).text(of: self)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body + "\n"
  }

  /// The element as an HTML5 page.
  ///
  /// libxml2's XML writer writes it, since its HTML writer follows HTML 4 and differs between versions: an
  /// empty element that is not void gets an empty text, and text in `style` and `script` stays raw, with
  /// `</` and `<!--` broken up so that no text can end the element.
  public func htmlDocument() -> String {
    "<!DOCTYPE html>\n" + TreeWriter(style: .html).text(of: self) + "\n"
  }

  /// The text of a `script` or `style` as ``htmlDocument()`` writes it, byte for byte.
  public var rawText: String { TreeWriter.raw(text.permitted, in: name) }
}

/// Builds libxml2's tree from values and has it written.
private struct TreeWriter {
  enum Style { case xml, html }

  let style: Style

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let rawElements: Set<String> = ["script", "style"]
  /// Browsers drop a line feed at the very beginning of these.
  private static let preformattedElements: Set<String> = ["pre", "textarea"]

  func text(of element: Element) -> String {
    _ = Library.started
    guard let document = xmlNewDoc("1.0") else { return "" }
    defer { xmlFreeDoc(document) }
    guard let root = xmlNewDocNode(document, nil, element.name, nil) else { return "" }
    xmlDocSetRootElement(document, root)
    fill(root, with: element, inherited: "")
    guard let buffer = readiness_write(root, style == .xml ? 1 : 0) else { return "" }
    defer { xmlBufferFree(buffer) }
    return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
  }

  private func fill(_ node: xmlNodePtr, with element: Element, inherited: String) {
    let namespace = element.namespace.isEmpty ? inherited : element.namespace
    if style == .xml, namespace != inherited {
      // Not as a namespace of libxml2, which writes an ampersand in it as it is.
      _ = xmlNewNsProp(node, nil, "xmlns", namespace.permitted)
    }
    for attribute in element.attributes {
      attribute.name.withCString(encodedAs: UTF8.self) { name in
        attribute.value.permitted.withCString(encodedAs: UTF8.self) { _ = xmlNewNsProp(node, nil, name, $0) }
      }
    }
    for child in element.children {
      switch child {
      case .element(let element):
        let made = element.name.withCString(encodedAs: UTF8.self) { xmlNewChild(node, nil, $0, nil) }
        guard let below = made else { continue }
        fill(below, with: element, inherited: namespace)
      case .text(let text):
        add(text, to: node, of: element.name)
      }
    }
    if style == .html, node.pointee.children == nil, !Self.voidElements.contains(element.name),
      let empty = xmlNewText("")
    {
      xmlAddChild(node, empty)
    }
  }

  /// A text such that it cannot end the element that it stands in.
  static func raw(_ text: String, in name: String) -> String {
    // Nearly no text has such a sign, and to look for two of them takes ten times as long.
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var content = text
    content.replace("</", with: "<\\/")
    // After `<!--` and `<script` browsers pass over the next `</script>`. In a text of JavaScript or JSON
    // both ways of writing it mean the same.
    if name == "script" { content.replace("<!--", with: "\\u003c!--") }
    return content
  }

  private func add(_ text: String, to node: xmlNodePtr, of name: String) {
    var content = text.permitted
    let isRaw = style == .html && Self.rawElements.contains(name)
    if isRaw { content = Self.raw(content, in: name) }
    guard !content.isEmpty else { return }
    if style == .html, node.pointee.children == nil, content.hasPrefix("\n"),
      Self.preformattedElements.contains(name)
    {
      content = "\n" + content
    }
    guard let child = content.withCString(encodedAs: UTF8.self, { xmlNewText($0) }) else { return }
    if isRaw { readiness_mark_raw(child) }
    xmlAddChild(node, child)
  }
}

extension String {
  /// The text without what XML 1.0 forbids (control characters, non-characters) and without carriage returns,
  /// which do not survive a parser.
  fileprivate var permitted: String {
    guard !EightBytes.arePlain(utf8.span.bytes), unicodeScalars.contains(where: { !$0.isPermitted }) else {
      return self
    }
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
