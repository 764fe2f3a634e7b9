import Wording
import XML

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
  mutating func noteMissing(_ key: String, _ node: JSONNode) { note(node, worded("'\(key)' is missing")) }

  /// A value as an element holds it; `nil` and a fault where it is of another kind.
  mutating func text(_ node: JSONNode, of type: ValueShape) -> String? {
    switch (node.value, type.kind) {
    case (.string(let text), .string):
      guard let scalar = text.unicodeScalars.first(where: { !$0.isAllowedInXML }) else { return text }
      let code = String(scalar.value, radix: 16, uppercase: true)
      note(
        node,
        worded(
          "the text holds U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code), which is no text"
        ))
      return nil
    case (.number(let number), .integer), (.number(let number), .number): return JSONNumber.plain(number)
    case (.boolean(let flag), .boolean): return flag ? "true" : "false"
    case (.null, _):
      note(node, worded("null stands where a value is expected"), worded("leave out what is not known"))
    default:
      note(
        node, worded("\(node.kind) stands where \(type.kind.words) is expected"),
        SchemaTypes.expectation(type.name))
    }
    return nil
  }
}

extension ValueShape.Kind {
  fileprivate var words: String {
    switch self {
    case .string: worded("a text")
    case .integer: worded("a whole number")
    case .number: worded("a number")
    case .boolean: worded("true or false")
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
