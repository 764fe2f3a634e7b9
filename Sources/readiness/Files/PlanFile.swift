import Catalogue
import Documents
import Ontology
import Planning
import XML

/// Reads a plan from XML, from JSON or from a page, by what the file begins with.
enum PlanFile {
  /// The forms in which a file holds a plan.
  enum Format {
    case xml, json, page

    /// The form of a file that is there.
    init(of bytes: [UInt8]) {
      if JSONReading.beginsObject(bytes) {
        self = .json
        return
      }
      let start = String(decoding: bytes.prefix(300), as: UTF8.self).lowercased()
      self = start.contains("<!doctype html") || start.contains("<html") ? .page : .xml
    }

    /// The form of a new file: JSON if the path ends so, otherwise XML.
    init(named path: String) { self = path.lowercased().hasSuffix(".json") ? .json : .xml }
  }

  static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    switch Format(of: file.bytes) {
    case .json: try json(Catalogue()).read(file, schemas: schemas)
    case .page: try PlanDocument.readPage(file, schemas: schemas)
    case .xml: try PlanDocument.read(file, schemas: schemas)
    }
  }

  /// A plan as the text of a file; a page is made elsewhere, and this is the plan that it carries.
  static func text(_ plan: Plan, as format: Format) throws(InvalidDocument) -> String {
    format == .json ? try json(Catalogue()).text(plan) : PlanDocument.xml(plan)
  }

  /// What JSON of plans looks like.
  static func json(_ catalogue: Catalogue) throws(InvalidDocument) -> PlanJSON {
    guard let schema = catalogue.file(PlanJSON.schemaPath) else {
      throw InvalidDocument(Diagnostic(file: PlanJSON.schemaPath, "the schema is not built in"))
    }
    return try PlanJSON(schema: schema)
  }
}
