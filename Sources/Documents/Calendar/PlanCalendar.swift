public import Calendars
import Ontology
public import Planning

/// Plans as calendars for other programs (iCalendar, RFC 5545).
public struct PlanCalendar {
  private let plan: Plan
  private let zone: (name: String, rules: ZoneRules)?

  /// Writes the sessions that have a day as events, and the day of the exam, or the last day of other goals.
  ///
  /// Sessions with a time are events of their length with a reminder a quarter of an hour before; others last a
  /// day and leave it free. What is recorded of sessions, and with it every note, is left out. Nothing depends
  /// on the clock: the same plan and zone give the same bytes, and events keep their identity over revisions.
  ///
  /// Sessions that any replan did away with are cancelled, also for a calendar that skipped some of them.
  ///
  /// - Parameters:
  ///   - plan: The plan, with what it has cancelled.
  ///   - zone: How the clocks of the plan's zone stand; without it times are wherever the reader is.
  /// - Returns: The text, its lines ended by CR and LF.
  /// - Complexity: O(n) in the size of the plan.
  public static func text(_ plan: Plan, zone: ZoneRules? = nil) -> String {
    let calendar = PlanCalendar(
      plan: plan,
      zone: zone.flatMap { rules in plan.conditions.zone.map { ($0, rules) } })
    return ContentLine.file(calendar.lines)
  }

  private var lines: [String] {
    let activities = Dictionary(plan.activities.map { ($0.id, $0) }) { first, _ in first }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//readiness//study plan//EN", "CALSCALE:GREGORIAN",
    ]
    let sessions = plan.weeks.flatMap(\.sessions)
    let times =
      sessions.map { ($0.day, $0.minute) } + plan.weeks.flatMap(\.reviews).map { ($0.day, $0.minute) }
    if let zone, times.contains(where: { $0.0 != nil && $0.1 != nil }) {
      let days = [plan.conditions.start] + times.compactMap(\.0)
      lines += ZoneLines.lines(
        zone.rules, name: zone.name, from: days.min() ?? plan.conditions.start,
        to: days.max() ?? plan.conditions.start)
    }
    for session in sessions {
      guard let activity = activities[session.activity], let day = session.day else { continue }
      lines += event(session, of: activity, on: day)
    }
    let reviews = plan.weeks.flatMap(\.reviews)
    for review in reviews { lines += event(review) }
    if let exam = plan.conditions.examDate {
      let title = plan.aim.hasExam ? "Exam: " + plan.examTitles : "By today: " + plan.aimTitle
      lines += dayEvent("exam", on: exam, title)
    }
    if let held = plan.certification {
      lines += dayEvent("renewal-opens", on: held.renewalOpens, "Renewal opens: " + plan.subject.examTitle)
      lines += dayEvent("certificate-ends", on: held.ends, "Certificate ends: " + plan.subject.examTitle)
    }
    for session in plan.cancelled {
      lines += cancellation(uid: "\(session.activity).\(session.part)", title: session.title)
    }
    lines += cancelledReviews(after: reviews.map(\.number).max() ?? 0)
    return lines + ["END:VCALENDAR"]
  }

  private func event(_ session: PlanWeek.Session, of activity: PlannedActivity, on day: Day) -> [String] {
    let part = session.parts > 1 ? " (part \(session.part) of \(session.parts))" : ""
    let length = "\(Words.kind(activity.kind)), \(Words.time(session.quarters))"
    return event(
      uid: "\(activity.id).\(session.part)", title: activity.title + part, on: day, at: session.minute,
      minutes: 15 * session.quarters,
      paragraphs: [length, activity.reason, Words.serves(activity, of: plan), activity.url ?? ""])
  }

  private func event(_ review: PlannedReview) -> [String] {
    guard let day = review.day else { return [] }
    return event(
      uid: "\(PlannedReview.activity).\(review.number)",
      title: "Review: " + Words.list(review.items.map(\.title)), on: day, at: review.minute,
      minutes: review.minutes,
      paragraphs: ["Review, \(review.minutes) min"]
        + review.items.map { "\($0.title) (\($0.reason)): \($0.instruction)" })
  }

  private func event(
    uid: String, title: String, on day: Day, at minute: Int?, minutes: Int, paragraphs: [String]
  ) -> [String] {
    var lines = head(uid: uid)
    if let minute {
      let start = ContentLine.dateTime(WallTime(day, second: minute * 60))
      lines.append(zone.map { "DTSTART;TZID=\($0.name):\(start)" } ?? "DTSTART:\(start)")
      lines.append("DURATION:\(ContentLine.duration(minutes: minutes))")
    } else {
      lines += wholeDay(day)
    }
    lines.append("SUMMARY:" + ContentLine.text(title))
    lines.append("DESCRIPTION:" + ContentLine.text(paragraphs))
    guard minute != nil else { return lines + ["TRANSP:TRANSPARENT", "END:VEVENT"] }
    lines += [
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:" + ContentLine.text(title),
      "END:VALARM",
    ]
    return lines + ["END:VEVENT"]
  }

  /// Takes the reviews back that earlier revisions had beyond the last one.
  private func cancelledReviews(after last: Int) -> [String] {
    guard let most = plan.retention?.lastNumber, most > last else { return [] }
    return (last + 1...min(most, last + 1000)).flatMap { number in
      cancellation(uid: "\(PlannedReview.activity).\(number)", title: "Review")
    }
  }

  /// Takes an event back that an earlier revision had.
  private func cancellation(uid: String, title: String) -> [String] {
    head(uid: uid) + wholeDay(plan.conditions.start) + [
      "STATUS:CANCELLED", "SUMMARY:" + ContentLine.text(title), "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// Something that happens on a day and leaves it free.
  private func dayEvent(_ uid: String, on day: Day, _ summary: String) -> [String] {
    head(uid: uid) + wholeDay(day) + [
      "SUMMARY:" + ContentLine.text(summary), "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private func wholeDay(_ day: Day) -> [String] {
    [
      "DTSTART;VALUE=DATE:\(ContentLine.date(day))",
      "DTEND;VALUE=DATE:\(ContentLine.date(day.adding(days: 1)))",
    ]
  }

  /// What every event begins with. The stamp is later with every revision, as calendars expect it.
  private func head(uid: String) -> [String] {
    let stamp = WallTime(plan.conditions.start).adding(seconds: plan.revision - 1)
    return [
      "BEGIN:VEVENT", "UID:\(ContentLine.text(plan.id)).\(uid)@readiness",
      "DTSTAMP:\(ContentLine.dateTime(stamp))Z", "SEQUENCE:\(plan.revision)",
    ]
  }
}
