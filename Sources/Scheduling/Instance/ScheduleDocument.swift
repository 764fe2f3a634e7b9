/// A schedule in the JSON format for plans of an `InstanceDocument`, with ids where `StudySchedule` has
/// indices.
public struct ScheduleDocument: Codable, Sendable, Hashable {
  /// The name of the instance.
  public var instance: String?
  /// What the plan took to compute.
  public var milliseconds: Double?
  /// The weeks with anything in them, ascending.
  public var weeks: [Week]

  /// All that is done in one week.
  public struct Week: Codable, Sendable, Hashable {
    /// Its number, from 0.
    public var week: Int
    /// Learning, in the order in which it is done.
    public var sessions: [Session]
    /// The practice exams taken.
    public var exams: [String]
    /// Quarter-hours of spaced reviews.
    public var review: Int
  }

  /// A part of an activity.
  public struct Session: Codable, Sendable, Hashable {
    public var activity: String
    public var quarters: Int
  }

  /// Describes a schedule by ids.
  public init(
    _ schedule: StudySchedule, of problem: StudyProblem, instance: String, milliseconds: Double? = nil
  ) {
    self.instance = instance
    self.milliseconds = milliseconds
    weeks = schedule.weeks.enumerated().compactMap { index, week in
      guard !week.sessions.isEmpty || !week.sittings.isEmpty || week.review > 0 else { return nil }
      return Week(
        week: index,
        sessions: week.sessions.map {
          Session(activity: problem.activities[$0.activity].id, quarters: $0.quarters)
        },
        exams: week.sittings.map { problem.sittings[$0].id }, review: week.review)
    }
  }

  /// The schedule by indices, for a problem of these ids.
  ///
  /// - Throws: `InstanceDocument.Fault` for an id or a week that the problem does not have.
  public func schedule(in problem: StudyProblem) throws(InstanceDocument.Fault) -> StudySchedule {
    var schedule = StudySchedule(weeks: problem.weeks.map { _ in StudySchedule.Week() })
    for week in weeks {
      guard schedule.weeks.indices.contains(week.week) else {
        throw .init(description: "week \(week.week) is not one of the \(problem.weeks.count) weeks")
      }
      for session in week.sessions {
        guard let index = problem.activities.firstIndex(where: { $0.id == session.activity }) else {
          throw .init(
            description: "week \(week.week) has the activity '\(session.activity)', which is unknown")
        }
        schedule.weeks[week.week].sessions.append(.init(activity: index, quarters: session.quarters))
      }
      for exam in week.exams {
        guard let index = problem.sittings.firstIndex(where: { $0.id == exam }) else {
          throw .init(description: "week \(week.week) has the exam '\(exam)', which is unknown")
        }
        schedule.weeks[week.week].sittings.append(index)
      }
      schedule.weeks[week.week].review += week.review
    }
    return schedule
  }
}
