internal import CLibXML2

/// The nodes of a tree of libxml2 in document order, what is in elements included.
///
/// It does not call itself, so that a deep tree cannot use up the stack.
struct Preorder: Sequence, IteratorProtocol {
  private let root: xmlNodePtr?
  private var node: xmlNodePtr?
  /// The depth of the next node; 1 for the outermost.
  private var depth = 1

  init(_ root: xmlNodePtr?) { (self.root, node) = (root, root) }

  /// The next node, with how deep it is nested.
  mutating func next() -> (node: xmlNodePtr, depth: Int)? {
    guard let current = node else { return nil }
    let found = (node: current, depth: depth)
    if current.pointee.type == XML_ELEMENT_NODE, let child = current.pointee.children {
      depth += 1
      node = child
      return found
    }
    var last = current
    while last != root, last.pointee.next == nil, let parent = last.pointee.parent {
      depth -= 1
      last = parent
    }
    node = last == root ? nil : last.pointee.next
    return found
  }
}
