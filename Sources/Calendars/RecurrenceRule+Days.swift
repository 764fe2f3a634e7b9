import Ontology

/// The days that a rule names.
extension RecurrenceRule {
  /// The first day of a period of days, and the days in it that the rule names, in order; `nil` at the end of time.
  ///
  /// - Parameter steps: How many days, weeks, months or years after the first the period begins.
  func days(_ steps: Int, from first: Day) -> (start: Day, days: [Day])? {
    let (year, month, _) = first.components
    switch frequency {
    case .yearly:
      guard let start = Day(year: year + steps, month: 1, day: 1),
        let end = Day(year: year + steps, month: 12, day: 31)
      else { return nil }
      let candidates = (months.isEmpty ? Array(1...12) : Set(months).sorted())
        .compactMap { Day(year: year + steps, month: $0, day: 1) }.flatMap(daysOfMonth)
      let days = candidates.filter { day in
        isWanted(day, in: months.isEmpty ? start...end : Self.month(of: day))
      }
      return (start, days)
    case .monthly:
      let index = year * 12 + month - 1 + steps
      guard let start = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
      let scope = Self.month(of: start)
      return (start, daysOfMonth(start).filter { isWanted($0, in: scope) })
    case .weekly:
      let start = first.adding(days: -((first.weekday - weekStart + 7) % 7) + 7 * steps)
      return (start, (0..<7).map { start.adding(days: $0) }.filter { isWanted($0, in: $0...$0) })
    default:
      let day = first.adding(days: steps)
      return (day, isWanted(day, in: day...day) ? [day] : [])
    }
  }

  /// Whether the rule names a day.
  ///
  /// - Parameter scope: The month or year in which the first, the last, … of a weekday is counted.
  func isWanted(_ day: Day, in scope: ClosedRange<Day>) -> Bool {
    guard weekdays.isEmpty || weekdays.contains(where: { Self.isNamed(day, by: $0, in: scope) }) else {
      return false
    }
    let (year, month, number) = day.components
    guard months.isEmpty || months.contains(month) else { return false }
    if !monthDays.isEmpty {
      let last = Self.month(of: day).upperBound
      guard monthDays.contains(number) || monthDays.contains(day.number - last.number - 1) else {
        return false
      }
    }
    if !yearDays.isEmpty, let start = Day(year: year, month: 1, day: 1),
      let end = Day(year: year, month: 12, day: 31)
    {
      let fromEnd = day.number - end.number - 1
      guard yearDays.contains(day.number - start.number + 1) || yearDays.contains(fromEnd) else {
        return false
      }
    }
    if !weekNumbers.isEmpty {
      let (week, fromEnd) = weekNumber(of: day)
      guard weekNumbers.contains(week) || weekNumbers.contains(fromEnd) else { return false }
    }
    return true
  }

  /// The days of a month that its numbers leave; all of them without.
  private func daysOfMonth(_ start: Day) -> [Day] {
    let length = Self.month(of: start).count
    guard !monthDays.isEmpty else { return (0..<length).map { start.adding(days: $0) } }
    return Set(monthDays.map { $0 > 0 ? $0 : length + 1 + $0 }).filter { (1...length).contains($0) }.sorted()
      .map { start.adding(days: $0 - 1) }
  }

  private static func isNamed(_ day: Day, by named: WeekdayPlace, in scope: ClosedRange<Day>) -> Bool {
    guard day.weekday == named.weekday else { return false }
    // Weekdays are counted in months and years alone.
    guard named.place != 0, scope.lowerBound < scope.upperBound else { return true }
    return named.place > 0
      ? (day.number - scope.lowerBound.number) / 7 + 1 == named.place
      : (scope.upperBound.number - day.number) / 7 + 1 == -named.place
  }

  /// The number of a day's week from the beginning of its year, and from the end as a negative number. The first
  /// week of a year is the first with four days in it.
  private func weekNumber(of day: Day) -> (fromStart: Int, fromEnd: Int) {
    let middle = day.adding(days: 3 - (day.weekday - weekStart + 7) % 7)
    let year = middle.components.year
    guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else {
      return (0, 0)
    }
    return ((middle.number - start.number) / 7 + 1, -((end.number - middle.number) / 7) - 1)
  }

  private static func month(of day: Day) -> ClosedRange<Day> {
    let (year, month, number) = day.components
    let start = day.adding(days: 1 - number)
    let length = [31, 30, 29].first { Day(year: year, month: month, day: $0) != nil } ?? 28
    return start...start.adding(days: length - 1)
  }
}

extension ClosedRange<Day> {
  fileprivate var count: Int { upperBound.number - lowerBound.number + 1 }
}
