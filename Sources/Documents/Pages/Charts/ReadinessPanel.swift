import Planning
import Wording
import XML

/// Expected readiness from now to the last week, its 90 % interval as a band.
struct ReadinessPanel {
  private let plotHeight: Double
  /// What the plot holds, per mille.
  private let range: ClosedRange<Int>

  private(set) var elements: [Element] = []
  private(set) var bottom: Double

  /// Draws readiness now and at the end of each week, below `top`.
  ///
  /// - Parameter isFocused: Whether the plot holds just the interval and the aim, in steps of ten points, so that a
  ///   change can be seen; else everything from 0 to 100.
  init(_ plan: Plan, top: Double, plotHeight: Double = 120, isFocused: Bool = false) {
    self.plotHeight = plotHeight
    range = isFocused ? Self.focus(plan) : 0...1000
    bottom = 0
    let start = top + 66
    let base = start + plotHeight
    let last = plan.weeks.last?.readiness ?? plan.readiness.now
    elements = [
      Drawing.text("label", worded("Expected readiness"), x: Drawing.edge, y: top + 14),
      Drawing.text(
        "value", worded("from \(plan.readiness.now.spoken) to \(last.spoken);"), x: Drawing.edge, y: top + 33),
      Drawing.text("value", worded("the band is the 90 % interval"), x: Drawing.edge, y: top + 49),
    ]
    for tick in stride(from: range.lowerBound, through: range.upperBound, by: step(isFocused: isFocused)) {
      let y = base - height(tick)
      elements.append(
        Drawing.line(tick == range.lowerBound ? "axis" : "grid", x1: "0", y1: y, x2: "100%", y2: y))
      elements.append(Drawing.axisNumber("\(tick / 10)", y: y))
    }
    elements.append(curve([plan.readiness.now] + plan.weeks.map(\.readiness), top: start))
    elements += aim(plan, base: base)
    elements += TimelineChart.weekNumbers(plan.weeks, y: base + 18)
    elements.append(Drawing.text("tick", worded("Week"), x: Drawing.edge, y: base + 18))
    bottom = base + 26
  }

  /// The line of the aim, with its name on the side on which the curve leaves room at the beginning.
  private func aim(_ plan: Plan, base: Double) -> [Element] {
    let target = plan.conditions.target
    let y = base - height(target)
    let isAbove =
      target < range.upperBound - 100 && plan.readiness.now.mean < target || target < range.lowerBound + 150
    return [
      Drawing.line("target", x1: "0", y1: y, x2: "100%", y2: y),
      Drawing.text("key over", worded("aim: \(Words.percent(target))"), x: "4", y: isAbove ? y - 6 : y + 15),
    ]
  }

  /// The height of a readiness above the base line.
  private func height(_ perMille: Int) -> Double {
    let value = min(range.upperBound, max(range.lowerBound, perMille)) - range.lowerBound
    return plotHeight * Double(value) / Double(range.upperBound - range.lowerBound)
  }

  /// The steps between lines.
  private func step(isFocused: Bool) -> Int {
    guard isFocused else { return 250 }
    return range.upperBound - range.lowerBound > 400 ? 200 : 100
  }

  /// All intervals and the aim, with whole steps around them.
  private static func focus(_ plan: Plan) -> ClosedRange<Int> {
    let scores = [plan.readiness.now] + plan.weeks.map(\.readiness)
    let least = scores.map(\.low).reduce(plan.conditions.target, min)
    let most = scores.map(\.high).reduce(plan.conditions.target, max)
    let (low, high) = (least / 100 * 100, min(1000, (most + 99) / 100 * 100))
    guard high - low > 400 else { return low...max(high, low + 100) }
    // In steps of twenty points.
    return (low / 200 * 200)...min(1000, (high + 199) / 200 * 200)
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
