public import Ontology
public import Planning

/// What is next in a plan, for a terminal of 80 columns.
public struct WeekText: Sendable {
  private let plan: Plan
  private let progress: PlanProgress
  private let style: Style

  /// Creates the text of a plan.
  public init(_ plan: Plan, style: Style) {
    self.plan = plan
    self.style = style
    progress = PlanProgress(plan)
  }

  /// The week of a day: every session with its number in the week and what became of it.
  ///
  /// A session keeps its number when another one is entered.
  public func week(of today: Day) -> String {
    guard let index = plan.weekIndex(of: today) else { return over }
    let week = plan.weeks[index]
    let done = week.sessions.filter(progress.isDone).map(\.quarters).reduce(0, +)
    var lines = [
      style.strong("Week \(week.number) of \(plan.weeks.count)")
        + ", \(week.start.spoken) to \(week.end.spoken)",
      TextLayout.wrapped(
        "\(TextLayout.hours(done)) done of \(TextLayout.hours(week.load)) planned. Expected readiness at its end: "
          + TextLayout.percent(week.readiness) + "."),
      "",
    ]
    if let beginning = beginning(today) { lines.insert(beginning, at: 0) }
    if week.sessions.isEmpty { lines.append("Nothing is planned in this week.") }
    for (place, session) in week.sessions.enumerated() {
      lines += self.lines(session, mark: "\(place + 1)", isDone: progress.isDone(session))
    }
    if week.review > 0, week.reviews.isEmpty {
      lines.append(
        TextLayout.column("", 6) + "\(TextLayout.hours(week.review)) of review of what was learned before")
    }
    for review in week.reviews {
      lines += ReviewLines.lines(
        review, mark: progress.isDone(review) ? "done" : "r\(review.number)",
        isSkipped: progress.isSkipped(review))
    }
    let next =
      week.sessions.firstIndex { !progress.isDone($0) }.map {
        "\($0 + 1) --minutes \(15 * week.sessions[$0].quarters)"
      }
      ?? week.reviews.first { !progress.isDone($0) }.map { "r\($0.number)" }
    if let next, plan.recordDay(for: today) >= plan.conditions.start {
      lines.append("")
      lines.append("Enter what is done: readiness progress plan.xml --done \(next)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The session to do next on a day.
  public func next(on today: Day) -> String {
    guard let index = plan.weekIndex(of: today) else { return over }
    let behind = plan.weeks[..<index].flatMap(\.sessions).count { !progress.isDone($0) }
    var lines = beginning(today).map { [$0] } ?? []
    let open = plan.weeks[index].sessions.filter { !progress.isDone($0) && !progress.isSkipped($0) }
    let dated = open.filter { $0.day == today }
    let reviews = plan.weeks[index].reviews.filter { $0.day == today && !progress.isDone($0) }
    if let next = dated.first ?? (reviews.isEmpty ? open.first : nil) {
      lines.append(style.strong("Next, in week \(plan.weeks[index].number)"))
      for session in dated.isEmpty ? [next] : dated { lines += self.lines(session, mark: "", isLong: true) }
    } else if reviews.isEmpty {
      lines.append(
        plan.weeks[index].sessions.isEmpty && plan.weeks[index].reviews.isEmpty
          ? "Nothing is planned this week." : "Everything of this week is done.")
      if let next = upcoming(after: index) { lines.append("The next date is \(next.spoken).") }
    }
    let missed = open.count { session in session.day.map { $0 < today } ?? false }
    if missed > 0, !dated.isEmpty {
      lines.append("")
      lines.append(
        TextLayout.wrapped(
          "\(missed) \(missed == 1 ? "session" : "sessions") of earlier this week \(missed == 1 ? "is" : "are") open; "
            + "'readiness week plan.xml' lists them."))
    }
    if !reviews.isEmpty {
      if !dated.isEmpty { lines.append("") }
      lines.append(style.strong("To review today"))
      for review in reviews {
        lines += ReviewLines.lines(review, mark: "r\(review.number)", isSkipped: false, isLong: true)
      }
    }
    if behind > 0 {
      lines.append("")
      lines.append(
        TextLayout.wrapped(
          "\(behind) \(behind == 1 ? "session" : "sessions") of earlier weeks \(behind == 1 ? "is" : "are") open. "
            + "'readiness replan plan.xml' finds room for them."))
    }
    if let exam = plan.conditions.examDate {
      let days = exam.number - today.number
      let end = plan.aim.hasExam ? "to the exam" : "until \(exam.spoken)"
      if days > 0 { lines.append("\(days) \(days == 1 ? "day" : "days") \(end).") }
    }
    if let held = plan.certification, held.renewalOpens > today {
      lines.append("The certificate can be renewed from \(held.renewalOpens.spoken) on.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The day of the first open session or review of the weeks after a place, or the first day of its week.
  private func upcoming(after index: Int) -> Day? {
    for week in plan.weeks[(index + 1)...] {
      let open =
        week.sessions.filter { !progress.isDone($0) }.map { $0.day ?? week.start }
        + week.reviews.filter { !progress.isDone($0) }.map { $0.day ?? week.start }
      if let first = open.min() { return first }
    }
    return nil
  }

  /// How far the plan is, week by week.
  public func progressText(on today: Day) -> String {
    plan.certification.map { upkeepText($0) } ?? studyText(on: today)
  }

  /// How far the upkeep of a certificate is.
  private func upkeepText(_ held: Certification) -> String {
    let ahead = plan.weeks.filter { $0.end > held.passed }.flatMap(\.sessions)
    let done = ahead.filter(progress.isDone)
    let study = plan.weeks.filter { $0.end <= held.passed }.flatMap(\.sessions).filter(progress.isDone)
    return [
      style.strong(
        "\(done.count) of \(Counted.text(ahead.count, "session")) since the exam \(ahead.count == 1 ? "is" : "are") done"
      ),
      TextLayout.wrapped(
        "That is \(TextLayout.hours(done.map(\.quarters).reduce(0, +))) of "
          + "\(TextLayout.hours(ahead.map(\.quarters).reduce(0, +))). Before the exam on \(held.passed.spoken) there "
          + "were \(TextLayout.hours(study.map(\.quarters).reduce(0, +))) of study."),
      TextLayout.wrapped(
        "Expected when renewal opens on \(held.renewalOpens.spoken): \(TextLayout.percent(held.kept))."),
    ].joined(separator: "\n") + "\n"
  }

  private func studyText(on today: Day) -> String {
    let planned = plan.weeks.map(\.load).reduce(0, +) - plan.weeks.map(\.review).reduce(0, +)
    let done = plan.weeks.flatMap(\.sessions).filter(progress.isDone).map(\.quarters).reduce(0, +)
    let minutes = plan.records.map(\.minutes).reduce(0, +)
    var lines = [
      style.strong("\(TextLayout.hours(done)) of \(TextLayout.hours(planned)) done"),
      TextLayout.wrapped(
        "\(progress.completed.count) of \(plan.activities.count) activities \(progress.completed.count == 1 ? "is" : "are") complete; "
          + "\(minutes / 60) h \(minutes % 60) min were spent. " + pace),
    ]
    let waiting = FeedbackText.waiting(in: plan)
    if !waiting.isEmpty { lines.append(waiting) }
    let burnUp = plan.burnUp(on: today)
    let begun = burnUp.points.filter { $0.done != nil }
    guard !begun.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    if let standing = standing(burnUp.quartersBehind(on: today)) {
      lines.append(TextLayout.wrapped(standing))
    }
    lines += [
      "",
      style.strong(
        TextLayout.column("By the end of week", 24) + TextLayout.right("planned", 9)
          + TextLayout.right("done", 9) + "  " + TextLayout.column("expected", 17) + "reached"),
    ]
    lines += begun.map { point in
      TextLayout.column("\(point.week), \(point.end.spoken)", 24)
        + TextLayout.right(TextLayout.hours(point.planned), 9)
        + TextLayout.right(TextLayout.hours(point.done ?? 0), 9)
        + "  " + TextLayout.column(TextLayout.percent(point.expected), 17)
        + (point.reached.map(TextLayout.percent) ?? "")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the learner stands to the first plan; `nil` when exactly on it.
  private func standing(_ quarters: Int) -> String? {
    guard quarters != 0 else { return nil }
    return quarters > 0
      ? "\(TextLayout.hours(quarters)) behind what the first plan had for the weeks that are over."
      : "\(TextLayout.hours(-quarters)) ahead of what the first plan had for the weeks that are over."
  }

  /// What the records say about the learner's pace.
  private var pace: String {
    guard let percent = LearnedPace.percent(of: plan) else {
      return "Your pace is known from \(LearnedPace.leastSessions) timed sessions on."
    }
    return "Your pace: sessions take about \(Self.factor(percent)) times their estimate."
  }

  static func factor(_ percent: Int) -> String {
    "\(percent / 100).\(percent % 100 < 10 ? "0" : "")\(percent % 100)"
  }

  /// When the plan begins; `nil` once it has.
  private func beginning(_ today: Day) -> String? {
    let first = plan.conditions.start
    guard today < first else { return nil }
    return TextLayout.wrapped(
      "The plan begins on \(first.spoken)."
        + (plan.recordDay(for: today) == first ? " What you do before counts on that day." : ""))
  }

  private var over: String { "The plan is over; its last day was \(plan.weeks.last?.end.spoken ?? "").\n" }

  /// Which goals an activity serves; `nil` unless there are several.
  private func serves(_ activity: PlannedActivity) -> String? {
    guard !activity.serves.isEmpty else { return nil }
    let parts = activity.serves.map { served in
      plan.title(of: served.goal)
        + (served.worth > 0 ? " (\(TextLayout.oneDecimal(Double(served.worth) / 10)) points)" : "")
    }
    return "For: " + parts.joined(separator: "; ") + "."
  }

  private func lines(
    _ session: PlanWeek.Session, mark: String, isDone: Bool = false, isLong: Bool = false
  ) -> [String] {
    guard let activity = plan.activities.first(where: { $0.id == session.activity }) else { return [] }
    let part = session.parts > 1 ? " (part \(session.part) of \(session.parts))" : ""
    let outcome = isDone ? ", done" : progress.isSkipped(session) ? ", skipped" : ""
    var when = session.day.map { " on \($0.spoken)" } ?? ""
    if let minute = session.minute {
      when += " at \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
    let indent = String(repeating: " ", count: 6)
    var lines = [
      TextLayout.wrapped(
        "\(activity.title)\(part)", indent: indent, first: TextLayout.column(mark, 6)),
      indent
        + "\(TextLayout.hours(session.quarters)), \(activity.kind.rawValue)\(when)\(outcome)  \(activity.id)",
    ]
    lines += FeedbackText(plan, style: style).comments(on: session, of: plan, indent: indent)
    if isLong {
      lines.append(TextLayout.wrapped(activity.reason, indent: indent, first: indent))
      if let serves = serves(activity) {
        lines.append(TextLayout.wrapped(serves, indent: indent, first: indent))
      }
      lines.append(TextLayout.wrapped(activity.instructions, indent: indent, first: indent))
      if let url = activity.url { lines.append(indent + url) }
    }
    return lines
  }
}
