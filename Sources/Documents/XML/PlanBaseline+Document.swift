import Ontology
import Planning
import XML

extension PlanBaseline {
  /// Reads a `<first-plan>`.
  init(_ element: Element) {
    self.init(
      start: Score(element.first("now")),
      weeks: element.elements(named: "by").compactMap { week in
        week.day("end").map {
          Week(end: $0, quarters: week.quarters("hours") ?? 0, readiness: Score(week.first("expected")))
        }
      })
  }
}

extension Element {
  /// A `<first-plan>`.
  init(_ baseline: PlanBaseline) {
    self = .group(
      "first-plan", [],
      [.score("now", baseline.start)]
        + baseline.weeks.map { week in
          .group(
            "by", [.day("end", week.end), .hours("hours", week.quarters)],
            [.score("expected", week.readiness)])
        })
  }
}

/// The rules about the first plan.
extension PlanRules {
  /// Its weeks follow each other, and its hours do not become fewer.
  func firstPlanRises(_ faults: inout Faults) {
    let weeks = root.first("first-plan")?.elements(named: "by") ?? []
    for (earlier, later) in zip(weeks, weeks.dropFirst()) {
      if let end = later.day("end"), let before = earlier.day("end"), end <= before {
        faults.add(later, "this week of the first plan ends on \(end), but the one before it on \(before)")
      }
      if let hours = later.quarters("hours"), let before = earlier.quarters("hours"), hours < before {
        faults.add(
          later,
          "the first plan has \(DecimalText.hours(hours)) hours behind it by then, but had "
            + "\(DecimalText.hours(before)) a week before", "hours count from the start")
      }
    }
  }
}
