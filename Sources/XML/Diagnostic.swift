/// What is wrong with a document, where, and what would be right.
public struct Diagnostic: Error, Sendable, Hashable, CustomStringConvertible {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable, Hashable {
    /// The document cannot be used.
    case error
    /// The document can be used, but its author should look at this.
    case warning
  }

  /// How much it matters.
  public var severity: Severity
  /// The document's name as its reader knows it, usually a path.
  public var file: String
  /// 1-based line, or `nil` where no line is known.
  public var line: Int?
  /// 1-based column, or `nil` where no column is known.
  public var column: Int?
  /// What is wrong, without the place and without a full stop.
  public var message: String
  /// What would be right, if that is known.
  public var suggestion: String?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity = .error, file: String, line: Int? = nil, column: Int? = nil,
    _ message: String, suggestion: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }

  /// One line as compilers print it: `file:line:column: error: message; suggestion`.
  public var description: String {
    var place = file
    if let line, line > 0 {
      place += ":\(line)"
      if let column, column > 0 { place += ":\(column)" }
    }
    let tail = suggestion.map { "; \($0)" } ?? ""
    let line = "\(place): \(severity.rawValue): \(message)\(tail)".printable
    // A name or a value with a line feed must not look like a second diagnostic.
    return String(line.map { $0.isNewline ? " " : $0 })
  }
}

/// One or more faults that keep a document from being used.
public struct InvalidDocument: Error, Sendable, Hashable, CustomStringConvertible {
  /// The faults in the order of the document; not empty.
  public var diagnostics: [Diagnostic]

  /// Creates the error from its faults.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Creates the error from one fault.
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  /// A line for each fault.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension String {
  /// The text with control characters replaced, so that a hostile document cannot drive a terminal.
  public var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isPrintable ? $0 : "\u{FFFD}" }))
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows the scalar as it is: no control, no line separator, no change of direction.
  fileprivate var isPrintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: value == 0x0A || value == 0x09
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: false
    default: true
    }
  }
}
