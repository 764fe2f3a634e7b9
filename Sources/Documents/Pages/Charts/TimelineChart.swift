import Planning
import Wording
import XML

/// Hours by week and kind against the hours available, and below them the readiness that they lead to.
struct TimelineChart {
  static let id = "timeline-chart"

  /// The chart.
  let element: Element

  /// Draws the weeks of a plan.
  init(_ plan: Plan) {
    var children = [Hatching.definitions(Self.id)]
    let hours = HoursPanel(plan, top: 0)
    let readiness = ReadinessPanel(plan, top: hours.bottom + 22)
    children += hours.elements + readiness.elements
    element = Drawing.chart(
      Self.id, title: worded("Hours and readiness by week"), description: Self.words(plan),
      height: readiness.bottom,
      hasMargin: true, children)
  }

  /// The chart in words; the table beside it has every week.
  private static func words(_ plan: Plan) -> String {
    guard let last = plan.weeks.last else { return worded("No weeks are planned.") }
    let loads = plan.weeks.map(\.load)
    let most = loads.max() ?? 0
    return worded(
      """
      \(Words.count(plan.weeks.count, "week")) with \(Words.hours(loads.reduce(0, +))) in all, at most \
      \(Words.hours(most)) in one. Readiness goes from \(plan.readiness.now.spoken) to \
      \(last.readiness.spoken) at the end of week \(last.number). Every week is in the table that follows.
      """)
  }

  /// The numbers of the weeks below a panel, so many that they do not touch on a phone.
  static func weekNumbers(_ weeks: [PlanWeek], y: Double) -> [Element] {
    let step = [1, 2, 5, 10, 20].first { weeks.count <= $0 * 10 } ?? 50
    return weeks.enumerated().compactMap { index, week in
      guard (index == 0 && step != 2) || week.number.isMultiple(of: step) else { return nil }
      let x = Drawing.percent((Double(index) + 0.5) / Double(weeks.count))
      return Drawing.text("tick", "\(week.number)", x: x, y: y, anchor: "middle")
    }
  }
}
