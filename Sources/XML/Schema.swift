internal import CLibXML2

/// A compiled XML Schema 1.0.
///
/// `@unchecked Sendable`: libxml2 never changes a schema after it is compiled, and every validation has a
/// context of its own, so one schema serves any number of tasks.
public final class Schema: @unchecked Sendable {
  let pointer: xmlSchemaPtr

  /// Compiles a schema.
  ///
  /// - Throws: `InvalidDocument` with everything that libxml2 finds wrong with it.
  public init(_ bytes: [UInt8], file: String) throws(InvalidDocument) {
    try Prescan.check(bytes, file: file, limits: .standard, grammar: .xml)
    let collector = Collector()
    let compiled = bytes.withUnsafeBytes { raw -> xmlSchemaPtr? in
      guard let characters = raw.bindMemory(to: CChar.self).baseAddress else { return nil }
      return readiness_parse_schema(characters, Int32(raw.count), &collector.raw)
    }
    guard let compiled else {
      let found = collector.diagnostics(file: file)
      throw InvalidDocument(found.isEmpty ? [Diagnostic(file: file, "the schema cannot be read")] : found)
    }
    pointer = compiled
  }

  deinit { xmlSchemaFree(pointer) }
}
