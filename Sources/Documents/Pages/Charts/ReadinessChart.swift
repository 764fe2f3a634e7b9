import Planning
import Wording
import XML

/// Readiness from now to the end of the plan, with its interval and the aim, on its own.
struct ReadinessChart {
  /// The chart.
  let element: Element

  /// Draws the readiness of a plan.
  init(_ plan: Plan) {
    let panel = ReadinessPanel(plan, top: 0, plotHeight: 104, isFocused: true)
    let last = plan.weeks.last?.readiness ?? plan.readiness.now
    let words =
      worded(
        """
        Readiness goes from \(plan.readiness.now.spoken) to \(last.spoken) at the end of the plan. The aim \
        is \(Words.percent(plan.conditions.target)). The axis does not begin at 0.
        """)
    element = Drawing.chart(
      "readiness-chart", title: worded("Readiness to the end of the plan"), description: words,
      height: panel.bottom,
      hasMargin: true, panel.elements)
  }
}
