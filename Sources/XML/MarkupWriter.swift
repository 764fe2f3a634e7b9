/// Writes elements as bytes of XML or HTML.
struct MarkupWriter {
  enum Style { case xml, html }

  private let style: Style
  private var bytes: [UInt8] = []

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// Deeper than this, lines are indented no further.
  private static let deepestIndent = 30

  init(style: Style) { self.style = style }

  mutating func write(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// What was written so far, then the element and a line feed.
  mutating func document(of element: Element) -> String {
    write(element, inherited: "", indent: style == .xml ? 0 : nil)
    write("\n")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text that stays as it is in an element, but for what XML forbids, such that it cannot end the element.
  static func raw(_ text: String, in name: String) -> String {
    var writer = Self(style: .html)
    writer.writeRaw(text, isScript: name == "script")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes an element.
  ///
  /// - Parameters:
  ///   - inherited: The namespace of the element around it.
  ///   - indent: How deep its lines are indented; `nil` where it has no lines of its own.
  private mutating func write(_ element: Element, inherited: String, indent: Int?) {
    let namespace = element.namespace.isEmpty ? inherited : element.namespace
    write("<")
    bytes.append(contentsOf: element.name.utf8)
    if style == .xml, namespace != inherited { writeAttribute("xmlns", namespace) }
    for attribute in element.attributes { writeAttribute(attribute.name, attribute.value) }
    let start = bytes.count
    write(">")
    let children = bytes.count
    // Where there is text, blanks would become part of it.
    let inner = indent.flatMap { element.children.contains(where: \.isWrittenText) ? nil : $0 + 1 }
    for child in element.children {
      switch child {
      case .element(let child):
        breakLine(inner)
        write(child, inherited: namespace, indent: inner)
      case .text(let text): write(text, of: element.name, isFirst: bytes.count == children)
      }
    }
    if bytes.count == children, style == .xml || Self.voidElements.contains(element.name) {
      bytes.removeLast(bytes.count - start)
      return write("/>")
    }
    if bytes.count > children, inner != nil { breakLine(indent) }
    write("</")
    bytes.append(contentsOf: element.name.utf8)
    write(">")
  }

  private mutating func breakLine(_ indent: Int?) {
    guard let indent else { return }
    write("\n")
    for _ in 0..<min(indent, Self.deepestIndent) { write("  ") }
  }

  private mutating func write(_ text: String, of name: String, isFirst: Bool) {
    guard style == .html else { return writeEscaped(text, isAttribute: false) }
    switch name {
    case "script", "style": writeRaw(text, isScript: name == "script")
    case "pre", "textarea":
      // Browsers drop a line feed at the very beginning of these.
      let start = bytes.count
      writeEscaped(text, isAttribute: false)
      if isFirst, bytes.count > start, bytes[start] == 0x0A { bytes.insert(0x0A, at: start) }
    default: writeEscaped(text, isAttribute: false)
    }
  }

  private mutating func writeAttribute(_ name: String, _ value: String) {
    write(" ")
    bytes.append(contentsOf: name.utf8)
    write("=\"")
    writeEscaped(value, isAttribute: true)
    write("\"")
  }

  private mutating func writeEscaped(_ text: String, isAttribute: Bool) {
    var text = text
    text.withUTF8 { source in
      var (place, written) = (0, 0)
      while place < source.count {
        let byte = source[place]
        guard byte.mayNeedCare else {
          place += 1
          continue
        }
        let next = place + (byte < 0x80 ? 1 : Self.length(startingWith: byte))
        let substitute = Self.substitute(for: byte, isAttribute: isAttribute)
        let isForbidden = Self.isForbidden(source, at: place)
        let isNumbered = isAttribute && byte >= 0x80
        if substitute != nil || isForbidden || isNumbered {
          bytes.append(contentsOf: source[written..<place])
          if let substitute, !isForbidden { write(substitute) }
          if isNumbered, !isForbidden { writeNumber(of: Self.scalar(source[place..<next])) }
          written = next
        }
        place = next
      }
      bytes.append(contentsOf: source[written...])
    }
  }

  private mutating func writeRaw(_ text: String, isScript: Bool) {
    var text = text
    text.withUTF8 { source in
      var (place, written) = (0, 0)
      while place < source.count {
        let byte = source[place]
        guard byte.mayNeedCare else {
          place += 1
          continue
        }
        let next = place + (byte < 0x80 ? 1 : Self.length(startingWith: byte))
        // After `<!--` and `<script` browsers pass over the next `</script>`. In a text of JavaScript or JSON
        // both ways of writing it mean the same.
        let breaksUp = byte == UInt8(ascii: "<") && source[next...].first == UInt8(ascii: "/")
        let isComment = isScript && byte == UInt8(ascii: "<") && source[next...].starts(with: "!--".utf8)
        if breaksUp || isComment || Self.isForbidden(source, at: place) {
          bytes.append(contentsOf: source[written..<place])
          if breaksUp { write("<\\") } else if isComment { write("\\u003c") }
          written = next
        }
        place = next
      }
      bytes.append(contentsOf: source[written...])
    }
  }

  /// What stands for a character of markup.
  private static func substitute(for byte: UInt8, isAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where isAttribute: "&quot;"
    case UInt8(ascii: "\n") where isAttribute: "&#10;"
    case UInt8(ascii: "\t") where isAttribute: "&#9;"
    default: nil
    }
  }

  /// Writes a character as its number.
  private mutating func writeNumber(of scalar: UInt32) {
    bytes.append(contentsOf: "&#x\(String(scalar, radix: 16, uppercase: true));".utf8)
  }

  /// The number of bytes of a character outside of ASCII.
  private static func length(startingWith byte: UInt8) -> Int { byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    bytes.dropFirst().reduce(UInt32(bytes.first ?? 0) & (0x7F >> UInt32(bytes.count))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
  }

  /// Whether XML 1.0 forbids the character at a place (control characters, non-characters), or whether it is a carriage
  /// return, which does not survive a parser.
  private static func isForbidden(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let byte = source[place]
    return isForbidden(
      byte < 0x80 ? UInt32(byte) : scalar(source[place..<place + length(startingWith: byte)]))
  }

  fileprivate static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }
}

extension UInt8 {
  /// Whether the byte is not simply written: markup, a control character, or outside of ASCII.
  fileprivate var mayNeedCare: Bool {
    self < 0x20 || self >= 0x7F || self == UInt8(ascii: "&") || self == UInt8(ascii: "<")
      || self == UInt8(ascii: ">") || self == UInt8(ascii: "\"")
  }
}

extension Element.Node {
  /// Whether the node is a text of which something is written.
  fileprivate var isWrittenText: Bool {
    guard case .text(let text) = self else { return false }
    return text.unicodeScalars.contains { !MarkupWriter.isForbidden($0.value) }
  }
}
