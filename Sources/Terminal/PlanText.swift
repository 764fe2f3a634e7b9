import Ontology
public import Planning

/// A plan's summary for a terminal of 80 columns; the pages have all of it.
public struct PlanText: Sendable {
  private let plan: Plan
  private let style: Style

  /// Creates the text of a plan.
  public init(_ plan: Plan, style: Style) {
    self.plan = plan
    self.style = style
  }

  /// The whole summary.
  public var text: String {
    [headline, weeks, keeping, omissions, bound, pace].compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let load = plan.weeks.map(\.load).reduce(0, +)
    let until = plan.conditions.examDate.map { "exam on \($0.spoken)" } ?? "no exam date"
    let scores = plan.readiness
    return [
      style.strong(
        TextLayout.wrapped(
          "\(plan.subject.examTitle): \(plan.weeks.count) weeks from \(plan.conditions.start.spoken), \(until)"
        )),
      TextLayout.wrapped(
        "\(TextLayout.hours(load)) planned at up to \(TextLayout.hours(plan.conditions.weeklyQuarters)) a week. "
          + "Readiness \(TextLayout.percent(scores.now)) now, \(TextLayout.percent(scores.projected)) after the plan, "
          + "allowing for steps that do not take or take longer and for what fades. Study is over on \(plan.finish.likely.spoken), between "
          + "\(plan.finish.low.spoken) and \(plan.finish.high.spoken) by how well the hours hold."),
    ].joined(separator: "\n")
  }

  private var weeks: String {
    let titles = Dictionary(plan.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.weeks.map { week in
      let head =
        style.strong("Week \(week.number)") + "  \(week.start.spoken) to \(week.end.spoken)  "
        + "\(TextLayout.hours(week.load)) of \(TextLayout.hours(week.capacity))  readiness \(TextLayout.percent(week.readiness))"
      var lines = week.sessions.compactMap { session -> String? in
        guard let activity = titles[session.activity] else { return nil }
        let part = session.parts > 1 ? " (part \(session.part) of \(session.parts))" : ""
        return TextLayout.wrapped(
          "\(Self.place(session))\(activity.title)\(part)", indent: String(repeating: " ", count: 26),
          first: "  " + TextLayout.right(TextLayout.hours(session.quarters), 7) + "  "
            + TextLayout.column(activity.kind.rawValue, 15))
      }
      if week.review > 0 {
        lines.append(
          "  " + TextLayout.right(TextLayout.hours(week.review), 7)
            + "  review         " + Self.reviews(of: week))
      }
      return ([head] + lines).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// On which days a week has reviews, and of how many skills.
  private static func reviews(of week: PlanWeek) -> String {
    let skills = week.reviews.map(\.items.count).reduce(0, +)
    guard skills > 0 else { return "what was learned before" }
    let days = week.reviews.compactMap { $0.day.map { "\(Weekday.short($0.weekday)) \($0.components.day)" } }
    return (days + ["\(skills) \(skills == 1 ? "skill" : "skills")"]).joined(separator: ", ")
  }

  /// How much of what is learned is still there at the end.
  private var keeping: String? {
    guard let retention = plan.retention, let mean = retention.mean else { return nil }
    let missed = retention.missed
    let target = plan.conditions.retention
    var lines = [
      style.strong("What is learned is kept: \(TextLayout.points(Double(mean) / 1000)) % on the day"),
      TextLayout.wrapped(
        missed.isEmpty
          ? "With its reviews, each of the \(retention.skills.count) skills is expected to be there with "
            + "\(target) % or more."
          : "\(retention.skills.count - missed.count) of \(retention.skills.count) skills are expected to be "
            + "there with \(target) % or more, not these:"),
    ]
    lines += missed.prefix(8).map {
      TextLayout.wrapped(
        "\($0.title), \(TextLayout.points(Double($0.retention) / 1000)) %: \($0.obstacle?.reason ?? "")",
        indent: "  ", first: "- ")
    }
    if missed.count > 8 { lines.append("  and \(missed.count - 8) more, in the plan's file") }
    return lines.joined(separator: "\n")
  }

  /// How far from the best the plan can be.
  private var bound: String? {
    guard let bound = plan.optimumBound else { return nil }
    return TextLayout.wrapped(
      bound.gap == 0
        ? "No plan for these hours brings more readiness: that is proven."
        : "No plan for these hours can be more than \(Self.points(bound.gap)) readiness points better than this "
          + "one: that is proven, and the true distance may be less.")
  }

  private var omissions: String? {
    guard !plan.omissions.isEmpty else { return nil }
    let total = plan.omissions.map(\.cost).reduce(0, +)
    var lines = [
      style.strong(
        "What does not fit: \(plan.omissions.count) skills, \(Self.points(total)) readiness points")
    ]
    lines += plan.omissions.prefix(8).map {
      TextLayout.wrapped(
        "\($0.title), level \($0.level)", indent: String(repeating: " ", count: 8),
        first: TextLayout.right(Self.points($0.cost), 6) + "  ")
    }
    if plan.omissions.count > 8 { lines.append("        and \(plan.omissions.count - 8) more, in the pages") }
    lines += plan.waysOut.map { TextLayout.wrapped(Self.sentence($0), indent: "  ", first: "- ") }
    return lines.joined(separator: "\n")
  }

  private var pace: String {
    let target = plan.conditions.target / 10
    var lines = [
      style.strong(
        TextLayout.column("At this pace", 16)
          + (plan.conditions.examDate == nil ? "" : TextLayout.column("readiness at the date", 26))
          + "\(target) % expected by")
    ]
    lines += plan.pace.map { row in
      TextLayout.column(TextLayout.hours(row.quartersPerWeek) + " a week", 16)
        + (plan.conditions.examDate == nil
          ? "" : TextLayout.column(row.readinessAtDate.map(TextLayout.percent) ?? "no plan", 26))
        + (row.earliestDate?.spoken ?? "not within two years")
    }
    return lines.joined(separator: "\n")
  }

  /// When a session is: the day, and the time where there is one.
  private static func place(_ session: PlanWeek.Session) -> String {
    guard let day = session.day else { return "" }
    let time = session.minute.map { " \(ClockTime.text($0))" } ?? ""
    return "\(Weekday.short(day.weekday)) \(day.components.day)\(time), "
  }

  private static func sentence(_ way: WayOut) -> String {
    switch way {
    case .hours(let quarters): "With \(TextLayout.hours(quarters)) a week, all of it fits."
    case .date(let day): "With the exam on \(day.spoken), all of it fits."
    case .target(let score): "As it is, \(TextLayout.percent(score)) can be expected: a lower target fits."
    }
  }

  private static func points(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
