internal import CLibXML2
import Wording

/// Turns libxml2's tree into values.
struct TreeReader {
  let file: String
  let maximumDepth: Int

  /// Whether a whole tree is nested no deeper than is allowed.
  func isWithinDepth(_ root: xmlNodePtr?) -> Bool {
    Preorder(root).allSatisfy { $0.node.pointee.type != XML_ELEMENT_NODE || $0.depth <= maximumDepth }
  }

  /// The value of an element with all that is in it.
  ///
  /// - Parameter parent: The element around it, with its namespace as a text.
  func element(
    _ node: xmlNodePtr, depth: Int, in parent: (node: xmlNodePtr, namespace: String)? = nil
  ) throws(InvalidDocument) -> Element {
    guard depth <= maximumDepth else { throw tooDeep(xmlGetLineNo(node)) }
    var element = Element(string(node.pointee.name), line: xmlGetLineNo(node))
    // Nearly all elements are in the namespace of the one around them, whose text is there already.
    if let parent, parent.node.pointee.ns == node.pointee.ns {
      element.namespace = parent.namespace
    } else {
      element.namespace = string(node.pointee.ns?.pointee.href)
    }
    element.attributes.reserveCapacity(count(of: node))
    var attribute = node.pointee.properties
    while let current = attribute {
      element.attributes.append(Element.Attribute(name(of: current), value(of: current, on: node)))
      attribute = current.pointee.next
    }
    let around = (node: node, namespace: element.namespace)
    var text = ""
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        text += string(current.pointee.content)
      case XML_ELEMENT_NODE:
        if !text.isEmpty { element.children.append(.text(text)) }
        text = ""
        element.children.append(.element(try self.element(current, depth: depth + 1, in: around)))
      default:
        break
      }
      child = current.pointee.next
    }
    if !text.isEmpty { element.children.append(.text(text)) }
    return element
  }

  /// The fault of an element at a line.
  func tooDeep(_ line: Int) -> InvalidDocument {
    InvalidDocument(
      Diagnostic(
        file: file, line: line, worded("elements are nested more than \(maximumDepth) deep")))
  }

  /// The number of attributes.
  private func count(of node: xmlNodePtr) -> Int {
    var count = 0
    var attribute = node.pointee.properties
    while let current = attribute {
      count += 1
      attribute = current.pointee.next
    }
    return count
  }

  private func name(of attribute: xmlAttrPtr) -> String {
    let name = string(attribute.pointee.name)
    guard let prefix = attribute.pointee.ns?.pointee.prefix else { return name }
    return String(cString: prefix) + ":" + name
  }

  /// The value of the attribute of a name without a prefix, which ends with a zero; `nil` where there is none.
  func value(of name: [UInt8], on node: xmlNodePtr) -> String? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if current.pointee.ns == nil, xmlStrEqual(current.pointee.name, name) != 0 {
        return value(of: current, on: node)
      }
      attribute = current.pointee.next
    }
    return nil
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
