public import Calendars
public import Ontology

extension Plan.Conditions {
  /// The most busy times that a plan holds.
  public static let busyLimit = 10_000

  /// The days on which the plan can lie: before the exam, or within two years.
  public var days: ClosedRange<Day> {
    let last = examDate?.adding(days: -1) ?? start.adding(days: Self.horizonDays)
    return start...max(start, last)
  }

  /// What of busy stretches of time matters to the plan, and no more: with times of the week what falls into
  /// them, else the days that are taken from midnight to midnight.
  ///
  /// - Returns: The times in order, none touching another, in whole minutes.
  /// - Complexity: O(n log n + days) in the number of stretches.
  public func busyTimes(from intervals: [BusyInterval]) -> [Plan.BusyTime] {
    var byDay: [Day: [(from: Int, to: Int)]] = [:]
    let days = days
    for interval in intervals {
      let first = max(interval.from.day, days.lowerBound)
      let last = min(interval.to.day, days.upperBound)
      guard first <= last else { continue }
      for number in first.number...last.number {
        let midnight = number * 86_400
        let from = max(0, (interval.from.seconds - midnight) / 60)
        let to = min(ClockTime.minutesOfDay, (interval.to.seconds - midnight + 59) / 60)
        if from < to { byDay[Day(number: number), default: []].append((from, to)) }
      }
    }
    return byDay.sorted { $0.key < $1.key }.flatMap { day, taken in
      var joined: [(from: Int, to: Int)] = []
      for stretch in taken.sorted(by: { $0 < $1 }) {
        if let last = joined.last, stretch.from <= last.to {
          joined[joined.count - 1].to = max(last.to, stretch.to)
        } else {
          joined.append(stretch)
        }
      }
      return joined.flatMap { stretch in relevant(stretch, on: day) }
    }
  }

  private func relevant(_ stretch: (from: Int, to: Int), on day: Day) -> [Plan.BusyTime] {
    guard !away.contains(where: { $0.contains(day) }) else { return [] }
    guard !times.isEmpty else {
      return stretch == (0, ClockTime.minutesOfDay)
        ? [Plan.BusyTime(day: day, from: stretch.from, to: stretch.to)] : []
    }
    return times.filter { $0.weekday == day.weekday }.sorted { $0.from < $1.from }.compactMap { time in
      let (from, to) = (max(time.from, stretch.from), min(time.to, stretch.to))
      return from < to ? Plan.BusyTime(day: day, from: from, to: to) : nil
    }
  }
}
