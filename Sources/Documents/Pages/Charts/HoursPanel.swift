import Planning
import Wording
import XML

/// The upper half of the timeline: a column of hours by kind for each week, and a line of hours available.
struct HoursPanel {
  private static let plotHeight = 130.0
  private static let rowHeight = 20.0

  private(set) var elements: [Element] = []
  private(set) var bottom: Double

  private let weeks: [PlanWeek]
  private let base: Double
  private let scale: Double

  /// Draws the weeks below `top`.
  init(_ plan: Plan, top: Double) {
    weeks = plan.weeks
    let axis = HoursAxis(most: weeks.map { max($0.load, $0.capacity) }.max() ?? 1, height: Self.plotHeight)
    base = top + 34 + Self.plotHeight
    scale = axis.scale
    bottom = base
    elements.append(Drawing.text("label", worded("Hours a week"), x: Drawing.edge, y: top + 14))
    var plot = axis.elements(base: base)
    for (index, week) in weeks.enumerated() { plot += column(week, index, KindHours(week, of: plan)) }
    elements += plot + capacity + TimelineChart.weekNumbers(weeks, y: base + 18)
    elements.append(Drawing.text("tick", worded("Week"), x: Drawing.edge, y: base + 18))
    addLegend(below: base + 32)
  }

  private func column(_ week: PlanWeek, _ index: Int, _ hours: KindHours) -> [Element] {
    let count = Double(weeks.count)
    let x = Drawing.percent((Double(index) + 0.14) / count)
    let width = Drawing.percent(0.72 / count)
    var y = base
    return KindHours.Kind.allCases.filter { hours[$0] > 0 }.map { kind in
      let height = Double(hours[kind]) * scale
      y -= height
      return area(kind, x: x, y: y, width: width, height: height)
    }
  }

  private func area(_ kind: KindHours.Kind, x: String, y: Double, width: String, height: Double) -> Element {
    var box = Drawing.box("area kind-\(kind.word)", x: x, y: y, width: width, height: height)
    box.attributes += Hatching.fill(kind, in: TimelineChart.id).map { Element.Attribute($0.0, $0.1) }
    return box
  }

  private var capacity: [Element] {
    var elements: [Element] = []
    let count = Double(weeks.count)
    var before: Double?
    for (index, week) in weeks.enumerated() {
      let y = base - Double(week.capacity) * scale
      let left = Drawing.percent(Double(index) / count)
      let right = Drawing.percent(Double(index + 1) / count)
      if let before, before != y {
        elements.append(Drawing.line("capacity", x1: left, y1: before, x2: left, y2: y))
      }
      elements.append(Drawing.line("capacity", x1: left, y1: y, x2: right, y2: y))
      before = y
    }
    return elements
  }

  private mutating func addLegend(below top: Double) {
    var y = top
    for (index, kind) in KindHours.Kind.allCases.enumerated() {
      let x = index.isMultiple(of: 2) ? Drawing.edge : "50%"
      let mark = Drawing.group(
        x: x, y: y,
        [
          area(kind, x: "0", y: 2, width: "16", height: 12),
          Drawing.text("key", kind.title, x: "22", y: 13),
        ])
      elements.append(mark)
      if !index.isMultiple(of: 2) { y += Self.rowHeight }
    }
    elements.append(
      Drawing.group(
        x: Drawing.edge, y: y,
        [
          Drawing.line("capacity", x1: "0", y1: 8, x2: "16", y2: 8),
          Drawing.text("key", worded("Hours available"), x: "22", y: 13),
        ]))
    bottom = y + Self.rowHeight
  }
}
