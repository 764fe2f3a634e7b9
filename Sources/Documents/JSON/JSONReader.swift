import Wording
public import XML

/// Reads JSON strictly (RFC 8259), with limits, and with the line of each value.
///
/// `JSONDecoder` knows neither lines nor members that are named twice, and rounds numbers; a document that
/// people edit needs all three.
public struct JSONReader {
  /// How deep lists and objects may be nested.
  public static let deepest = 32
  /// The largest document, in bytes.
  public static let largest = 8 << 20
  /// The most values of a document.
  static let mostValues = 1_000_000

  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var count = 0

  /// Reads a document.
  ///
  /// - Throws: `InvalidDocument` with the first fault, with its line and column: a document that is too
  ///   large, is not UTF-8, is nested too deep, or is not JSON.
  /// - Complexity: O(n) in the number of bytes.
  public static func read(_ file: SourceFile) throws(InvalidDocument) -> JSONNode {
    var reader = JSONReader(bytes: file.bytes, file: file.path)
    guard file.bytes.count <= largest else {
      throw reader.fault(worded("the document is larger than the \(largest >> 20) MB that are read"))
    }
    if let start = firstInvalidByte(file.bytes) {
      reader.index = start
      throw reader.fault(worded("the document is not UTF-8"), worded("save it as UTF-8"))
    }
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    reader.passSpace()
    guard reader.peek != nil else { throw reader.fault(worded("the document is empty")) }
    let node = try reader.node(depth: 1)
    reader.passSpace()
    guard reader.peek == nil else { throw reader.fault(worded("more stands after the end of the document")) }
    return node
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ message: String, _ suggestion: String? = nil) -> InvalidDocument {
    InvalidDocument(
      Diagnostic(
        file: file, line: line, column: index - lineStart + 1, message,
        suggestion: suggestion))
  }

  private mutating func passSpace() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      index += 1
    }
  }

  private mutating func node(depth: Int) throws(InvalidDocument) -> JSONNode {
    count += 1
    guard count <= Self.mostValues else {
      throw fault(worded("the document has more than \(Self.mostValues) values"))
    }
    guard let first = peek else { throw fault(worded("the document ends in the middle")) }
    let start = line
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth <= Self.deepest else {
        throw fault(worded("the document is nested deeper than \(Self.deepest) levels"))
      }
      return JSONNode(
        first == UInt8(ascii: "{") ? .object(try members(depth: depth)) : .array(try list(depth: depth)),
        line: start)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), line: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(.number(try number()), line: start)
    default: return JSONNode(try word(), line: start)
    }
  }

  private mutating func members(depth: Int) throws(InvalidDocument) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    index += 1
    passSpace()
    if take("}") { return [] }
    while true {
      guard peek == UInt8(ascii: "\"") else {
        throw fault(worded("the name of a member is expected, in quotation marks"), advice)
      }
      let name = try string()
      passSpace()
      guard take(":") else { throw fault(worded("a colon is expected after the name of a member")) }
      passSpace()
      members.append(JSONNode.Member(name, try node(depth: depth + 1)))
      passSpace()
      if take("}") { return members }
      guard take(",") else { throw fault(worded("a comma or '}' is expected")) }
      passSpace()
    }
  }

  private mutating func list(depth: Int) throws(InvalidDocument) -> [JSONNode] {
    var list: [JSONNode] = []
    index += 1
    passSpace()
    if take("]") { return [] }
    while true {
      list.append(try node(depth: depth + 1))
      passSpace()
      if take("]") { return list }
      guard take(",") else { throw fault(worded("a comma or ']' is expected")) }
      passSpace()
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func word() throws(InvalidDocument) -> JSONNode.Value {
    let words: [(String, JSONNode.Value)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (word, value) in words where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    throw fault(worded("a value is expected"), advice)
  }

  /// What to do about what stands here instead of JSON.
  private var advice: String? {
    switch peek {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): worded("JSON has no comments; take it out")
    case UInt8(ascii: "'"): worded("texts stand between double quotation marks")
    case UInt8(ascii: "}"), UInt8(ascii: "]"): worded("take out the comma before it")
    default: nil
    }
  }

  private mutating func number() throws(InvalidDocument) -> String {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    guard index - start <= 100 else { throw fault(worded("a number has more than 100 characters")) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(InvalidDocument) {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > start else { throw fault(worded("a digit is expected")) }
  }

  private mutating func string() throws(InvalidDocument) -> String {
    index += 1
    var text: [UInt8] = []
    var run = index
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[run..<index]
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run..<index]
        index += 1
        text += Array(String(Character(try escaped())).utf8)
        run = index
      case 0..<0x20:
        throw fault(
          worded("a text holds a control character or a line end"), worded("write it as \\n or \\u000a"))
      default: index += 1
      }
    }
    throw fault(worded("the document ends in the middle of a text"))
  }

  private mutating func escaped() throws(InvalidDocument) -> Unicode.Scalar {
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
      UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    guard let byte = peek, byte != UInt8(ascii: "u") else { return try surrogates() }
    guard let scalar = simple[byte] else {
      throw fault(worded("'\\' stands before something that is not escaped so"))
    }
    index += 1
    return scalar
  }

  private mutating func surrogates() throws(InvalidDocument) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    // Half a character is no text (RFC 8259, section 8.2).
    if UTF16.isLeadSurrogate(first), peek == UInt8(ascii: "\\") {
      index += 1
      let second = try unit()
      if UTF16.isTrailSurrogate(second),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
      {
        return scalar
      }
    }
    throw fault(
      worded("a text holds half of a character"), worded("write both halves, such as \\ud83d\\ude00"))
  }

  private mutating func unit() throws(InvalidDocument) -> UInt16 {
    let end = index + 5
    guard peek == UInt8(ascii: "u"), end <= bytes.count,
      bytes[index + 1..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[index + 1..<end], as: UTF8.self), radix: 16)
    else { throw fault(worded("four hexadecimal digits are expected after '\\u'")) }
    index = end
    return unit
  }
}
