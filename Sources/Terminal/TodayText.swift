public import Ontology
import Planning
import Wording

/// What is next in a plan, on one screen: at most 23 lines of 80 columns, so that the prompt is the last of 24.
extension WeekText {
  /// The lines of a screen without its last one.
  static let mostLines = 23

  private static let indent = String(repeating: " ", count: 6)

  /// The session to do next on a day: its number in the week, why, what to do, what it costs, and how to enter it.
  ///
  /// - Parameters:
  ///   - today: The day.
  ///   - money: What a library says that activities cost, by their ids.
  ///   - now: The day from which it is looked at, by which what was missed is told from what is ahead; `today` if `nil`.
  public func next(on today: Day, money: [String: Resource.Money] = [:], from now: Day? = nil) -> String {
    guard let index = plan.weekIndex(of: today) else { return closing(on: today) ?? over }
    if let exam = examDay(today) { return exam }
    let week = plan.weeks[index]
    let grounds = ReviewGrounds(plan, on: now ?? today)
    let open = week.numberedSessions.filter {
      !progress.isDone($0.session) && !progress.isSkipped($0.session)
    }
    let dated = open.filter { $0.session.day == today }
    let reviews = week.reviews.filter {
      $0.day == today && !progress.isDone($0) && !progress.isSkipped($0) && grounds.isDue($0)
    }
    var head = beginning(today).map { [$0] } ?? []
    if index == 0, let advice = advice(on: today) { head.append(TextLayout.wrapped(advice)) }
    var tail = Self.rows(notes(on: today, in: index, hasSession: !dated.isEmpty))
    guard let next = dated.first ?? (reviews.isEmpty ? open.first : nil) else {
      if reviews.isEmpty {
        head.append(
          week.sessions.isEmpty && week.reviews.isEmpty
            ? worded("Nothing is planned this week.")
            : today < plan.conditions.start
              ? worded("Everything of its first week is done.") : worded("Everything of this week is done."))
        if let next = upcoming(after: index) { head.append(worded("The next date is \(next.spoken).")) }
      } else {
        head += Self.rows([style.strong(worded("To review today"))])
        head += reviewRows(reviews, grounds, room: Self.mostLines - head.count - tail.count)
      }
      return (Self.rows(head) + tail).joined(separator: "\n") + "\n"
    }
    head.append(
      TextLayout.wrapped(
        style.strong(worded("Week \(week.number) of \(plan.weeks.count)")) + ": \(plan.theme(of: week))"))
    head = Self.rows(head)
    let more = dated.dropFirst().flatMap { shortRows($0.session, number: $0.number) }
    let shown =
      more.count <= 4 ? more : Array(more.prefix(2)) + [worded("      and more: readiness week lists them")]
    let review =
      reviews.isEmpty ? [] : [style.strong(worded("To review today"))] + reviewRows(reviews, grounds, room: 5)
    tail = shown + review + tail
    let room = Self.mostLines - head.count - tail.count
    return
      (head + longRows(next.session, number: next.number, room: room, money[next.session.activity]) + tail)
      .joined(separator: "\n") + "\n"
  }

  /// The day of an exam after which the plan goes on, on which nothing is studied; `nil` for any other day.
  private func examDay(_ today: Day) -> String? {
    guard plan.endings.contains(where: { $0.exam == today && $0.goal != nil }) else { return nil }
    let notes = plan.endingNotes(on: today)
    guard let exam = notes.last, exam.topic == .exam else { return nil }
    let others = notes.dropLast().map { "\($0.title): \($0.sentences)" }
    let texts = [exam.sentences] + others + [plan.examCountdown(on: today)].compactMap(\.self)
    return style.strong(exam.title) + "\n" + texts.map { TextLayout.wrapped($0) + "\n" }.joined()
  }

  /// The day of the exam and what comes after it; `nil` for any other day that the plan does not hold.
  private func closing(on today: Day) -> String? {
    if plan.certification != nil {
      let renewals = plan.renewalNotes(on: today)
      return renewals.isEmpty ? nil : over + renewals.map { TextLayout.wrapped($0) + "\n" }.joined()
    }
    guard let note = plan.endingNotes.last(where: { $0.day <= today }), note.day >= plan.ending?.exam ?? today
    else { return nil }
    return style.strong(note.title) + "\n" + TextLayout.wrapped(note.sentences) + "\n"
  }

  /// What else there is to know, each on lines of its own.
  private func notes(on today: Day, in index: Int, hasSession: Bool) -> [String] {
    var notes: [String] = []
    let behind = plan.weeks[..<index].flatMap(\.sessions).count { !progress.isDone($0) }
    let missed = plan.weeks[index].sessions.count { session in
      !progress.isDone(session) && !progress.isSkipped(session) && (session.day.map { $0 < today } ?? false)
    }
    if missed > 0, hasSession {
      notes.append(
        worded(
          """
          \(Counted.text(missed, "session of earlier this week is", "sessions of earlier this week are")) open; \
          'readiness week' lists them.
          """))
    }
    if behind > 0 {
      notes.append(
        worded(
          """
          \(Counted.text(behind, "session of earlier weeks is", "sessions of earlier weeks are")) open. \
          'readiness replan' finds room for them.
          """))
    }
    let preparations = plan.preparations.filter { $0.day == today }
    notes += preparations.map { worded("Today as well: ") + $0.brief }
    // Both have no room on a small screen, and what is to be done goes first.
    if plan.certification == nil, preparations.isEmpty { notes.append(figureSentences) }
    notes += plan.endingNotes(on: today).map { "\($0.title): \($0.sentences)" }
    if let countdown = plan.examCountdown(on: today) {
      notes.append(countdown)
    } else if let exam = plan.conditions.examDate {
      let days = exam.number - today.number
      let end = plan.leadsToExamDay ? worded("to the exam") : worded("until \(exam.spoken)")
      if days > 0 { notes.append(worded("\(Counted.text(days, "day")) \(end).")) }
    } else if let proposal = plan.proposedExam {
      notes.append(proposal.sentence)
    }
    notes += plan.renewalNotes(on: today)
    return notes.isEmpty ? [] : [""] + notes.map { TextLayout.wrapped($0) }
  }

