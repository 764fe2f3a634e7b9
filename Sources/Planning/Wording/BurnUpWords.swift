public import Ontology
import Wording

/// How the learner stands to the first plan, in the same words everywhere.
extension BurnUp {
  /// By how many hours of sessions what is done is behind the first plan, or ahead of it, in a sentence; `nil` before
  /// the first week is over.
  ///
  /// - Parameters:
  ///   - day: The day on which it is asked.
  ///   - hours: How hours are written there.
  public func standing(on day: Day, hours: (Int) -> String) -> String? {
    guard points.contains(where: { $0.end < day }) else { return nil }
    let quarters = quartersBehind(on: day)
    if quarters == 0 { return worded("What is done is what the first plan had for the weeks that are over.") }
    return quarters > 0
      ? worded("\(hours(quarters)) behind what the first plan had for the weeks that are over.")
      : worded("\(hours(-quarters)) ahead of what the first plan had for the weeks that are over.")
  }
}

/// What became of the sessions of a plan.
extension Plan {
  /// The sessions that are done, and all.
  ///
  /// - Complexity: O(sessions + records).
  public var sessionCounts: (done: Int, all: Int) {
    let progress = PlanProgress(self)
    let sessions = weeks.flatMap(\.sessions)
    return (sessions.count(where: progress.isDone), sessions.count)
  }

  /// Quarter-hours of sessions that the first plan had for a week; those of the week itself where no plan was before.
  public func promisedQuarters(of week: PlanWeek) -> Int {
    guard let baseline else { return week.sessions.map(\.quarters).reduce(0, +) }
    guard let place = baseline.weeks.firstIndex(where: { $0.end == week.end }) else { return 0 }
    return baseline.weeks[place].quarters - (place > 0 ? baseline.weeks[place - 1].quarters : 0)
  }

  /// Whether a week is over of which nothing was done, though the first plan had something for it, so that its sessions
  /// have been planned anew.
  public func isLost(_ week: PlanWeek) -> Bool {
    week.load == 0 && week.end < provenance?.day ?? conditions.start && promisedQuarters(of: week) > 0
  }
}
