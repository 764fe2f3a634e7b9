/// What a template may put on a page.
enum PageElements {
  /// Elements of HTML that a page without requests has a use for.
  static let known: Set<String> = [
    "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "body", "br", "button",
    "caption", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog",
    "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "img", "input", "ins", "kbd", "label",
    "legend", "li", "link", "main", "mark", "menu", "meta", "meter", "nav", "noscript", "ol", "optgroup",
    "option", "output", "p", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search",
    "section", "select", "small", "span", "strong", "style", "sub", "summary", "sup", "svg", "table",
    "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "u", "ul", "var",
    "wbr",
  ]

  /// Elements that bring another document, a file or a program into a page.
  static let embedding: Set<String> = [
    "applet", "audio", "base", "embed", "fencedframe", "frame", "frameset", "iframe", "object", "param",
    "picture", "portal", "source", "track", "video",
  ]

  /// Elements of SVG that run, embed or, by changing a link, could.
  static let refusedInDrawings: Set<String> = [
    "script", "foreignObject", "image", "feImage", "animate", "animateTransform", "animateMotion", "set",
    "discard", "audio", "video", "iframe", "handler", "listener",
  ]

  /// Elements that HTML writes without content and end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Elements before which browsers end a paragraph, so that what was written in it stands after it.
  static let endingParagraphs: Set<String> = [
    "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu",
    "nav", "ol", "p", "pre", "search", "section", "table", "ul",
  ]
}
