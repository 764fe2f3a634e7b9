internal import CLibXML2
import Wording

/// A compiled XML Schema 1.0.
///
/// `@unchecked Sendable`: libxml2 never changes a schema after it is compiled, and every validation has a
/// context of its own, so one schema serves any number of tasks.
public final class Schema: @unchecked Sendable {
  let pointer: xmlSchemaPtr
  /// The schema points into its document.
  private let document: ParsedDocument

  /// Compiles a schema that stands in one file.
  ///
  /// - Throws: `InvalidDocument` with everything that libxml2 finds wrong with it, or for a schema that would
  ///   make libxml2 open another file.
  public init(_ bytes: [UInt8], file: String) throws(InvalidDocument) {
    document = try ParsedDocument(xml: bytes, file: file)
    let name = ["s": "http://www.w3.org/2001/XMLSchema"]
    guard try !document.elements(matching: "/s:schema", namespaces: name).isEmpty else {
      throw InvalidDocument(
        Diagnostic(file: file, line: try document.rootElement().line, worded("the document is no XML Schema"))
      )
    }
    let others = try document.elements(
      matching: "/*/*[self::s:import or self::s:include or self::s:redefine]", namespaces: name)
    guard others.isEmpty else {
      throw InvalidDocument(
        others.map {
          Diagnostic(
            file: file, line: $0.line, worded("a schema stands in one file, but this has <\($0.name)>"),
            suggestion: worded("put the definitions here"))
        })
    }
    let collector = Collector()
    guard let compiled = document.compiledSchema(collector) else {
      let found = collector.diagnostics(file: file)
      throw InvalidDocument(
        found.isEmpty ? [Diagnostic(file: file, worded("the schema cannot be read"))] : found)
    }
    pointer = compiled
  }

  deinit { xmlSchemaFree(pointer) }
}
