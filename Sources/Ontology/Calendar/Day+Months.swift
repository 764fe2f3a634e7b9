extension Day {
  /// The same day of the month some months later, or the month's last day where it has no such day: two years
  /// after 29 February 2028 comes 28 February 2030.
  ///
  /// - Parameter months: At least 0.
  public func adding(months: Int) -> Day {
    let (year, month, day) = components
    let count = month - 1 + max(0, months)
    for candidate in stride(from: day, through: 28, by: -1) {
      if let found = Day(year: year + count / 12, month: count % 12 + 1, day: candidate) { return found }
    }
    return Day(year: year + count / 12, month: count % 12 + 1, day: min(day, 28)) ?? self
  }
}
