import Ontology
import Planning
import Wording
import XML

/// The rules about reviews.
extension PlanRules {
  /// Each review lies in its week, and they take no more than the week's hours of review.
  func reviewsFitTheirWeeks(_ faults: inout Faults) {
    for week in root.elements(named: "week") {
      var minutes = 0
      for review in week.elements(named: "review") {
        noteWrongTime(of: review, in: week, &faults)
        minutes += review.whole("minutes") ?? 0
      }
      guard let hours = week.quarters("review"), minutes > 15 * hours else { continue }
      faults.add(
        week,
        worded(
          "the reviews of this week take \(minutes) minutes, but it has \(DecimalText.hours(hours)) hours for them"
        )
      )
    }
    notePoorOptimum(&faults)
  }

  private func noteWrongTime(of review: Element, in week: Element, _ faults: inout Faults) {
    let name = worded("review \(review.line(of: worded("number")) ?? "")")
    if let day = review.day("day"), let start = week.day("start"), let end = week.day("end"), start <= end,
      !(start...end).contains(day)
    {
      faults.add(
        review, worded("\(name) is on \(day), outside its week"),
        worded("a day from \(start) to \(end) is right"))
    } else if review["at"] != nil, review["day"] == nil {
      faults.add(review, worded("\(name) has a time, but no day"), worded("add its day"))
    }
  }

  private func notePoorOptimum(_ faults: inout Faults) {
    guard let optimum = root.first("optimum"), let readiness = optimum.tenths("readiness"),
      let most = optimum.tenths("at-most"), most < readiness
    else { return }
    faults.add(optimum, worded("a plan cannot reach more than the best"), "readiness ≤ at-most")
  }
}
