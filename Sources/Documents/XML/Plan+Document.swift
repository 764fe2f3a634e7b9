import Assessment
import Ontology
import Planning
import Wording
import XML

// Plans, written and read; what belongs to a part of them stands in the file of the part.

extension Plan {
  static let form = Form<Plan>(
    { (plan: Plan, exams: [ExamDay], reached: Score?) throws(Misreading) -> Plan in
      var plan = plan
      plan.conditions.earlierExams = exams
      plan.asked?.earlierExams = exams
      return plan
    }, .part(body), .earlierExams, .reached)

  private static let body = Form(
    Plan.init(
      id:revision:subject:conditions:readiness:activities:weeks:finish:omissions:waysOut:pace:records:
      provenance:
      changes:learnedPace:goals:baseline:failedAttempts:passedExams:certification:setbacks:cancelled:
      retention:
      optimumBound:
      reviews:asked:wishes:),
    .attribute("id", \.id, .id), .attribute("revision", \.revision, .whole("revision")),
    .child("subject", \.subject, Subject.form), .child("conditions", \.conditions, Conditions.form),
    .child("readiness", \.readiness, PlanReadiness.form),
    .children("activity", \.activities, PlannedActivity.form), .children("week", \.weeks, PlanWeek.form),
    .child("finish", \.finish, FinishRange.form), .children("omission", \.omissions, Omission.form),
    .children("way-out", \.waysOut, WayOut.form), .children("pace", \.pace, PaceRow.form),
    .children("record", \.records, SessionRecord.form),
    .optionalChild("provenance", \.provenance, PlanProvenance.form),
    .children("change", \.changes, PlanChange.form),
    .optional("learned-pace", \.learnedPace, .hundredths("learned-pace")),
    .inside("subject", .children("goal", \.goals, PlanGoal.form)),
    .optionalChild("first-plan", \.baseline, PlanBaseline.form),
    .children("failed", \.failedAttempts, FailedAttempt.form),
    .children("passed-exam", \.passedExams, PassedExam.form),
    .optionalChild("certification", \.certification, Certification.form),
    .children("setback", \.setbacks, Setback.form),
    .children("cancelled", \.cancelled, CancelledSession.form),
    .optionalChild("retention", \.retention, PlanRetention.form),
    .optionalChild("optimum", \.optimumBound, OptimumBound.form),
    .children("review", \.reviews, PlanReview.form), .optionalChild("asked", \.asked, Conditions.form),
    .children("wish", \.wishes, Wish.form))
}

extension Element {
  /// A plan as the root element of its document.
  init(_ plan: Plan) {
    self = Plan.form.element(plan, named: "plan")
    namespace = PlanDocument.namespace
  }
}

extension Plan.Subject {
  fileprivate static let form = Form(
    Plan.Subject.init(learner:role:roleTitle:exam:examTitle:edition:examFee:),
    .attribute("learner", \.learner, .line("name")), .attribute("role", \.role, .key()),
    .attribute("role-title", \.roleTitle, .title), .attribute("exam", \.exam, .key()),
    .attribute("exam-title", \.examTitle, .title), .attribute("edition", \.edition, .day),
    .attribute("exam-fee", \.examFee, .title, unless: ""))
}

extension Plan.Conditions {
  fileprivate static let form = Form(
    Plan.Conditions.init(
      start:examDate:weeklyQuarters:away:handsOnPercent:target:times:hoursChanges:busy:zone:bufferPercent:
      hasCheckUps:retention:areasPerWeek:leastSession:mostSession:),
    .attribute("start", \.start, .day), .optional("exam-date", \.examDate, .day),
    .attribute("hours-per-week", \.weeklyQuarters, .hours("pace-hours")),
    .children("away", \.away, ClosedRange<Day>.form),
    .attribute("hands-on", \.handsOnPercent, .whole("share")),
    .attribute("target", \.target, .tenths("percent")),
    .children("time", \.times, Plan.WeeklyTime.form),
    .children("hours-from", \.hoursChanges, Plan.HoursChange.form),
    .children("busy", \.busy, Plan.BusyTime.form), .optional("zone", \.zone, .line("zone")),
    .attribute("buffer", \.bufferPercent, .whole("buffer"), unless: 0), .flag("check-ups", \.hasCheckUps),
    .attribute("retention", \.retention, .whole("share"), unless: Plan.Conditions.usualRetention),
    .optional("areas", \.areasPerWeek, .whole("areas")),
    .optional("least-session", \.leastSession, .hours("activity-hours")),
    .optional("most-session", \.mostSession, .hours("activity-hours")))
}

