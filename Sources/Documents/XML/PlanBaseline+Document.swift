import Ontology
import Planning
import Wording
import XML

extension PlanBaseline {
  static let form = Form(
    PlanBaseline.init(start:weeks:), .child("now", \.start, Score.form),
    .children("by", \.weeks, Week.form))
}

extension PlanBaseline.Week {
  fileprivate static let form = Form(
    PlanBaseline.Week.init(end:quarters:readiness:reached:), .attribute("end", \.end, .day),
    .attribute("hours", \.quarters, .hours("hours")), .child("expected", \.readiness, Score.form),
    .optionalChild("reached", \.reached, Score.form))
}

/// The rules about the first plan.
extension PlanRules {
  /// Its weeks follow each other, and its hours do not become fewer.
  func firstPlanRises(_ faults: inout Faults) {
    let weeks = root.first("first-plan")?.elements(named: "by") ?? []
    for (earlier, later) in zip(weeks, weeks.dropFirst()) {
      if let end = later.day("end"), let before = earlier.day("end"), end <= before {
        faults.add(
          later, worded("this week of the first plan ends on \(end), but the one before it on \(before)"))
      }
      if let hours = later.quarters("hours"), let before = earlier.quarters("hours"), hours < before {
        faults.add(
          later,
          worded(
            """
            the first plan has \(DecimalText.hours(hours)) hours behind it by then, but had \
            \(DecimalText.hours(before)) a week before
            """), worded("hours count from the start"))
      }
    }
  }
}
