internal import CLibXML2

/// Makes values of what the parser of libxml2 tells, element by element.
final class ElementBuilder {
  /// The outermost element, once it has ended.
  private(set) var root: Element?
  /// The line of the first element that is nested too deep.
  private(set) var tooDeep: Int?
  let maximumDepth: Int
  /// The elements that have not ended, the outermost first.
  private var open: [Element] = []
  /// What stands behind the last tag.
  private var text: [UInt8] = []
  /// The last namespace, which libxml2 keeps at one place.
  private var namespace: (place: UnsafePointer<xmlChar>?, text: String) = (nil, "")

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  /// The builder that a parser was given.
  static func of(_ owner: UnsafeMutableRawPointer) -> ElementBuilder {
    Unmanaged<ElementBuilder>.fromOpaque(owner).takeUnretainedValue()
  }

  /// An element begins.
  func start(
    _ name: UnsafePointer<xmlChar>, in space: UnsafePointer<xmlChar>?, line: Int32, count: Int32,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    endText(isAtEnd: false)
    if space != namespace.place { namespace = (space, space.map { String(cString: $0) } ?? "") }
    var element = Element(String(cString: name), namespace: namespace.text, line: Int(line))
    if let values, count > 0 {
      element.attributes.reserveCapacity(Int(count))
      for place in stride(from: 0, to: 5 * Int(count), by: 5) {
        guard let name = values[place], let start = values[place + 3], let end = values[place + 4] else {
          continue
        }
        let prefix = values[place + 1].map { String(cString: $0) + ":" } ?? ""
        let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        element.attributes.append(Element.Attribute(prefix + String(cString: name), value))
      }
    }
    open.append(element)
    if open.count > maximumDepth, tooDeep == nil { tooDeep = Int(line) }
  }

  /// The innermost element ends.
  func end() {
    endText(isAtEnd: true)
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  /// A text goes on.
  func add(_ bytes: UnsafePointer<xmlChar>, count: Int32) {
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// A text ends before a tag; blanks are kept where nothing but a text stands, or texts and elements do.
  private func endText(isAtEnd: Bool) {
    guard !text.isEmpty, !open.isEmpty else { return text.removeAll() }
    defer { text.removeAll(keepingCapacity: true) }
    let first = open[open.count - 1].children.first
    let isOfText = if case .text = first { true } else { first == nil && isAtEnd }
    guard isOfText || !text.allSatisfy(Self.isBlank) else { return }
    open[open.count - 1].children.append(.text(String(decoding: text, as: UTF8.self)))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      || byte == UInt8(ascii: "\r")
  }
}
