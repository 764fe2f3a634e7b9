internal import CLibXML2

/// A document that libxml2 has read; the one owner of its tree.
///
/// Nothing is fetched: no network, no DTD, no external entity, no XInclude. What leaves this type are values.
/// Each document belongs to one task at a time; any number of documents can be read in parallel.
public struct ParsedDocument: ~Copyable {
  private let pointer: xmlDocPtr
  private let file: String
  private let maximumDepth: Int

  /// Reads an XML document strictly.
  ///
  /// - Parameters:
  ///   - bytes: The whole document, UTF-8.
  ///   - file: The name that diagnostics report.
  ///   - limits: What is refused unread.
  /// - Throws: `InvalidDocument` with the first fault; what a parser says after it is mostly its consequence.
  /// - Complexity: O(n) in the number of bytes.
  public init(xml bytes: [UInt8], file: String, limits: Limits = .standard) throws(InvalidDocument) {
    try Prescan.check(bytes, file: file, limits: limits, grammar: .xml)
    let collector = Collector()
    let tree = Self.withCharacters(bytes) { readiness_parse_xml($0, $1, &collector.raw) }
    guard let tree else {
      let first = collector.diagnostics(file: file).first
      throw InvalidDocument(first ?? Diagnostic(file: file, "the document is not well-formed XML"))
    }
    pointer = tree
    self.file = file
    maximumDepth = limits.depth
  }

  /// Reads an HTML page as browsers save it.
  ///
  /// libxml2's HTML parser makes a tree of anything, so the caller must look for marks of its own in it and
  /// refuse a page without them.
  ///
  /// - Throws: `InvalidDocument` for a page that passes a limit or is not UTF-8.
  public init(html bytes: [UInt8], file: String, limits: Limits = .page) throws(InvalidDocument) {
    try Prescan.check(bytes, file: file, limits: limits, grammar: .html)
    let collector = Collector()
    let tree = Self.withCharacters(bytes) { readiness_parse_html($0, $1, &collector.raw) }
    guard let tree else { throw InvalidDocument(Diagnostic(file: file, "the page cannot be read as HTML")) }
    pointer = tree
    self.file = file
    maximumDepth = limits.depth
  }

  deinit { xmlFreeDoc(pointer) }

  /// The document's outermost element.
  ///
  /// - Throws: `InvalidDocument` when there is none, or elements are nested deeper than the limit.
  public borrowing func rootElement() throws(InvalidDocument) -> Element {
    guard let root = xmlDocGetRootElement(pointer) else {
      throw InvalidDocument(Diagnostic(file: file, line: 1, "the document has no element"))
    }
    return try TreeReader(file: file, maximumDepth: maximumDepth).element(root, depth: 1)
  }

  /// Checks the document against a schema.
  ///
  /// - Returns: Every fault that libxml2 reports, in the order of the document; empty when it is valid.
  public borrowing func faults(against schema: Schema) -> [Diagnostic] {
    let collector = Collector()
    let result = readiness_validate(schema.pointer, pointer, &collector.raw)
    let found = collector.diagnostics(file: file)
    if result != 0, found.isEmpty { return [Diagnostic(file: file, "the document does not follow its schema")] }
    return found
  }

  /// The elements that an XPath 1.0 expression selects, in document order.
  ///
  /// - Parameters:
  ///   - expression: The expression; the number of its steps is bounded.
  ///   - namespaces: Prefixes that the expression uses, with their namespaces.
  /// - Throws: `InvalidDocument` when the expression is wrong, or selects something that is no element.
  public borrowing func elements(
    matching expression: String, namespaces: [String: String] = [:]
  ) throws(InvalidDocument) -> [Element] {
    let collector = Collector()
    guard let context = readiness_xpath_context(pointer, &collector.raw) else {
      throw InvalidDocument(Diagnostic(file: file, "out of memory"))
    }
    defer { xmlXPathFreeContext(context) }
    for (prefix, namespace) in namespaces { xmlXPathRegisterNs(context, prefix, namespace) }
    guard let result = xmlXPathEvalExpression(expression, context) else {
      let reason = collector.diagnostics(file: file).first?.message ?? "it is not XPath 1.0"
      throw InvalidDocument(Diagnostic(file: file, "'\(expression)' cannot be evaluated: \(reason)"))
    }
    defer { xmlXPathFreeObject(result) }
    guard let set = result.pointee.nodesetval else { return [] }
    let reader = TreeReader(file: file, maximumDepth: maximumDepth)
    var found: [Element] = []
    for index in 0..<Int(set.pointee.nodeNr) {
      guard let node = set.pointee.nodeTab?[index], node.pointee.type == XML_ELEMENT_NODE else {
        throw InvalidDocument(Diagnostic(file: file, "'\(expression)' selects something other than elements"))
      }
      found.append(try reader.element(node, depth: 1))
    }
    return found
  }

  /// Calls libxml2 with the bytes; they stay valid for the call and no longer.
  private static func withCharacters<Result>(
    _ bytes: [UInt8], _ body: (UnsafePointer<CChar>, Int32) -> Result?
  ) -> Result? {
    bytes.withUnsafeBytes { raw in
      guard let characters = raw.bindMemory(to: CChar.self).baseAddress else { return nil }
      return body(characters, Int32(raw.count))
    }
  }
}

/// Turns libxml2's tree into values.
private struct TreeReader {
  let file: String
  let maximumDepth: Int

  func element(_ node: xmlNodePtr, depth: Int) throws(InvalidDocument) -> Element {
    guard depth <= maximumDepth else {
      throw InvalidDocument(Diagnostic(file: file, line: line(of: node), "elements are nested more than \(maximumDepth) deep"))
    }
    var element = Element(
      String(cString: node.pointee.name), namespace: string(node.pointee.ns?.pointee.href), line: line(of: node))
    var attribute = node.pointee.properties
    while let current = attribute {
      element.attributes.append(Element.Attribute(name(of: current), value(of: current, on: node)))
      attribute = current.pointee.next
    }
    var text = ""
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        text += string(current.pointee.content)
      case XML_ELEMENT_NODE:
        if !text.isEmpty { element.children.append(.text(text)) }
        text = ""
        element.children.append(.element(try self.element(current, depth: depth + 1)))
      default:
        break
      }
      child = current.pointee.next
    }
    if !text.isEmpty { element.children.append(.text(text)) }
    return element
  }

  private func line(of node: xmlNodePtr) -> Int { xmlGetLineNo(node) }

  private func name(of attribute: xmlAttrPtr) -> String {
    let name = string(attribute.pointee.name)
    guard let prefix = attribute.pointee.ns?.pointee.prefix else { return name }
    return String(cString: prefix) + ":" + name
  }

  /// The value of an attribute; nearly all are one text node, which needs no copy by libxml2.
  private func value(of attribute: xmlAttrPtr, on node: xmlNodePtr) -> String {
    guard let first = attribute.pointee.children else { return "" }
    if first.pointee.next == nil, first.pointee.type == XML_TEXT_NODE { return string(first.pointee.content) }
    guard let copy = xmlNodeListGetString(node.pointee.doc, first, 1) else { return "" }
    defer { readiness_free(copy) }
    return String(cString: copy)
  }

  private func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
