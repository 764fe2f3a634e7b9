import Assessment
import Ontology
public import Planning

/// Parts of a plan as tables for spreadsheets and programs.
public enum PlanTable: String, Sendable, Hashable, CaseIterable {
  /// One session a row, in the order in which they are done, with what became of it.
  case sessions
  /// One competency of the exam a row, or area of the job that is the first goal, now and after the plan.
  case competencies
  /// One section of the exam a row, or area of that job, now and after the plan.
  case sections
  /// One week a row: its hours, and the readiness that is expected at its end.
  case weeks
  /// One skill below the level needed a row, the greatest loss first.
  case gaps
  /// What is known, reached and forecast, a row each.
  case readiness
  /// One goal a row, with its day and what is expected on it.
  case goals

  /// The tables that an audience may see, the usual one first: a manager sees sections and hours, as on their page.
  public static func tables(for audience: Audience) -> [PlanTable] {
    audience == .manager
      ? [.sections, .goals, .readiness, .weeks]
      : [.sessions, .competencies, .sections, .goals, .readiness, .weeks, .gaps]
  }

  /// The table as comma-separated values; see ``CommaSeparated``.
  ///
  /// Days are written as `2027-03-29` and times as `19:30`; hours, minutes, percent and points are numbers.
  /// Private notes are in it for the learner alone.
  ///
  /// - Complexity: O(n) in the size of the plan.
  public func csv(_ plan: Plan, for audience: Audience) -> String { table(plan, for: audience).csv }

  /// The table as values.
  func table(_ plan: Plan, for audience: Audience) -> DataTable {
    switch self {
    case .sessions: Self.sessions(plan.shown(to: audience))
    case .competencies: Self.parts(plan.reached(in: plan.readiness.competencies))
    case .sections: Self.parts(plan.reached(in: plan.readiness.sections))
    case .readiness: Self.figures(plan.figures)
    case .weeks: Self.weeks(plan, hasThemes: audience != .manager)
    case .gaps: Self.gaps(plan.readiness.gaps)
    case .goals: Self.goals(plan)
    }
  }

  private static func figures(_ figures: ReadinessFigures) -> DataTable {
    var table = DataTable(["figure", "percent", "low", "high"])
    for figure in ReadinessFigures.Figure.allCases {
      let score = figures[figure]
      table.append([
        .text(figure.rawValue), .percent(score.mean), .percent(score.low), .percent(score.high),
      ])
    }
    return table
  }

  /// Whole weeks: whom no single session is shown, no theme is, for it names one.
  private static func weeks(_ plan: Plan, hasThemes: Bool) -> DataTable {
    var table = DataTable(
      ["week", "week starts", "week ends"] + (hasThemes ? ["theme"] : []) + [
        "hours planned", "hours available", "hours done", "readiness percent", "readiness low",
        "readiness high", "review questions",
      ])
    let progress = PlanProgress(plan)
    for week in plan.weeks {
      let done = week.sessions.filter(progress.isDone).map(\.quarters).reduce(0, +)
      table.append(
        [.whole(week.number), .day(week.start), .day(week.end)]
          + (hasThemes ? [.text(plan.theme(of: week))] : []) + [
            .hours(week.load), .hours(week.capacity), .hours(done), .percent(week.readiness.mean),
            .percent(week.readiness.low), .percent(week.readiness.high),
            .whole(week.reviews.flatMap(\.items).map(\.scenarios).reduce(0, +)),
          ])
    }
    return table
  }

  private static func gaps(_ gaps: [PlanReadiness.Gap]) -> DataTable {
    var table = DataTable([
      "id", "title", "level now", "spread of that", "level needed", "worth in points", "hours to close",
    ])
    for gap in gaps {
      table.append([
        .text(gap.skill), .text(gap.title), .hundredths(gap.proficiency), .hundredths(gap.spread),
        .whole(gap.needed), .tenths(gap.worth), gap.quarters > 0 ? .hours(gap.quarters) : .empty,
      ])
    }
    return table
  }

  private static func parts(_ parts: [PlanReadiness.Part]) -> DataTable {
    var table = DataTable([
      "id", "title", "share percent", "reached percent", "reached low", "reached high", "reached in words",
      "forecast percent", "forecast low", "forecast high",
    ])
    for part in parts {
      table.append([
        .text(part.id), .text(part.title), .percent(part.weight), .percent(part.now.mean),
        .percent(part.now.low),
        .percent(part.now.high), .text(part.now.standing), .percent(part.projected.mean),
        .percent(part.projected.low), .percent(part.projected.high),
      ])
    }
    return table
  }

