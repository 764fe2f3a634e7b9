public import Ontology
import Wording

/// A stretch of time that is taken, on the clock of whoever asks.
public struct BusyInterval: Sendable, Hashable {
  /// The beginning and the end, after the beginning.
  public var from, to: WallTime
  /// The line of its calendar at which the event begins; 0 for what is in no calendar.
  public var line: Int

  /// Creates a stretch.
  public init(from: WallTime, to: WallTime, line: Int = 0) {
    self.from = from
    self.to = to
    self.line = line
  }
}

/// When a calendar (iCalendar, RFC 5545) is busy; what its events are about is not looked at.
///
/// Events and what a server published as taken (VFREEBUSY) count. Free, cancelled and endless events, to-dos and
/// whatever else a calendar holds are passed over.
public struct BusyCalendar: Sendable {
  /// The most events of a file.
  public static let eventLimit = 100_000
  /// The most steps that the recurrences of a file may take, and the most stretches of time that they may give.
  public static let stepLimit = 5_000_000, intervalLimit = 1_000_000
  /// The most stretches that one event may give: an hour's every minute, for years, is no appointment.
  public static let occurrenceLimit = 20_000

  /// What a calendar says of some days.
  public struct Answer: Sendable {
    /// The stretches that touch the days, in no order.
    public var intervals: [BusyInterval] = []
    /// Why events were passed over, in the order of their lines.
    public var passedOver: [CalendarFault] = []
    /// The zones that neither the calendar nor this machine knows, sorted; their times are taken as they stand.
    public var unknownZones: [String] = []
    /// Whether there are times in UTC, which are taken as they stand for want of a zone.
    public var lacksZone = false
  }

  var events: [Event] = []
  var zones: [String: ZoneDefinition] = [:]
  /// The zone that the calendar is shown in (`X-WR-TIMEZONE`).
  var shownZone: String?
  /// What cannot be read, in the order of the lines; the events that it belongs to are passed over.
  public internal(set) var faults: [CalendarFault] = []
  /// How many events there are, with those that cannot be read.
  public internal(set) var eventCount = 0

  /// An event, or one occurrence that stands in place of that of another.
  struct Event: Sendable {
    var line: Int
    var uid = ""
    var sequence = 0
    var start: DateValue?
    var end: DateValue?
    var length: EventLength?
    var rules: [RecurrenceRule] = []
    var additions: [Period] = []
    var exceptions: [DateValue] = []
    var recurrence: DateValue?
    /// Whether it stands in place of all later occurrences, too.
    var changesFuture = false
    var isFree = false
    /// The first thing in it that cannot be read.
    var fault: CalendarFault?
  }

  /// The events as stretches of time.
  ///
  /// - Parameters:
  ///   - days: The days that are asked for.
  ///   - zone: The zone of whoever asks; without it that in which the calendar is shown, and without that the
  ///     clocks of the events themselves.
  ///   - named: The rules of a zone by its IANA name, in whatever case, as this machine has them.
  /// - Returns: The stretches, and what was left out of them.
  /// - Throws: A fault at the event whose recurrences are too many.
  /// - Complexity: O(events + occurrences).
  public func busy(
    in days: ClosedRange<Day>, zone: ZoneRules?, named: @escaping (String) -> ZoneRules?
  ) throws(CalendarFault) -> Answer {
    var clocks = Clocks(calendar: self, days: days, zone: zone, named: named)
    var answer = Answer(passedOver: faults)
    var budget = Self.stepLimit
    for series in series() {
      for (event, intervals) in series.intervals(in: days, clocks: &clocks, budget: &budget) {
        guard intervals.count <= Self.occurrenceLimit else {
          answer.passedOver.append(
            CalendarFault(
              event.line, worded("the event comes again too often to be an appointment"),
              worded("leave it out, or let it come again less often")))
          continue
        }
        answer.intervals += intervals
        guard budget > 0, answer.intervals.count <= Self.intervalLimit else {
          throw CalendarFault(
            event.line, worded("the events up to here come again too often to be looked at"),
            worded("export fewer years, or fewer calendars at once"))
        }
      }
    }
    answer.passedOver.sort { $0.line < $1.line }
    (answer.unknownZones, answer.lacksZone) = (clocks.unknownZones.sorted(), clocks.lacksZone)
    return answer
  }

  /// The events that belong together by their UID, in the order of the first of each.
  private func series() -> [EventSeries] {
    var places: [String: Int] = [:]
    var found: [EventSeries] = []
    for event in events {
      if !event.uid.isEmpty, let place = places[event.uid] {
        found[place].events.append(event)
      } else {
        places[event.uid] = found.count
        found.append(EventSeries(events: [event]))
      }
    }
    return found
  }
}
