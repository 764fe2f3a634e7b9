import Wording

extension Prescan {
  /// Scans a page as browsers and every version of libxml2 split it into tags.
  ///
  /// They differ over tags that no browser writes: a quotation mark in a name, `</` before a blank, a comment
  /// `<!-->`. These are refused, since attributes could be hidden there from the limit.
  mutating func checkHTML() throws(InvalidDocument) {
    while position < end {
      try skipText()
      guard position + 1 < end else { return }
      switch bytes[position + 1] {
      case UInt8(ascii: "!"): try checkDeclaration()
      case UInt8(ascii: "?"): try checkInstruction()
      case UInt8(ascii: "/"): try checkEndTag()
      case let next where next.isLetter || next == UInt8(ascii: "_") || next == UInt8(ascii: ":"):
        try checkStartTag()
      default: position += 1
      }
    }
  }

  private func unusual(_ what: String, at offset: Int) -> InvalidDocument {
    fault(
      worded("\(what) is not written as browsers write it"),
      suggestion: worded("save the page again from a browser"),
      at: offset)
  }

  private mutating func checkDeclaration() throws(InvalidDocument) {
    let start = position
    if matches("<!--", at: start) {
      guard !matches("<!-->", at: start), !matches("<!--->", at: start) else {
        throw unusual(worded("a comment"), at: start)
      }
      position += 4
      while position < end, !matches("-->", at: position) {
        guard bytes[position] != UInt8(ascii: "-") || !matches("--!>", at: position) else {
          throw unusual(worded("a comment"), at: start)
        }
        position += 1
      }
      position = min(end, position + 3)
      return
    }
    guard matchesInAnyCase("<!doctype", at: start) else { throw unusual(worded("a declaration"), at: start) }
    position += 2
    var quote: UInt8?
    while let byte, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") {
      if byte == quote {
        quote = nil
      } else if quote == nil, byte.isQuote {
        quote = byte
      }
      position += 1
    }
    guard quote == nil, byte == UInt8(ascii: ">") else { throw unusual(worded("a declaration"), at: start) }
    position += 1
  }

  private mutating func checkInstruction() throws(InvalidDocument) {
    let start = position
    guard start + 2 < end, bytes[start + 2].isLetter else {
      throw unusual(worded("an instruction"), at: start)
    }
    skip(past: ">")
  }

  private mutating func checkEndTag() throws(InvalidDocument) {
    let start = position
    position += 2
    guard skipName() else { throw unusual(worded("an end tag"), at: start) }
    skipBlanks()
    guard byte == UInt8(ascii: ">") || byte == nil else { throw unusual(worded("an end tag"), at: start) }
    position = min(end, position + 1)
  }

  private mutating func checkStartTag() throws(InvalidDocument) {
    let start = position
    position += 1
    guard skipName() else { throw unusual(worded("a tag"), at: start) }
    let name = String(decoding: bytes[start + 1..<position], as: UTF8.self).lowercased()
    var attributes = 0
    var mayBegin = false
    while true {
      mayBegin = mayBegin || byte?.isBlank ?? false
      skipBlanks()
      guard let byte else { return }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      guard mayBegin, skipName() else { throw unusual(worded("a tag"), at: start) }
      attributes += 1
      try check(attributes: name == "html" ? attributes + rootAttributes : attributes, at: start)
      // After a name without a value the next needs a blank, which has been passed over.
      mayBegin = self.byte?.isBlank ?? false
      skipBlanks()
      guard self.byte == UInt8(ascii: "=") else { continue }
      position += 1
      skipValue()
      mayBegin = true
    }
    if name == "html" { rootAttributes += attributes }
    let isEmpty = byte == UInt8(ascii: "/")
    if isEmpty { position += 1 }
    guard byte == nil || byte == UInt8(ascii: ">") else { throw unusual(worded("a tag"), at: start) }
    position = min(end, position + 1)
    try count(tagAt: start)
    if name == "script" || name == "style" {
      guard !isEmpty else { throw unusual(worded("a tag"), at: start) }
      try skipRawText(of: name)
    }
  }

  /// Passes over what stands after `=`.
  private mutating func skipValue() {
    skipBlanks()
    guard let first = byte else { return }
    if first.isQuote {
      position += 1
      position = min(end, EightBytes.first(first, in: bytes, from: position, to: end) + 1)
    } else {
      while let byte, !byte.isBlank, byte != UInt8(ascii: ">") { position += 1 }
    }
  }

  /// Passes over what stands in `script` and `style`, where `<` opens no tag.
  private mutating func skipRawText(of name: String) throws(InvalidDocument) {
    let start = position
    // libxml2 lets `<body>` close a style that it follows at once.
    if byte == UInt8(ascii: "<"), start + 1 < end, bytes[start + 1].isLetter {
      throw unusual("a \(name)", at: start)
    }
    let close = "</" + name
    position = EightBytes.first(UInt8(ascii: "<"), in: bytes, from: position, to: end)
    while position < end, !matchesInAnyCase(close, at: position) {
      position = EightBytes.first(UInt8(ascii: "<"), in: bytes, from: position + 1, to: end)
    }
    try checkLength(since: start, of: worded("run of text"))
    let after = position + close.utf8.count
    guard after >= end || bytes[after].isBlank || bytes[after] == UInt8(ascii: ">") else {
      throw unusual(worded("an end tag"), at: position)
    }
  }

  /// Passes over a name of at most 99 bytes; libxml2 would split a longer one.
  private mutating func skipName() -> Bool {
    let start = position
    while let byte {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."): break
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): if position == start { return false }
      case _ where byte.isLetter: break
      default: return position > start && position - start < 100
      }
      position += 1
    }
    return position > start && position - start < 100
  }
}
