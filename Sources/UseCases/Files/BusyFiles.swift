import Calendars
import Catalogue
import Ontology
import Planning
import Wording
import XML

/// Calendars whose events are kept free. They are read on this machine, and of their events only the times that
/// meet study times go into the plan.
struct BusyFiles {
  let paths: [String]

  /// The busy times that matter under conditions, and what a person should know about the calendars.
  ///
  /// Busy are also the times that the clocks of the zone leave out, so that no session lies in them.
  ///
  /// - Throws: `FileFault` for a file that cannot be read, `InvalidDocument` for one that is no calendar.
  func times(for conditions: Plan.Conditions, zone: ZoneRules?) throws -> (
    times: [Plan.BusyTime], notices: [Notice]
  ) {
    var intervals = Self.gaps(of: zone, under: conditions)
    var notices: [Notice] = []
    for path in paths {
      let file = try InputFiles.read(path)
      let (calendar, answer) = try Self.naming(file) { () throws(CalendarFault) in
        let calendar = try BusyCalendar(file.bytes)
        return (
          calendar, try calendar.busy(in: conditions.days, zone: zone, named: ZoneFile.rulesIfKnown)
        )
      }
      intervals += answer.intervals
      notices.append(
        .busy(BusySummary(file.path, eventCount: calendar.eventCount, answer, conditions: conditions)))
      if answer.lacksZone { notices.append(.timesInUniversalTime(calendar: file.path)) }
    }
    let times = conditions.busyTimes(from: intervals)
    guard times.count <= Plan.Conditions.busyLimit else {
      throw Failure(
        "readiness: "
          + worded(
            """
            more than \(Plan.Conditions.busyLimit) busy times meet your study times; give fewer calendars with \
            --busy
            """),
        status: Failure.badData)
    }
    return (times, notices)
  }

  /// The times that the clocks leave out. Whoever is free all day can begin at another hour, and has them left.
  private static func gaps(of zone: ZoneRules?, under conditions: Plan.Conditions) -> [BusyInterval] {
    (zone?.gaps(in: conditions.days) ?? []).filter { gap in
      !conditions.times.contains {
        $0.weekday == gap.from.day.weekday && $0.to - $0.from == ClockTime.minutesOfDay
      }
    }
  }

  /// Reads the calendars for their faults alone.
  func check() throws {
    for path in paths { _ = try Self.calendar(try InputFiles.read(path)) }
  }

  /// What of a calendar a plan that begins on a day would pass over.
  ///
  /// - Throws: `InvalidDocument` for a file that no plan can keep free.
  static func passedOver(in file: SourceFile, from day: Day) throws(InvalidDocument) -> [CalendarFault] {
    try naming(file) { () throws(CalendarFault) in
      try BusyCalendar(file.bytes).busy(
        in: day...day.adding(days: Plan.Conditions.horizonDays), zone: nil, named: ZoneFile.rulesIfKnown
      ).passedOver
    }
  }

  /// Reads a calendar.
  static func calendar(_ file: SourceFile) throws(InvalidDocument) -> BusyCalendar {
    try naming(file) { () throws(CalendarFault) in try BusyCalendar(file.bytes) }
  }

  /// Does something with a file, and puts its name to what is wrong with it.
  private static func naming<Result>(
    _ file: SourceFile, _ read: () throws(CalendarFault) -> Result
  ) throws(InvalidDocument) -> Result {
    do throws(CalendarFault) {
      return try read()
    } catch {
      throw InvalidDocument(Diagnostic(file: file.path, error))
    }
  }
}

extension Diagnostic {
  /// What is wrong with a calendar.
  init(_ severity: Severity = .error, file: String, _ fault: CalendarFault) {
    self.init(severity, file: file, line: fault.line, fault.message, suggestion: fault.suggestion)
  }
}
