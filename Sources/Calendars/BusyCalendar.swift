public import Ontology

/// A stretch of time that is taken, on the clock of whoever asks.
public struct BusyInterval: Sendable, Hashable {
  /// The beginning and the end, after the beginning.
  public var from, to: WallTime

  /// Creates a stretch.
  public init(from: WallTime, to: WallTime) {
    self.from = from
    self.to = to
  }
}

/// When a calendar (iCalendar, RFC 5545) is busy; what its events are about is not looked at.
///
/// Free, cancelled and endless events, to-dos and whatever else a calendar holds are passed over.
public struct BusyCalendar: Sendable {
  /// The most events of a file.
  public static let eventLimit = 100_000
  /// The most steps that the recurrences of a file may take, and the most stretches of time that they may give.
  public static let stepLimit = 20_000_000, intervalLimit = 1_000_000

  var events: [Event] = []
  var zones: [String: ZoneDefinition] = [:]
  /// The zone that the calendar is shown in (`X-WR-TIMEZONE`).
  var shownZone: String?

  /// An event, or one occurrence that stands in place of that of another.
  struct Event: Sendable {
    var line: Int
    var uid = ""
    var start: DateValue?
    var end: DateValue?
    var length: EventLength?
    var rule: RecurrenceRule?
    var furtherDates: [DateValue] = []
    var exceptions: [DateValue] = []
    var recurrence: DateValue?
    var isFree = false
  }

  /// The events as stretches of time.
  ///
  /// - Parameters:
  ///   - days: The days that are asked for.
  ///   - zone: The zone of whoever asks; without it that in which the calendar is shown, and without that the
  ///     clocks of the events themselves.
  ///   - named: The rules of a zone by its IANA name, where the file does not say them.
  /// - Returns: The stretches that touch the days, in no order; and whether some of them are in UTC for want of
  ///   a zone.
  /// - Throws: A fault at the event whose recurrences are too many.
  /// - Complexity: O(events + occurrences).
  public func busy(
    in days: ClosedRange<Day>, zone: ZoneRules?, named: @escaping (String) -> ZoneRules?
  ) throws(CalendarFault) -> (intervals: [BusyInterval], lacksZone: Bool) {
    var clocks = Clocks(calendar: self, days: days, zone: zone, named: named)
    let moved = Dictionary(grouping: events.filter { $0.recurrence != nil }, by: \.uid)
    var intervals: [BusyInterval] = []
    var budget = Self.stepLimit
    for event in events where !event.isFree {
      let replaced = event.recurrence == nil ? moved[event.uid]?.compactMap(\.recurrence) ?? [] : []
      budget -= 1 + replaced.count
      intervals += event.intervals(in: days, clocks: &clocks, replaced: replaced, budget: &budget)
      guard budget > 0, intervals.count <= Self.intervalLimit else {
        throw CalendarFault(
          event.line, "the events up to here come again too often to be looked at",
          "export fewer years, or fewer calendars at once")
      }
    }
    return (intervals, clocks.lacksZone)
  }
}
