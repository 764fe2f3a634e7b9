extension DocumentShape {
  /// The JSON Schema (draft 2020-12) of documents of this shape.
  ///
  /// - Parameters:
  ///   - format: What the member `format` says.
  ///   - title: A name for people.
  ///   - description: What the document is.
  func jsonSchema(format: String, title: String, description: String) -> JSONNode {
    let own = schema.members
    func member(_ name: String) -> JSONNode { own.first { $0.name == name }?.node ?? JSONNode(.array([])) }
    let properties =
      [JSONNode.Member(Self.formatKey, .object(("const", .text(format))))] + member("properties").members
    let required = [.text(Self.formatKey)] + member("required").elements
    return .object(
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("$id", .text(format + ":json")),
      ("title", .text(title)), ("description", .text(description)), ("type", .text("object")),
      ("properties", JSONNode(.object(properties))), ("required", JSONNode(.array(required))),
      ("additionalProperties", JSONNode(.boolean(false))),
      ("$defs", JSONNode(.object(definitions.sorted { $0.key < $1.key }.map { JSONNode.Member($0, $1) }))))
  }

  /// The member of a document that says what it is.
  static let formatKey = "format"

  /// The schema of an element, where it is used.
  private var reference: JSONNode {
    if let value { return value.reference }
    return type.map { .definition($0) } ?? schema
  }

  /// The schema of an element's object.
  private var schema: JSONNode {
    var properties = attributes.map { JSONNode.Member($0.key, $0.type.reference) }
    if let text { properties.append(JSONNode.Member(Self.textKey, text.reference)) }
    properties += children.map { child in
      var schema = child.shape.reference
      if child.isList {
        var list: [(String, JSONNode)] = [("type", .text("array")), ("items", schema)]
        if child.most < .max { list.append(("maxItems", JSONNode(.number(String(child.most))))) }
        schema = .object(list)
      }
      return JSONNode.Member(child.key, schema)
    }
    var required = attributes.filter(\.isRequired).map(\.key)
    if !isChoice { required += children.filter(\.isRequired).map(\.key) }
    var members: [(String, JSONNode)] = [
      ("type", .text("object")), ("properties", JSONNode(.object(properties))),
    ]
    if !required.isEmpty { members.append(("required", .texts(required))) }
    if isChoice {
      let choices = children.map { JSONNode.object(("required", .texts([$0.key]))) }
      members.append(("oneOf", JSONNode(.array(choices))))
    }
    return .object(members + [("additionalProperties", JSONNode(.boolean(false)))])
  }

  /// The types with a name, by it.
  private var definitions: [String: JSONNode] {
    var found: [String: JSONNode] = [:]
    for value in attributes.map(\.type) + [text].compactMap(\.self) where !value.isBuiltIn {
      found[value.name] = value.schema
    }
    for child in children {
      if let type = child.shape.type { found[type] = child.shape.schema }
      found.merge(child.shape.definitions) { first, _ in first }
    }
    return found
  }
}

extension ValueShape {
  fileprivate var isBuiltIn: Bool { name.hasPrefix("xs:") }

  fileprivate var reference: JSONNode { isBuiltIn ? schema : .definition(name) }

  /// The pattern of hours in whole quarters, which JSON says as a number.
  private static let quarters = "^(?:[0-9]{1,5}(\\.(0|00|25|5|50|75))?)$"

  fileprivate var schema: JSONNode {
    var members: [(String, JSONNode)] = []
    if let words = SchemaTypes.expectations[name] { members.append(("description", .text(words))) }
    members.append(("type", .text(kind.rawValue)))
    if !words.isEmpty { members.append(("enum", .texts(words))) }
    if isDay { members.append(("format", .text("date"))) }
    if kind == .string, let pattern { members.append(("pattern", .text(pattern))) }
    func number(_ name: String, _ value: String?) {
      if let value, !isDay { members.append((name, JSONNode(.number(value)))) }
    }
    number("minimum", least)
    number("maximum", greatest)
    number("minLength", shortest.map { String($0) })
    number("maxLength", longest.map { String($0) })
    number("multipleOf", pattern == Self.quarters ? "0.25" : nil)
    return .object(members)
  }
}

extension JSONNode {
  fileprivate static func object(_ members: (String, JSONNode)...) -> JSONNode { object(members) }

  fileprivate static func object(_ members: [(String, JSONNode)]) -> JSONNode {
    JSONNode(.object(members.map { Member($0, $1) }))
  }

  fileprivate static func text(_ text: String) -> JSONNode { JSONNode(.string(text)) }

  fileprivate static func texts(_ texts: [String]) -> JSONNode { JSONNode(.array(texts.map { .text($0) })) }

  fileprivate static func definition(_ name: String) -> JSONNode {
    .object(("$ref", .text("#/$defs/" + name)))
  }
}
