internal import CLibXML2

extension ParsedDocument {
  /// The elements that have an attribute of a value, in document order.
  ///
  /// As ``elements(matching:namespaces:)`` finds them with `//*[@attribute='value']`, in a tenth of the time.
  ///
  /// - Parameters:
  ///   - attribute: The name of the attribute, which has no prefix.
  ///   - value: Its value.
  /// - Throws: `InvalidDocument` when what is in such an element is nested deeper than the limit.
  /// - Complexity: O(n) in the number of elements and attributes.
  public borrowing func elements(
    whose attribute: String, is value: String
  ) throws(InvalidDocument) -> [Element] {
    let reader = TreeReader(file: file, maximumDepth: maximumDepth)
    let name = Array(attribute.utf8) + [0]
    var found: [Element] = []
    for (node, _) in Preorder(xmlDocGetRootElement(pointer))
    where node.pointee.type == XML_ELEMENT_NODE && reader.value(of: name, on: node) == value {
      found.append(try reader.element(node, depth: 1))
    }
    return found
  }
}
