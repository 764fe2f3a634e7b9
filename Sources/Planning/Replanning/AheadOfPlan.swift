import Ontology

/// What of a plan is still to be done, seen from a day of its current week.
struct AheadOfPlan {
  /// The check-ups, by the week ahead; one that was missed is in the first.
  let checkUps: [PlanMaker.PlacedCheckUp]
  /// The sessions of study and practice exams whose day or week is over, and those left out.
  let missed: [PlanWeek.Session]
  /// Quarter-hours of the reviews that are left in the current week.
  let reviewQuarters: Int
  private let quartersByWeek: [Int]
  private let weeks: [PlanWeek]
  private let progress: PlanProgress
  private let today: Day
  private let current: Int

  /// - Complexity: O(sessions + activities).
  init(_ plan: Plan, progress: PlanProgress, today: Day, current: Int) {
    self.progress = progress
    self.today = today
    self.current = current
    weeks = plan.weeks
    func isMissed(_ session: PlanWeek.Session, in week: PlanWeek) -> Bool {
      Self.isMissed(session, in: week, today: today, progress: progress)
    }
    let asked = Dictionary(
      plan.activities.filter { $0.kind == .checkUp }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let ahead = plan.weeks[current...]
    quartersByWeek = ahead.map { week in
      week.sessions.filter {
        !progress.isDone($0) && !isMissed($0, in: week) && asked[$0.activity] == nil
      }.map(\.quarters).reduce(0, +)
    }
    missed = plan.weeks.flatMap { week in
      week.sessions.filter { !progress.isDone($0) && isMissed($0, in: week) && asked[$0.activity] == nil }
    }
    checkUps = plan.weeks.enumerated().flatMap { index, week in
      week.sessions.filter { !progress.isDone($0) && !progress.isSkipped($0) }.compactMap { session in
        asked[session.activity].map {
          PlanMaker.PlacedCheckUp(week: max(0, index - current), activity: $0)
        }
      }
    }
    reviewQuarters =
      ahead.first.map { week in
        week.reviews.isEmpty
          ? week.review
          : week.reviews.filter { ($0.day ?? week.end) >= today && !progress.isDone($0) }.map(\.quarters)
            .reduce(0, +)
      } ?? 0
  }

  /// Quarter-hours of study and practice exams that are still planned for a week ahead, by its place from the
  /// current one.
  func quarters(inWeek offset: Int) -> Int { quartersByWeek[offset] }

  /// Whether a session is still to be done and has not been missed.
  func isAhead(_ session: PlanWeek.Session, ofWeek index: Int) -> Bool {
    index >= current && !progress.isDone(session)
      && !Self.isMissed(session, in: weeks[index], today: today, progress: progress)
  }

  private static func isMissed(
    _ session: PlanWeek.Session, in week: PlanWeek, today: Day, progress: PlanProgress
  ) -> Bool {
    (session.day ?? week.end) < today || progress.isSkipped(session)
  }
}
