import Catalogue
import FoundationEssentials
import Ontology
import XML

/// The files that the tests read, by their place in the source tree.
enum Fixtures {
  /// The top of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let folder = root.appending(path: "Tests/OntologyTests/Fixtures")

  /// The path of a fixture.
  static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The names of the files of a fixture folder, sorted.
  static func names(in name: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: path(name))
    return (found ?? []).filter { $0.hasSuffix(".xml") }.sorted()
  }

  /// The XML files of a fixture folder, under the folder's own name.
  static func layer(_ name: String) throws -> [SourceFile] {
    let short = name.split(separator: "/").last.map(String.init) ?? name
    return try names(in: name).map {
      SourceFile(path: "\(short)/\($0)", bytes: try InputFiles.read(path("\(name)/\($0)")).bytes)
    }
  }
}

/// The built-in library, compiled and read once for all tests.
enum BuiltIn {
  static let catalogue = Catalogue()
  static let schemas = Result<SchemaSet, any Error>.success(catalogue.schemas())
  static let files = catalogue.files(in: "Roles/")
  static let result = Result { Library.read([files], schemas: try schemas.get()) }

  static var library: Library { get throws { try result.get().library } }
}

extension Library {
  /// A library of one file that stands in the test.
  static func of(_ text: String) throws -> Library {
    try Library([[SourceFile(path: "test.xml", text: text)]], schemas: BuiltIn.schemas.get())
  }
}
