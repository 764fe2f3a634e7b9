public import Ontology
public import Planning
import Wording

/// What is next in a plan, for a terminal of 80 columns.
public struct WeekText: Sendable {
  let plan: Plan
  let progress: PlanProgress
  let style: Style
  private let isPlanBehind: Bool
  /// The skills that practice can be asked for.
  let practised: Set<String>

  /// Creates the text of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - style: How it is written.
  ///   - isPlanBehind: Whether the plan was made from other answers than there are now.
  ///   - practised: The skills that practice can be asked for.
  public init(_ plan: Plan, style: Style, isPlanBehind: Bool = false, practised: Set<String> = []) {
    self.plan = plan
    self.style = style
    self.isPlanBehind = isPlanBehind
    self.practised = practised
    progress = PlanProgress(plan)
  }

  /// The week of a day: every session with its number in the week and what became of it.
  ///
  /// A session keeps its number when another one is entered, and when the rest is planned anew.
  ///
  /// - Parameters:
  ///   - today: A day of the week.
  ///   - now: The day from which it is looked at, by which what was missed is told from what is ahead; `today` if `nil`.
  public func week(of today: Day, from now: Day? = nil) -> String {
    guard let index = plan.weekIndex(of: today) else { return over }
    let week = plan.weeks[index]
    let done = week.sessions.filter(progress.isDone).map(\.quarters).reduce(0, +)
    var lines = [
      style.strong(worded("Week \(week.number) of \(plan.weeks.count)"))
        + worded(", \(week.start.spoken) to \(week.end.spoken)"),
      TextLayout.wrapped(plan.theme(of: week)),
      TextLayout.wrapped(
        worded(
          "\(TextLayout.hours(done)) done of \(TextLayout.hours(week.load)) planned. Expected readiness at its end: "
        )
          + TextLayout.percent(week.readiness) + "."),
      figures, "",
    ]
    if let beginning = beginning(today) { lines.insert(beginning, at: 0) }
    if week.sessions.isEmpty { lines.append(worded("Nothing is planned in this week.")) }
    let grounds = ReviewGrounds(plan, on: now ?? today)
    lines += WeekAgenda(plan).entries(of: week).flatMap { self.lines($0, grounds) }
    lines += moved(from: week)
    if week.review > 0, week.reviews.isEmpty {
      lines.append(
        TextLayout.column("", 6)
          + worded("\(TextLayout.hours(week.review)) of review of what was learned before"))
    }
    let next =
      week.numberedSessions.first { !progress.isDone($0.session) && !progress.isSkipped($0.session) }.map {
        worded("\($0.number) --minutes \(15 * $0.session.quarters)")
      }
      ?? week.reviews.first {
        !progress.isDone($0) && !progress.isSkipped($0) && grounds.isDue($0)
      }.map { "r\($0.number)" }
    if let next, plan.recordDay(for: today) >= plan.conditions.start {
      lines.append("")
      lines.append(worded("Enter what is done: readiness progress --done \(next)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What had a number of the week and has moved to another, so that it can still be entered late.
  private func moved(from week: PlanWeek) -> [String] {
    week.moved.filter { !$0.isReview && !progress.completed.contains($0.activity) }.compactMap { moved in
      plan.activities.first { $0.id == moved.activity }.map { activity in
        TextLayout.wrapped(
          worded("\(activity.title): moved to another week, and still entered by this number"),
          indent: String(repeating: " ", count: 6), first: TextLayout.column("\(moved.number)", 6))
      }
    }
  }

  /// The day of the first open session or review of the weeks after a place, or the first day of its week.
  func upcoming(after index: Int) -> Day? {
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
        worded(
          "\(done.count) of \(Counted.text(ahead.count, "session since the exam is", "sessions since the exam are")) done"
        )
      ),
      TextLayout.wrapped(
        worded(
          """
          That is \(TextLayout.hours(done.map(\.quarters).reduce(0, +))) of \
          \(TextLayout.hours(ahead.map(\.quarters).reduce(0, +))). Before the exam on \(held.passed.spoken) \
          there were \(TextLayout.hours(study.map(\.quarters).reduce(0, +))) of study.
          """)),
      TextLayout.wrapped(
        worded(
          "Expected when renewal opens on \(held.renewalOpens.spoken): \(TextLayout.percent(held.kept)).")),
    ].joined(separator: "\n") + "\n"
  }

  private func studyText(on today: Day) -> String {
    let planned = plan.weeks.map(\.load).reduce(0, +) - plan.weeks.map(\.review).reduce(0, +)
    let done = plan.weeks.flatMap(\.sessions).filter(progress.isDone).map(\.quarters).reduce(0, +)
    let minutes = plan.records.map(\.minutes).reduce(0, +)
    let counts = plan.sessionCounts
    let all = Counted.text(counts.all, "session")
    let complete =
      counts.done == 1 ? worded("1 of \(all) is done") : worded("\(counts.done) of \(all) are done")
    var lines = [
      style.strong(
        worded("\(TextLayout.hours(done)) of \(TextLayout.hours(planned)) of sessions done, reviews left out")
      ),
      TextLayout.wrapped(
        complete + worded("; \(minutes / 60) h \(minutes % 60) min were spent.\u{20}") + pace),
    ]
    lines.append(figures)
    let waiting = FeedbackText.waiting(in: plan)
    if !waiting.isEmpty { lines.append(waiting) }
    let burnUp = plan.burnUp(on: today)
    let begun = burnUp.points.filter { $0.done != nil }
    guard !begun.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    if let standing = burnUp.standing(on: today, hours: TextLayout.hours) {
      lines.append(TextLayout.wrapped(standing))
    }
    lines += [
      "",
      style.strong(
        TextLayout.column(worded("By the end of week"), 24) + TextLayout.right(worded("planned"), 9)
          + TextLayout.right(worded("done"), 9) + "  " + TextLayout.column(worded("expected"), 17)
          + worded("reached")),
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

  /// What is known, reached and forecast, in lines.
  var figures: String { TextLayout.wrapped(figureSentences) }

  /// What is known, reached and forecast, and whether newer answers wait.
  var figureSentences: String {
    plan.figures.sentence(TextLayout.percent) + (isPlanBehind ? " " + ReadinessFigures.earlierAnswers : "")
  }

  /// What the records say about the learner's pace.
  private var pace: String {
    guard let percent = LearnedPace.percent(of: plan) else {
      return worded("Your pace is known from \(LearnedPace.leastSessions) timed sessions on.")
    }
    return worded("Your pace: sessions take about \(Self.factor(percent)) times their estimate.")
  }

  static func factor(_ percent: Int) -> String {
    "\(percent / 100).\(percent % 100 < 10 ? "0" : "")\(percent % 100)"
  }

  /// When the plan begins; `nil` once it has.
  func beginning(_ today: Day) -> String? {
    let first = plan.conditions.start
    guard today < first else { return nil }
    return TextLayout.wrapped(
      worded("The plan begins on \(first.spoken).")
        + (plan.recordDay(for: today) == first ? worded(" What you do before counts on that day.") : ""))
  }

  var over: String { worded("The plan is over; its last day was \(plan.weeks.last?.end.spoken ?? "").\n") }

  private func lines(_ entry: WeekAgenda.Entry, _ grounds: ReviewGrounds) -> [String] {
    switch entry {
    case .preparation(let preparation):
      [dated(worded("\(preparation.day.spokenInWeek): \(preparation.heading). \(preparation.text)"))]
    case .session(let session, let number):
      lines(session, mark: "\(number)", isDone: progress.isDone(session))
    case .review(let review):
      ReviewLines.lines(
        review, mark: progress.isDone(review) ? worded("done") : "r\(review.number)",
        isSkipped: progress.isSkipped(review), grounds: grounds)
    case .followUp(let followUp):
      [
        dated(
          (followUp.day.map { "\($0.spokenInWeek): " } ?? "")
            + "\(followUp.title), \(TextLayout.hours(followUp.quarters)). \(followUp.text)")
      ]
    }
  }

  /// A note of the week without a number.
  private func dated(_ text: String) -> String {
    let indent = String(repeating: " ", count: 6)
    return TextLayout.wrapped(text, indent: indent, first: indent)
  }

  private func lines(_ session: PlanWeek.Session, mark: String, isDone: Bool) -> [String] {
    guard let activity = plan.activities.first(where: { $0.id == session.activity }) else { return [] }
    let outcome = isDone ? worded(", done") : progress.isSkipped(session) ? worded(", skipped") : ""
    let indent = String(repeating: " ", count: 6)
    return [
      TextLayout.wrapped(
        activity.title + SessionLines.part(session), indent: indent, first: TextLayout.column(mark, 6)),
      indent + SessionLines.facts(session, of: activity) + outcome + "  \(activity.id)",
    ] + FeedbackText(plan, style: style).comments(on: session, of: plan, indent: indent)
  }
}
