internal import Host
public import Ontology
import XML

extension Catalogue {
  /// Reads what of the library stands in the files of resources that name one of some, for those who need no more of
  /// it: to read all of it takes longer than to answer.
  ///
  /// - Parameters:
  ///   - resources: The ids of the resources.
  ///   - folders: Folders that add to the library or override it, the later ones last.
  ///   - schemas: The compiled schemas.
  /// - Returns: The library as far as these files hold it; what refers to other files leads nowhere, and a file that
  ///   cannot be read adds nothing.
  /// - Throws: `FileFault` for a folder that cannot be read.
  /// - Complexity: O(bytes of the files · resources).
  public func library(
    naming resources: Set<String>, adding folders: [String], schemas: SchemaSet
  ) throws -> Library {
    let names = resources.map { Array("\"\($0)\"".utf8) }
    let layers = [files(in: "Roles/Resources/")] + (try folders.map { try InputFiles.folder($0) })
    return Library.read(
      layers.map { files in
        files.filter { file in names.contains { ByteSearch.finds($0, in: file.bytes) } }
      }, schemas: schemas
    ).library
  }
}
