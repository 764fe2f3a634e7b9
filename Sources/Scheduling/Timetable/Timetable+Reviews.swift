/// Spaced reviews: quarter-hours are interchangeable, so first in, first out decides whether they all fit.
extension Timetable {
  /// Adds (`sign` 1) or removes (`sign` -1) the reviews that an activity owes after its completion.
  mutating func addReviews(of activity: Int, completedIn week: Int, sign: Int) {
    let quarters = graph.review[activity] * sign
    guard quarters != 0 else { return }
    for index in week * horizon.offsetCount..<(week + 1) * horizon.offsetCount {
      reviewDue[horizon.reviewDue[index]] += quarters
      reviewDeadline[horizon.reviewDeadline[index]] += quarters
    }
  }

  /// Does every review as early as capacity allows, which is best for all of them.
  ///
  /// - Returns: Whether every review is done by its deadline; if not, `reviewLoad` is of no use.
  /// - Complexity: O(weeks).
  mutating func scheduleReviews() -> Bool {
    guard graph.owesReviews else { return true }
    var waiting = 0
    var overdue = 0
    for week in 0..<horizon.weekCount {
      waiting += reviewDue[week]
      overdue += reviewDeadline[week]
      let load = min(waiting, horizon.capacity[week] - sittingLoad[week] - learningLoad[week])
      reviewLoad[week] = load
      waiting -= load
      overdue -= load
      if overdue > 0 { return false }
    }
    return true
  }

  /// Finds for each week how much more learning it can take before a review misses its deadline.
  ///
  /// Learning first takes what reviews leave over. Beyond that it delays reviews to later weeks, by at most
  /// the time that is left over there, and by at most what is done ahead of the deadlines.
  ///
  /// - Complexity: O(weeks).
  mutating func updateFreeTime() {
    let (capacity, learningLimit) = (horizon.capacity, horizon.learningLimit)
    guard graph.owesReviews else {
      for week in free.indices {
        let load = learningLoad[week]
        free[week] = min(learningLimit[week], capacity[week] - sittingLoad[week]) - load
      }
      return
    }
    // Forwards: what is done ahead of the deadlines by the end of the week, plus what was left over up to
    // then.
    var ahead = 0
    var leftOver = 0
    for week in 0..<horizon.weekCount {
      ahead += reviewLoad[week] - reviewDeadline[week]
      leftOver += capacity[week] - sittingLoad[week] - learningLoad[week] - reviewLoad[week]
      free[week] = ahead + leftOver
    }
    // Backwards: the tightest week from here on limits how much may be delayed.
    var tightest = Int.max
    for week in stride(from: horizon.weekCount - 1, through: 0, by: -1) {
      tightest = min(tightest, free[week])
      let room = capacity[week] - sittingLoad[week] - learningLoad[week]
      let unused = room - reviewLoad[week]
      free[week] = min(learningLimit[week] - learningLoad[week], room, tightest - leftOver + unused)
      leftOver -= unused
    }
  }
}
