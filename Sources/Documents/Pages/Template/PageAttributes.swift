/// What a template may write on the elements of a page.
///
/// A list of what is known, because only then can a misspelled attribute of our own be told from HTML.
enum PageAttributes {
  /// Attributes of HTML that a page without script and requests has a use for.
  static let known: Set<String> = [
    "abbr", "accesskey", "alt", "autocomplete", "charset", "checked", "cite", "class", "cols", "colspan",
    "content", "datetime", "dir", "disabled", "download", "draggable", "for", "form", "headers", "height",
    "hidden", "high", "href", "hreflang", "http-equiv", "id", "inputmode", "label", "lang", "list", "low",
    "max", "maxlength", "media", "min", "minlength", "multiple", "name", "open", "optimum", "pattern",
    "placeholder", "readonly", "rel", "required", "reversed", "role", "rows", "rowspan", "scope", "selected",
    "size", "span", "spellcheck", "src", "start", "step", "style", "tabindex", "target", "title", "translate",
    "type", "value", "width", "wrap", "xml:lang", "xml:space",
  ]

  /// Attributes that a value may set: none that runs, styles or fetches anything.
  private static let settable: Set<String> = [
    "abbr", "alt", "class", "colspan", "datetime", "for", "headers", "high", "href", "id", "label", "lang",
    "low", "max", "min", "name", "open", "optimum", "placeholder", "rowspan", "start", "title", "value",
  ]

  /// Whether HTML knows the attribute.
  static func isKnown(_ name: String) -> Bool {
    known.contains(name) || name.hasPrefix("aria-") || name.hasPrefix("data-")
  }

  /// Whether a value may set the attribute.
  static func isSettable(_ name: String) -> Bool {
    settable.contains(name) || name.hasPrefix("aria-") || name.hasPrefix("data-")
  }
}
