import Ontology

/// Events of one UID: one that comes again, and others that stand in place of some of its occurrences.
struct EventSeries {
  var events: [BusyCalendar.Event]

  /// The events that count with their stretches of time that touch some days.
  ///
  /// Of several versions of an event, or of an occurrence, that of the highest SEQUENCE counts.
  func intervals(
    in days: ClosedRange<Day>, clocks: inout Clocks, budget: inout Int
  ) -> [(event: BusyCalendar.Event, intervals: [BusyInterval])] {
    let cores = events.filter { $0.recurrence == nil }
    let latest = cores.map(\.sequence).max() ?? 0
    let core = cores.filter { $0.sequence == latest }
    let overrides = latestOverrides(&clocks)
    let replaced = References(overrides.compactMap(\.recurrence), &clocks)
    let future = overrides.filter(\.changesFuture)
    budget -= events.count
    var found: [(event: BusyCalendar.Event, intervals: [BusyInterval])] = []
    var removed: [References] = []
    for event in core {
      let exceptions = References(event.exceptions, &clocks)
      removed.append(exceptions)
      let occurrences = event.occurrences(
        in: days, moved: future, clocks: &clocks, budget: &budget
      ).filter { !exceptions.contain($0.named, &clocks) && !replaced.contain($0.named, &clocks) }
      found.append((event, occurrences.compactMap { $0.interval(event.line, &clocks, touching: days) }))
    }
    for event in overrides where !event.isFree {
      // Days are taken out of rules; what somebody put in place of one that day is meant.
      guard let recurrence = event.recurrence,
        !removed.contains(where: { $0.contain(recurrence, byDay: false, &clocks) }),
        let start = event.start, let length = event.wholeLength(&clocks)
      else { continue }
      let occurrence = Occurrence(named: recurrence, start: start, length: length)
      found.append((event, [occurrence.interval(event.line, &clocks, touching: days)].compactMap { $0 }))
    }
    return found
  }

  /// What stands in place of occurrences; of several for one that of the highest SEQUENCE, and the first of these.
  private func latestOverrides(_ clocks: inout Clocks) -> [BusyCalendar.Event] {
    var kept: [WallTime: BusyCalendar.Event] = [:]
    for event in events {
      guard let recurrence = event.recurrence else { continue }
      let moment = clocks.moment(recurrence)
      if let other = kept[moment], other.sequence >= event.sequence { continue }
      kept[moment] = event
    }
    return kept.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// One time at which something takes place.
struct Occurrence {
  /// The beginning by which calendars name it: that of its rule.
  var named: DateValue
  /// The beginning, another one where it was moved.
  var start: DateValue
  var length: EventLength

  /// The stretch of time on the clock of whoever asks; `nil` for none that touches the days.
  func interval(_ line: Int, _ clocks: inout Clocks, touching days: ClosedRange<Day>) -> BusyInterval? {
    let from = clocks.moment(start)
    let end = length.end(after: start, &clocks)
    let shownFrom = clocks.shown(from, like: start)
    var shownTo = clocks.shown(end, like: start)
    // When clocks go back, the end can show an earlier time than the beginning.
    if shownTo <= shownFrom { shownTo = shownFrom.adding(seconds: end.seconds - from.seconds) }
    guard shownFrom < shownTo, shownFrom < WallTime(days.upperBound.adding(days: 1)),
      WallTime(days.lowerBound) < shownTo
    else { return nil }
    return BusyInterval(from: shownFrom, to: shownTo, line: line)
  }
}
