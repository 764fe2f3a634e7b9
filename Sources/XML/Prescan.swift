/// Measures a document before libxml2 sees it: size, encoding, depth, elements, attributes, text.
///
/// One pass over the bytes, linear time, no memory of its own. What is not well-formed is left to the parser
/// to report; only what a parser must not be given is refused here.
struct Prescan {
  /// The grammar that the bytes claim to follow.
  enum Grammar {
    /// XML: nesting counts, and a document type declaration is refused.
    case xml
    /// HTML: end tags may be missing, so nesting is measured on the tree instead.
    case html
  }

  private let bytes: [UInt8]
  private let file: String
  private let limits: Limits
  private let grammar: Grammar
  private var position = 0
  private var elements = 0
  private var depth = 0

  private init(_ bytes: [UInt8], file: String, limits: Limits, grammar: Grammar) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    self.grammar = grammar
  }

  /// Checks the bytes.
  ///
  /// - Throws: `InvalidDocument` for the first limit that is passed, text that is not UTF-8, or a DOCTYPE in XML.
  /// - Complexity: O(n) in the number of bytes.
  static func check(_ bytes: [UInt8], file: String, limits: Limits, grammar: Grammar) throws(InvalidDocument) {
    guard bytes.count <= limits.bytes else {
      throw InvalidDocument(
        Diagnostic(
          file: file, "the document has \(bytes.count) bytes, more than the \(limits.bytes) that are read",
          suggestion: "split it into smaller files"))
    }
    guard !bytes.isEmpty else { throw InvalidDocument(Diagnostic(file: file, line: 1, "the document is empty")) }
    var scan = Prescan(bytes, file: file, limits: limits, grammar: grammar)
    try scan.checkEncoding()
    try scan.checkMarkup()
  }

  private func fault(_ message: String, suggestion: String? = nil, at offset: Int) -> InvalidDocument {
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
    return InvalidDocument(Diagnostic(file: file, line: line, column: column, message, suggestion: suggestion))
  }

  private func checkEncoding() throws(InvalidDocument) {
    if let zero = bytes.firstIndex(of: 0) {
      throw fault("the document is not text: it holds a zero byte", suggestion: "save it as UTF-8", at: zero)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw InvalidDocument(Diagnostic(file: file, "the document is not UTF-8", suggestion: "save it as UTF-8"))
    }
    guard grammar == .xml, bytes.starts(with: "<?xml".utf8) else { return }
    let declaration = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
    guard let name = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return }
    let encoding = name.drop { " =\"'".contains($0) }.prefix { !"\"'".contains($0) }
    guard encoding == "utf-8" || encoding == "us-ascii" else {
      throw fault(
        "the document declares the encoding '\(encoding)'", suggestion: "save it as UTF-8 and declare that", at: 0)
    }
  }

  private mutating func checkMarkup() throws(InvalidDocument) {
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      guard position - start <= limits.text else {
        throw fault("a run of text has more than \(limits.text) bytes", at: start)
      }
      guard position < bytes.count else { return }
      try checkTag()
    }
  }

  private mutating func checkTag() throws(InvalidDocument) {
    let start = position
    if matches("<!--") {
      skip(past: "-->")
    } else if matches("<![CDATA[") {
      skip(past: "]]>")
      guard position - start <= limits.text else {
        throw fault("a CDATA section has more than \(limits.text) bytes", at: start)
      }
    } else if matches("<!") {
      guard grammar == .html else {
        throw fault(
          "a document type declaration (DOCTYPE) is not accepted", suggestion: "remove it", at: start)
      }
      skip(past: ">")
    } else if matches("<?") {
      skip(past: grammar == .xml ? "?>" : ">")
    } else if matches("</") {
      depth -= 1
      skip(past: ">")
    } else {
      try checkStartTag()
    }
  }

  private mutating func checkStartTag() throws(InvalidDocument) {
    let start = position
    var quote: UInt8?
    var attributes = 0
    var afterSpace = false
    var last: UInt8 = 0
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      if byte == UInt8(ascii: ">") { break }
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      // In HTML a name needs no value, so every word counts.
      if grammar == .xml ? byte == UInt8(ascii: "=") : afterSpace && !isSpace { attributes += 1 }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      afterSpace = isSpace
      if !isSpace { last = byte }
    }
    guard attributes <= limits.attributes else {
      throw fault("an element has more than \(limits.attributes) attributes", at: start)
    }
    guard position - start <= limits.text else {
      throw fault("a tag has more than \(limits.text) bytes", at: start)
    }
    elements += 1
    guard elements <= limits.elements else {
      throw fault("the document has more than \(limits.elements) elements", at: start)
    }
    switch grammar {
    case .xml:
      if last != UInt8(ascii: "/") { depth += 1 }
      guard depth <= limits.depth else {
        throw fault("elements are nested more than \(limits.depth) deep", at: start)
      }
    case .html:
      try skipRawText(of: start)
    }
  }

  /// Passes over what stands in `script` and `style`, where `<` opens no tag.
  private mutating func skipRawText(of start: Int) throws(InvalidDocument) {
    for name in ["script", "style"] where matches("<\(name)", at: start) {
      let from = position
      while position < bytes.count, !matches("</\(name)", at: position) { position += 1 }
      guard position - from <= limits.text else {
        throw fault("a run of text has more than \(limits.text) bytes", at: from)
      }
    }
  }

  private func matches(_ text: String) -> Bool { matches(text, at: position) }

  /// Whether ASCII text stands at an offset, letters in either case.
  private func matches(_ text: String, at offset: Int) -> Bool {
    var index = offset
    for expected in text.utf8 {
      guard index < bytes.count else { return false }
      let byte = bytes[index]
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      guard byte == expected || (isUpper && byte | 0x20 == expected) else { return false }
      index += 1
    }
    return true
  }

  private mutating func skip(past end: String) {
    while position < bytes.count, !matches(end, at: position) { position += 1 }
    position = min(bytes.count, position + end.utf8.count)
  }
}
