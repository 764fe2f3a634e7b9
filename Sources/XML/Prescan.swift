import Wording

/// Measures a document before libxml2 sees it: size, encoding, depth, elements, attributes, text.
///
/// Linear time, no memory of its own. What is not well-formed XML is left to the parser to report, but the
/// parser gets nothing after it: it would go on reading, and see tags where the scan saw none. HTML that
/// libxml2 and browsers split into tags differently is refused for the same reason.
struct Prescan {
  /// The grammar that the bytes claim to follow.
  enum Grammar {
    /// XML: nesting counts, and a document type declaration is refused.
    case xml
    /// HTML: end tags may be missing, so nesting is measured on the tree instead.
    case html
  }

  let bytes: [UInt8]
  let limits: Limits
  private let file: String
  /// The first byte that is not looked at.
  var end: Int
  var position = 0
  var depth = 0
  /// The attributes of all tags `html`; libxml2 gives them all to the first.
  var rootAttributes = 0
  private var elements = 0

  private init(_ bytes: [UInt8], file: String, limits: Limits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    end = bytes.count
  }

  /// Checks the bytes.
  ///
  /// - Returns: What the parser should be given: the bytes without a byte order mark, and without what stands
  ///   after the place where XML stops being well-formed.
  /// - Throws: `InvalidDocument` for the first limit that is passed, for bytes that are not UTF-8, for a
  ///   DOCTYPE in XML.
  /// - Complexity: O(n) in the number of bytes.
  static func check(
    _ bytes: [UInt8], file: String, limits: Limits, grammar: Grammar
  ) throws(InvalidDocument) -> Range<Int> {
    // libxml2 counts bytes in 32 bits.
    let most = min(limits.bytes, Int(Int32.max))
    guard bytes.count <= most else {
      throw InvalidDocument(
        Diagnostic(
          file: file, worded("the document has \(bytes.count) bytes, more than the \(most) that are read"),
          suggestion: worded("split it into smaller files")))
    }
    var scan = Prescan(bytes, file: file, limits: limits)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start else {
      throw InvalidDocument(Diagnostic(file: file, line: 1, worded("the document is empty")))
    }
    scan.position = start
    try scan.checkCharacters(isXML: grammar == .xml)
    switch grammar {
    case .xml: try scan.checkXML()
    case .html: try scan.checkHTML()
    }
    return start..<scan.end
  }

  /// The error for a place in the document.
  func fault(_ message: String, suggestion: String? = nil, at offset: Int) -> InvalidDocument {
    var line = 1
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return InvalidDocument(
      Diagnostic(file: file, line: line, column: column, message, suggestion: suggestion))
  }

  /// Checks that the bytes are UTF-8 without zero bytes; XML ends at the first character that it forbids.
  private mutating func checkCharacters(isXML: Bool) throws(InvalidDocument) {
    var index = position
    let count = bytes.count
    while true {
      index = EightBytes.firstControlOrEF(in: bytes, from: index, to: count)
      guard index < count else { break }
      let byte = bytes[index]
      index += 1
      if byte == 0 {
        throw fault(
          worded("the document is not text: it holds a zero byte"), suggestion: worded("save it as UTF-8"),
          at: index - 1)
      }
      guard isXML, end == count, !byte.isBlank else { continue }
      if byte < 0x20 {
        end = index
      } else if matches("\u{FFFE}", at: index - 1) || matches("\u{FFFF}", at: index - 1) {
        end = index + 2
      }
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw fault(
        worded("the document is not UTF-8"), suggestion: worded("save it as UTF-8"),
        at: error.byteOffsets.lowerBound)
    }
  }

  /// Passes over text up to the next `<`.
  mutating func skipText() throws(InvalidDocument) {
    let start = position
    position = EightBytes.first(UInt8(ascii: "<"), in: bytes, from: position, to: end)
    try checkLength(since: start, of: worded("run of text"))
  }

  /// Counts a start tag.
  mutating func count(tagAt start: Int) throws(InvalidDocument) {
    try checkLength(since: start, of: "tag")
    elements += 1
    guard elements <= limits.elements else {
      throw fault(worded("the document has more than \(limits.elements) elements"), at: start)
    }
  }

  func check(attributes: Int, at start: Int) throws(InvalidDocument) {
    guard attributes <= limits.attributes else {
      throw fault(worded("an element has more than \(limits.attributes) attributes"), at: start)
    }
  }

  func checkLength(since start: Int, of what: String) throws(InvalidDocument) {
    guard position - start <= limits.text else {
      throw fault(worded("a \(what) has more than \(limits.text) bytes"), at: start)
    }
  }

  /// The byte at the position, or `nil` at the end.
  var byte: UInt8? { position < end ? bytes[position] : nil }

  mutating func skipBlanks() {
    while position < end, bytes[position].isBlank { position += 1 }
  }

  /// Passes over a text; to the end where it does not come.
  mutating func skip(past text: String) {
    guard let first = text.utf8.first else { return }
    position = EightBytes.first(first, in: bytes, from: position, to: end)
    while position < end, !matches(text, at: position) {
      position = EightBytes.first(first, in: bytes, from: position + 1, to: end)
    }
    position = min(end, position + text.utf8.count)
  }

  /// Whether a text stands at an offset.
  func matches(_ text: String, at offset: Int) -> Bool {
    offset <= end && bytes[offset...].starts(with: text.utf8)
  }

  /// Whether ASCII text in small letters stands at an offset, there in letters of either case.
  func matchesInAnyCase(_ text: String, at offset: Int) -> Bool {
    offset <= end
      && bytes[offset..<end].prefix(text.utf8.count).lazy.map(\.lowercased).elementsEqual(text.utf8)
  }
}

extension UInt8 {
  /// Whether the byte is white space of XML.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  /// Whether the byte ends a line.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  var isLetter: Bool { lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z") }

  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

  /// The small letter of an ASCII letter; any other byte as it is.
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
