public import Ontology
public import Planning
import Wording
public import XML

extension PlanDocument {
  /// Reads the plan that a page carries, also a page that a browser saved anew.
  ///
  /// Such a page has one block `data-readiness="plan"` whose text is the document that ``xml(_:)`` wrote,
  /// with its checksum. Nothing else in the page is looked at, and the document is read as strictly as a
  /// file. White space around the document and line ends in another form are forgiven.
  ///
  /// - Throws: `InvalidDocument` for a page without a plan, with several, or with one that is damaged; for
  ///   faults of the document itself as ``read(_:schemas:)`` reports them, at the lines of the page.
  public static func readPage(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    let (text, line) = try carried(by: file)
    do {
      return try read(SourceFile(path: file.path, text: text), schemas: schemas)
    } catch {
      throw InvalidDocument(error.diagnostics.map { moved($0, to: line) })
    }
  }

  /// The document that a page carries, which only its checksum has been asked about.
  ///
  /// - Throws: `InvalidDocument` for a page without a plan, with several, or with one that is damaged.
  public static func carriedDocument(of file: SourceFile) throws(InvalidDocument) -> String {
    try carried(by: file).text
  }

  private static func carried(by file: SourceFile) throws(InvalidDocument) -> (text: String, line: Int) {
    let block = try planBlock(of: file)
    let text = document(in: block.text)
    guard block.elements.isEmpty, block["data-checksum"] == Fingerprint.text(of: text) else {
      throw InvalidDocument(
        Diagnostic(
          file: file.path, line: block.line,
          worded("the plan in this page is damaged: its checksum does not match"),
          suggestion: exportAgain))
    }
    return (text, block.line)
  }

  private static var exportAgain: String { worded("export it again with --for learner") }

  /// The one element that carries a plan.
  private static func planBlock(of file: SourceFile) throws(InvalidDocument) -> Element {
    let page = try ParsedDocument(html: file.bytes, file: file.path)
    let blocks = try page.elements(whose: "data-readiness", is: "plan")
    guard let block = blocks.first else {
      throw InvalidDocument(
        Diagnostic(file: file.path, worded("this page carries no plan"), suggestion: exportAgain))
    }
    guard blocks.count == 1 else {
      throw InvalidDocument(
        Diagnostic(
          file: file.path, line: blocks[1].line,
          worded("this page carries \(blocks.count) plans, but only one can be read"),
          suggestion: exportAgain))
    }
    let declared = Element(format.name, namespace: block["data-namespace"] ?? "", line: block.line)
    if let fault = format.wrongFormat(of: declared, file: file.path) { throw InvalidDocument(fault) }
    return block
  }

  /// The document in the text of a block: with line feeds, one of them at the end.
  private static func document(in text: String) -> String {
    var bytes = Array(text.utf8)
    if bytes.contains(carriageReturn) {
      var last: UInt8?
      var folded: [UInt8] = []
      folded.reserveCapacity(bytes.count)
      for byte in bytes {
        if byte == carriageReturn {
          folded.append(lineFeed)
        } else if byte != lineFeed || last != carriageReturn {
          folded.append(byte)
        }
        last = byte
      }
      bytes = folded
    }
    func isSpace(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == lineFeed
    }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes.drop(while: isSpace) + [lineFeed], as: UTF8.self)
  }

  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  /// A fault of the document at the line of the page on which it stands; columns differ, since the page
  /// escapes.
  private static func moved(_ diagnostic: Diagnostic, to line: Int) -> Diagnostic {
    var result = diagnostic
    result.line = (diagnostic.line ?? 1) + line - 1
    result.column = nil
    return result
  }
}
