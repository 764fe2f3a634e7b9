import Wording
public import XML

/// One file of a library, checked against its schema and by itself unless that was done before.
///
/// It needs no other file, so several can be read at a time.
public struct LibraryFile: Sendable {
  let path: String
  /// The content, or why it cannot be read.
  let content: Result<Content, InvalidDocument>

  struct Content: Sendable {
    let values: LibraryValues
    /// What is wrong with it beyond its schema.
    let faults: [Diagnostic]
  }

  /// Reads one file.
  ///
  /// - Complexity: O(n) in its size.
  public init(_ file: SourceFile, schemas: SchemaSet) {
    path = file.path
    content = Result { () throws(InvalidDocument) in try Content(file, schemas: schemas) }
  }

  /// Reads one file that was checked before.
  ///
  /// - Complexity: O(n) in its size.
  init(checked file: SourceFile) {
    path = file.path
    content = Result { () throws(InvalidDocument) in
      let root = try ParsedDocument.rootElement(trusted: file.bytes, file: file.path)
      let vocabulary = try Vocabulary.of(root, file: file.path)
      return Content(values: LibraryValues(root, vocabulary, file: file.path), faults: [])
    }
  }
}

extension LibraryFile {
  /// The resources that the file describes; none where it cannot be read.
  var resources: [Resource] {
    guard case .success(let content) = content, case .resources(_, _, let resources) = content.values else {
      return []
    }
    return resources
  }
}

extension LibraryFile.Content {
  fileprivate init(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) {
    let document = try ParsedDocument(xml: file.bytes, file: file.path)
    let root = try document.rootElement()
    let vocabulary = try Vocabulary.of(root, file: file.path)
    guard let schema = try schemas.schema(vocabulary.schemaPath) else {
      throw InvalidDocument(
        Diagnostic(file: file.path, worded("the schema \(vocabulary.schemaPath) is missing")))
    }
    let found = document.faults(against: schema)
    guard found.isEmpty else { throw InvalidDocument(found) }
    values = LibraryValues(root, vocabulary, file: file.path)
    faults = FileCheck(root, vocabulary, file: file.path).diagnostics()
  }
}
