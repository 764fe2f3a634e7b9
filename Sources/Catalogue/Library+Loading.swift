internal import Host
public import Ontology
public import XML

extension Catalogue {
  /// The built-in schemas, compiled by whoever asks first: they are the same for the whole run.
  ///
  /// - Throws: `InvalidDocument` for a schema that libxml2 refuses.
  public func schemas() throws(InvalidDocument) -> SchemaSet { try Self.compiled.get() }

  private static let compiled = Result { () throws(InvalidDocument) -> SchemaSet in
    try SchemaSet(Catalogue().files(in: "Roles/Schemas/"))
  }

  /// Compiles the schema of plans alone, for those who read nothing else.
  ///
  /// - Throws: `InvalidDocument` for a schema that libxml2 refuses.
  public func planSchemas() throws(InvalidDocument) -> SchemaSet { try schemas(of: "plan") }

  /// Compiles the schema of profiles alone, for those who read nothing else.
  ///
  /// - Throws: `InvalidDocument` for a schema that libxml2 refuses.
  public func profileSchemas() throws(InvalidDocument) -> SchemaSet { try schemas(of: "profile") }

  private func schemas(of document: String) throws(InvalidDocument) -> SchemaSet {
    try SchemaSet(file("Roles/Schemas/\(document).xsd").map { [$0] } ?? [])
  }

  /// Reads the built-in library and the user's folders over it.
  ///
  /// - Parameters:
  ///   - folders: Folders that add to the library or override it, the later ones last.
  ///   - schemas: The compiled schemas.
  /// - Returns: The library, which can be used.
  /// - Throws: `InvalidDocument` with every fault of the files, `FileFault` for a folder that cannot be read.
  public func library(adding folders: [String] = [], schemas: SchemaSet) throws -> Library {
    let layers = [files(in: "Roles/")] + (try folders.map { try InputFiles.folder($0) })
    return try Library(layers, schemas: schemas) { Workers.map($0, $1) }
  }
}
