internal import CLibXML2
import Wording

/// A document that libxml2 has read; the one owner of its tree.
///
/// Nothing is fetched: no network, no DTD, no external entity, no XInclude. What leaves this type are values.
/// Each document belongs to one task at a time; any number of documents can be read in parallel.
public struct ParsedDocument: ~Copyable {
  let pointer: xmlDocPtr
  let file: String
  let maximumDepth: Int

  /// Reads an XML document strictly.
  ///
  /// - Parameters:
  ///   - bytes: The whole document, UTF-8, with or without a byte order mark.
  ///   - file: The name that diagnostics report.
  ///   - limits: What is refused unread.
  /// - Throws: `InvalidDocument` with the first fault; what a parser says after it is mostly its consequence.
  /// - Complexity: O(n) in the number of bytes.
  public init(xml bytes: [UInt8], file: String, limits: Limits = .standard) throws(InvalidDocument) {
    let range = try Prescan.check(bytes, file: file, limits: limits, grammar: .xml)
    let collector = Collector()
    let tree = Self.withCharacters(bytes[range]) { readiness_parse_xml($0, $1, collector.raw) }
    guard let tree else { throw Self.notWellFormed(collector, file: file) }
    pointer = tree
    self.file = file
    maximumDepth = limits.depth
  }

  /// What is wrong with a document that is no XML.
  static func notWellFormed(_ collector: Collector, file: String) -> InvalidDocument {
    let first = collector.firstError(file: file)
    return InvalidDocument(first ?? Diagnostic(file: file, worded("the document is not well-formed XML")))
  }

  /// Looks at an HTML page for what would be refused before it is read: what is larger than the limits, is not UTF-8 or
  /// has tags that no browser writes.
  ///
  /// - Throws: `InvalidDocument` with the first fault.
  /// - Complexity: O(n) in the number of bytes.
  public static func measure(html bytes: [UInt8], file: String, limits: Limits = .page)
    throws(InvalidDocument)
  {
    _ = try Prescan.check(bytes, file: file, limits: limits, grammar: .html)
  }

  /// Reads an HTML page as browsers save it.
  ///
  /// libxml2's HTML parser makes a tree of anything, so the caller must look for marks of its own in it and
  /// refuse a page without them.
  ///
  /// - Throws: `InvalidDocument` for a page that passes a limit, is not UTF-8, or has tags that no browser
  ///   writes. Unknown elements, wrong nesting and missing end tags are no errors.
  public init(html bytes: [UInt8], file: String, limits: Limits = .page) throws(InvalidDocument) {
    let range = try Prescan.check(bytes, file: file, limits: limits, grammar: .html)
    let collector = Collector()
    var stopped: Int32 = 0
    let tree = Self.withCharacters(bytes[range]) { readiness_parse_html($0, $1, collector.raw, &stopped) }
    guard let tree else {
      throw InvalidDocument(Diagnostic(file: file, worded("the page cannot be read as HTML")))
    }
    // Of a page that is nested too deep for it the parser leaves out the rest, so nothing of it can be used.
    // How deep that is differs between versions; the limit does not.
    let reader = TreeReader(file: file, maximumDepth: limits.depth)
    guard stopped == 0, reader.isWithinDepth(xmlDocGetRootElement(tree)) else {
      xmlFreeDoc(tree)
      throw InvalidDocument(
        Diagnostic(file: file, worded("the page cannot be read as HTML: its elements are nested too deep")))
    }
    pointer = tree
    self.file = file
    maximumDepth = limits.depth
  }

  deinit { xmlFreeDoc(pointer) }

  /// The document's outermost element.
  ///
  /// - Throws: `InvalidDocument` when there is none, or elements are nested deeper than the limit.
  public borrowing func rootElement() throws(InvalidDocument) -> Element {
    guard let root = xmlDocGetRootElement(pointer) else {
      throw InvalidDocument(Diagnostic(file: file, line: 1, worded("the document has no element")))
    }
    return try TreeReader(file: file, maximumDepth: maximumDepth).element(root, depth: 1)
  }

  /// Checks the document against a schema.
  ///
  /// - Returns: Every fault that libxml2 reports, in the order of the document; empty when it is valid.
  public borrowing func faults(against schema: Schema) -> [Diagnostic] {
    let collector = Collector()
    let result = readiness_validate(schema.pointer, pointer, collector.raw)
    let found = collector.diagnostics(file: file)
    if result != 0, found.isEmpty {
      return [Diagnostic(file: file, worded("the document does not follow its schema"))]
    }
    return found
  }

  /// The document compiled as a schema, which must not outlive it.
  borrowing func compiledSchema(_ collector: Collector) -> xmlSchemaPtr? {
    readiness_compile_schema(pointer, collector.raw)
  }

  /// Calls libxml2 with the bytes; they stay valid for the call and no longer.
  static func withCharacters<Result>(
    _ bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>, Int32) -> Result?
  ) -> Result? {
    _ = Library.started
    return bytes.withUnsafeBytes { raw in
      guard let characters = raw.bindMemory(to: CChar.self).baseAddress else { return nil }
      return body(characters, Int32(raw.count))
    }
  }
}
