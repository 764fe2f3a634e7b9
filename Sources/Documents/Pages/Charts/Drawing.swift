import XML

/// Makes the elements of inline SVG.
///
/// Horizontal places are in percent of the width and vertical ones in pixels, so that a chart fills a phone
/// as well as a desk while its text keeps its size. Colours come from the page's style through classes.
enum Drawing {
  /// A number with at most two decimals and no needless zeros: the same on every machine.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    return Words.decimal(Int((value * 100).rounded()), places: 2)
  }

  /// A share of the width, 0 to 1, as SVG writes it.
  static func percent(_ share: Double) -> String { number(share * 100) + "%" }

  /// Per mille of the width, kept within it.
  static func percent(perMille value: Int) -> String { percent(Double(min(1000, max(0, value))) / 1000) }

  /// An element with a class.
  static func element(
    _ name: String, _ style: String = "", _ attributes: [(String, String)] = [], _ children: [Element] = []
  ) -> Element {
    let all = (style.isEmpty ? [] : [("class", style)]) + attributes
    return Element(
      name, all.map { Element.Attribute($0.0, $0.1) }, children: children.map { .element($0) })
  }

  /// A rectangle; `x` and `width` as SVG writes them.
  static func box(_ style: String, x: String, y: Double, width: String, height: Double) -> Element {
    element("rect", style, [("x", x), ("y", number(y)), ("width", width), ("height", number(height))])
  }

  /// A line; `x1` and `x2` as SVG writes them.
  static func line(_ style: String, x1: String, y1: Double, x2: String, y2: Double) -> Element {
    element("line", style, [("x1", x1), ("y1", number(y1)), ("x2", x2), ("y2", number(y2))])
  }

  /// A line of text; `anchor` is `start`, `middle` or `end`.
  static func text(_ style: String, _ content: String, x: String, y: Double, anchor: String = "start")
    -> Element
  {
    let attributes = [("x", x), ("y", number(y))] + (anchor == "start" ? [] : [("text-anchor", anchor)])
    var result = element("text", style, attributes)
    result.children = [.text(content)]
    return result
  }

  /// The room at the left of a chart that has numbers there, in pixels; they stand at negative places.
  static let margin = 38.0

  /// The left edge of the room for numbers, as SVG writes it.
  static let edge = number(-margin)

  /// A number at the left of a chart with a margin.
  static func axisNumber(_ text: String, y: Double) -> Element {
    Self.text("tick", text, x: "-7", y: y + 4, anchor: "end")
  }

  /// A drawing of its own at a share of the width, whose inner places are pixels.
  static func group(x: String, y: Double, _ children: [Element]) -> Element {
    element("svg", "", [("x", x), ("y", number(y)), ("overflow", "visible")], children)
  }

  /// A drawing of lines that is stretched over the whole width: places across are shares of the width, places
  /// down are pixels; lines keep their thickness.
  static func stretched(top: Double, height: Double, _ children: [Element]) -> Element {
    element(
      "svg", "",
      [
        ("x", "0"), ("y", number(top)), ("width", "100%"), ("height", number(height)),
        ("viewBox", "0 0 1000 \(number(height))"), ("preserveAspectRatio", "none"), ("overflow", "visible"),
      ], children)
  }

  /// A line through points of a stretched drawing.
  static func polyline(_ style: String, _ points: [(Double, Double)]) -> Element {
    element("polyline", style, path(points))
  }

  /// An area between points of a stretched drawing.
  static func polygon(_ style: String, _ points: [(Double, Double)]) -> Element {
    element("polygon", style, path(points))
  }

  private static func path(_ points: [(Double, Double)]) -> [(String, String)] {
    let text = points.map { "\(number($0.0 * 1000)),\(number($0.1))" }.joined(separator: " ")
    return [("points", text), ("vector-effect", "non-scaling-stroke")]
  }

  /// The whole chart with its name and its description in words.
  static func chart(
    _ id: String, title: String, description: String, height: Double, hasMargin: Bool = false,
    _ children: [Element]
  ) -> Element {
    var name = element("title", "", [("id", "\(id)-title")])
    name.children = [.text(title)]
    var words = element("desc", "", [("id", "\(id)-desc")])
    words.children = [.text(description)]
    var attributes = [
      ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"), ("width", "100%"),
      ("height", number(height)),
    ]
    // Percent can only be had of what the padding leaves, so that no part of a chart need know its width.
    if hasMargin {
      attributes.append(
        ("style", "box-sizing: border-box; padding-left: \(number(margin))px; overflow: visible"))
    }
    return element("svg", "chart", attributes, [name, words] + children)
  }

  /// Lines of at most `width` narrow characters, broken between words; of more lines than `most` the last
  /// ends in an ellipsis.
  static func lines(_ text: String, width: Int = 34, most: Int = 3) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: String($0), width: width) }) {
      if line.isEmpty {
        line = word
      } else if measure(line) + 1 + measure(word) <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines.isEmpty ? [""] : lines }
    let last = String(lines[most - 1].prefix(width - 1)) + "…"
    return Array(lines.prefix(most - 1)) + [last]
  }

  private static func pieces(of word: String, width: Int) -> [String] {
    var pieces: [String] = [""]
    for character in word {
      if measure(pieces[pieces.count - 1]) + measure(String(character)) > width { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  /// The width of a text in narrow characters; those of East Asian scripts and symbols count twice.
  private static func measure(_ text: String) -> Int {
    text.reduce(0) { $0 + (($1.unicodeScalars.first?.value ?? 0) >= 0x1100 ? 2 : 1) }
  }
}
