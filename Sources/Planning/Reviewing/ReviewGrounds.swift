public import Ontology

/// Whether what a review recalls was ever studied.
///
/// Reviews are planned for what the sessions before them teach. Where such a session was missed, there is nothing to
/// recall until it is done.
public struct ReviewGrounds: Sendable {
  private struct Lesson {
    let end: Day
    let isDone: Bool
    let isAhead: Bool
  }

  /// What teaches each skill.
  private let lessons: [String: [Lesson]]

  /// Looks at a plan on a day.
  ///
  /// - Complexity: O(sessions + activities).
  public init(_ plan: Plan, on today: Day) {
    let progress = PlanProgress(plan)
    var ends: [String: (end: Day, isAhead: Bool)] = [:]
    for week in plan.weeks {
      for session in week.sessions {
        let day = session.day ?? week.end
        let isAhead = progress.isDone(session) || day >= today && !progress.isSkipped(session)
        let before = ends[session.activity]
        ends[session.activity] = (max(before?.end ?? day, day), (before?.isAhead ?? true) && isAhead)
      }
    }
    var lessons: [String: [Lesson]] = [:]
    for activity in plan.activities where !activity.kind.isUpkeep {
      guard let end = ends[activity.id] else { continue }
      let lesson = Lesson(
        end: end.end, isDone: progress.completed.contains(activity.id), isAhead: end.isAhead)
      for raise in activity.raises where raise.from < raise.to {
        lessons[raise.skill, default: []].append(lesson)
      }
    }
    self.lessons = lessons
  }

  /// Whether there is something to recall of a skill: it was studied, will have been by the day of the review, or
  /// was known before the plan.
  public func isStudied(_ item: PlannedReview.Item, of review: PlannedReview) -> Bool {
    guard let own = lessons[item.skill], !own.contains(where: \.isDone) else { return true }
    let before = own.filter { lesson in review.day.map { lesson.end <= $0 } ?? true }
    return before.isEmpty || before.contains(where: \.isAhead)
  }

  /// Whether anything of a review can be recalled.
  public func isDue(_ review: PlannedReview) -> Bool {
    review.items.isEmpty || review.items.contains { isStudied($0, of: review) }
  }
}
