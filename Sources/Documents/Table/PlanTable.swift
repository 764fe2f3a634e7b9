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

  /// The tables that an audience may see, the usual one first: a manager sees sections, as on their page.
  public static func tables(for audience: Audience) -> [PlanTable] {
    audience == .manager ? [.sections] : [.sessions, .competencies, .sections]
  }

  /// The table as comma-separated values; see ``CommaSeparated``.
  ///
  /// Days are written as `2027-03-29` and times as `19:30`; hours, minutes, percent and points are numbers.
  /// Private notes are in it for the learner alone.
  ///
  /// - Complexity: O(n) in the size of the plan.
  public func csv(_ plan: Plan, for audience: Audience) -> String {
    switch self {
    case .sessions: Self.sessions(audience == .learner ? plan : plan.withoutPrivateNotes)
    case .competencies: Self.parts(plan.readiness.competencies)
    case .sections: Self.parts(plan.readiness.sections)
    }
  }

  private static func parts(_ parts: [PlanReadiness.Part]) -> String {
    var table = CommaSeparated([
      "id", "title", "share percent", "now percent", "now low", "now high", "now in words", "planned percent",
      "planned low", "planned high",
    ])
    for part in parts {
      table.append([
        .text(part.id), .text(part.title), .tenths(part.weight), .tenths(part.now.mean),
        .tenths(part.now.low),
        .tenths(part.now.high), .text(part.now.standing), .tenths(part.projected.mean),
        .tenths(part.projected.low), .tenths(part.projected.high),
      ])
    }
    return table.text
  }

  private static func sessions(_ plan: Plan) -> String {
    var table = CommaSeparated([
      "week", "week starts", "week ends", "day", "time", "activity", "title", "kind", "topic", "part",
      "parts",
      "hours", "cost", "address", "raises", "skills", "reason", "status", "recorded on", "minutes", "note",
      "exam date",
    ])
    let activities = Dictionary(plan.activities.map { ($0.id, $0) }) { first, _ in first }
    var records: [String: SessionRecord] = [:]
    for record in plan.records where !record.isSettled {
      records["\(record.activity) \(record.part)"] = record
    }
    for week in plan.weeks {
      for session in week.sessions {
        guard let activity = activities[session.activity] else { continue }
        table.append(
          fields(of: session, in: week)
            + fields(of: activity, session) + fields(of: records["\(session.activity) \(session.part)"])
            + [.text(plan.conditions.examDate?.description ?? "")])
      }
    }
    return table.text
  }

  private static func fields(of session: PlanWeek.Session, in week: PlanWeek) -> [CommaSeparated.Field] {
    [
      .whole(week.number), .text(week.start.description), .text(week.end.description),
      session.day.map { .text($0.description) } ?? .empty,
      session.minute.map { .text(ClockTime.text($0)) } ?? .empty,
    ]
  }

  private static func fields(
    of activity: PlannedActivity, _ session: PlanWeek.Session
  ) -> [CommaSeparated.Field] {
    let raises = activity.raises.map { "\($0.title) from \(Words.level($0.from)) to \(Words.level($0.to))" }
    return [
      .text(activity.id), .text(activity.title), .text(activity.kind.rawValue), .text(activity.topic),
      .whole(session.part), .whole(session.parts), .hours(session.quarters), .text(activity.cost),
      .text(activity.url ?? ""), .text(Words.list(raises)),
      .text(activity.raises.map { "\($0.skill) \($0.from) \($0.to)" }.joined(separator: "; ")),
      .text(activity.reason),
    ]
  }

  private static func fields(of record: SessionRecord?) -> [CommaSeparated.Field] {
    guard let record else { return ["open", .empty, .empty, .empty] }
    return [
      .text(record.outcome.rawValue), .text(record.day.description), .whole(record.minutes),
      .text(record.note),
    ]
  }
}
