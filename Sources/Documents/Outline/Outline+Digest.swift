import Ontology
import Planning
import Wording

/// A week of a plan on one screen: this week, what was done, what is next, and the one thing to decide.
extension Outline {
  /// The days that it looks back.
  private static let daysBack = 7
  /// The most entries of a list.
  private static let mostDone = 6
  private static let mostNext = 3

  /// The digest of a plan as it stands on a day.
  ///
  /// It has no note, no answer and no reason, so it can be shown to whoever may see the plan.
  ///
  /// - Complexity: O(size of the plan).
  init(digestOf plan: Plan, on day: Day, isPlanBehind: Bool) {
    let progress = PlanProgress(plan)
    add(heading: 1, worded("Weekly digest for \(plan.subject.learner): \(plan.aimTitle)"))
    add(Self.standing(plan, on: day, isPlanBehind: isPlanBehind))
    addWeek(plan, progress, on: day)
    addDone(plan, on: day)
    addNext(plan, progress, on: day)
    addDecision(plan, on: day)
    add(worded("Plan \(plan.id), revision \(plan.revision)."))
  }

  private static func standing(_ plan: Plan, on day: Day, isPlanBehind: Bool) -> String {
    var text = "\(day.spokenInWeek) \(day.components.year)."
    if let exam = plan.conditions.examDate, exam >= day {
      let days = Words.count(exam.number - day.number, "day")
      text +=
        plan.leadsToExamDay
        ? worded(" \(days) to the exam on \(exam.spoken).") : worded(" \(days) until \(exam.spoken).")
    }
    return text + " " + plan.figures.sentence(\.spoken)
      + worded(" The brackets hold the 90 % interval.")
      + (isPlanBehind ? " " + ReadinessFigures.earlierAnswers : "")
  }

  private mutating func addWeek(_ plan: Plan, _ progress: PlanProgress, on day: Day) {
    add(heading: 2, worded("This week"))
    guard let index = plan.weekIndex(of: day) else {
      add(worded("The plan is over; its last day was \(plan.weeks.last?.end.spoken ?? "")."))
      return
    }
    let week = plan.weeks[index]
    if day < plan.conditions.start { add(worded("The plan begins on \(plan.conditions.start.spoken).")) }
    let done = week.sessions.filter(progress.isDone).map(\.quarters).reduce(0, +)
    add(
      worded(
        """
        Week \(week.number) of \(plan.weeks.count), \(week.start.spoken) to \(week.end.spoken): \
        \(plan.theme(of: week)).
        """),
      worded(
        "\(Words.hours(done)) done of \(Words.hours(week.load)) planned; \(week.readiness.spoken) expected at its end."
      )
    )
  }

  private mutating func addDone(_ plan: Plan, on day: Day) {
    add(heading: 2, worded("Done in the last \(Self.daysBack) days"))
    let recent = plan.records.filter { (1 - Self.daysBack...0).contains($0.day.number - day.number) }
    let done = recent.filter { $0.outcome == .done }
    let titles = Dictionary(plan.activities.map { ($0.id, $0.title) }) { first, _ in first }
    let sessions = done.compactMap { record in
      titles[record.activity].map { Item(line: Line(lead: $0, text: Self.minutes(record.minutes))) }
    }
    let reviews = done.count { $0.activity == PlannedReview.activity }
    // A session that was left out twice, or done later, is not left out twice, or at all.
    let others = PlanProgress(plan).skipped.count { key in
      recent.contains { $0.outcome == .skipped && $0.activity == key.activity && $0.part == key.part }
    }
    add(
      done.isEmpty
        ? worded("Nothing is recorded.")
        : "\(Words.count(sessions.count, "session"))"
          + (reviews > 0 ? worded(" and \(Words.count(reviews, "review"))") : "")
          + worded(" in \(Self.minutes(done.map(\.minutes).reduce(0, +)))."),
      others > 0 ? worded("Left out: \(others).") : "")
    // The latest say most.
    add(list: sessions.suffix(Self.mostDone))
    if sessions.count > Self.mostDone { add(worded("And \(sessions.count - Self.mostDone) before these.")) }
  }

  private mutating func addNext(_ plan: Plan, _ progress: PlanProgress, on day: Day) {
    guard let index = plan.weekIndex(of: day) else { return }
    add(heading: 2, worded("Next"))
    let activities = Dictionary(plan.activities.map { ($0.id, $0) }) { first, _ in first }
    let open = plan.weeks[index...].flatMap { week in
      week.sessions.filter { !progress.isDone($0) && !progress.isSkipped($0) && $0.day ?? week.end >= day }
        .map { (week: week, session: $0) }
    }
    let items = open.prefix(Self.mostNext).compactMap { entry in
      activities[entry.session.activity].map { item(entry.session, of: $0, in: entry.week) }
    }
    let reviews = plan.weeks[index].reviews.filter { !progress.isDone($0) && !progress.isSkipped($0) }
    let minutes = reviews.map(\.minutes).reduce(0, +)
    if items.isEmpty { add(worded("No session is open.")) }
    add(list: items)
    if minutes > 0 {
      add(worded("And \(Words.count(reviews.count, "review")) this week, \(Self.minutes(minutes))."))
    }
  }

  private func item(
    _ session: PlanWeek.Session, of activity: PlannedActivity, in week: PlanWeek
  ) -> Item {
    let when = Words.when(session)
    let part = session.parts > 1 ? worded("part \(session.part) of \(session.parts), ") : ""
    let link = activity.url.flatMap { WebAddress.isLink($0) && !$0.hasPrefix("#") ? $0 : nil }
    return Item(
      line: Line(
        lead: activity.title, link: link,
        text: "\(part)\(Words.kind(activity.kind).lowercased()), \(Words.time(session.quarters)), "
          + (when.isEmpty ? worded("in week \(week.number)") : when)))
  }

  private mutating func addDecision(_ plan: Plan, on day: Day) {
    let decision = WeeklyDecision(plan, on: day)
    add(heading: 2, worded("To decide"))
    add(decision.question)
    add(list: decision.commands.map { Item(line: Line(text: "\($0.purpose):", code: [$0.line[...]])) })
  }

  /// Minutes as people say them, such as `40 min` or `2 h 5 min`.
  private static func minutes(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return [hours > 0 ? "\(hours) h" : "", rest > 0 || hours == 0 ? worded("\(rest) min") : ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
