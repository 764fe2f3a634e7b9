import Wording
public import XML

extension Template {
  /// The page with every gap filled.
  ///
  /// A name without a value leaves its gap empty, and an element that depends on it out; ``check(against:)``
  /// tells beforehand, so it is no error here.
  ///
  /// - Throws: `InvalidDocument` when the page would have more elements than a page may have, as lists within
  ///   lists within lists can make it.
  /// - Complexity: O(n) in the size of the page that results.
  public func filled(with scope: TemplateScope) throws(InvalidDocument) -> Element {
    var filler = TemplateFiller(fragments: fragments, scopes: [scope])
    var page = root
    page.children = filler.content(of: root)
    page.attributes = filler.attributes(of: TemplateControl(root))
    guard filler.elements <= Limits.page.elements else {
      throw InvalidDocument(
        Diagnostic(
          file: path, worded("the page would have more than \(Limits.page.elements) elements"),
          suggestion: worded("take away lists within lists")))
    }
    return page
  }
}

/// Fills the gaps of a template.
private struct TemplateFiller {
  let fragments: [String: TemplateFragment]
  /// The names that have values, the innermost last.
  var scopes: [TemplateScope]
  /// The elements so far; once there are too many, nothing more is added.
  var elements = 0

  /// The value of a name, looked for in the innermost scope first.
  private func value(_ name: String) -> TemplateValue? {
    for scope in scopes.reversed() {
      if let value = scope.values[name] { return value }
    }
    return nil
  }

  /// What stands in an element, filled.
  mutating func content(of element: Element) -> [Element.Node] {
    var nodes: [Element.Node] = []
    for child in element.children {
      switch child {
      case .text: nodes.append(child)
      case .element(let element) where element.name == "svg":
        nodes.append(child)
        elements += element.elementCount
      case .element(let element): nodes += filled(element)
      }
    }
    return nodes
  }

  private mutating func filled(_ element: Element) -> [Element.Node] {
    let control = TemplateControl(element)
    guard let name = control.each else { return single(element, control) }
    guard case .list(let entries) = value(name) else { return [] }
    var nodes: [Element.Node] = []
    for entry in entries where elements <= Limits.page.elements {
      scopes.append(entry)
      let next = single(element, control)
      scopes.removeLast()
      // A line for each entry, so that two pages can be compared by eye.
      if !nodes.isEmpty, !next.isEmpty { nodes.append(.text("\n")) }
      nodes += next
    }
    return nodes
  }

  private mutating func single(_ element: Element, _ control: TemplateControl) -> [Element.Node] {
    if let name = control.when, value(name)?.isPresent != true { return [] }
    if let name = control.unless, value(name)?.isPresent == true { return [] }
    elements += 1
    if element.name == TemplateControl.element {
      guard let name = control.fragment else { return content(of: element) }
      return fragments[name].map { content(of: $0.root) } ?? []
    }
    var result = element
    result.attributes = attributes(of: control)
    if let name = control.fill {
      if case .text(let text) = value(name) { result.children = [.text(text)] }
    } else if let name = control.insert {
      if case .element(let element) = value(name) {
        elements += element.elementCount
        result.children = [.element(element)]
      }
    } else {
      result.children = content(of: element)
    }
    return [.element(result)]
  }

  /// The attributes of an element: those that stay, and those that values set.
  func attributes(of control: TemplateControl) -> [Element.Attribute] {
    var attributes = control.plain
    for setting in control.settings {
      guard PageAttributes.isSettable(setting.attribute), case .text(let text) = value(setting.name),
        !text.isEmpty
      else { continue }
      attributes.removeAll { $0.name == setting.attribute }
      guard setting.attribute != "href" || WebAddress.isLink(text) else { continue }
      attributes.append(Element.Attribute(setting.attribute, text))
    }
    return attributes
  }
}

extension Element {
  /// The number of elements with this one and all below it.
  fileprivate var elementCount: Int {
    children.reduce(1) { count, child in
      if case .element(let element) = child { count + element.elementCount } else { count }
    }
  }
}
