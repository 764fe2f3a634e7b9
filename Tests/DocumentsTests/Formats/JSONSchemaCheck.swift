import Documents
import Synchronization

/// Checks a document against a JSON Schema, as far as the schemas of this product use it: every member must
/// be declared, every required one present, and every value of its type and within its range.
struct JSONSchemaCheck {
  let schema: JSONNode

  /// What is wrong with a document, each with its path; empty when nothing is.
  func faults(of document: JSONNode) -> [String] { faults(document, schema, "$") }

  private func resolved(_ schema: JSONNode) -> JSONNode? {
    guard let name = schema["$ref"]?.text?.dropFirst("#/$defs/".count) else { return schema }
    return self.schema["$defs"]?[String(name)]
  }

  private func faults(_ node: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
    guard let schema = resolved(schema) else { return ["\(path): a reference to nothing"] }
    var found: [String] = []
    if let constant = schema["const"]?.text, node.text != constant {
      found.append("\(path): not \(constant)")
    }
    switch (schema["type"]?.text, node.value) {
    case ("object", .object(let members)): found += objectFaults(members, schema, path)
    case ("array", .array(let list)):
      if let most = schema["maxItems"].flatMap(Self.number), Double(list.count) > most {
        found.append("\(path): long")
      }
      for (index, entry) in list.enumerated() {
        found +=
          schema["items"].map { faults(entry, $0, "\(path)[\(index)]") } ?? [
            "\(path): entries are not declared"
          ]
      }
    case ("string", .string(let text)): found += textFaults(text, schema).map { "\(path): \($0) '\(text)'" }
    case ("integer", .number(let text)), ("number", .number(let text)):
      found += numberFaults(text, schema).map { "\(path): \($0) \(text)" }
    case ("boolean", .boolean): break
    case (nil, .string) where schema["const"] != nil: break
    default: found.append("\(path): of another type")
    }
    return found
  }

  private func objectFaults(_ members: [JSONNode.Member], _ schema: JSONNode, _ path: String) -> [String] {
    var found: [String] = []
    for member in members {
      found +=
        schema["properties"]?[member.name].map { faults(member.node, $0, "\(path).\(member.name)") }
        ?? ["\(path).\(member.name): not declared"]
    }
    let names = members.map(\.name)
    if Set(names).count != names.count { found.append("\(path): a name stands twice") }
    func isMissing(_ schema: JSONNode) -> [String] {
      (schema["required"]?.elements ?? []).compactMap(\.text).filter { !names.contains($0) }
    }
    found += isMissing(schema).map { "\(path).\($0): missing" }
    if let choices = schema["oneOf"]?.elements, choices.count(where: { isMissing($0).isEmpty }) != 1 {
      found.append("\(path): not one of the choices")
    }
    if schema["additionalProperties"]?.value != .boolean(false) { found.append("\(path): open") }
    return found
  }

  private func textFaults(_ text: String, _ schema: JSONNode) -> [String] {
    var found: [String] = []
    let count = Double(text.unicodeScalars.count)
    if let words = schema["enum"]?.elements, !words.compactMap(\.text).contains(text) {
      found.append("no such word")
    }
    if let least = schema["minLength"].flatMap(Self.number), count < least { found.append("too short") }
    if let most = schema["maxLength"].flatMap(Self.number), count > most { found.append("too long") }
    if let pattern = schema["pattern"]?.text, (try? Self.regex(pattern)?.firstMatch(in: text)) == nil {
      found.append("not of the pattern")
    }
    return found
  }

  private func numberFaults(_ text: String, _ schema: JSONNode) -> [String] {
    guard let value = Double(text) else { return ["no number"] }
    var found: [String] = []
    if schema["type"]?.text == "integer", value != value.rounded() { found.append("not whole") }
    if let least = schema["minimum"].flatMap(Self.number), value < least { found.append("too small") }
    if let most = schema["maximum"].flatMap(Self.number), value > most { found.append("too great") }
    if let step = schema["multipleOf"].flatMap(Self.number), value / step != (value / step).rounded() {
      found.append("not a multiple")
    }
    return found
  }

  /// Patterns that were met before: to read one takes longer than to match a text.
  private static let regexes = Mutex<[String: Regex<AnyRegexOutput>]>([:])

  /// The pattern ready to match; `nil` for none that is right.
  private static func regex(_ pattern: String) -> Regex<AnyRegexOutput>? {
    regexes.withLock { known in
      if let regex = known[pattern] { return regex }
      let regex = try? Regex(pattern)
      known[pattern] = regex
      return regex
    }
  }

  private static func number(_ node: JSONNode) -> Double? {
    if case .number(let text) = node.value { Double(text) } else { nil }
  }
}
