internal import Synchronization
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

/// The schemas of a program run; each is compiled when a file needs it, once for all files.
public struct SchemaSet: Sendable {
  /// The schemas that were compiled, by path.
  private final class Compiled: Sendable {
    let schemas = Mutex<[String: Schema]>([:])
  }

  private let files: [String: SourceFile]
  private let compiled = Compiled()

  /// Takes the schemas among the files, without a look at them.
  public init(_ files: [SourceFile]) {
    self.files = Dictionary(
      files.filter { $0.path.hasSuffix(".xsd") }.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }

  /// The schema of a path such as `Roles/Schemas/skills.xsd`, compiled by whoever asks first; `nil` where there is
  /// none.
  ///
  /// - Throws: `InvalidDocument` for a schema that libxml2 refuses.
  public func schema(_ path: String) throws(InvalidDocument) -> Schema? {
    guard let file = files[path] else { return nil }
    return try compiled.schemas.withLock { schemas throws(InvalidDocument) in
      if let schema = schemas[path] { return schema }
      let schema = try Schema(file.bytes, file: path)
      schemas[path] = schema
      return schema
    }
  }
}
