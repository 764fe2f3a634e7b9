import Planning
import Wording
import XML

/// Readiness by section: a bar for the mean, a whisker for its 90 % interval, a diamond for what is forecast.
struct SectionChart {
  private static let id = "section-chart"
  private static let lineHeight = 17.0
  private static let barHeight = 13.0

  /// The chart.
  let element: Element

  /// Draws the sections in their order.
  ///
  /// - Parameters:
  ///   - aim: The readiness that is aimed at, per mille; a broken line shows it.
  ///   - isCompact: leaves out the numbers below the bars and shortens long names, where a table that has
  ///     both stands beside the chart.
  init(_ sections: [PlanReadiness.Part], aim: Int, isCompact: Bool = false) {
    var children: [Element] = []
    var y = Self.addLegend(to: &children)
    let lines =
      !isCompact ? 3 : sections.map { Drawing.lines($0.title, most: 2).count }.reduce(0, +) > 9 ? 1 : 2
    // Beside a table there are no numbers below the bars, and many sections stand close together.
    let gap = !isCompact ? nil : sections.count > 8 ? 2.0 : 8.0
    for section in sections {
      y = Self.addRow(section, lines: lines, gap: gap, at: y, to: &children)
    }
    let bottom = y - (gap ?? 8)
    let place = Drawing.percent(perMille: aim)
    children.append(Drawing.line("target", x1: place, y1: 30, x2: place, y2: bottom + 24))
    for tick in [0, 250, 500, 750, 1000] {
      let anchor = tick == 0 ? "start" : tick == 1000 ? "end" : "middle"
      children.append(
        Drawing.text(
          "tick", "\(tick / 10)", x: Drawing.percent(perMille: tick), y: bottom + 16, anchor: anchor))
    }
    // The words stay within the chart at either end.
    let anchor = aim < 150 ? "start" : aim > 850 ? "end" : "middle"
    children.append(Drawing.text("key", "aim", x: place, y: bottom + 36, anchor: anchor))
    children.append(
      Drawing.text("tick", worded("Readiness in percent"), x: "0", y: bottom + (aim < 600 ? 54 : 36)))
    let words = sections.map {
      worded("\($0.title): \($0.now.spoken) reached, \($0.projected.spoken) forecast")
    }
    element = Drawing.chart(
      Self.id, title: worded("Readiness by section"),
      description: words.joined(separator: "; ") + worded(". The aim is \(Words.percent(aim))."),
      height: bottom + (aim < 600 ? 60 : 42), children)
  }

  /// Adds what the marks mean, and returns where the rows begin.
  private static func addLegend(to children: inout [Element]) -> Double {
    children += [
      Drawing.box("bar", x: "0", y: 3, width: "22", height: 10),
      Drawing.text("key", "reached", x: "28", y: 13),
      Drawing.group(x: "92", y: 8, whisker(from: "0", to: "26", y: 0)),
      Drawing.text("key", worded("90 % interval"), x: "125", y: 13),
      Drawing.group(x: "228", y: 8, [diamond]),
      Drawing.text("key", "forecast", x: "240", y: 13),
    ]
    return 26
  }

  private static func addRow(
    _ section: PlanReadiness.Part, lines: Int, gap: Double?, at top: Double, to rows: inout [Element]
  ) -> Double {
    var y = top
    for line in Drawing.lines(section.title, most: lines) {
      y += lineHeight
      rows.append(Drawing.text("label", line, x: "0", y: y - 4))
    }
    let middle = y + 4 + barHeight / 2
    rows.append(Drawing.box("track", x: "0", y: y + 4, width: "100%", height: barHeight))
    for tick in [250, 500, 750] {
      let x = Drawing.percent(perMille: tick)
      rows.append(Drawing.line("grid", x1: x, y1: y + 4, x2: x, y2: y + 4 + barHeight))
    }
    rows.append(
      Drawing.box(
        "bar", x: "0", y: y + 4, width: Drawing.percent(perMille: section.now.mean), height: barHeight))
    rows += whisker(
      from: Drawing.percent(perMille: section.now.low), to: Drawing.percent(perMille: section.now.high),
      y: middle)
    rows.append(Drawing.group(x: Drawing.percent(perMille: section.projected.mean), y: middle, [diamond]))
    y += 4 + barHeight
    if let gap { return y + gap }
    y += 15
    rows.append(
      Drawing.text(
        "value", worded("\(section.now.spoken) reached, \(section.projected.spoken) forecast"), x: "0", y: y))
    return y + 16
  }

  /// A line with an end on either side.
  private static func whisker(from low: String, to high: String, y: Double) -> [Element] {
    [
      Drawing.line("whisker", x1: low, y1: y, x2: high, y2: y),
      Drawing.line("whisker", x1: low, y1: y - 5, x2: low, y2: y + 5),
      Drawing.line("whisker", x1: high, y1: y - 5, x2: high, y2: y + 5),
    ]
  }

  /// The outline that marks where the plan leads.
  private static let diamond = Drawing.element("path", "marker", [("d", "M0 -8L7 0L0 8L-7 0Z")])
}
