internal import Host
public import Ontology
import XML

extension Catalogue {
  /// The built-in schemas, each compiled when it is needed, once for the whole run.
  public func schemas() -> SchemaSet { Self.compiled }

  private static let compiled = SchemaSet(Catalogue().files(in: "Roles/Schemas/"))

  /// Reads the built-in library and the user's folders over it.
  ///
  /// The built-in files cannot change after the program is made, so their checks are a test of the program, and
  /// `readiness check` makes them again; here they are read only. Files of the user are checked by themselves, and with
  /// those that they are laid over.
  ///
  /// - Parameters:
  ///   - folders: Folders that add to the library or override it, the later ones last.
  ///   - schemas: The compiled schemas.
  ///   - deferral: Lets the resources be read in the meantime, where there are no folders.
  /// - Returns: The library, which can be used.
  /// - Throws: `InvalidDocument` with every fault of the files, or with a sentence for each folder whose skeletons are not
  ///   filled in; `FileFault` for a folder that cannot be read.
  public func library(
    adding folders: [String] = [], schemas: SchemaSet, deferral: Deferral<[Resource]>? = nil
  ) throws -> Library {
    let layers = try folders.map { try InputFiles.folder($0) }
    let open = zip(folders, layers).compactMap { Scaffold.obstacle(in: $1, of: $0) }
    guard open.isEmpty else { throw InvalidDocument(open) }
    return try Library(
      layers, over: files(in: "Roles/"), schemas: schemas, by: { Workers.map($0, $1) }, deferral: deferral)
  }
}
