import Ontology

/// The weeks behind the learner, with what was done in them, and what was done of the week that goes on.
struct PastWeeks {
  /// The weeks before the current one; sessions that were not done are gone.
  let weeks: [PlanWeek]
  /// The place of the current week in the plan.
  let current: Int
  /// What was done of the current week, and what was done ahead of its week.
  let doneNow: [PlanWeek.Session]
  /// Quarter-hours of reviews of completed activities that fall due in each week of the plan.
  private let dueReviews: [Int: Int]

  init(_ plan: Plan, progress: PlanProgress, current: Int) {
    self.current = current
    weeks = plan.weeks[..<current].map { week in
      var week = week
      week.sessions.removeAll { !progress.isDone($0) }
      return week
    }
    doneNow = plan.weeks[current...].flatMap(\.sessions).filter(progress.isDone)
    var due: [Int: Int] = [:]
    for activity in plan.activities where progress.completed.contains(activity.id) {
      guard activity.kind != .practiceExam, activity.duration.likely >= 8,
        let last = plan.weeks.lastIndex(where: { $0.sessions.contains { $0.activity == activity.id } })
      else { continue }
      for offset in StudyProblemBuilder.reviewOffsets(weekCount: plan.weeks.count) {
        due[min(last, current) + offset, default: 0] += 1
      }
    }
    dueReviews = due
  }

  /// Quarter-hours of reviews of completed activities in a week of the plan.
  func dueReview(inWeek index: Int) -> Int { dueReviews[index] ?? 0 }

  /// Quarter-hours done in the current week.
  var doneQuarters: Int { doneNow.map(\.quarters).reduce(0, +) }
}
