import Ontology

extension Plan {
  /// What of a day's times is not planned for any more: what is over by a minute of it, and what the learner has just
  /// left for another time.
  ///
  /// Where nothing else of the day is open, the rest of it is given up with what was left.
  ///
  /// - Parameter minute: Minutes after midnight, or `nil` where the whole day is ahead.
  /// - Complexity: O(sessions + records).
  func timesGone(on today: Day, minute: Int?) -> [BusyTime] {
    var gone: [BusyTime] = []
    if let minute, minute > 0 {
      gone.append(BusyTime(day: today, from: 0, to: min(ClockTime.minutesOfDay, (minute + 14) / 15 * 15)))
    }
    let progress = PlanProgress(self)
    let left = Set(
      records.filter { $0.outcome == .skipped && !$0.isSettled && $0.day == today }
        .map { PlanProgress.Key(activity: $0.activity, part: $0.part) })
    let sessions = weeks.flatMap(\.sessions).filter { $0.day == today && !progress.isDone($0) }
    let given = sessions.filter { left.contains(PlanProgress.Key($0)) }
    guard !given.isEmpty else { return gone }
    guard given.count < sessions.count else {
      return [BusyTime(day: today, from: 0, to: ClockTime.minutesOfDay)]
    }
    return gone
      + given.compactMap { session in
        session.minute.map {
          BusyTime(day: today, from: $0, to: min(ClockTime.minutesOfDay, $0 + 15 * session.quarters))
        }
      }
  }
}
