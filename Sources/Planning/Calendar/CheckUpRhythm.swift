/// When check-ups are due in a plan.
struct CheckUpRhythm: Hashable {
  /// Whether the plan opens with one.
  var hasOpening: Bool
  /// Whether what was learned is asked about again every few weeks.
  var isRepeated: Bool

  /// No check-ups.
  static let none = CheckUpRhythm(hasOpening: false, isRepeated: false)

  /// Quarter-hours of a check-up: ten questions or fewer.
  static let quarters = 1
  /// Weeks from one check-up to the next.
  static let weeksBetween = 4
  /// The least quarter-hours of a week that has room for a check-up beside study.
  static let leastCapacity = 4

  /// The weeks of a calendar that hold a check-up.
  ///
  /// The opening is in the first week with room. The others need a date to count back from: the last two weeks
  /// belong to the practice exam and to reviews.
  ///
  /// - Parameter free: Quarter-hours of each week.
  func quartersByWeek(free: [Int], isDated: Bool) -> [Int: Int] {
    func hasRoom(_ week: Int) -> Bool { free[week] >= Self.leastCapacity }
    var result: [Int: Int] = [:]
    if hasOpening, let first = free.indices.first(where: hasRoom) { result[first] = Self.quarters }
    if isRepeated, isDated {
      for week in stride(from: Self.weeksBetween, to: free.count - 2, by: Self.weeksBetween)
      where hasRoom(week) && result[week] == nil {
        result[week] = Self.quarters
      }
    }
    return result
  }
}
