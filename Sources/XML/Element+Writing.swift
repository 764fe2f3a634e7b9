extension Element {
  /// The element as an XML document: declaration, two spaces of indent, a line feed at the end.
  ///
  /// The same element gives the same bytes with every version of libxml2, which has no part in it. Characters that XML
  /// forbids are left out. An element without a namespace is in that of its parent. Names are written as they are: they
  /// come from code, never from a text.
  ///
  /// - Complexity: O(n) in the size of the document.
  public func xmlDocument() -> String {
    var writer = MarkupWriter(style: .xml)
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    return writer.document(of: self)
  }

  /// The element as an HTML5 page.
  ///
  /// It is well-formed XML, too: an element without content has both of its tags unless it is void, which ends with `/>`.
  /// Text in `style` and `script` stays raw, with `</` and `<!--` broken up so that no text can end the element.
  ///
  /// - Complexity: O(n) in the size of the page.
  public func htmlDocument() -> String {
    var writer = MarkupWriter(style: .html)
    writer.write("<!DOCTYPE html>\n")
    return writer.document(of: self)
  }

  /// The text of a `script` or `style` as ``htmlDocument()`` writes it, byte for byte.
  public var rawText: String { MarkupWriter.raw(text, in: name) }
}
