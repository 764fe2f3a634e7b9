import XML

/// The patterns that tell areas of a chart apart without colour.
enum Hatching {
  /// The patterns of a chart, named `ID-hands-on`, `ID-practice` and `ID-review`.
  static func definitions(_ id: String) -> Element {
    Drawing.element(
      "defs", "", [],
      [
        pattern(
          "\(id)-hands-on", size: 6, turn: "rotate(45)",
          [
            tile("ground-hands-on", 6), Drawing.box("mark-hands-on", x: "0", y: 0, width: "2", height: 6),
          ]),
        pattern(
          "\(id)-practice", size: 6, turn: nil,
          [
            tile("ground-practice", 6), dot("mark-practice", 3, 3, 1.2),
          ]),
        pattern(
          "\(id)-review", size: 5, turn: nil,
          [
            tile("ground-review", 5), Drawing.box("mark-review", x: "0", y: 0, width: "5", height: 1.5),
          ]),
      ])
  }

  /// What the area of a kind is filled with: plain for study, by the page's style, else a pattern.
  static func fill(_ kind: KindHours.Kind, in id: String) -> [(String, String)] {
    kind == .study ? [] : [("fill", "url(#\(id)-\(kind.word))")]
  }

  private static func pattern(_ id: String, size: Int, turn: String?, _ children: [Element]) -> Element {
    var attributes = [
      ("id", id), ("width", "\(size)"), ("height", "\(size)"), ("patternUnits", "userSpaceOnUse"),
    ]
    if let turn { attributes.append(("patternTransform", turn)) }
    return Drawing.element("pattern", "", attributes, children)
  }

  private static func tile(_ style: String, _ size: Double) -> Element {
    Drawing.box(style, x: "0", y: 0, width: Drawing.number(size), height: size)
  }

  private static func dot(_ style: String, _ x: Double, _ y: Double, _ radius: Double) -> Element {
    Drawing.element(
      "circle", style,
      [("cx", Drawing.number(x)), ("cy", Drawing.number(y)), ("r", Drawing.number(radius))])
  }
}
