package import Catalogue
package import Documents
package import Ontology
package import Planning
import Wording
package import XML

/// Reads a plan from XML, from JSON or from a page, by what the file begins with.
package enum PlanFile {
  /// The forms in which a file holds a plan.
  package enum Format {
    case xml, json, page

    /// The form of a file that is there.
    package init(of bytes: [UInt8]) {
      if JSONReading.beginsValue(bytes) {
        self = .json
        return
      }
      let start = String(decoding: bytes.prefix(300), as: UTF8.self).lowercased()
      self = start.contains("<!doctype html") || start.contains("<html") ? .page : .xml
    }

    /// The form of a new file: JSON if the path ends so, otherwise XML.
    package init(named path: String) { self = path.lowercased().hasSuffix(".json") ? .json : .xml }
  }

  /// Reads a plan.
  ///
  /// - Throws: `InvalidDocument` for a file that holds none.
  package static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    switch Format(of: file.bytes) {
    case .json: try json(Catalogue()).read(file, schemas: schemas)
    case .page: try PlanDocument.readPage(file, schemas: schemas)
    case .xml: try PlanDocument.read(file, schemas: schemas)
    }
  }

  /// A plan as the text of a file; a page is made elsewhere, and this is the plan that it carries.
  package static func text(_ plan: Plan, as format: Format) throws(InvalidDocument) -> String {
    format == .json ? try json(Catalogue()).text(plan) : PlanDocument.xml(plan)
  }

  /// What JSON of plans looks like.
  package static func json(_ catalogue: Catalogue) throws(InvalidDocument) -> PlanJSON {
    func schema(_ path: String) throws(InvalidDocument) -> SourceFile {
      guard let schema = catalogue.file(path) else {
        throw InvalidDocument(Diagnostic(file: path, worded("the schema is not built in")))
      }
      return schema
    }
    return try PlanJSON(
      schema: schema(PlanJSON.schemaPath), wordedSchema: schema(PlanJSON.wordedSchemaPath))
  }
}
