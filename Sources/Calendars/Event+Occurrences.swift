import Ontology

extension BusyCalendar.Event {
  /// When an event takes place around some days; none where it is free.
  ///
  /// - Parameter moved: Occurrences from which on all later ones take place at another time, in their order.
  func occurrences(
    in days: ClosedRange<Day>, moved: [BusyCalendar.Event], clocks: inout Clocks, budget: inout Int
  ) -> [Occurrence] {
    let own = wholeLength(&clocks)
    let changes = moved.compactMap { FutureChange($0, &clocks) }
    let lengths = [own].compactMap { $0 } + additions.compactMap(\.length) + changes.compactMap(\.length)
    let reach = lengths.map { $0.days + $0.seconds / 86_400 }.max() ?? 0
    // Zones are up to a day apart, and what is asked for may have begun long before, or be moved there.
    let shift = changes.map { abs($0.shift) / 86_400 + 1 }.max() ?? 0
    let window = days.lowerBound.adding(days: -reach - shift - 2)...days.upperBound.adding(days: shift + 2)
    var seen: Set<WallTime> = []
    return starts(in: window, clocks: &clocks, budget: &budget).compactMap { period in
      guard seen.insert(clocks.moment(period.start)).inserted else { return nil }
      let change = changes.last { $0.comes(before: period.start, &clocks) }
      guard !(change?.isFree ?? isFree),
        let length = period.length ?? (change.map(\.length) ?? own), !length.isEmpty
      else { return nil }
      let start = change.map { period.start.at(period.start.wall.adding(seconds: $0.shift)) } ?? period.start
      return Occurrence(named: period.start, start: start, length: length)
    }
  }

  /// The beginnings in a window, with the lengths that are stated with them.
  private func starts(in window: ClosedRange<Day>, clocks: inout Clocks, budget: inout Int) -> [Period] {
    // What is stated with its length stands before the same time by a rule.
    var found = additions.filter { window.contains($0.start.wall.day) }
    guard let start else { return found }
    if window.contains(start.wall.day) { found.append(Period(start: start)) }
    for rule in rules {
      for wall in rule.times(from: start.wall, in: window, budget: &budget) {
        let value = start.at(wall)
        if isWithin(value, until: rule.until, &clocks) { found.append(Period(start: value)) }
      }
    }
    return found
  }

  /// How long an occurrence lasts; `nil` for one that takes no time.
  ///
  /// An end that is stated counts before a length.
  func wholeLength(_ clocks: inout Clocks) -> EventLength? {
    guard let start else { return nil }
    if let end {
      if start.isDate {
        return EventLength(days: max(1, end.wall.day.number - start.wall.day.number), seconds: 0)
      }
      let seconds =
        end.isOnClock(of: start)
        ? end.wall.seconds - start.wall.seconds : clocks.moment(end).seconds - clocks.moment(start).seconds
      return seconds > 0 ? EventLength(days: 0, seconds: seconds, isOnWall: true) : nil
    }
    if let length { return length.isEmpty ? nil : length }
    return start.isDate ? EventLength(days: 1, seconds: 0) : nil
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

/// How the occurrences after one that was moved with `RANGE=THISANDFUTURE` take place: by as much earlier or later,
/// and as long as that one.
private struct FutureChange {
  let recurrence: DateValue
  let shift: Int
  let length: EventLength?
  let isFree: Bool

  init?(_ event: BusyCalendar.Event, _ clocks: inout Clocks) {
    guard let recurrence = event.recurrence, let start = event.start else { return nil }
    self.recurrence = recurrence
    shift =
      start.isOnClock(of: recurrence)
      ? start.wall.seconds - recurrence.wall.seconds
      : clocks.moment(start).seconds - clocks.moment(recurrence).seconds
    length = event.wholeLength(&clocks)
    isFree = event.isFree
  }

  func comes(before start: DateValue, _ clocks: inout Clocks) -> Bool {
    if recurrence.isDate || start.isDate { return recurrence.wall.day < start.wall.day }
    return clocks.hasMoment(recurrence) && clocks.hasMoment(start)
      ? clocks.moment(recurrence) < clocks.moment(start) : recurrence.wall < start.wall
  }
}
