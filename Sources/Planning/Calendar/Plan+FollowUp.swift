extension Plan {
  /// Quarter-hours of each week that are left for what a full practice exam showed: those that nothing is planned for,
  /// in the weeks after one, before its exam; 0 in any other week.
  ///
  /// - Complexity: O(activities + sessions · exams + weeks · practice exams).
  public var followUpQuarters: [Int] {
    let endings = endings
    return weeks.map { week in
      let isAfterPractice = endings.contains { ending in
        guard let lighter = ending.lighterFrom, week.start < ending.exam, week.end >= lighter else {
          return false
        }
        return ending.practiceExams.contains { practice in
          practice.week < week.number
            || practice.week == week.number && practice.day.map { $0 < week.end } ?? false
        }
      }
      guard isAfterPractice else { return 0 }
      let free = week.capacity - week.load - conditions.buffer(of: week.capacity)
      return free >= Self.leastFollowUp ? free : 0
    }
  }

  /// Quarter-hours below which a rest of a week is no time to work through anything.
  static let leastFollowUp = 2
}
