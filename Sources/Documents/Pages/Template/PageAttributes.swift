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

  /// Whether a text may become a link: a web address, or a place on the same page.
  ///
  /// White space, quotes and the like make an address invalid, so they do not get in either.
  static func isLink(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    let rest = text.dropFirst(scheme.count)
    let isWeb = (scheme == "http" || scheme == "https") && rest.hasPrefix("://") && rest.count > 3
    let isPlace = text.hasPrefix("#") && text.count > 1
    guard isWeb || isPlace else { return false }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value < 0x7F && !"\"<>\\^`{|}[]".unicodeScalars.contains(scalar)
    }
    return isPlain
      && text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
        part.count >= 2 && part.prefix(2).allSatisfy(\.isHexDigit)
      }
  }
}
