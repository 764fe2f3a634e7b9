/// The weeks in which activities were to end before the rest of a plan is planned anew.
///
/// An activity *stays* when it ends in its former week or next to it. What was missed has no week to stay in
/// and does not count.
struct FormerWeeks: Sendable {
  /// The week of an activity that is not placed.
  static let gone = -1

  /// Activity → the week in which it was to end, or -1 when it does not count.
  let end: [Int]
  /// The activities that count, ascending.
  let counted: [Int]

  /// - Parameter ends: The week in which each activity was to end; negative for one that was missed.
  init(_ ends: [Int: Int], activityCount: Int) {
    var weeks = [Int](repeating: -1, count: activityCount)
    for (activity, week) in ends where weeks.indices.contains(activity) { weeks[activity] = max(-1, week) }
    end = weeks
    counted = weeks.indices.filter { weeks[$0] >= 0 }
  }

  /// Whether the activity counts.
  func counts(_ activity: Int) -> Bool { end[activity] >= 0 }

  /// Whether an activity that counts does not stay if it ends in a week, `gone` included.
  func hasMoved(_ activity: Int, to week: Int) -> Bool {
    week < 0 || (week - end[activity]).magnitude > 1
  }
}
