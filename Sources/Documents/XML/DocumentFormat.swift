import Ontology
import Wording
import XML

/// What profile and plan have in common: a namespace with a version, a schema, and strict reading.
struct DocumentFormat {
  /// The name of the root element, of the namespace and of the schema.
  let name: String

  /// The version that this program writes.
  let version: Int

  /// How to turn a document of an older version into the next one, by the older version.
  let migrations: [Int: @Sendable (Element) -> Element]

  /// Describes a format.
  init(name: String, version: Int = 1, migrations: [Int: @Sendable (Element) -> Element] = [:]) {
    self.name = name
    self.version = version
    self.migrations = migrations
  }

  /// The namespace of the root element.
  var namespace: String { namespace(of: version) }

  private func namespace(of version: Int) -> String { "urn:readiness:\(name):\(version)" }

  /// The path of the schema of the version that this program writes.
  var schemaPath: String { schemaPath(of: version) }

  /// An older version has its number in the name of its schema.
  private func schemaPath(of version: Int) -> String {
    "Roles/Schemas/\(name)\(version == self.version ? "" : "-\(version)").xsd"
  }

  /// Reads a file and checks everything about it.
  ///
  /// - Parameters:
  ///   - isOld: Whether the file is of an older version.
  ///   - rules: What a schema cannot say; called with the root element of any file of the format,
  ///     also of one that breaks its schema, so that all faults are known at once.
  /// - Returns: The root element of a file without faults; one of an older version as this version has it.
  /// - Throws: `InvalidDocument` with every fault of the file; with the first one if it is not well-formed or
  ///   of another format.
  func root(
    of file: SourceFile, schemas: SchemaSet, isOld: inout Bool, rules: (Element, inout Faults) -> Void
  ) throws(InvalidDocument) -> Element {
    let document = try ParsedDocument(xml: file.bytes, file: file.path)
    var root = try document.rootElement()
    if let fault = wrongFormat(of: root, file: file.path) { throw InvalidDocument(fault) }
    let found = olderVersion(of: root) ?? version
    isOld = found < version
    let schemaPath = schemaPath(of: found)
    guard let schema = try schemas.schema(schemaPath) else {
      throw InvalidDocument(Diagnostic(file: file.path, worded("the schema \(schemaPath) is missing")))
    }
    var faults = Faults(file: file.path)
    for fault in SchemaFaults.readable(document.faults(against: schema)) { faults.add(fault) }
    Self.noteForeignAttributes(of: root, in: &faults)
    for older in found..<version { root = migrations[older].map { $0(root) } ?? root }
    rules(root, &faults)
    try faults.check()
    return root
  }

  /// The same, whatever the version.
  func root(
    of file: SourceFile, schemas: SchemaSet, rules: (Element, inout Faults) -> Void
  ) throws(InvalidDocument) -> Element {
    var isOld = false
    return try root(of: file, schemas: schemas, isOld: &isOld, rules: rules)
  }

  /// Reads the root element of a file without faults.
  ///
  /// - Throws: `InvalidDocument` with the place of what the schema let pass and the form does not know.
  func value<Root>(of root: Element, by form: Form<Root>, file: String) throws(InvalidDocument) -> Root {
    do throws(Misreading) {
      return try form.read(root)
    } catch {
      throw InvalidDocument(error.diagnostic(in: file))
    }
  }

  /// Writes a value: the same one gives the same bytes.
  func xml<Root>(_ value: Root, by form: Form<Root>) -> String {
    var root = form.element(value, named: name)
    root.namespace = namespace
    return root.xmlDocument()
  }

  /// The older version of this format that a document is of; `nil` for any other.
  func olderVersion(of root: Element) -> Int? {
    migrations.keys.first { root.name == name && root.namespace == namespace(of: $0) }
  }

  /// Says why a document is not of this format; `nil` when it is, or is of an older version of it.
  func wrongFormat(of root: Element, file: String) -> Diagnostic? {
    if olderVersion(of: root) != nil { return nil }
    let start = "<\(name) xmlns=\"\(namespace)\">"
    if root.namespace == namespace {
      if root.name == name { return nil }
      let found = Faults.quoted(root.name)
      return Diagnostic(
        file: file, line: root.line, worded("the document begins with \(found)"),
        suggestion: worded("a \(name) begins with \(start)"))
    }
    let parts = root.namespace.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 4, parts[0] == "urn", parts[1] == "readiness", parts[2] != name {
      return Diagnostic(
        file: file, line: root.line,
        worded("the document is of the kind \(Faults.quoted(String(parts[2]))), not a \(name)"),
        suggestion: worded("a \(name) begins with \(start)"))
    }
    var shown = root
    shown.name = String(root.name.prefix(Faults.quoteLength))
    if root.namespace.count > Faults.quoteLength {
      shown.namespace = root.namespace.prefix(Faults.quoteLength) + "…"
    }
    return Vocabulary.unknownNamespace(of: shown, file: file, known: [name], version: version)
  }

  /// Every schema lets attributes such as `xsi:type` and `xsi:schemaLocation` pass; they have no meaning
  /// here.
  private static func noteForeignAttributes(of element: Element, in faults: inout Faults) {
    for attribute in element.attributes where attribute.name.contains(":") {
      faults.add(
        element, worded("the attribute \(Faults.quoted(attribute.name)) is not accepted"), worded("remove it")
      )
    }
    for child in element.elements { noteForeignAttributes(of: child, in: &faults) }
  }
}
