import XML

/// What stands on a page: elements and text, which libxml2 writes, so that no text can become markup.
typealias Markup = [Element.Node]

/// Puts markup together from elements, texts, conditions and loops.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ text: String) -> Markup { [.text(text)] }
  static func buildExpression(_ element: Element) -> Markup { [.element(element)] }
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildBlock(_ parts: Markup...) -> Markup { parts.flatMap(\.self) }
  static func buildOptional(_ part: Markup?) -> Markup { part ?? [] }
  static func buildEither(first part: Markup) -> Markup { part }
  static func buildEither(second part: Markup) -> Markup { part }
  static func buildArray(_ parts: [Markup]) -> Markup { parts.flatMap(\.self) }
}

/// An element; an attribute whose value is `nil` is left out.
func tag(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
  @MarkupBuilder _ content: () -> Markup = { [] }
) -> Element {
  Element(
    name, attributes.compactMap { name, value in value.map { Element.Attribute(name, $0) } },
    children: content())
}

/// A paragraph.
func paragraph(_ style: String? = nil, @MarkupBuilder _ content: () -> Markup) -> Element {
  tag("p", ["class": style], content)
}

/// A link.
func link(_ text: String, to place: String, style: String? = nil, about: String? = nil) -> Element {
  tag("a", ["href": place, "class": style]) {
    text
    if let about { hidden(about) }
  }
}

/// A link to somebody else's page, which is not told where it was followed.
func outerLink(_ text: String, to address: String) -> Element {
  tag("a", ["href": address, "rel": "noreferrer"]) { text }
}

/// What only a screen reader says, after what everybody sees.
func hidden(_ text: String) -> Element { tag("span", ["class": "unseen"]) { " " + text } }

/// A list.
func bullets(_ items: [Markup]) -> Element {
  tag("ul") { for item in items { tag("li") { item } } }
}

/// Puts several parts together.
func group(@MarkupBuilder _ content: () -> Markup) -> Markup { content() }
