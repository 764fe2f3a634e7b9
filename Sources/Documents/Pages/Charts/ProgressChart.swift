import Ontology
import Planning
import Wording
import XML

/// Hours of sessions that are done against those that are planned, summed up over the days of the plan.
struct ProgressChart {
  private static let id = "progress-chart"
  private static let top = 12.0
  private static let plotHeight = 150.0
  private static let base = top + plotHeight

  /// The chart.
  let element: Element

  /// Draws what is done of a plan.
  init(_ position: PlanPosition) {
    let axis = HoursAxis(most: position.planned, height: Self.plotHeight)
    let planned = Self.planned(position.plan)
    let done = Self.done(position)
    var children = axis.elements(base: Self.base)
    children.append(
      Drawing.stretched(
        top: Self.top, height: Self.plotHeight,
        [("planned", planned), ("done", done)].map { style, points in
          Drawing.polyline(style, points.map { ($0.x, Self.plotHeight - Double($0.quarters) * axis.scale) })
        }))
    if let last = done.last {
      let y = Self.base - Double(last.quarters) * axis.scale
      children.append(
        Drawing.group(
          x: Drawing.percent(last.x), y: y,
          [Drawing.element("circle", "dot", [("cx", "0"), ("cy", "0"), ("r", "4")])]
            + Self.label(last.x, worded("done: \(Words.hours(last.quarters))"))))
    }
    children.append(
      Drawing.text(
        "key", worded("planned: \(Words.hours(position.planned))"), x: "100%",
        y: Self.base - Double(position.planned) * axis.scale - 6, anchor: "end"))
    children += TimelineChart.weekNumbers(position.plan.weeks, y: Self.base + 18)
    children.append(Drawing.text("tick", worded("Week"), x: Drawing.edge, y: Self.base + 18))
    let words =
      worded("\(Words.hours(position.done)) of \(Words.hours(position.planned)) of sessions are done. ")
      + position.comparison
    element = Drawing.chart(
      Self.id, title: worded("Hours done against hours planned"), description: words, height: Self.base + 26,
      hasMargin: true, children)
  }

  /// A point of a line: the share of the plan's days that are over, and quarter-hours so far.
  private typealias Point = (x: Double, quarters: Int)

  private static func planned(_ plan: Plan) -> [Point] {
    var sum = 0
    return [(0, 0)]
      + plan.weeks.enumerated().map { index, week in
        sum += week.sessions.map(\.quarters).reduce(0, +)
        return (Double(index + 1) / Double(plan.weeks.count), sum)
      }
  }

  /// A step up on each day on which something was done; empty before the first.
  private static func done(_ position: PlanPosition) -> [Point] {
    let sessions = Dictionary(
      position.plan.weeks.flatMap(\.sessions).map { ("\($0.activity) \($0.part)", $0.quarters) }
    ) { first, _ in first }
    var seen: Set<String> = []
    var sum = 0
    var points: [Point] = []
    let records = position.plan.records.filter { $0.outcome == .done }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    for record in records.map(\.element) {
      let key = "\(record.activity) \(record.part)"
      guard seen.insert(key).inserted, let quarters = sessions[key] else { continue }
      let x = share(of: record.day, in: position.plan)
      if points.isEmpty { points.append((0, 0)) }
      sum += quarters
      points.append((x, sum))
    }
    return points
  }

  /// How much of the width a day and all before it take; weeks are equally wide, as in the other charts.
  private static func share(of day: Day, in plan: Plan) -> Double {
    guard let index = plan.weekIndex(of: day) else { return 1 }
    let week = plan.weeks[index]
    let days = Double(max(1, week.end.number - week.start.number + 1))
    let within = min(1, max(0, Double(day.number - week.start.number + 1) / days))
    return (Double(index) + within) / Double(max(1, plan.weeks.count))
  }

  /// A label on the side of a point on which there is room.
  private static func label(_ x: Double, _ text: String) -> [Element] {
    x > 0.6
      ? [Drawing.text("key", text, x: "-9", y: -7, anchor: "end")]
      : [Drawing.text("key", text, x: "9", y: 15)]
  }
}
