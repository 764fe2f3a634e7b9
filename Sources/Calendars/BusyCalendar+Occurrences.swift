import Ontology

extension DateValue {
  /// A value of the same kind on another day.
  func on(_ day: Day) -> DateValue {
    switch self {
    case .date: .date(day)
    case .local(let wall, let zone): .local(wall.on(day), zone: zone)
    case .utc(let wall): .utc(wall.on(day))
    }
  }
}

extension BusyCalendar.Event {
  /// The stretches of time of an event that touch some days.
  ///
  /// - Parameter replaced: Beginnings of occurrences for which the calendar has another event.
  func intervals(
    in days: ClosedRange<Day>, clocks: inout Clocks, replaced: [DateValue], budget: inout Int
  ) -> [BusyInterval] {
    guard let start, let length = wholeLength(start, &clocks) else { return [] }
    // Zones are up to a day apart, and what is asked for may have begun long before.
    let reach = length.days + length.seconds / 86_400 + 2
    let window = days.lowerBound.adding(days: -reach)...days.upperBound.adding(days: 2)
    var starts = [start].filter { window.contains($0.wall.day) }
    if let rule {
      starts += rule.days(from: start.wall.day, in: window, budget: &budget).map(start.on)
        .filter { isWithin($0, until: rule.until, &clocks) }
    }
    starts += furtherDates.filter { window.contains($0.wall.day) }
    guard !starts.isEmpty else { return [] }
    var left: Set<WallTime> = []
    for value in exceptions + replaced where window.contains(value.wall.day) || !value.isDate {
      left.insert(clocks.moment(value))
    }
    let daysLeft = Set((exceptions + replaced).filter(\.isDate).map(\.wall.day))
    var seen: Set<WallTime> = []
    return starts.compactMap { value in
      let from = clocks.moment(value)
      guard !left.contains(from) || value.isDate, !daysLeft.contains(value.wall.day),
        seen.insert(from).inserted
      else { return nil }
      return interval(value, from: from, length, &clocks, touching: days)
    }
  }

  private func interval(
    _ value: DateValue, from: WallTime, _ length: EventLength, _ clocks: inout Clocks,
    touching days: ClosedRange<Day>
  ) -> BusyInterval? {
    let end = clocks.moment(value.on(value.wall.day.adding(days: length.days)))
      .adding(seconds: length.seconds)
    let shownFrom = clocks.shown(from, like: value)
    var shownTo = clocks.shown(end, like: value)
    // When clocks go back, the end can show an earlier time than the beginning.
    if shownTo <= shownFrom { shownTo = shownFrom.adding(seconds: end.seconds - from.seconds) }
    guard shownFrom < shownTo, shownFrom < WallTime(days.upperBound.adding(days: 1)),
      WallTime(days.lowerBound) < shownTo
    else { return nil }
    return BusyInterval(from: shownFrom, to: shownTo)
  }

  /// How long an occurrence lasts; `nil` for one that takes no time.
  private func wholeLength(_ start: DateValue, _ clocks: inout Clocks) -> EventLength? {
    if let length { return length.days + length.seconds > 0 ? length : nil }
    guard let end else { return start.isDate ? EventLength(days: 1, seconds: 0) : nil }
    if start.isDate {
      return EventLength(days: max(1, end.wall.day.number - start.wall.day.number), seconds: 0)
    }
    let seconds = clocks.moment(end).seconds - clocks.moment(start).seconds
    return seconds > 0 ? EventLength(days: 0, seconds: seconds) : nil
  }

  private func isWithin(_ value: DateValue, until: DateValue?, _ clocks: inout Clocks) -> Bool {
    switch until {
    case nil: true
    case .date(let day): value.wall.day <= day
    case .local(let wall, _): value.wall <= wall
    case .utc(let moment): value.isDate ? value.wall.day <= moment.day : clocks.moment(value) <= moment
    }
  }
}
