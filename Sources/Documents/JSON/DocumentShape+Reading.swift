import Ontology
import Wording
import XML

extension DocumentShape {
  /// Turns JSON into an element of this shape, each element at the line of its object.
  ///
  /// - Returns: The element, which is whole when no fault was noted; its values are for the schema to judge.
  func element(_ node: JSONNode, named name: String, _ reading: inout JSONDocumentReading) -> Element {
    var element = Element(name, line: node.line)
    reading.places[node.line, default: []].append(reading.path)
    if let value {
      if let text = reading.text(node, of: value) { element.children = text.isEmpty ? [] : [.text(text)] }
      return element
    }
    guard case .object(let members) = node.value else {
      reading.note(node, worded("\(node.kind) stands where an object is expected"))
      return element
    }
    let known = named(members, node, &reading)
    for attribute in attributes {
      guard let found = known[attribute.key] else {
        if attribute.isRequired { reading.noteMissing(attribute.key, node) }
        continue
      }
      reading.at(attribute.key) { reading in
        if let text = reading.text(found, of: attribute.type) {
          element.attributes.append(Element.Attribute(attribute.name, text))
        }
      }
    }
    if let text, let found = known[Self.textKey] {
      reading.at(Self.textKey) { reading in
        if let text = reading.text(found, of: text), !text.isEmpty { element.children.append(.text(text)) }
      }
    }
    for child in children {
      guard let found = known[child.key] else {
        if child.isRequired, !isChoice { reading.noteMissing(child.key, node) }
        continue
      }
      element.children += child.elements(found, &reading).map { .element($0) }
    }
    if isChoice, children.count(where: { known[$0.key] != nil }) != 1 {
      let names = children.map { "'\($0.key)'" }.joined(separator: ", ")
      reading.note(node, worded("exactly one of \(names) is expected"))
    }
    return element
  }

  /// The members by name; one that is not known, or stands twice, is noted.
  private func named(
    _ members: [JSONNode.Member], _ node: JSONNode, _ reading: inout JSONDocumentReading
  ) -> [String: JSONNode] {
    let keys = keys
    var known: [String: JSONNode] = [:]
    for member in members {
      guard reading.hasRoom else { break }
      if !keys.contains(member.name) {
        let near = reading.takesSuggestion && member.name.utf8.count <= 40
        reading.note(
          member.node, worded("there is no member \(Faults.quoted(member.name)) here"),
          (near ? Library.suggestion(for: member.name, among: keys) : nil)
            ?? worded("it can be \(keys.joined(separator: ", "))"))
      } else if let other = known[member.name] {
        reading.note(
          member.node, worded("\(Faults.quoted(member.name)) stands twice"),
          worded("the other stands on line \(other.line)"))
      } else {
        known[member.name] = member.node
      }
    }
    return known
  }
}

extension DocumentShape.Child {
  fileprivate func elements(_ node: JSONNode, _ reading: inout JSONDocumentReading) -> [Element] {
    guard isList else {
      return [reading.at(key) { reading in shape.element(node, named: name, &reading) }]
    }
    guard case .array(let list) = node.value else {
      reading.at(key) { $0.note(node, worded("\(node.kind) stands where a list is expected")) }
      return []
    }
    guard list.count <= most else {
      reading.at(key) {
        $0.note(node, worded("the list has \(list.count) entries"), worded("it has at most \(most)"))
      }
      return []
    }
    return list.enumerated().map { index, entry in
      reading.at("\(key)[\(index)]") { reading in shape.element(entry, named: name, &reading) }
    }
  }
}
