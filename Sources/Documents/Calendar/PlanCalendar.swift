public import Calendars
import Ontology
public import Planning
import Wording

/// Plans as calendars for other programs (iCalendar, RFC 5545).
public struct PlanCalendar {
  private let plan: Plan
  private let zone: (name: String, rules: ZoneRules)?
  private let undone: UndoneEvents

  /// Writes the sessions that have a day as events, and the day of the exam, or the last day of other goals.
  ///
  /// Sessions with a time are events of their length with a reminder a quarter of an hour before; others last a
  /// day and leave it free. What is recorded of sessions, and with it every note, is left out. Nothing depends
  /// on the clock: the same plan and zone give the same bytes, and events keep their identity over revisions.
  ///
  /// Sessions that any replan did away with are cancelled, also for a calendar that skipped some of them, and so
  /// is what only states had that were taken back.
  ///
  /// - Parameters:
  ///   - plan: The plan, with what it has cancelled.
  ///   - zone: How the clocks of the plan's zone stand; without it times are wherever the reader is.
  ///   - undone: What calendars may have of states of the plan that were taken back.
  /// - Returns: The text, its lines ended by CR and LF.
  /// - Complexity: O(n) in the size of the plan and of what was taken back.
  public static func text(
    _ plan: Plan, zone: ZoneRules? = nil, undone: UndoneEvents = UndoneEvents()
  ) -> String {
    let calendar = PlanCalendar(
      plan: plan, zone: zone.flatMap { rules in plan.conditions.zone.map { ($0, rules) } }, undone: undone)
    return ContentLine.file(calendar.lines)
  }

  /// What a calendar has of a plan that it knows.
  static func events(of plan: Plan) -> [CalendarEvent] {
    PlanCalendar(plan: plan, zone: nil, undone: UndoneEvents()).events.map(\.event)
  }

  /// What a calendar may still have of a plan and of its earlier revisions.
  static func cancelledEvents(of plan: Plan) -> [CalendarEvent] {
    PlanCalendar(plan: plan, zone: nil, undone: UndoneEvents()).cancelled(besides: events(of: plan))
  }

  private typealias Written = (event: CalendarEvent, lines: [String])