extension ClosedRange<Day> {
  /// Days from a first to a last one.
  static var form: Form<ClosedRange<Day>> {
    Form(
      { (first: Day, last: Day) throws(Misreading) -> ClosedRange<Day> in
        guard first <= last else {
          throw Misreading(worded("the days end on \(last), before they begin on \(first)"))
        }
        return first...last
      }, .attribute("first", { @Sendable in $0.lowerBound }, .day),
      .attribute("last", { @Sendable in $0.upperBound }, .day))
  }
}

extension Plan.WeeklyTime {
  /// A time of the week.
  static let form = Form(
    Plan.WeeklyTime.init(weekday:from:to:), .attribute("weekday", \.weekday, .whole("weekday", from: 1)),
    .attribute("from", \.from, .clock), .attribute("to", \.to, .clock))
}

extension Plan.HoursChange {
  fileprivate static let form = Form(
    Plan.HoursChange.init(from:weeklyQuarters:), .attribute("day", \.from, .day),
    .attribute("hours-per-week", \.weeklyQuarters, .hours("week-hours")))
}

extension Plan.BusyTime {
  fileprivate static let form = Form(
    Plan.BusyTime.init(day:from:to:), .attribute("day", \.day, .day), .attribute("from", \.from, .clock),
    .attribute("to", \.to, .clock))
}

extension FinishRange {
  fileprivate static let form = Form(
    FinishRange.init(low:likely:high:), .attribute("low", \.low, .day), .attribute("likely", \.likely, .day),
    .attribute("high", \.high, .day))
}

extension Omission {
  fileprivate static let form = Form(
    Omission.init(skill:title:level:cost:costs:), .attribute("skill", \.skill, .id),
    .attribute("title", \.title, .title), .attribute("level", \.level, .whole("level")),
    .attribute("cost", \.cost, .tenths("points")), .children("costs", \.costs, GoalWorth.form))
}

extension WayOut {
  fileprivate static let form = Form<WayOut>(byChild: [
    FormCase(
      "more-hours", { if case .hours(let quarters) = $0 { quarters } else { nil } },
      WayOut.hours(quartersPerWeek:), .attribute("hours-per-week", .hours("pace-hours"))),
    FormCase(
      "later-exam", { if case .date(let day) = $0 { day } else { nil } }, WayOut.date,
      .attribute("date", .day)),
    FormCase(
      "lower-target", { if case .target(let score) = $0 { score } else { nil } }, WayOut.target,
      .part(Score.form)),
  ])
}

extension PaceRow {
  fileprivate static let form = Form(
    PaceRow.init(quartersPerWeek:readinessAtDate:earliestDate:goals:),
    .attribute("hours-per-week", \.quartersPerWeek, .hours("pace-hours")),
    .optionalChild("at-exam", \.readinessAtDate, Score.form),
    .optional("target-reached", \.earliestDate, .day), .children("goal-at-exam", \.goals, GoalScore.form))
}

extension SessionRecord {
  fileprivate static let form = Form(
    SessionRecord.init(activity:part:outcome:day:minutes:note:isPrivate:isSettled:isEstimated:),
    .attribute("activity", \.activity, .id), .attribute("part", \.part, .whole("number")),
    .attribute("outcome", \.outcome, .word("outcome")), .attribute("day", \.day, .day),
    .attribute("minutes", \.minutes, .whole("count")), .content(\.note, .line("text")),
    .flag("private", \.isPrivate), .flag("settled", \.isSettled),
    .flag("estimated", \.isEstimated))
}

extension PlanChange {
  fileprivate static let form = Form(
    PlanChange.init(activity:name:fromWeek:toWeek:sessionsBefore:sessionsNow:),
    .attribute("activity", \.activity, .id), .part(\.name, ActivityName.form),
    .optional("from-week", \.fromWeek, .whole("number")), .optional("to-week", \.toWeek, .whole("number")),
    .attribute("sessions-before", \.sessionsBefore, .whole("count")),
    .attribute("sessions-now", \.sessionsNow, .whole("count")))
}
