public import Ontology
public import Planning
import Wording
public import XML

/// Plans as JSON documents.
///
/// The JSON of a plan is its XML in other signs (see `DocumentShape`): both say the same, and both are
/// judged by the same schema and the same rules. Its first member `format` is the namespace of the XML. JSON
/// → plan → JSON is the identity.
public struct PlanJSON: Sendable {
  private let shape: DocumentShape
  /// What version 4 held, the last one before codes, to which version 3, the first one in JSON, only lacks something.
  private let wordedSchema: SourceFile
  private let description: String

  /// The path of the schema from which the shape of the document is learned.
  public static let schemaPath = "Roles/Schemas/plan.xsd"
  /// The path of the schema of version 4, by which older plans are read.
  public static let wordedSchemaPath = "Roles/Schemas/plan-4.xsd"

  /// Learns what a plan holds.
  ///
  /// - Parameters:
  ///   - schema: The XML Schema of plans.
  ///   - wordedSchema: The XML Schema of version 4 of plans.
  /// - Throws: `InvalidDocument` for a schema that says something which has no counterpart in JSON.
  public init(schema: SourceFile, wordedSchema: SourceFile) throws(InvalidDocument) {
    shape = try DocumentShape(schema: schema)
    self.wordedSchema = wordedSchema
    let root = try ParsedDocument(xml: schema.bytes, file: schema.path).rootElement()
    description = root.first("annotation")?.token ?? ""
  }

  /// Writes a plan: the same plan gives the same bytes.
  ///
  /// - Complexity: O(n) in the size of the plan.
  public func text(_ plan: Plan) -> String {
    let format = JSONNode.Member(DocumentShape.formatKey, JSONNode(.string(PlanDocument.namespace)))
    return JSONNode(.object([format] + shape.json(Element(plan)).members)).jsonDocument()
  }

  /// The JSON Schema of plans (draft 2020-12), as a document.
  ///
  /// It says all that the XML Schema says, but for numbers with one or two decimals, which readers of JSON
  /// round.
  public var jsonSchema: String {
    shape.jsonSchema(
      format: PlanDocument.namespace, title: worded("A weekly study plan"), description: description
    )
    .jsonDocument()
  }

  /// Whether a document is JSON with a member `format`, which says what it is.
  ///
  /// - Complexity: O(n) in the size of the file.
  public static func saysFormat(_ file: SourceFile) -> Bool {
    let node = try? JSONReader.read(file)
    return node?[DocumentShape.formatKey]?.text != nil
  }

  /// Reads a plan as strictly as from XML.
  ///
  /// - Parameters:
  ///   - source: The document; its path stands in the diagnostics.
  ///   - schemas: The compiled schemas, with that of plans among them.
  /// - Throws: `InvalidDocument` with every fault, each with its line and mostly the path of its object:
  ///   members that are unknown, missing or named twice, values of the wrong type; where there is none of
  ///   these, values out of range and broken rules. What is no JSON, or no plan of this version, has one
  ///   fault.
  /// - Complexity: O(n) in the size of the file.
  public func read(_ source: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    let file = source.path
    let node = try JSONReader.read(source)
    let (contents, isWorded) = try contents(of: node, file: file)
    let path = isWorded ? Self.wordedSchemaPath : Self.schemaPath
    guard let schema = try schemas.schema(path) else {
      throw InvalidDocument(Diagnostic(file: file, worded("the schema \(path) is missing")))
    }
    var reading = JSONDocumentReading(file: file)
    let shape = isWorded ? try DocumentShape(schema: wordedSchema) : shape
    var root = shape.element(contents, named: "plan", &reading)
    root.namespace = isWorded ? Self.wordedNamespace : PlanDocument.namespace
    try reading.faults.check()
    var faults = Faults(file: file)
    for fault in try Self.faults(of: root, against: schema, file: file) { faults.add(fault) }
    if isWorded { root = PlanDocument.migrated(root, from: 4) }
    PlanRules(root).check(&faults)
    do {
      try faults.check()
    } catch {
      throw InvalidDocument(error.diagnostics.map { Self.located($0, by: reading.places) })
    }
    return try PlanDocument.plan(root, isOld: isWorded, file: file)
  }

  private static let wordedNamespace = "urn:readiness:plan:4"

  /// The members of a plan without the one that says what it is, and whether it is of a version with words.
  private func contents(
    of node: JSONNode, file: String
  ) throws(InvalidDocument) -> (members: JSONNode, isWorded: Bool) {
    let start = worded("a plan begins with {\"\(DocumentShape.formatKey)\": \"\(PlanDocument.namespace)\"")
    guard let format = node[DocumentShape.formatKey], let namespace = format.text else {
      throw InvalidDocument(
        Diagnostic(
          file: file, line: node.line, worded("the document does not say what it is"), suggestion: start))
    }
    let isWorded = [Self.wordedNamespace, "urn:readiness:plan:3"].contains(namespace)
    guard namespace.hasPrefix("urn:readiness:") else {
      throw InvalidDocument(
        Diagnostic(
          file: file, line: format.line,
          worded("the document has the unknown format \(Faults.quoted(namespace))"),
          suggestion: start))
    }
    guard isWorded || namespace == PlanDocument.namespace else {
      let declared = Element("plan", namespace: namespace, line: format.line)
      throw InvalidDocument(
        PlanDocument.format.wrongFormat(of: declared, file: file)
          ?? Diagnostic(
            file: file, line: format.line,
            worded("the version \(Faults.quoted(namespace)) was never written as JSON"),
            suggestion: start))
    }
    // Only the first goes: a second one is reported as unknown.
    var members = node.members
    if let first = members.firstIndex(where: { $0.name == DocumentShape.formatKey }) {
      members.remove(at: first)
    }
    return (JSONNode(.object(members), line: node.line), isWorded)
  }

  /// What the schema says about the XML of an element, at the lines of the JSON.
  private static func faults(
    of root: Element, against schema: Schema, file: String
  ) throws(InvalidDocument) -> [Diagnostic] {
    // The limits of pages: what is longer than the texts of an XML file is for the schema to refuse.
    let document = try ParsedDocument(xml: Array(root.xmlDocument().utf8), file: file, limits: .page)
    let lines = Self.lines(of: try document.rootElement(), as: root)
    return SchemaFaults.readable(document.faults(against: schema)).map { fault in
      var moved = fault
      moved.line = fault.line.flatMap { lines[$0] }
      return moved
    }
  }

  /// The lines of elements in the JSON by their lines in the XML that was made of it.
  private static func lines(of written: Element, as read: Element) -> [Int: Int] {
    var lines = [written.line: read.line]
    for (below, source) in zip(written.elements, read.elements) {
      lines.merge(Self.lines(of: below, as: source)) { first, _ in first }
    }
    return lines
  }

  /// A fault with the path of its object, where only one begins on its line.
  private static func located(_ fault: Diagnostic, by places: [Int: [String]]) -> Diagnostic {
    guard let line = fault.line, let paths = places[line], paths.count == 1, !paths[0].isEmpty else {
      return fault
    }
    var located = fault
    located.message = "\(paths[0]): \(fault.message)"
    return located
  }
}
