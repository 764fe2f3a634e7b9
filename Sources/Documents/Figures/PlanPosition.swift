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
  /// Quarter-hours of sessions that the plan had for the weeks before that week.
  let due: Int
  /// The sessions of those weeks that are open.
  let open: Int

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
    due = before.map(\.quarters).reduce(0, +)
    open = before.count { !progress.isDone($0) }
  }

  /// Whether anything has been recorded.
  var hasRecords: Bool { !plan.records.isEmpty }

  /// How what is done compares with what the weeks before held, in a sentence; empty before the first week is
  /// over.
  var comparison: String {
    guard due > 0 else { return "" }
    let words = worded(
      "The weeks before had \(Words.hours(due)) of sessions; you have done \(Words.hours(done))")
    guard open > 0 else { return words + worded(", so nothing is left over.") }
    return words
      + worded(
        """
        , and \(Words.count(open, "session of them is", "sessions of them are")) open. To find room for what is open, \
        make the plan anew with replan.
        """)
  }
}
