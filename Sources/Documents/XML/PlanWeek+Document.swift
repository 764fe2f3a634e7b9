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
    PlanWeek.Session.init(activity:quarters:part:parts:day:minute:number:),
    .attribute("activity", \.activity, .id),
    .attribute("hours", \.quarters, .hours("activity-hours")), .attribute("part", \.part, .whole("number")),
    .attribute("parts", \.parts, .whole("number")), .optional("day", \.day, .day),
    .optional("at", \.minute, .clock), .optional("number", \.number, .whole("number")))
}
