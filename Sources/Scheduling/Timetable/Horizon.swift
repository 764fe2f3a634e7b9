/// The weeks of a problem as arrays, with all that the search asks about them.
final class Horizon: Sendable {
  let weekCount: Int
  /// Week → quarter-hours for everything.
  let capacity: [Int]
  /// Week → most quarter-hours of learning.
  let learningLimit: [Int]
  /// The weeks in which learning is allowed, ascending.
  let learningWeeks: [Int]
  /// Week → the position in `learningWeeks` of the first learning week at or after it.
  let nextLearningWeek: [Int]
  /// The most topics in a week.
  let maximumTopics: Int
  /// The last week in which a skill may be taken up.
  let lastOpening: Int
  let offsetCount: Int
  /// Week of completion × offset → week from which the review may be done.
  let reviewDue: [Int]
  /// Week of completion × offset → week by which the review must be done.
  let reviewDeadline: [Int]

  /// Prepares the weeks of `problem`.
  ///
  /// - Complexity: O(weeks · review offsets).
  init(_ problem: StudyProblem) {
    let weekCount = problem.weeks.count
    self.weekCount = weekCount
    capacity = problem.weeks.map { max(0, $0.capacity) }
    learningLimit = problem.weeks.map { max(0, min($0.learningLimit, $0.capacity)) }
    maximumTopics = problem.maximumTopicsPerWeek ?? Int.max
    lastOpening = problem.lastOpening ?? weekCount
    learningWeeks = learningLimit.indices.filter { [learningLimit] in learningLimit[$0] > 0 }
    nextLearningWeek = Self.positions(atOrAfter: learningWeeks, weekCount: weekCount)

    // A review that would be due after the exam is done in the last week: if it were dropped, cramming would
    // be the best plan (model.md, section 1).
    let activeWeeks = capacity.indices.filter { [capacity] in capacity[$0] > 0 }
    let nextActive = Self.positions(atOrAfter: activeWeeks, weekCount: weekCount)
    let lastActive = activeWeeks.count - 1
    offsetCount = problem.reviewOffsets.count
    var due: [Int] = []
    var deadline: [Int] = []
    for week in 0..<weekCount {
      for offset in problem.reviewOffsets {
        let target = week + max(0, offset)
        let position = target < weekCount ? min(nextActive[target], lastActive) : lastActive
        due.append(position < 0 ? 0 : activeWeeks[position])
        let latest = min(position + max(0, problem.reviewSlack), lastActive)
        deadline.append(latest < 0 ? 0 : activeWeeks[latest])
      }
    }
    reviewDue = due
    reviewDeadline = deadline
  }

  /// For each week the position in `weeks` of the first one that is not before it.
  private static func positions(atOrAfter weeks: [Int], weekCount: Int) -> [Int] {
    var position = 0
    return (0..<weekCount).map { week in
      while position < weeks.count, weeks[position] < week { position += 1 }
      return position
    }
  }
}