  private var lines: [String] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//readiness//study plan//EN", "CALSCALE:GREGORIAN",
    ]
    let times =
      plan.weeks.flatMap(\.sessions).map { ($0.day, $0.minute) }
      + plan.weeks.flatMap(\.reviews).map { ($0.day, $0.minute) }
      + plan.followUps.map { ($0.day, $0.minute) } + plan.preparations.map { ($0.day, $0.minute) }
    if let zone, times.contains(where: { $0.0 != nil && $0.1 != nil }) {
      let days = [plan.conditions.start] + times.compactMap(\.0)
      lines += ZoneLines.lines(
        zone.rules, name: zone.name, from: days.min() ?? plan.conditions.start,
        to: days.max() ?? plan.conditions.start)
    }
    let events = events
    lines += events.flatMap(\.lines)
    let sequence = undone.sequence(of: plan)
    for event in cancelled(besides: events.map(\.event)) {
      lines += cancellation(event, of: plan.id, sequence: sequence)
    }
    for other in undone.others(than: plan) {
      for event in other.events { lines += cancellation(event, of: other.plan, sequence: other.sequence) }
    }
    return lines + ["END:VCALENDAR"]
  }

  private var events: [Written] {
    let activities = Dictionary(plan.activities.map { ($0.id, $0) }) { first, _ in first }
    var events = plan.weeks.flatMap { week in
      let theme = worded("Week \(week.number): \(plan.theme(of: week))")
      return week.sessions.compactMap { session in
        activities[session.activity].flatMap { event(session, of: $0, theme: theme) }
      }
    }
    let recall = RecallWords(plan)
    events += plan.weeks.flatMap(\.reviews).compactMap { event($0, recall) }
    events += plan.preparations.map(event)
    events += plan.followUps.enumerated().compactMap { event($1, number: $0 + 1) }
    events += examEvents
    for (place, held) in plan.certificates.enumerated() {
      // The certificate whose upkeep is planned has the names that it would have as the only one.
      let suffix = place == plan.passedExams.count ? "" : "-\(held.exam)"
      if let opens = held.renewalOpens {
        events.append(dayEvent("renewal-opens" + suffix, on: opens, worded("Renewal opens: ") + held.title))
      }
      if let ends = held.ends {
        events.append(
          dayEvent("certificate-ends" + suffix, on: ends, worded("Certificate ends: ") + held.title))
      }
    }
    return events
  }

  /// The days before each exam with what to know about them, and the exams; or the last day of other goals.
  private var examEvents: [Written] {
    let (endings, notes) = (plan.endings, plan.endingNotes)
    guard !endings.isEmpty else {
      let title = plan.aim.hasExam ? worded("Exam: ") + plan.examTitles : worded("By today: ") + plan.aimTitle
      return plan.conditions.examDate.map { [dayEvent("exam", on: $0, title)] } ?? []
    }
    return endings.flatMap { ending in
      let own = notes.filter { $0.goal == ending.goal }
      let exam = own.first { $0.topic == .exam }
      return own.filter { $0.day < ending.exam }.map {
        dayEvent($0.name, on: $0.day, $0.title, [$0.sentences])
      }
        + [
          dayEvent(
            exam?.name ?? "exam", on: ending.exam, exam?.title ?? worded("Exam"),
            own.filter { $0.day >= ending.exam }.map(\.sentences))
        ]
    }
  }

  /// What earlier revisions and states that were taken back had beyond the plan, each once.
  private func cancelled(besides events: [CalendarEvent]) -> [CalendarEvent] {
    var known = Set(events.map(\.name))
    let sessions = plan.cancelled.map { CalendarEvent(activity: $0.activity, part: $0.part, title: $0.title) }
    let last = plan.retention?.lastNumber ?? 0
    let reviews = stride(from: max(1, last - 999), through: last, by: 1).map {
      CalendarEvent(activity: PlannedReview.activity, part: $0, title: worded("Review"))
    }
    let ending =
      plan.revision > 1 ? earlierEnding.map { CalendarEvent(name: $0, title: worded("Exam")) } : []
    let followUps =
      plan.revision > 1 && plan.conditions.areasPerWeek != nil && !plan.endings.isEmpty
      ? (1...Self.mostFollowUps).map {
        CalendarEvent(activity: Self.followUp, part: $0, title: worded("What the practice exam showed"))
      } : []
    let preparations =
      plan.revision > 1
      ? Plan.Preparation.names.map { CalendarEvent(name: $0, title: worded("To stand before a lab")) } : []
    return (sessions + reviews + followUps + preparations + ending + undone.events(of: plan)).filter {
      known.insert($0.name).inserted
    }
  }

  /// What of an end an earlier revision may have had: an exam that has no day any more, and days before it that are
  /// gone since it is passed or came near. The lighter days are only there in a plan that follows an order.
  private var earlierEnding: [String] {
    let topics: [EndingNote.Topic] =
      plan.ending != nil && plan.conditions.areasPerWeek == nil
      ? [.eve, .exam] : [.lighter, .quiet, .eve, .exam]
    let before = plan.endings.compactMap(\.goal).flatMap { goal in
      [EndingNote.Topic.lighter, .quiet, .eve].map { EndingNote.name(of: $0, before: goal) }
    }
    return topics.map(\.rawValue) + before
  }

  private func event(
    _ session: PlanWeek.Session, of activity: PlannedActivity, theme: String
  ) -> Written? {
    guard let day = session.day else { return nil }
    let part = session.parts > 1 ? worded(" (part \(session.part) of \(session.parts))") : ""
    let length = "\(Words.kind(activity.kind)), \(Words.time(session.quarters))"
    return event(
      CalendarEvent(activity: activity.id, part: session.part, title: activity.title + part), on: day,
      at: session.minute, minutes: 15 * session.quarters,
      paragraphs: [length, activity.reason, theme, Words.serves(activity, of: plan), activity.url ?? ""])
  }

  private func event(_ review: PlannedReview, _ recall: RecallWords) -> Written? {
    guard let day = review.day else { return nil }
    return event(
      CalendarEvent(
        activity: PlannedReview.activity, part: review.number,
        title: worded("Review: ") + Words.list(review.items.map(\.title))),
      on: day, at: review.minute, minutes: review.minutes,
      paragraphs: [worded("Review, \(review.minutes) min: from memory first, then look it up.")]
        + review.items.map { "\($0.title) (\($0.reason)): \(recall.instruction($0, of: review))" })
  }

  private func event(_ preparation: Plan.Preparation) -> Written {
    event(
      CalendarEvent(name: preparation.name, title: preparation.heading), on: preparation.day,
      at: preparation.minute, minutes: preparation.minutes, paragraphs: [preparation.text])
  }

  private func event(_ followUp: Plan.FollowUp, number: Int) -> Written? {
    guard let day = followUp.day else { return nil }
    return event(
      CalendarEvent(activity: Self.followUp, part: number, title: followUp.title), on: day,
      at: followUp.minute, minutes: 15 * followUp.quarters,
      paragraphs: [Words.time(followUp.quarters), followUp.text])
  }

  /// What calendars call sittings for what practice exams showed in place of an activity's id.
  private static let followUp = "follow-up"
  /// The most of them that a plan of an earlier revision is reckoned with.
  private static let mostFollowUps = 12

  private func event(
    _ event: CalendarEvent, on day: Day, at minute: Int?, minutes: Int, paragraphs: [String]
  ) -> Written {
    var lines = head(event)
    if let minute {
      let start = ContentLine.dateTime(WallTime(day, second: minute * 60))
      lines.append(zone.map { "DTSTART;TZID=\($0.name):\(start)" } ?? "DTSTART:\(start)")
      lines.append("DURATION:\(ContentLine.duration(minutes: minutes))")
    } else {
      lines += wholeDay(day)
    }
    lines.append("SUMMARY:" + ContentLine.text(event.title))
    lines.append("DESCRIPTION:" + ContentLine.text(paragraphs))
    guard minute != nil else { return (event, lines + ["TRANSP:TRANSPARENT", "END:VEVENT"]) }
    lines += [
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:" + ContentLine.text(event.title),
      "END:VALARM",
    ]
    return (event, lines + ["END:VEVENT"])
  }

  /// Takes an event back that a calendar may have.
  private func cancellation(_ event: CalendarEvent, of id: String, sequence: Int) -> [String] {
    head(event, of: id, sequence: sequence) + wholeDay(plan.conditions.start) + [
      "STATUS:CANCELLED", "SUMMARY:" + ContentLine.text(event.title), "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// Something that happens on a day and leaves it free.
  private func dayEvent(
    _ name: String, on day: Day, _ title: String, _ paragraphs: [String] = []
  ) -> Written {
    let event = CalendarEvent(name: name, title: title)
    let description = paragraphs.isEmpty ? [] : ["DESCRIPTION:" + ContentLine.text(paragraphs)]
    return (
      event,
      head(event) + wholeDay(day) + ["SUMMARY:" + ContentLine.text(title)] + description
        + ["TRANSP:TRANSPARENT", "END:VEVENT"]
    )
  }

  private func wholeDay(_ day: Day) -> [String] {
    [
      "DTSTART;VALUE=DATE:\(ContentLine.date(day))",
      "DTEND;VALUE=DATE:\(ContentLine.date(day.adding(days: 1)))",
    ]
  }

  private func head(_ event: CalendarEvent) -> [String] {
    head(event, of: plan.id, sequence: undone.sequence(of: plan))
  }

  /// What every event begins with. The stamp is later with every number, as calendars expect it.
  private func head(_ event: CalendarEvent, of id: String, sequence: Int) -> [String] {
    let stamp = WallTime(plan.conditions.start).adding(seconds: sequence - 1)
    return [
      "BEGIN:VEVENT", "UID:\(ContentLine.text(id)).\(event.name)@readiness",
      "DTSTAMP:\(ContentLine.dateTime(stamp))Z", "SEQUENCE:\(sequence)",
    ]
  }
}
