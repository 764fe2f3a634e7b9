import Wording

extension Prescan {
  /// Scans XML up to its end, or to where it is not well-formed for certain: `end` then stands after that.
  ///
  /// No tag hides a `<`, and no comment, CDATA section or instruction begins where libxml2 sees none, so both
  /// begin each tag at the same byte.
  mutating func checkXML() throws(InvalidDocument) {
    try checkXMLDeclaration()
    while position < end {
      let start = position
      try skipText()
      try checkConflictEnd(in: start..<position)
      guard position < end else { return }
      guard try checkMarkup() else {
        try checkConflictBegin()
        end = min(end, position + 1)
        return
      }
    }
  }

  /// Names the mark of a merge conflict where the document stops being well-formed, before or at the position.
  private func checkConflictBegin() throws(InvalidDocument) {
    for place in [position - 1, position] where isMark("<<<<<<<", at: place) {
      throw fault(
        worded("a merge conflict begins here"),
        suggestion:
          worded(
            "keep one of its two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"),
        at: place)
    }
  }

  /// Names the mark of a merge conflict of which the first was removed; what this program writes has no bare `>`.
  private func checkConflictEnd(in text: Range<Int>) throws(InvalidDocument) {
    var place = text.lowerBound
    while true {
      place = EightBytes.first(UInt8(ascii: ">"), in: bytes, from: place, to: text.upperBound)
      guard place < text.upperBound else { return }
      if isMark(">>>>>>>", at: place) {
        throw fault(
          worded("a merge conflict ends here"),
          suggestion: worded("remove this line, and that of ======= above it"), at: place)
      }
      place += 1
    }
  }

  /// Whether a line begins at an offset with a mark.
  private func isMark(_ mark: String, at offset: Int) -> Bool {
    offset >= 0 && matches(mark, at: offset) && (offset == 0 || bytes[offset - 1].isLineEnd)
  }

  /// Checks the encoding that the document declares.
  private mutating func checkXMLDeclaration() throws(InvalidDocument) {
    let start = position
    guard matches("<?xml", at: start), start + 5 < end, bytes[start + 5].isBlank else { return }
    position += 5
    while let byte, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") { position += 1 }
    let declaration = String(decoding: bytes[start..<position], as: UTF8.self)
    if let name = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first {
      let encoding = name.drop { " =\"'\t\n\r".contains($0) }.prefix { !"\"'?".contains($0) }.lowercased()
      guard encoding == "utf-8" || encoding == "us-ascii" else {
        throw fault(
          worded("the document declares the encoding '\(encoding.prefix(40))'"),
          suggestion: worded("save it as UTF-8 and declare that"), at: start)
      }
    }
    if byte == UInt8(ascii: ">"), bytes[position - 1] == UInt8(ascii: "?") {
      position += 1
    } else {
      end = min(end, position + 1)
    }
  }

  /// Passes over what begins with `<`. False where it is not well-formed.
  private mutating func checkMarkup() throws(InvalidDocument) -> Bool {
    let start = position
    let next = start + 1 < end ? bytes[start + 1] : 0
    switch next {
    case UInt8(ascii: "!"):
      if matches("<!--", at: start) {
        position += 4
        skip(past: "-->")
      } else if matches("<![CDATA[", at: start) {
        position += 9
        skip(past: "]]>")
        try checkLength(since: start, of: worded("CDATA section"))
      } else if matchesInAnyCase("<!doctype", at: start) {
        throw fault(
          worded("a document type declaration (DOCTYPE) is not accepted"), suggestion: worded("remove it"),
          at: start)
      } else {
        position += 2
        return false
      }
    case UInt8(ascii: "?"):
      guard start + 2 < end, bytes[start + 2].isLetter || bytes[start + 2] == UInt8(ascii: "_") else {
        throw fault(worded("the name of a processing instruction begins with a letter"), at: start)
      }
      position += 2
      skip(past: "?>")
    case UInt8(ascii: "/"):
      depth -= 1
      position += 2
      guard depth >= 0 else { return false }
      while let byte, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") { position += 1 }
      guard byte == UInt8(ascii: ">") else { return false }
      position += 1
    default:
      return try checkStartTag()
    }
    return true
  }

  private mutating func checkStartTag() throws(InvalidDocument) -> Bool {
    let start = position
    position += 1
    guard skipName() else { return false }
    var attributes = 0
    while true {
      let hadBlank = byte?.isBlank ?? false
      skipBlanks()
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      guard hadBlank, skipName() else { return false }
      skipBlanks()
      guard byte == UInt8(ascii: "=") else { return false }
      position += 1
      skipBlanks()
      guard let quote = byte, quote.isQuote else { return false }
      position += 1
      position = EightBytes.first(quote, or: UInt8(ascii: "<"), in: bytes, from: position, to: end)
      guard byte == quote else { return false }
      position += 1
      attributes += 1
      try check(attributes: attributes, at: start)
    }
    let isEmpty = byte == UInt8(ascii: "/")
    position += 1
    if isEmpty {
      guard byte == UInt8(ascii: ">") else { return false }
      position += 1
    }
    try count(tagAt: start)
    // An element counts as a level even when it is empty, as it does in the tree.
    guard depth < limits.depth else {
      throw fault(worded("elements are nested more than \(limits.depth) deep"), at: start)
    }
    if !isEmpty { depth += 1 }
    return true
  }

  /// Passes over a name. Beyond ASCII all will do: what XML makes of it moves no end of a tag.
  private mutating func skipName() -> Bool {
    let start = position
    while let byte {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...: break
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if position == start { return false }
      case _ where byte.isLetter: break
      default: return position > start
      }
      position += 1
    }
    return position > start
  }
}
