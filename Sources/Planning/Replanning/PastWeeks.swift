import Ontology

/// The weeks behind the learner, with what was done in them, and what was done of the week that goes on.
struct PastWeeks {
  /// The weeks before the current one; sessions that were not done are gone.
  let weeks: [PlanWeek]
  /// The place of the current week in the plan.
  let current: Int
  /// What was done of the current week, and what was done ahead of its week.
  let doneNow: [PlanWeek.Session]
  /// The reviews that were done of the current week, and those that were done ahead of theirs.
  let reviewsNow: [PlannedReview]

  init(_ plan: Plan, progress: PlanProgress, current: Int) {
    self.current = current
    weeks = plan.weeks[..<current].map { week in
      var week = week
      week.sessions.removeAll { !progress.isDone($0) }
      return week
    }
    doneNow = plan.weeks[current...].flatMap(\.sessions).filter(progress.isDone)
    reviewsNow = plan.weeks[current...].flatMap(\.reviews).filter { progress.isDone($0) }
  }

  /// Quarter-hours done in the current week.
  var doneQuarters: Int { doneNow.map(\.quarters).reduce(0, +) }
}
