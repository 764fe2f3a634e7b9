/// The time that a set of activities takes, or takes at least.
struct TimeNeed: Sendable, Hashable {
  /// Quarter-hours of learning.
  let learning: Int
  /// Quarter-hours of learning and reviews together.
  let withReviews: Int

  /// Whether the weeks of the problem offer as much in sum; if not, no order of activities fits.
  func fits(into problem: StudyProblem) -> Bool {
    var limit = 0
    var capacity = 0
    for week in problem.weeks {
      limit += max(0, min(week.learningLimit, week.capacity))
      capacity += max(0, week.capacity)
    }
    return learning <= limit && withReviews <= capacity - problem.sittings.reduce(0) { $0 + $1.duration }
  }

  /// The least of some amounts with which the time fits, by binary search.
  ///
  /// - Parameter variant: the problem with that amount of more time; it offers more, the larger the amount
  ///   is.
  /// - Returns: `nil` when even the largest is too little.
  func leastAmount(in amounts: ClosedRange<Int>, variant: (Int) -> StudyProblem) -> Int? {
    guard fits(into: variant(amounts.upperBound)) else { return nil }
    var low = amounts.lowerBound
    var high = amounts.upperBound
    while low < high {
      let middle = (low + high) / 2
      if fits(into: variant(middle)) { high = middle } else { low = middle + 1 }
    }
    return high
  }
}
