/// How much of a document is read before it is refused.
///
/// libxml2 takes quadratic time over the attributes of one element and unbounded memory over a large text, so
/// every document is measured byte by byte before libxml2 sees it.
public struct Limits: Sendable, Hashable {
  /// Greatest size of a document, in bytes.
  public var bytes: Int
  /// Greatest nesting of elements.
  public var depth: Int
  /// Greatest number of elements.
  public var elements: Int
  /// Greatest number of attributes of one element.
  public var attributes: Int
  /// Greatest length of one run of text or one tag, in bytes.
  public var text: Int

  /// Creates limits.
  public init(bytes: Int, depth: Int, elements: Int, attributes: Int, text: Int) {
    self.bytes = bytes
    self.depth = depth
    self.elements = elements
    self.attributes = attributes
    self.text = text
  }

  /// Limits for the files of a library, profiles and plans: 8 MB, 40 levels, 200 000 elements.
  public static let standard = Limits(
    bytes: 8 << 20, depth: 40, elements: 200_000, attributes: 64, text: 64 << 10)

  /// Limits for pages: deeper, and a page carries a whole plan in one run of text.
  public static let page = Limits(
    bytes: 16 << 20, depth: 100, elements: 200_000, attributes: 128, text: 8 << 20)
}
