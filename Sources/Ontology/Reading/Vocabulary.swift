import Wording
public import XML

/// The kinds of files of a library, each with a namespace and a schema of its own.
public enum Vocabulary: String, Sendable, Hashable, CaseIterable {
  case skills, items, resources, exam, role, codes, products, sample, calibration

  /// The version of the vocabularies that this program reads and writes.
  public static let version = 1

  /// The namespace of its root element.
  public var namespace: String { "urn:readiness:\(rawValue):\(Self.version)" }

  /// The path of its schema.
  public var schemaPath: String { "Roles/Schemas/\(rawValue).xsd" }

  /// The vocabulary of a document by its root element.
  ///
  /// - Throws: `InvalidDocument` that tells a newer version from a wrong namespace.
  public static func of(_ root: Element, file: String) throws(InvalidDocument) -> Vocabulary {
    if let known = allCases.first(where: { $0.namespace == root.namespace }) { return known }
    throw InvalidDocument(
      unknownNamespace(of: root, file: file, known: allCases.map(\.rawValue)))
  }

  /// Says what is wrong with the namespace of a root element.
  ///
  /// - Parameters:
  ///   - root: The root element that was found.
  ///   - file: The path that the diagnostic reports.
  ///   - known: The names of the formats that are accepted here.
  ///   - version: The version of the known formats.
  public static func unknownNamespace(
    of root: Element, file: String, known: [String], version: Int = version
  ) -> Diagnostic {
    let parts = root.namespace.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 4, parts[0] == "urn", parts[1] == "readiness", known.contains(parts[2]),
      let found = Int(parts[3]), found > version
    {
      return Diagnostic(
        file: file, line: root.line,
        worded("the file is in version \(found) of its format; this program reads version \(version)"),
        suggestion: worded("use a newer release of readiness"))
    }
    let expected = known.contains(root.name) ? "urn:readiness:\(root.name):\(version)" : nil
    let suggestion =
      expected.map { worded("did you mean xmlns=\"\($0)\"?") }
      ?? worded(
        "expected urn:readiness:NAME:\(version) with one of the names \(known.joined(separator: ", "))")
    let found =
      root.namespace.isEmpty ? worded("no namespace") : worded("the unknown namespace '\(root.namespace)'")
    return Diagnostic(file: file, line: root.line, "<\(root.name)> has \(found)", suggestion: suggestion)
  }
}

/// The compiled schemas of a program run; compiling is done once and serves every file.
public struct SchemaSet: Sendable {
  private let schemas: [String: Schema]

  /// Compiles every schema among the files.
  ///
  /// - Throws: `InvalidDocument` for a schema that libxml2 refuses.
  public init(_ files: [SourceFile]) throws(InvalidDocument) {
    var schemas: [String: Schema] = [:]
    for file in files where file.path.hasSuffix(".xsd") {
      schemas[file.path] = try Schema(file.bytes, file: file.path)
    }
    self.schemas = schemas
  }

  /// The schema of a path such as `Roles/Schemas/skills.xsd`.
  public func schema(_ path: String) -> Schema? { schemas[path] }
}
