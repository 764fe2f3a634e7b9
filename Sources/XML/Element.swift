/// An element of a document as a value: no pointer into libxml2 outlives the call that made it.
public struct Element: Sendable, Hashable {
  /// An attribute; prefixes stay in the name (`xml:lang`).
  public struct Attribute: Sendable, Hashable {
    /// The name as written.
    public var name: String
    /// The value, unescaped.
    public var value: String

    /// Creates an attribute.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What stands inside an element; comments and processing instructions are not kept.
  public enum Node: Sendable, Hashable {
    /// An element.
    case element(Element)
    /// A run of text, unescaped.
    case text(String)
  }

  /// The name without prefix.
  public var name: String
  /// The namespace, empty for none.
  public var namespace: String
  /// The attributes in the order of the document.
  public var attributes: [Attribute]
  /// What stands inside, in order.
  public var children: [Node]
  /// 1-based line of the start tag; 0 for an element made in code.
  public var line: Int

  /// Creates an element.
  public init(
    _ name: String, namespace: String = "", _ attributes: [Attribute] = [], children: [Node] = [],
    line: Int = 0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// The child elements in order.
  public var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The child elements of one name, in order.
  public func elements(named name: String) -> [Element] {
    children.compactMap { node in
      if case .element(let element) = node, element.name == name { element } else { nil }
    }
  }

  /// The first child element of the name.
  public func first(_ name: String) -> Element? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The value of an attribute, or `nil` where there is none.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// All text inside, also that of elements below, as written.
  public var text: String {
    // Nearly every element that has a text has nothing else.
    if children.count == 1, case .text(let text) = children[0] { return text }
    return children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// All text inside with runs of white space folded to one space, as `xs:token` reads it.
  public var token: String { text.folded }
}

extension String {
  /// The text without leading and trailing white space, inner runs folded to one space.
  ///
  /// Nearly every text is written that way, and to fold all of them anew took half the time of reading a library.
  public var folded: String {
    if isFolded { return self }
    return split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" })
      .joined(separator: " ")
  }

  private var isFolded: Bool { EightBytes.areFolded(utf8.span.bytes) }
}
