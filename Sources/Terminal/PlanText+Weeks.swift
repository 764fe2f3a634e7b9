import Ontology
import Planning
import Wording

extension PlanText {
  /// The weeks in lines: what each is about, and what it holds in the order of its days.
  var weeks: String {
    let agenda = WeekAgenda(plan)
    return plan.weeks.map { week in
      let head =
        style.strong(worded("Week \(week.number)"))
        + worded(
          """
            \(week.start.spoken) to \(week.end.spoken)  \(TextLayout.hours(week.load)) of \
          \(TextLayout.hours(week.capacity))  readiness \(TextLayout.percent(week.readiness))
          """)
      let lines = agenda.entries(of: week).compactMap(row) + (reviewHours(of: week).map { [$0] } ?? [])
      return ([head, TextLayout.wrapped(plan.theme(of: week), indent: "  ", first: "  ")] + lines).joined(
        separator: "\n")
    }.joined(separator: "\n")
  }

  private func row(_ entry: WeekAgenda.Entry) -> String? {
    switch entry {
    case .preparation(let preparation):
      return row("", worded("first"), "\(Self.place(preparation.day))\(preparation.brief)")
    case .session(let session, _):
      guard let activity = plan.activities.first(where: { $0.id == session.activity }) else { return nil }
      return row(
        TextLayout.hours(session.quarters), worded(key: activity.kind.rawValue),
        Self.place(session.day, session.minute) + activity.title + SessionLines.part(session)
          + served(by: activity))
    case .review(let review):
      return row(
        TextLayout.hours(review.quarters), worded("review"),
        Self.place(review.day, review.minute) + Counted.text(review.items.count, "skill"))
    case .followUp(let followUp):
      return row(
        TextLayout.hours(followUp.quarters), worded("practice"),
        "\(Self.place(followUp.day, followUp.minute))\(followUp.title). \(followUp.text)")
    }
  }

  /// The hours of review of a week in which no more is known of them; `nil` in any other.
  private func reviewHours(of week: PlanWeek) -> String? {
    guard week.review > 0, week.reviews.isEmpty else { return nil }
    return row(TextLayout.hours(week.review), worded("review"), worded("what was learned before"))
  }

  /// A line of a week: how long something is, what it is, and what to do.
  private func row(_ hours: String, _ kind: String, _ text: String) -> String {
    TextLayout.wrapped(
      text, indent: String(repeating: " ", count: 26),
      first: "  " + TextLayout.right(hours, 7) + "  " + TextLayout.column(kind, 15))
  }

  /// When something is: the day, and the time where there is one.
  private static func place(_ day: Day?, _ minute: Int? = nil) -> String {
    guard let day else { return "" }
    let time = minute.map { " \(ClockTime.text($0))" } ?? ""
    return "\(Weekday.short(day.weekday)) \(day.components.day)\(time), "
  }
}
