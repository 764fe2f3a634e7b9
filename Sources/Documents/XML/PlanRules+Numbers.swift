import Planning
import Wording
import XML

/// The rules about the numbers by which sessions and reviews are entered.
extension PlanRules {
  /// A number of a week stands for one session, or for one that has moved away; a number of a review for one review.
  func numbersAreDistinct(_ faults: inout Faults) {
    var reviews: Set<Int> = []
    for week in root.elements(named: "week") {
      var numbers: Set<Int> = []
      for (place, session) in week.elements(named: "session").enumerated() {
        let number = session.whole("number") ?? place + 1
        guard !numbers.insert(number).inserted else { continue }
        faults.add(
          session, worded("two sessions of this week have the number \(number)"),
          worded("a session without a number has that of its place"))
      }
      for moved in week.elements(named: "moved") {
        guard let number = moved.whole("number"), moved.line(of: "activity") != PlannedReview.activity,
          !numbers.insert(number).inserted
        else { continue }
        faults.add(moved, worded("the number \(number) has moved, but a session of this week has it"))
      }
      for review in week.elements(named: "review") {
        guard let number = review.whole("number"), !reviews.insert(number).inserted else { continue }
        faults.add(review, worded("two reviews have the number \(number)"))
      }
    }
  }
}
