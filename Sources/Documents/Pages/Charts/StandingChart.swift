import Assessment
import Planning
import Teams
import Wording
import XML

/// How many people stand where: for each competency one bar, divided by standing.
struct StandingChart {
  private static let id = "standing-chart"
  private static let order: [ReadinessReport.Standing] = [.met, .near, .gap, .unknown]

  /// The chart.
  let element: Element

  /// Draws the competencies of a team in the order of the outline.
  init(_ team: Team) {
    var children = [Self.patterns]
    var y = 0.0
    for (index, standing) in Self.order.enumerated() {
      let mark = Self.area(standing, x: "0", y: 2, width: "16", height: 12)
      let key = Drawing.text("key", standing.word, x: "22", y: 13)
      children.append(Drawing.group(x: Drawing.percent(Double(index) / 4), y: 0, [mark, key]))
    }
    y = 26
    for (competency, tally) in zip(team.competencies, team.tallies) {
      for line in Drawing.lines("\(competency.number) \(competency.title)") {
        y += 18
        children.append(Drawing.text("label", line, x: "0", y: y - 4))
      }
      children += Self.bar(tally, y: y + 4)
      y += 33
      children.append(Drawing.text("value", Self.words(tally), x: "0", y: y))
      y += 14
    }
    let words = zip(team.competencies, team.tallies).map {
      "\($0.number) \($0.title): \(Self.words($1))"
    }
    element = Drawing.chart(
      Self.id, title: worded("People by competency"), description: words.joined(separator: "; ") + ".",
      height: y,
      children)
  }

  /// The numbers of a competency, such as `3 met, 2 gap`.
  static func words(_ tally: Team.Tally) -> String {
    let parts = order.compactMap { standing in
      tally.counts[standing].map { "\($0) \(standing.word)" }
    }
    return parts.isEmpty ? worded("nobody") : parts.joined(separator: ", ")
  }

  private static func bar(_ tally: Team.Tally, y: Double) -> [Element] {
    let total = Double(max(1, tally.counts.values.reduce(0, +)))
    var before = 0
    var elements = [Drawing.box("track", x: "0", y: y, width: "100%", height: 14)]
    for standing in order {
      guard let count = tally.counts[standing] else { continue }
      elements.append(
        area(
          standing, x: Drawing.percent(Double(before) / total), y: y,
          width: Drawing.percent(Double(count) / total), height: 14))
      before += count
    }
    return elements
  }

  private static func area(
    _ standing: ReadinessReport.Standing, x: String, y: Double, width: String, height: Double
  ) -> Element {
    var box = Drawing.box("area \(standing.rawValue)", x: x, y: y, width: width, height: height)
    if standing == .near || standing == .unknown {
      box.attributes.append(Element.Attribute("fill", "url(#\(id)-\(standing.rawValue))"))
    }
    return box
  }

  /// Stripes for near and dots for unknown; met and gap are plain, the one dark and the other light.
  private static var patterns: Element {
    func pattern(_ name: String, _ size: String, _ turn: [(String, String)], _ mark: Element) -> Element {
      let ground = Drawing.box("ground-\(name)", x: "0", y: 0, width: size, height: 6)
      return Drawing.element(
        "pattern", "",
        [("id", "\(id)-\(name)"), ("width", size), ("height", size), ("patternUnits", "userSpaceOnUse")]
          + turn,
        [ground, mark])
    }
    let stripe = Drawing.box("mark-near", x: "0", y: 0, width: "3", height: 6)
    let dot = Drawing.element("circle", "mark-unknown", [("cx", "3"), ("cy", "3"), ("r", "1.2")])
    return Drawing.element(
      "defs", "", [],
      [
        pattern("near", "6", [("patternTransform", "rotate(45)")], stripe),
        pattern("unknown", "6", [], dot),
      ])
  }
}
