import Ontology
import Planning
import Wording

/// How far a plan is: where its page begins, and what is behind.
struct PlanPosition {
  let plan: Plan
  let progress: PlanProgress
  /// The place of the week that comes first on the learner's page; `nil` when nothing is left to do.
  let weekIndex: Int?
  /// Quarter-hours of sessions in all.
  let planned: Int
  /// Quarter-hours of sessions that are done, as planned.
  let done: Int
  /// The sessions of the weeks before that week that are open.
  let open: Int
  /// The day on which it is asked: the first one of that week where none is given.
  private let day: Day

  /// Looks at the records of a plan.
  ///
  /// - Parameter day: The day whose week comes first; `nil`, or a day after the plan, for the first week with
  ///   a session that is not done.
  init(_ plan: Plan, on day: Day?) {
    self.plan = plan
    let progress = PlanProgress(plan)
    self.progress = progress
    weekIndex =
      day.flatMap(plan.weekIndex(of:))
      ?? plan.weeks.firstIndex { !$0.sessions.allSatisfy(progress.isDone) }
    let sessions = plan.weeks.flatMap(\.sessions)
    let before = plan.weeks.prefix(weekIndex ?? plan.weeks.count).flatMap(\.sessions)
    planned = sessions.map(\.quarters).reduce(0, +)
    done = sessions.filter(progress.isDone).map(\.quarters).reduce(0, +)
    open = before.count { !progress.isDone($0) }
    let last = plan.weeks.last?.end ?? plan.conditions.start
    self.day = day ?? weekIndex.map { plan.weeks[$0].start } ?? last.adding(days: 1)
  }

  /// Whether anything has been recorded.
  var hasRecords: Bool { !plan.records.isEmpty }

  /// How what is done compares with the first plan, and what is open of the weeks before, in sentences; empty before the
  /// first week is over.
  var comparison: String {
    let standing = plan.burnUp(on: day).standing(on: day, hours: Words.hours)
    let left =
      open == 0
      ? nil
      : worded(
        """
        \(Words.count(open, "session of the weeks before is", "sessions of the weeks before are")) open. To find \
        room for what is open, make the plan anew with replan.
        """)
    return [standing, left].compactMap(\.self).joined(separator: " ")
  }
}
