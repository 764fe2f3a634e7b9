internal import CLibXML2
import Wording

extension ParsedDocument {
  /// The elements that an XPath 1.0 expression selects, in document order.
  ///
  /// Expressions come from code, never from a text: the nodes that one visits are counted, and it is stopped
  /// after some two millions, but to take the text of a whole document, as `contains(/, 'x')` does, counts as
  /// one.
  ///
  /// - Parameters:
  ///   - expression: The expression, up to 1000 bytes.
  ///   - namespaces: Prefixes that the expression uses, with their namespaces.
  /// - Throws: `InvalidDocument` when the expression is wrong, takes too many steps, or selects something
  ///   that is no element. To select nothing is no error.
  public borrowing func elements(
    matching expression: String, namespaces: [String: String] = [:]
  ) throws(InvalidDocument) -> [Element] {
    // The compiler of libxml2 calls itself for every parenthesis, some hundred bytes of stack each.
    guard expression.utf8.count <= 1000 else {
      throw fault(worded("an XPath expression has more than 1000 bytes"))
    }
    let collector = Collector()
    guard let context = readiness_xpath_context(pointer, collector.raw) else {
      throw fault(worded("out of memory"))
    }
    defer { xmlXPathFreeContext(context) }
    for (prefix, namespace) in namespaces { xmlXPathRegisterNs(context, prefix, namespace) }
    guard let result = xmlXPathEvalExpression(expression, context) else {
      let reason = collector.firstError(file: file)?.message ?? worded("it is not XPath 1.0")
      throw fault(worded("'\(expression)' cannot be evaluated: \(reason)"))
    }
    defer { xmlXPathFreeObject(result) }
    guard result.pointee.type == XPATH_NODESET else {
      throw fault(worded("'\(expression)' selects something other than elements"))
    }
    guard let set = result.pointee.nodesetval else { return [] }
    let reader = TreeReader(file: file, maximumDepth: maximumDepth)
    var found: [Element] = []
    for index in 0..<Int(set.pointee.nodeNr) {
      guard let node = set.pointee.nodeTab?[index], node.pointee.type == XML_ELEMENT_NODE else {
        throw fault(worded("'\(expression)' selects something other than elements"))
      }
      found.append(try reader.element(node, depth: 1))
    }
    return found
  }

  private borrowing func fault(_ message: String) -> InvalidDocument {
    InvalidDocument(Diagnostic(file: file, message))
  }
}
