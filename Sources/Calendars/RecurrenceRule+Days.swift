import Ontology

/// The days of a rule.
extension RecurrenceRule {
  /// The days on which something that begins on a day comes again.
  ///
  /// - Parameters:
  ///   - first: The day of the beginning.
  ///   - window: The days that are asked for. Others before them may be among the result, none after them.
  ///   - budget: What is left of the steps that a whole file may take; one a day, week, month or year.
  /// - Returns: The days in order, without regard to UNTIL.
  /// - Complexity: O(days of the window); with COUNT or BYSETPOS from the beginning on.
  func days(from first: Day, in window: ClosedRange<Day>, budget: inout Int) -> [Day] {
    var result: [Day] = []
    var left = count ?? .max
    var step = count == nil ? firstStep(from: first, to: window.lowerBound) : 0
    while left > 0, budget > 0, let (start, days) = period(step, from: first), start <= window.upperBound {
      budget -= 1 + days.count
      for day in placed(days) where day >= first && left > 0 {
        left -= 1
        if day >= window.lowerBound && day <= window.upperBound { result.append(day) }
      }
      step += 1
    }
    return result
  }

  /// A step that lies not after a day, close to it.
  private func firstStep(from first: Day, to day: Day) -> Int {
    let days = max(0, day.number - first.number)
    let length =
      switch frequency {
      case .daily: 1
      case .weekly: 7
      case .monthly: 31
      case .yearly: 366
      }
    return max(0, days / (length * interval) - 1)
  }

  /// The beginning of a period and the days in it that the rule names, in order; `nil` at the end of time.
  private func period(_ step: Int, from first: Day) -> (start: Day, days: [Day])? {
    let steps = step * interval
    guard steps < 1_000_000 else { return nil }
    switch frequency {
    case .daily:
      let day = first.adding(days: steps)
      return (day, isWanted(day, byWeekday: true) ? [day] : [])
    case .weekly:
      let start = first.adding(days: -((first.weekday - weekStart + 7) % 7) + 7 * steps)
      let wanted = weekdays.isEmpty ? [first.weekday] : weekdays.map(\.weekday)
      let days = (0..<7).map { start.adding(days: $0) }.filter {
        wanted.contains($0.weekday) && isWanted($0, byWeekday: false)
      }
      return (start, days)
    case .monthly:
      let (year, month, _) = first.components
      let index = year * 12 + month - 1 + steps
      guard let start = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
      guard months.isEmpty || months.contains(index % 12 + 1) else { return (start, []) }
      return (start, days(ofMonthFrom: start, first: first))
    case .yearly:
      let year = first.components.year + steps
      guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31)
      else {
        return nil
      }
      if months.isEmpty, monthDays.isEmpty, !weekdays.isEmpty {
        return (start, days(ofWeekdaysFrom: start, to: end))
      }
      let usual = monthDays.isEmpty ? [first.components.month] : Array(1...12)
      let days = (months.isEmpty ? usual : Set(months).sorted())
        .compactMap { Day(year: year, month: $0, day: 1) }
        .flatMap { self.days(ofMonthFrom: $0, first: first) }
      return (start, days)
    }
  }

  /// Whether a day is in the months and on the days of the month that the rule names.
  private func isWanted(_ day: Day, byWeekday: Bool) -> Bool {
    if byWeekday, !weekdays.isEmpty, !weekdays.contains(where: { $0.weekday == day.weekday }) { return false }
    guard !months.isEmpty || !(monthDays.isEmpty || frequency == .weekly) else { return true }
    let (_, month, number) = day.components
    guard months.isEmpty || months.contains(month) else { return false }
    guard !monthDays.isEmpty, frequency != .weekly else { return true }
    return monthDays.contains(number) || monthDays.contains(number - 1 - Self.length(ofMonthOf: day))
  }

  /// The days of a month that the rule names, in order.
  private func days(ofMonthFrom start: Day, first: Day) -> [Day] {
    let length = Self.length(ofMonthOf: start)
    guard !weekdays.isEmpty || !monthDays.isEmpty else {
      let number = first.components.day
      return number <= length ? [start.adding(days: number - 1)] : []
    }
    let named = Set(monthDays.map { $0 > 0 ? $0 : length + 1 + $0 })
    let byNumber = named.filter { (1...length).contains($0) }.sorted().map { start.adding(days: $0 - 1) }
    guard !weekdays.isEmpty else { return byNumber }
    let byWeekday = days(ofWeekdaysFrom: start, to: start.adding(days: length - 1))
    guard !monthDays.isEmpty else { return byWeekday }
    let both = Set(byNumber)
    return byWeekday.filter { both.contains($0) }
  }

  /// The weekdays that the rule names among days, counted from their first or their last, in order.
  private func days(ofWeekdaysFrom start: Day, to end: Day) -> [Day] {
    var found: Set<Day> = []
    for wanted in Set(weekdays) {
      let first = start.adding(days: (wanted.weekday - start.weekday + 7) % 7)
      let last = end.adding(days: -((end.weekday - wanted.weekday + 7) % 7))
      if wanted.place > 0 {
        found.insert(first.adding(days: 7 * (wanted.place - 1)))
      } else if wanted.place < 0 {
        found.insert(last.adding(days: 7 * (wanted.place + 1)))
      } else {
        for day in stride(from: first.number, through: last.number, by: 7) { found.insert(Day(number: day)) }
      }
    }
    return found.filter { (start...end).contains($0) }.sorted()
  }

  /// The days of a period at the places that BYSETPOS names; all of them without it.
  private func placed(_ days: [Day]) -> [Day] {
    guard !positions.isEmpty else { return days }
    let places = Set(positions.map { $0 > 0 ? $0 - 1 : days.count + $0 })
    return days.indices.filter { places.contains($0) }.map { days[$0] }
  }

  private static func length(ofMonthOf day: Day) -> Int {
    let (year, month, _) = day.components
    return [31, 30, 29].first { Day(year: year, month: month, day: $0) != nil } ?? 28
  }
}
