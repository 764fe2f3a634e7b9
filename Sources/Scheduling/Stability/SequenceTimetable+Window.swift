/// Placing an activity where it is to end in certain weeks.
extension SequenceTimetable {
  /// Whether all entry nodes are reached and the hours of all weeks together would hold the activity.
  mutating func mayHold(_ activity: Int) -> Bool {
    steps += 2
    guard tables.duration[activity] <= Int(state[balanceStart + 1]),
      tables.weight[activity] <= Int(state[balanceStart + 2])
    else { return false }
    for position in tables.entries.range(activity)
    where state[nodeStart + tables.entries.items[position]] == Self.never {
      return false
    }
    return true
  }

  /// Places an activity for which the hours suffice so that it ends in one of the weeks, as early as possible.
  ///
  /// - Returns: The number of its sessions, of which `sessionWeek` and `sessionQuarters` hold week and length;
  ///   `nil`, and nothing has changed, where there is no room or an entry node is not reached.
  /// - Complexity: O(weeks²) at worst, O(weeks) when one of the first weeks will do.
  mutating func place(_ activity: Int, endingIn weeks: ClosedRange<Int>) -> Int? {
    steps += 2
    var ready = earliest[activity]
    for position in tables.entries.range(activity) {
      ready = max(ready, state[nodeStart + tables.entries.items[position]])
    }
    guard ready <= weeks.upperBound else { return nil }
    let minimum = minimumSession[activity]
    // More sessions than this it cannot have, so it cannot begin earlier.
    let mostBefore = (tables.duration[activity] - 1) / minimum
    var start = max(nextLearningWeek[Int(ready)], nextLearningWeek[weeks.lowerBound] - mostBefore)
    while start < learningWeeks.count, learningWeeks[start] <= weeks.upperBound {
      steps += 1
      if state[freeStart + learningWeeks[start]] >= Int32(truncatingIfNeeded: minimum) {
        let count = sessions(of: activity, from: start)
        if count > 0, weeks.contains(sessionWeek[count - 1]), apply(activity, sessionCount: count) {
          return count
        }
      }
      start += 1
    }
    return nil
  }
}
