import Catalogue
import Documents
import Ontology
import Planning
import XML

/// Reads a plan from XML, from JSON or from a page, by what the file begins with.
enum PlanFile {
  static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    if JSONReading.beginsObject(file.bytes) { return try json(Catalogue()).read(file, schemas: schemas) }
    let start = String(decoding: file.bytes.prefix(300), as: UTF8.self).lowercased()
    let isPage = start.contains("<!doctype html") || start.contains("<html")
    return isPage
      ? try PlanDocument.readPage(file, schemas: schemas) : try PlanDocument.read(file, schemas: schemas)
  }

  /// A plan as the bytes of a file: as JSON if the path ends so, otherwise as XML.
  static func text(_ plan: Plan, at path: String) throws(InvalidDocument) -> String {
    path.lowercased().hasSuffix(".json") ? try json(Catalogue()).text(plan) : PlanDocument.xml(plan)
  }

  /// What JSON of plans looks like.
  static func json(_ catalogue: Catalogue) throws(InvalidDocument) -> PlanJSON {
    guard let schema = catalogue.file(PlanJSON.schemaPath) else {
      throw InvalidDocument(Diagnostic(file: PlanJSON.schemaPath, "the schema is not built in"))
    }
    return try PlanJSON(schema: schema)
  }
}
