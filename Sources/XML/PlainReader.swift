/// Reads the plain XML that a program's own files are written in, without libxml2.
///
/// It gives the same value as ``ParsedDocument``, but for the blanks between elements, in a third of the time: no tree is
/// made before the values, and nothing is looked up twice. It knows elements without prefixes, attributes, text, `CDATA`,
/// comments, the five entities of XML and numbered characters. What is not well-formed is noticed where it would be read
/// wrongly, and not everywhere: so it is for files that were checked when the program was made.
struct PlainReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let maximumDepth: Int
  private var position = 0
  /// The line of the byte `counted`, from 1.
  private var line = 1
  private var counted = 0
  /// The attributes of the tag that is being read.
  private var attributes: [Element.Attribute] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// The outermost element of a document in UTF-8; `nil` for one that has something else than plain XML.
  ///
  /// - Complexity: O(n) in the number of bytes.
  static func rootElement(of bytes: [UInt8], maximumDepth: Int) -> Element? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainReader(bytes, maximumDepth: maximumDepth)
      return reader.document()
    }
  }

  private mutating func document() -> Element? {
    // Line ends of other systems and zero bytes are not for here.
    guard EightBytes.first(0x0D, or: 0, in: bytes, from: 0, to: bytes.count) == bytes.count, skipToTag(),
      let root = element(in: "", depth: 1)
    else { return nil }
    // Nothing but comments may follow.
    return skipToTag() || position < bytes.count ? nil : root
  }

  /// Passes over blanks, comments and instructions between elements, and the `<` of a tag.
  private mutating func skipToTag() -> Bool {
    while position + 1 < bytes.count {
      if bytes[position].isBlank {
        position += 1
      } else if bytes[position] != UInt8(ascii: "<") || !skipInstruction() && !skipComment() {
        break
      }
    }
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    return pass("<")
  }

  /// The element whose `<` is behind.
  private mutating func element(in outer: String, depth: Int) -> Element? {
    let name = nameRange()
    guard depth <= maximumDepth, !name.isEmpty, !name.contains(where: { bytes[$0] == UInt8(ascii: ":") }),
      let namespace = startTag(in: outer)
    else { return nil }
    var element = Element(string(name), namespace: namespace, attributes)
    // libxml2 counts the lines up to the end of the tag.
    element.line = lineHere()
    if pass("/") { return pass(">") ? element : nil }
    guard pass(">") else { return nil }
    var text = ""
    var leavesOutBlanks = false
    while true {
      if text.isEmpty, skipBlanksBetweenElements(isFirst: element.children.isEmpty) { leavesOutBlanks = true }
      guard let run = textRun() else { return nil }
      text = text.isEmpty ? run : text + run
      // Comments and the like part a text, and do not end it.
      if isAtPartOfText {
        if skipComment() || skipInstruction() { continue }
        guard pass("<![CDATA["), let end = find("]]>") else { return nil }
        text += string(position..<end)
        position = end + 3
        continue
      }
      if !text.isEmpty {
        // What stands between the elements of a sentence belongs to it.
        guard !leavesOutBlanks else { return nil }
        element.children.append(.text(text))
        text = ""
      }
      if pass("</") {
        guard pass(name), skipBlanks() >= 0, pass(">") else { return nil }
        return element
      }
      guard pass("<"), let child = self.element(in: namespace, depth: depth + 1) else { return nil }
      element.children.append(.element(child))
    }
  }

  /// Passes over blanks up to the tag of another element, or to the end of one that has elements.
  private mutating func skipBlanksBetweenElements(isFirst: Bool) -> Bool {
    var place = position
    while place < bytes.count, bytes[place].isBlank { place += 1 }
    guard place > position, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "<"),
      !bytes[place + 1].followsPart, !isFirst || bytes[place + 1] != UInt8(ascii: "/")
    else { return false }
    position = place
    return true
  }

  /// Whether a comment, an instruction or `CDATA` begins here.
  private var isAtPartOfText: Bool { position + 1 < bytes.count && bytes[position + 1].followsPart }

  /// Reads the attributes of a tag, up to its end.
  ///
  /// - Returns: The namespace of its element.
  private mutating func startTag(in outer: String) -> String? {
    var namespace = outer
    attributes.removeAll(keepingCapacity: true)
    while true {
      let blanks = skipBlanks()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") { return namespace }
      let range = nameRange()
      guard blanks > 0, !range.isEmpty, pass("="), position < bytes.count else { return nil }
      let quote = bytes[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      position += 1
      guard let value = value(until: quote) else { return nil }
      let name = string(range)
      if name == "xmlns" {
        namespace = value
      } else if name.hasPrefix("xmlns:") {
        return nil
      } else {
        attributes.append(Element.Attribute(name, value))
      }
    }
  }

  /// The text up to the next tag; `nil` where none comes.
  private mutating func textRun() -> String? {
    let start = position
    position = EightBytes.first(
      UInt8(ascii: "<"), or: UInt8(ascii: "&"), in: bytes, from: start, to: bytes.count)
    var isPlain = true
    while position < bytes.count, bytes[position] == UInt8(ascii: "&") {
      isPlain = false
      position = EightBytes.first(
        UInt8(ascii: "<"), or: UInt8(ascii: "&"), in: bytes, from: position + 1, to: bytes.count)
    }
    guard position < bytes.count else { return nil }
    guard position > start else { return "" }
    return isPlain ? string(start..<position) : unescaped(start..<position, isAttribute: false)
  }

  /// The value of an attribute up to its quotation mark, which is passed.
  private mutating func value(until quote: UInt8) -> String? {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != quote {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&") || byte < 0x20 { isPlain = false }
      guard byte != UInt8(ascii: "<") else { return nil }
      position += 1
    }
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return isPlain ? string(start..<position) : unescaped(start..<position, isAttribute: true)
  }

  /// A text with what its references stand for; blanks of an attribute are spaces.
  private func unescaped(_ range: Range<Int>, isAttribute: Bool) -> String? {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "&") else {
        text.append(isAttribute && byte.isBlank ? UInt8(ascii: " ") : byte)
        continue
      }
      let start = place
      while place < range.upperBound, bytes[place] != UInt8(ascii: ";") { place += 1 }
      guard place < range.upperBound, let scalar = Self.scalar(string(start..<place)) else { return nil }
      text += String(Character(scalar)).utf8
      place += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The character that the name of a reference stands for.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    case let number where number.hasPrefix("#x"):
      UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let number where number.hasPrefix("#"): UInt32(number.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }

  /// The bytes up to the end of a name, which are passed.
  private mutating func nameRange() -> Range<Int> {
    let start = position
    while position < bytes.count, !bytes[position].endsName { position += 1 }
    return start..<position
  }

  private mutating func skipBlanks() -> Int {
    let start = position
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    return position - start
  }

  private mutating func skipComment() -> Bool { skip(from: "<!--", past: "-->") }

  private mutating func skipInstruction() -> Bool { skip(from: "<?", past: "?>") }

  private mutating func skip(from start: StaticString, past end: StaticString) -> Bool {
    let place = position
    guard pass(start) else { return false }
    guard let last = find(end) else {
      position = place
      return false
    }
    position = last + end.utf8CodeUnitCount
    return true
  }

  /// Where a text begins next.
  private func find(_ text: StaticString) -> Int? {
    var place = position
    while place + text.utf8CodeUnitCount <= bytes.count {
      if stands(text, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Passes over a text where it stands here.
  private mutating func pass(_ text: StaticString) -> Bool {
    guard stands(text, at: position) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  private func stands(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where text.utf8Start[offset] != bytes[place + offset] { return false }
    return true
  }

  /// Passes over the same bytes as those of a range.
  private mutating func pass(_ range: Range<Int>) -> Bool {
    guard position + range.count <= bytes.count else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != bytes[position + offset] {
      return false
    }
    position += range.count
    return true
  }

  private mutating func lineHere() -> Int {
    line += EightBytes.count(of: 0x0A, in: bytes, from: counted, to: position)
    counted = position
    return line
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether what begins with `<` and the byte is no tag.
  fileprivate var followsPart: Bool { self == UInt8(ascii: "!") || self == UInt8(ascii: "?") }

  /// Whether no name goes on with the byte.
  fileprivate var endsName: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"): true
    default: false
    }
  }
}
