/// The reviews of completed activities, taken week by week: first in, first out.
///
/// A review that is due is done where the sessions of its week leave room, and one week later at the latest.
struct OpenReviews {
  private let past: PastWeeks
  /// Quarter-hours that were due before and are not done.
  private var waiting = 0

  init(_ past: PastWeeks) { self.past = past }

  /// Quarter-hours to review in the next week.
  ///
  /// - Parameters:
  ///   - capacity: Quarter-hours that the week holds.
  ///   - sessions: Quarter-hours of the sessions that were planned for it.
  mutating func take(inWeek index: Int, capacity: Int, besides sessions: Int) -> Int {
    let overdue = waiting
    waiting += past.dueReview(inWeek: index)
    let taken = min(capacity, max(overdue, min(waiting, capacity - sessions)))
    waiting -= taken
    return taken
  }
}
