import XML

extension DocumentShape {
  /// An element of this shape as JSON; what the shape does not know is left out.
  func json(_ element: Element) -> JSONNode {
    if let value { return value.json(element.text) }
    var members: [JSONNode.Member] = attributes.compactMap { attribute in
      element[attribute.name].map { JSONNode.Member(attribute.key, attribute.type.json($0)) }
    }
    if let text, !element.text.isEmpty {
      members.append(JSONNode.Member(Self.textKey, text.json(element.text)))
    }
    for child in children {
      let found = element.elements(named: child.name).map { child.shape.json($0) }
      if child.isList {
        if !found.isEmpty { members.append(JSONNode.Member(child.key, JSONNode(.array(found)))) }
      } else if let first = found.first {
        members.append(JSONNode.Member(child.key, first))
      }
    }
    return JSONNode(.object(members))
  }
}

extension ValueShape {
  /// A value as it stands in an element of this product, as JSON.
  fileprivate func json(_ text: String) -> JSONNode {
    switch kind {
    case .string: JSONNode(.string(text))
    case .integer, .number: JSONNode(.number(text))
    case .boolean: JSONNode(.boolean(text == "true" || text == "1"))
    }
  }
}
