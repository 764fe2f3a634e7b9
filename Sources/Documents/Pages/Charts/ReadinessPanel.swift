import Planning
import XML

/// The lower half of the timeline: expected readiness from now to the last week, its 90 % interval as a band.
struct ReadinessPanel {
  private static let plotHeight = 120.0

  private(set) var elements: [Element] = []
  private(set) var bottom: Double

  /// Draws readiness now and at the end of each week, below `top`.
  init(_ plan: Plan, top: Double) {
    let start = top + 50
    let base = start + Self.plotHeight
    let last = plan.weeks.last?.readiness ?? plan.readiness.now
    elements = [
      Drawing.text("label", "Readiness, if every step is learned", x: Drawing.edge, y: top + 14),
      Drawing.text(
        "value", "from \(plan.readiness.now.spoken) to \(last.spoken)", x: Drawing.edge, y: top + 33),
    ]
    var plot: [Element] = []
    for tick in [0, 250, 500, 750, 1000] {
      let y = base - Self.height(tick)
      plot.append(Drawing.line(tick == 0 ? "axis" : "grid", x1: "0", y1: y, x2: "100%", y2: y))
      elements.append(Drawing.axisNumber("\(tick / 10)", y: y))
    }
    plot.append(Self.curve([plan.readiness.now] + plan.weeks.map(\.readiness), top: start))
    let target = base - Self.height(plan.conditions.target)
    plot.append(Drawing.line("target", x1: "0", y1: target, x2: "100%", y2: target))
    elements += plot + TimelineChart.weekNumbers(plan.weeks, y: base + 18)
    elements += [
      Drawing.text("tick", "Week", x: Drawing.edge, y: base + 18),
      Drawing.group(
        x: Drawing.edge, y: base + 32,
        [
          Drawing.box("band", x: "0", y: 2, width: "16", height: 12),
          Drawing.line("curve", x1: "0", y1: 8, x2: "16", y2: 8),
          Drawing.text("key", "expected, with its 90 % interval", x: "22", y: 13),
          Drawing.line("target", x1: "0", y1: 28, x2: "16", y2: 28),
          Drawing.text("key", "aim: \(Words.percent(plan.conditions.target))", x: "22", y: 33),
        ]),
    ]
    bottom = base + 72
  }

  /// The height of a readiness above the base line.
  private static func height(_ perMille: Int) -> Double {
    plotHeight * Double(min(1000, max(0, perMille))) / 1000
  }

  /// The line and its band, stretched over the whole width; lines keep their thickness.
  private static func curve(_ scores: [Score], top: Double) -> Element {
    let step = 1000 / Double(max(1, scores.count - 1))
    func points(_ values: [(Int, Int)]) -> String {
      values.map { index, value in
        "\(Drawing.number(Double(index) * step)),\(Drawing.number(plotHeight - height(value)))"
      }.joined(separator: " ")
    }
    let thickness = ("vector-effect", "non-scaling-stroke")
    let indexed = Array(scores.enumerated())
    let upper = indexed.map { ($0.offset, $0.element.high) }
    let lower = indexed.reversed().map { ($0.offset, $0.element.low) }
    let mean = indexed.map { ($0.offset, $0.element.mean) }
    return Drawing.element(
      "svg", "",
      [
        ("x", "0"), ("y", Drawing.number(top)), ("width", "100%"), ("height", Drawing.number(plotHeight)),
        ("viewBox", "0 0 1000 \(Drawing.number(plotHeight))"), ("preserveAspectRatio", "none"),
        ("overflow", "visible"),
      ],
      [
        Drawing.element("polygon", "band", [("points", points(upper + lower)), thickness]),
        Drawing.element("polyline", "curve", [("points", points(mean)), thickness]),
      ])
  }
}