  /// That the aim is not expected by the day of the exam, and when to decide; `nil` where it is.
  private func advice(on today: Day) -> String? {
    plan.bookingAdvice(on: today, hours: TextLayout.hours, percent: TextLayout.percent)?.sentences
  }

  /// A session in full, what to do being cut where there is no room for all of it.
  private func longRows(
    _ session: PlanWeek.Session, number: Int, room: Int, _ money: Resource.Money?
  ) -> [String] {
    guard let activity = plan.activities.first(where: { $0.id == session.activity }) else { return [] }
    func wrapped(_ text: String) -> String {
      TextLayout.wrapped(text, indent: Self.indent, first: Self.indent)
    }
    let first =
      Self.rows(shortRows(session, number: number, hasCommand: false))
      + Self.rows(cost(of: activity, money).map { [wrapped($0)] } ?? [])
    var last = [Self.indent + worded("Enter it: ") + SessionLines.command(session, number: number)]
    if let url = activity.url { last.insert(Self.indent + url, at: 0) }
    var left = max(1, room - first.count - last.count)
    func taking(_ rows: [String]) -> [String] {
      guard rows.count > left else {
        left -= rows.count
        return rows
      }
      let taken = rows.prefix(max(0, left - 1))
      left = 0
      return taken + [Self.indent + worded("… the rest is on your page, learner.html")]
    }
    let why = taking(Self.rows([wrapped(worded("Why: ") + activity.shortReason.text)]))
    let outcomes = activity.checks.compactMap { check in
      check.outcome.map {
        wrapped(
          worded(
            """
            - \(check.title) at level \(check.level) (\(CheckWords.chance($0))): \
            \(TextLayout.hours(check.quarters)) back; else \(CheckWords.otherwise(check, $0))
            """))
      }
    }
    var middle = why
    if left > 0, !outcomes.isEmpty { middle += taking(Self.rows(outcomes)) }
    if left > 0 { middle += taking(Self.rows([wrapped(activity.instructions)])) }
    if left > 0, let serves = serves(activity) { middle += taking(Self.rows([wrapped(serves)])) }
    if left > 0 {
      let comments = FeedbackText(plan, style: style).comments(on: session, of: plan, indent: Self.indent)
      if !comments.isEmpty { middle += taking(Self.rows(comments)) }
    }
    return first + middle + last
  }

  /// What a session costs beside time; `nil` for nothing.
  private func cost(of activity: PlannedActivity, _ money: Resource.Money?) -> String? {
    if let own = plan.pricedOwnActivities.first(where: { $0.activity.id == activity.id })?.activity {
      return own.price.map { worded("Costs \($0).") }
    }
    let words = [
      "credits": worded("Needs paid credits"), "free-with-account": worded("Needs a free account"),
    ][activity.cost]
    guard let amount = money?.sentence else { return words.map { $0 + "." } }
    return (words.map { $0 + ": " } ?? worded("Money: ")) + amount + "."
  }

  /// A session in two lines.
  private func shortRows(
    _ session: PlanWeek.Session, number: Int, hasCommand: Bool = true
  ) -> [String] {
    guard let activity = plan.activities.first(where: { $0.id == session.activity }) else { return [] }
    let command = hasCommand ? worded("; --done \(number)") : ""
    return Self.rows([
      TextLayout.wrapped(
        activity.title + SessionLines.part(session), indent: Self.indent,
        first: TextLayout.column("\(number)", 6)),
      Self.indent + SessionLines.facts(session, of: activity) + command,
    ])
  }

  /// Reviews in full, or in short where there is no room.
  private func reviewRows(_ reviews: [PlannedReview], _ grounds: ReviewGrounds, room: Int) -> [String] {
    let recall = RecallWords(plan)
    func rows(isLong: Bool, _ practised: Set<String> = []) -> [String] {
      Self.rows(
        reviews.flatMap {
          ReviewLines.lines(
            $0, mark: "r\($0.number)", isSkipped: false, grounds: grounds, recall: isLong ? recall : nil,
            practised: practised)
        })
    }
    for isLong in [true, false] {
      for practised in [practised, []] {
        let found = rows(isLong: isLong, practised)
        if found.count <= room { return found }
      }
    }
    return rows(isLong: false).prefix(max(1, room - 1)) + [worded("      and more: readiness week lists it")]
  }

  /// Which goals an activity serves; `nil` unless there are several.
  private func serves(_ activity: PlannedActivity) -> String? {
    guard !activity.serves.isEmpty else { return nil }
    let parts = activity.serves.map { served in
      plan.title(of: served.goal)
        + (served.worth > 0 ? worded(" (\(TextLayout.oneDecimal(Double(served.worth) / 10)) points)") : "")
    }
    return worded("For: ") + parts.joined(separator: "; ") + "."
  }

  /// Texts as the rows that they take.
  private static func rows(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }
}
