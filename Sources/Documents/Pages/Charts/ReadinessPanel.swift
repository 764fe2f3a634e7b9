import Planning
import XML

/// Expected readiness from now to the last week, its 90 % interval as a band.
struct ReadinessPanel {
  private let plotHeight: Double

  private(set) var elements: [Element] = []
  private(set) var bottom: Double

  /// Draws readiness now and at the end of each week, below `top`.
  init(_ plan: Plan, top: Double, plotHeight: Double = 120) {
    self.plotHeight = plotHeight
    bottom = 0
    let start = top + 66
    let base = start + plotHeight
    let last = plan.weeks.last?.readiness ?? plan.readiness.now
    elements = [
      Drawing.text("label", "Expected readiness", x: Drawing.edge, y: top + 14),
      Drawing.text(
        "value", "from \(plan.readiness.now.spoken) to \(last.spoken);", x: Drawing.edge, y: top + 33),
      Drawing.text("value", "the band is the 90 % interval", x: Drawing.edge, y: top + 49),
    ]
    for tick in stride(from: 0, through: 1000, by: plotHeight < 100 ? 500 : 250) {
      let y = base - height(tick)
      elements.append(Drawing.line(tick == 0 ? "axis" : "grid", x1: "0", y1: y, x2: "100%", y2: y))
      elements.append(Drawing.axisNumber("\(tick / 10)", y: y))
    }
    elements.append(curve([plan.readiness.now] + plan.weeks.map(\.readiness), top: start))
    elements += aim(plan, base: base)
    elements += TimelineChart.weekNumbers(plan.weeks, y: base + 18)
    elements.append(Drawing.text("tick", "Week", x: Drawing.edge, y: base + 18))
    bottom = base + 26
  }

  /// The line of the aim, with its name on the side on which the curve leaves room at the beginning.
  private func aim(_ plan: Plan, base: Double) -> [Element] {
    let target = plan.conditions.target
    let y = base - height(target)
    let isAbove = target < 900 && plan.readiness.now.mean < target || target < 150
    return [
      Drawing.line("target", x1: "0", y1: y, x2: "100%", y2: y),
      Drawing.text("key over", "aim: \(Words.percent(target))", x: "4", y: isAbove ? y - 6 : y + 15),
    ]
  }

  /// The height of a readiness above the base line.
  private func height(_ perMille: Int) -> Double {
    plotHeight * Double(min(1000, max(0, perMille))) / 1000
  }

  /// The line and its band.
  private func curve(_ scores: [Score], top: Double) -> Element {
    let step = 1 / Double(max(1, scores.count - 1))
    func points(_ value: (Score) -> Int) -> [(Double, Double)] {
      scores.enumerated().map { (Double($0) * step, plotHeight - height(value($1))) }
    }
    return Drawing.stretched(
      top: top, height: plotHeight,
      [
        Drawing.polygon("band", points(\.high) + points(\.low).reversed()),
        Drawing.polyline("curve", points(\.mean)),
      ])
  }
}
