import Ontology
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
      reading.note(node, "\(node.kind) stands where an object is expected")
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
      reading.note(node, "exactly one of \(names) is expected")
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
          member.node, "there is no member \(Faults.quoted(member.name)) here",
          (near ? Library.suggestion(for: member.name, among: keys) : nil)
            ?? "it can be \(keys.joined(separator: ", "))")
      } else if let other = known[member.name] {
        reading.note(
          member.node, "\(Faults.quoted(member.name)) stands twice", "the other stands on line \(other.line)")
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
      reading.at(key) { $0.note(node, "\(node.kind) stands where a list is expected") }
      return []
    }
    guard list.count <= most else {
      reading.at(key) { $0.note(node, "the list has \(list.count) entries", "it has at most \(most)") }
      return []
    }
    return list.enumerated().map { index, entry in
      reading.at("\(key)[\(index)]") { reading in shape.element(entry, named: name, &reading) }
    }
  }
}

/// What is noted while JSON is turned into elements.
struct JSONDocumentReading {
  /// More faults than are reported are not looked for.
  private static let most = 2 * Faults.limit
  /// How many names are compared with those that are known.
  private static let mostSuggestions = 20

  /// The faults.
  var faults: Faults
  /// The members that lead to what is read now, such as `weeks[2].sessions[0]`.
  private(set) var path = ""
  /// The paths of the objects that begin on a line.
  var places: [Int: [String]] = [:]
  private var count = 0
  private var suggestions = 0
  private let file: String

  init(file: String) {
    self.file = file
    faults = Faults(file: file)
  }

  /// Whether further faults are looked for.
  var hasRoom: Bool { count < Self.most }

  /// Counts a name that is compared with those that are known, which is slow.
  var takesSuggestion: Bool {
    mutating get {
      suggestions += 1
      return suggestions <= Self.mostSuggestions
    }
  }

  /// Reads below a member.
  mutating func at<Result>(_ key: String, _ read: (inout JSONDocumentReading) -> Result) -> Result {
    let before = path
    path += path.isEmpty ? key : "." + key
    defer { path = before }
    return read(&self)
  }

  /// Notes a fault of a value.
  mutating func note(_ node: JSONNode, _ message: String, _ suggestion: String? = nil) {
    count += 1
    guard hasRoom else { return }
    let place = path.isEmpty ? "" : path + ": "
    faults.add(Diagnostic(file: file, line: node.line, place + message, suggestion: suggestion))
  }

  /// Notes a member that must be there.
  mutating func noteMissing(_ key: String, _ node: JSONNode) { note(node, "'\(key)' is missing") }

  /// A value as an element holds it; `nil` and a fault where it is of another kind.
  mutating func text(_ node: JSONNode, of type: ValueShape) -> String? {
    switch (node.value, type.kind) {
    case (.string(let text), .string):
      guard let scalar = text.unicodeScalars.first(where: { !$0.isAllowedInXML }) else { return text }
      let code = String(scalar.value, radix: 16, uppercase: true)
      note(
        node,
        "the text holds U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code), which is no text")
      return nil
    case (.number(let number), .integer), (.number(let number), .number): return JSONNumber.plain(number)
    case (.boolean(let flag), .boolean): return flag ? "true" : "false"
    case (.null, _):
      note(node, "null stands where a value is expected", "leave out what is not known")
    default:
      note(
        node, "\(node.kind) stands where \(type.kind.words) is expected", SchemaTypes.expectations[type.name])
    }
    return nil
  }
}

extension ValueShape.Kind {
  fileprivate var words: String {
    switch self {
    case .string: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold it (section 2.2).
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

/// Numbers of JSON as XML Schema writes them: without an exponent, and without needless zeros.
enum JSONNumber {
  /// The plain form of a number; as it is where that would be longer than any number of a document.
  static func plain(_ number: String) -> String {
    let parts = number.lowercased().split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    guard let mantissa = parts.first, let exponent, abs(exponent) <= 20 else { return number }
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let halves = mantissa.drop { $0 == "-" }.split(separator: ".")
    var whole = halves.first.map(String.init) ?? "0"
    var fraction = halves.count == 2 ? String(halves[1]) : ""
    if exponent > 0 {
      fraction += String(repeating: "0", count: max(0, exponent - fraction.count))
      whole += fraction.prefix(exponent)
      fraction = String(fraction.dropFirst(exponent))
    } else if exponent < 0 {
      whole = String(repeating: "0", count: max(0, 1 - exponent - whole.count)) + whole
      fraction = whole.suffix(-exponent) + fraction
      whole = String(whole.dropLast(-exponent))
    }
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
