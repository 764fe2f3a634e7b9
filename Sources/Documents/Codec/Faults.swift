import Wording
import XML

/// The faults of one file, gathered so that all of them can be reported at once.
struct Faults {
  /// How many are reported of one file; what is wrong in more places is wrong in one way.
  static let limit = 100
  /// How much of a value is quoted, in characters.
  static let quoteLength = 60

  private let file: String
  private var found: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// Notes a fault at an element.
  mutating func add(_ element: Element, _ message: String, _ suggestion: String? = nil) {
    add(Diagnostic(file: file, line: element.line, message, suggestion: suggestion))
  }

  /// Notes what could not be read.
  ///
  /// What the schema says in the same words is said once.
  mutating func add(_ misreading: Misreading) {
    let fault = misreading.diagnostic(in: file)
    if !found.contains(fault) { add(fault) }
  }

  /// Notes a fault.
  mutating func add(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  /// Ends reading when something is wrong.
  ///
  /// - Throws: `InvalidDocument` with the faults in the order of their lines.
  func check() throws(InvalidDocument) {
    guard !found.isEmpty else { return }
    let ordered = found.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
    }
    var reported = ordered.prefix(Self.limit).map(\.element)
    let rest = ordered.count - reported.count
    if rest > 0 { reported.append(Diagnostic(file: file, worded("\(rest) more faults are not listed"))) }
    throw InvalidDocument(reported)
  }

  /// A value between quotes, on one line and cut where it is long.
  static func quoted(_ value: String) -> String {
    let line = value.plain
    return "'" + (line.count > quoteLength ? line.prefix(quoteLength) + "…" : line) + "'"
  }
}
