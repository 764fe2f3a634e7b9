import Ontology

/// The times of a rule.
extension RecurrenceRule {
  /// The times at which something that begins at a time comes again.
  ///
  /// - Parameters:
  ///   - first: The beginning, on its own clock.
  ///   - window: The days that are asked for.
  ///   - budget: What is left of the steps that a whole file may take; one a period and one for each day and time
  ///     that is looked at.
  /// - Returns: The times in order, without regard to UNTIL.
  /// - Complexity: O(days of the window); with COUNT from the beginning on, unless every period is like the next.
  func times(from first: WallTime, in window: ClosedRange<Day>, budget: inout Int) -> [WallTime] {
    let rule = completed(from: first)
    let clock = rule.timesOfDay
    let firstTime = WallTime(window.lowerBound)
    let end = WallTime(window.upperBound.adding(days: 1))
    var result: [WallTime] = []
    var left = count ?? .max
    var step = 0
    if count == nil || rule.isUniform {
      step = rule.firstStep(from: first, to: firstTime)
      // What was passed over counts; the first period may have begun before the beginning.
      if let count, step > 0, let opening = rule.period(0, from: first, at: clock),
        let usual = rule.period(1, from: first, at: clock)
      {
        left = count - opening.times.count { $0 >= first } - (step - 1) * usual.times.count
      }
    }
    while left > 0, budget > 0, let (start, times) = rule.period(step, from: first, at: clock), start < end {
      budget -= 1 + times.count
      for time in rule.placed(times) where time >= first && left > 0 {
        left -= 1
        if time >= firstTime && time < end { result.append(time) }
      }
      step += 1
    }
    return result
  }

  /// The rule with what it leaves to the beginning: which day of the month, which weekday, what time.
  private func completed(from first: WallTime) -> RecurrenceRule {
    var rule = self
    let (_, month, number) = first.day.components
    let names = [weekNumbers, yearDays, monthDays].contains { !$0.isEmpty } || !weekdays.isEmpty
    switch frequency {
    case .yearly where !names:
      if months.isEmpty { rule.months = [month] }
      rule.monthDays = [number]
    case .monthly where !names: rule.monthDays = [number]
    case .weekly where !names: rule.weekdays = [WeekdayPlace(weekday: first.day.weekday, place: 0)]
    case .yearly where !weekNumbers.isEmpty && weekdays.isEmpty && monthDays.isEmpty && yearDays.isEmpty:
      rule.weekdays = [WeekdayPlace(weekday: first.day.weekday, place: 0)]
    default: break
    }
    let second = first.secondOfDay
    if hours.isEmpty, frequency != .hourly, frequency != .minutely { rule.hours = [second / 3600] }
    if minutes.isEmpty, frequency != .minutely { rule.minutes = [second / 60 % 60] }
    if seconds.isEmpty { rule.seconds = [second % 60] }
    return rule
  }

  /// Whether every period has as many times as the next.
  private var isUniform: Bool {
    let filters = [months, weekNumbers, yearDays, monthDays]
    switch frequency {
    case .weekly: return filters.allSatisfy(\.isEmpty) && positions.isEmpty
    case .daily: return filters.allSatisfy(\.isEmpty) && positions.isEmpty && weekdays.isEmpty
    default: return false
    }
  }

  /// The seconds of a period that is shorter than a day; `nil` for the others.
  private var shortPeriod: Int? {
    switch frequency {
    case .minutely: 60
    case .hourly: 3600
    default: nil
    }
  }

  /// A step that lies not after a time, close to it.
  private func firstStep(from first: WallTime, to time: WallTime) -> Int {
    if let shortPeriod { return max(0, (time.seconds - first.seconds) / (shortPeriod * interval) - 1) }
    let length =
      switch frequency {
      case .weekly: 7
      case .monthly: 31
      case .yearly: 366
      default: 1
      }
    return max(0, (time.day.number - first.day.number) / (length * interval) - 1)
  }

  /// The beginning of a period and the times in it that the rule names, in order; `nil` at the end of time.
  ///
  /// - Parameter clock: The times of each day, in seconds after midnight.
  private func period(_ step: Int, from first: WallTime, at clock: [Int]) -> (
    start: WallTime, times: [WallTime]
  )? {
    let steps = step * interval
    if let shortPeriod {
      guard steps < 1 << 40 else { return nil }
      let start = WallTime(seconds: (first.seconds - first.secondOfDay % shortPeriod) + steps * shortPeriod)
      return (start, isWanted(start.day, in: start.day...start.day) ? times(withinHourOf: start) : [])
    }
    guard steps < 1_000_000, let (start, days) = days(steps, from: first.day) else { return nil }
    return (WallTime(start), days.flatMap { day in clock.map { WallTime(day, second: $0) } })
  }

  /// Seconds after midnight that the rule names, in order.
  private var timesOfDay: [Int] {
    Set(hours).flatMap { hour in
      Set(minutes).flatMap { minute in Set(seconds).map { hour * 3600 + minute * 60 + $0 } }
    }.sorted()
  }

  /// The times of an hour, or of a minute, that the rule names, in order.
  private func times(withinHourOf start: WallTime) -> [WallTime] {
    let second = start.secondOfDay
    guard hours.isEmpty || hours.contains(second / 3600) else { return [] }
    let minute = second / 60 % 60
    guard frequency == .hourly || minutes.isEmpty || minutes.contains(minute) else { return [] }
    let named = frequency == .hourly ? Set(minutes).sorted() : [0]
    let seconds = Set(seconds).sorted()
    return named.flatMap { minute in seconds.map { start.adding(seconds: minute * 60 + $0) } }
  }

  /// The times of a period at the places that BYSETPOS names; all of them without it.
  private func placed(_ times: [WallTime]) -> [WallTime] {
    guard !positions.isEmpty else { return times }
    let places = Set(positions.map { $0 > 0 ? $0 - 1 : times.count + $0 })
    return times.indices.filter { places.contains($0) }.map { times[$0] }
  }
}
