import Ontology
import Planning
import XML

// Weeks and their sessions, written and read.

extension PlanWeek {
  static let form = Form(
    PlanWeek.init(number:start:end:capacity:themes:sessions:review:readiness:reviews:moved:),
    .attribute("number", \.number, .whole("number")), .attribute("start", \.start, .day),
    .attribute("end", \.end, .day), .attribute("capacity", \.capacity, .hours("week-hours")),
    .children("theme", \.themes, WeekTheme.form), .children("session", \.sessions, Session.form),
    .attribute("review", \.review, .hours("week-hours")), .child("expected", \.readiness, Score.form),
    .children("review", \.reviews, PlannedReview.form), .children("moved", \.moved, Moved.form))
}

extension PlanWeek.Moved {
  fileprivate static let form = Form(
    PlanWeek.Moved.init(number:activity:), .attribute("number", \.number, .whole("revision")),
    .attribute("activity", \.activity, .id))
}

extension WeekTheme {
  fileprivate static let form = Form(
    WeekTheme.init(area:title:pass:), .attribute("area", \.area, .id), .attribute("title", \.title, .title),
    .attribute("pass", \.pass, .whole("pass")))
}

extension PlanWeek.Session {
  fileprivate static let form = Form(
    PlanWeek.Session.init(activity:quarters:part:parts:day:minute:number:), .attribute("activity", \.activity, .id),
    .attribute("hours", \.quarters, .hours("activity-hours")), .attribute("part", \.part, .whole("number")),
    .attribute("parts", \.parts, .whole("number")), .optional("day", \.day, .day),
    .optional("at", \.minute, .clock), .optional("number", \.number, .whole("number")))
}

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
