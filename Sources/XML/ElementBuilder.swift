internal import CLibXML2

/// Makes values of what the parser of libxml2 tells, element by element.
final class ElementBuilder {
  /// What is built is one value, so that each call has one look at whether another is at work on it.
  private var built: Built

  init(maximumDepth: Int) { built = Built(maximumDepth: maximumDepth) }

  /// The builder that a parser was given.
  static func of(_ owner: UnsafeMutableRawPointer) -> ElementBuilder {
    Unmanaged<ElementBuilder>.fromOpaque(owner).takeUnretainedValue()
  }

  /// The outermost element, once it has ended.
  var root: Element? { built.root }

  /// The line of the first element that is nested too deep.
  var tooDeep: Int? { built.tooDeep }

  /// An element begins.
  func start(
    _ name: UnsafePointer<xmlChar>, in space: UnsafePointer<xmlChar>?, line: Int32, count: Int32,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    built.start(name, in: space, line: Int(line), count: Int(count), values)
  }

  /// The innermost element ends.
  func end() { built.end() }

  /// A text goes on.
  func add(_ bytes: UnsafePointer<xmlChar>, count: Int32) {
    built.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}

private struct Built {
  /// An element that has not ended.
  struct Open {
    var element: Element
    /// Whether a text came first in it; `nil` where nothing has come.
    var beginsWithText: Bool?
  }

  let maximumDepth: Int
  var root: Element?
  var tooDeep: Int?
  /// What stands behind the last tag.
  var text: [UInt8] = []
  /// The outermost first.
  private var open: [Open] = []
  /// The last namespace, which libxml2 keeps at one place.
  private var namespace: (place: UnsafePointer<xmlChar>?, text: String) = (nil, "")

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  mutating func start(
    _ name: UnsafePointer<xmlChar>, in space: UnsafePointer<xmlChar>?, line: Int, count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    endText(isAtEnd: false)
    if let innermost = open.indices.last, open[innermost].beginsWithText == nil {
      open[innermost].beginsWithText = false
    }
    if space != namespace.place { namespace = (space, space.map { String(cString: $0) } ?? "") }
    var element = Element(String(cString: name), namespace: namespace.text, line: line)
    if let values, count > 0 {
      element.attributes.reserveCapacity(count)
      for place in stride(from: 0, to: 5 * count, by: 5) {
        guard let name = values[place], let start = values[place + 3], let end = values[place + 4]
        else { continue }
        var attribute = Element.Attribute(
          String(cString: name),
          String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self))
        if let prefix = values[place + 1] { attribute.name = String(cString: prefix) + ":" + attribute.name }
        element.attributes.append(attribute)
      }
    }
    open.append(Open(element: element))
    if open.count > maximumDepth, tooDeep == nil { tooDeep = line }
  }

  mutating func end() {
    endText(isAtEnd: true)
    guard let ended = open.popLast() else { return }
    if let around = open.indices.last {
      open[around].element.children.append(.element(ended.element))
    } else {
      root = ended.element
    }
  }

  /// A text ends before a tag; blanks are kept where nothing but a text stands, or texts and elements do.
  private mutating func endText(isAtEnd: Bool) {
    guard let first = text.first else { return }
    defer { text.removeAll(keepingCapacity: true) }
    guard let innermost = open.indices.last else { return }
    let isOfText = open[innermost].beginsWithText ?? isAtEnd
    guard isOfText || !Self.isBlank(first) || !text.allSatisfy(Self.isBlank) else { return }
    open[innermost].element.children.append(.text(String(decoding: text, as: UTF8.self)))
    if open[innermost].beginsWithText == nil { open[innermost].beginsWithText = true }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      || byte == UInt8(ascii: "\r")
  }
}
