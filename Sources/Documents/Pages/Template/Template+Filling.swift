public import XML

extension Template {
  /// The page with every gap filled.
  ///
  /// A name without a value leaves its gap empty, and an element that depends on it out; ``check(against:)``
  /// tells beforehand, so it is no error here.
  ///
  /// - Complexity: O(n) in the size of the page that results.
  public func filled(with scope: TemplateScope) -> Element {
    var page = root
    page.children = root.children.flatMap { Self.filled($0, [scope]) }
    page.attributes = Self.attributes(of: TemplateControl(root), [scope])
    return page
  }

  /// The value of a name, looked for in the innermost scope first.
  private static func value(_ name: String, _ scopes: [TemplateScope]) -> TemplateValue? {
    for scope in scopes.reversed() {
      if let value = scope.values[name] { return value }
    }
    return nil
  }

  private static func filled(_ node: Element.Node, _ scopes: [TemplateScope]) -> [Element.Node] {
    guard case .element(let element) = node, element.name != "svg" else { return [node] }
    let control = TemplateControl(element)
    guard let name = control.each else { return single(element, control, scopes) }
    guard case .list(let entries) = value(name, scopes) else { return [] }
    var nodes: [Element.Node] = []
    for entry in entries {
      let next = single(element, control, scopes + [entry])
      // A line for each entry, so that two pages can be compared by eye.
      if !nodes.isEmpty, !next.isEmpty { nodes.append(.text("\n")) }
      nodes += next
    }
    return nodes
  }

  private static func single(
    _ element: Element, _ control: TemplateControl, _ scopes: [TemplateScope]
  ) -> [Element.Node] {
    if let name = control.when, value(name, scopes)?.isPresent != true { return [] }
    if let name = control.unless, value(name, scopes)?.isPresent == true { return [] }
    var result = element
    result.attributes = attributes(of: control, scopes)
    if let name = control.fill {
      if case .text(let text) = value(name, scopes) { result.children = [.text(text)] }
    } else if let name = control.insert {
      if case .element(let element) = value(name, scopes) { result.children = [.element(element)] }
    } else {
      result.children = element.children.flatMap { filled($0, scopes) }
    }
    return [.element(result)]
  }

  private static func attributes(
    of control: TemplateControl, _ scopes: [TemplateScope]
  ) -> [Element.Attribute] {
    var attributes = control.plain
    for setting in control.settings {
      attributes.removeAll { $0.name == setting.attribute }
      guard case .text(let text) = value(setting.name, scopes), PageAttributes.isSettable(setting.attribute),
        setting.attribute != "href" || PageAttributes.isLink(text)
      else { continue }
      attributes.append(Element.Attribute(setting.attribute, text))
    }
    return attributes
  }
}
