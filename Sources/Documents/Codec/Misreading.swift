import Wording
import XML

/// Why an element could not be read.
struct Misreading: Error, Sendable, Hashable {
  /// What is wrong.
  var message: String
  /// What would be right.
  var suggestion: String?
  /// The line of the element; `nil` until it is known.
  var line: Int?
  /// Whether something is missing, rather than wrong.
  var isMissing = false

  /// Something is wrong that no single value says.
  init(_ message: String, _ suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }

  /// A value is missing.
  init(missing what: String, in element: Element, type: String? = nil) {
    message = worded("<\(element.name)> has no \(what)")
    suggestion = type.flatMap(SchemaTypes.expectation) ?? worded("add it")
    line = element.line
    isMissing = true
  }

  /// A value says something else.
  init(_ text: String, of what: String, in element: Element, type: String) {
    message = worded("\(Faults.quoted(text)) cannot be the \(what) of <\(element.name)>")
    suggestion = SchemaTypes.expectation(type)
    line = element.line
  }

  /// As a fault of a file.
  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(file: file, line: line, message, suggestion: suggestion)
  }
}