  private static func sessions(_ plan: Plan) -> DataTable {
    var table = DataTable([
      "week", "week starts", "week ends", "day", "time", "activity", "title", "kind", "topic", "part",
      "parts",
      "hours", "cost", "address", "raises", "skills", "reason", "status", "recorded on", "minutes", "note",
      "exam date", "number", "follow-ups", "follow-up hours",
    ])
    let activities = Dictionary(plan.activities.map { ($0.id, $0) }) { first, _ in first }
    let prices = Dictionary(
      plan.pricedOwnActivities.map { ($0.activity.id, $0.activity.price ?? "") },
      uniquingKeysWith: { first, _ in first })
    var records: [String: SessionRecord] = [:]
    for record in plan.records where !record.isSettled {
      records["\(record.activity) \(record.part)"] = record
    }
    let followUps = Self.followUps(plan, activities)
    for week in plan.weeks {
      for (number, session) in week.numberedSessions {
        guard let activity = activities[session.activity] else { continue }
        table.append(
          fields(of: session, in: week)
            + fields(of: activity, session, price: prices[activity.id])
            + fields(of: records["\(session.activity) \(session.part)"])
            + [examDay(after: session.day ?? week.end, in: plan).map { .day($0) } ?? .empty, .whole(number)]
            + fields(of: followUps["\(session.activity) \(session.part)"] ?? []))
      }
    }
    return table
  }

  /// The sittings for what each full practice exam showed, by its session.
  private static func followUps(
    _ plan: Plan, _ activities: [String: PlannedActivity]
  ) -> [String: [Plan.FollowUp]] {
    let exams = plan.weeks.flatMap { week in
      week.sessions.filter { activities[$0.activity]?.kind == .practiceExam }.map {
        (week: week.number, day: $0.day ?? week.end, key: "\($0.activity) \($0.part)")
      }
    }
    return Dictionary(
      grouping: plan.followUps.compactMap { followUp in
        exams.last { exam in exam.week <= followUp.week && followUp.day.map { exam.day < $0 } ?? true }
          .map { (key: $0.key, followUp: followUp) }
      }, by: \.key
    ).mapValues { $0.map(\.followUp) }
  }

  private static func fields(of followUps: [Plan.FollowUp]) -> [CommaSeparated.Field] {
    guard !followUps.isEmpty else { return [.empty, .empty] }
    let times = followUps.compactMap { followUp in
      followUp.day.map { "\($0)" + (followUp.minute.map { " " + ClockTime.text($0) } ?? "") }
    }
    return [.text(times.joined(separator: "; ")), .hours(followUps.map(\.quarters).reduce(0, +))]
  }

  /// The day of the exam that a day leads to; of other goals their last day.
  private static func examDay(after day: Day, in plan: Plan) -> Day? {
    plan.conditions.earlierExams.first { $0.day > day }?.day ?? plan.conditions.examDate
  }

  private static func goals(_ plan: Plan) -> DataTable {
    var table = DataTable([
      "id", "title", "share percent", "date", "reached percent", "reached low", "reached high",
      "reached in words", "forecast percent", "forecast low", "forecast high",
    ])
    let total = max(1, plan.goals.map(\.weight).reduce(0, +))
    let own = (
      Goal.exam(plan.subject.exam), plan.subject.examTitle, 1000, plan.figures.reached, plan.figures.forecast
    )
    let goals = plan.goals.map {
      ($0.goal, $0.title, $0.weight * 1000 / total, plan.reached(for: $0), $0.projected)
    }
    for (goal, title, share, now, planned) in goals.isEmpty ? [own] : goals {
      table.append([
        .text(goal.description), .text(title), .percent(share),
        plan.conditions.day(of: goal).map { .day($0) } ?? .empty, .percent(now.mean), .percent(now.low),
        .percent(now.high), .text(now.standing), .percent(planned.mean), .percent(planned.low),
        .percent(planned.high),
      ])
    }
    return table
  }

  private static func fields(of session: PlanWeek.Session, in week: PlanWeek) -> [CommaSeparated.Field] {
    [
      .whole(week.number), .day(week.start), .day(week.end), session.day.map { .day($0) } ?? .empty,
      session.minute.map { .minute($0) } ?? .empty,
    ]
  }

  private static func fields(
    of activity: PlannedActivity, _ session: PlanWeek.Session, price: String?
  ) -> [CommaSeparated.Field] {
    let raises = activity.raises.map { "\($0.title) from \(Words.level($0.from)) to \(Words.level($0.to))" }
    return [
      .text(activity.id), .text(activity.title), .text(activity.kind.rawValue), .text(activity.topic),
      .whole(session.part), .whole(session.parts), .hours(session.quarters), .text(price ?? activity.cost),
      .text(activity.url ?? ""), .text(Words.list(raises)),
      .text(activity.raises.map { "\($0.skill) \($0.from) \($0.to)" }.joined(separator: "; ")),
      .text(activity.reason),
    ]
  }

  private static func fields(of record: SessionRecord?) -> [CommaSeparated.Field] {
    guard let record else { return ["open", .empty, .empty, .empty] }
    return [
      .text(record.outcome.rawValue), .day(record.day), .whole(record.minutes),
      .text(record.note),
    ]
  }
}
