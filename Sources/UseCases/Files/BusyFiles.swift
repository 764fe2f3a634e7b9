import Calendars
import Catalogue
import Planning
import XML

/// Calendars whose events are kept free. They are read on this machine, and of their events only the times that
/// meet study times go into the plan.
struct BusyFiles {
  let paths: [String]

  /// The busy times that matter under conditions, and what a person should know about the calendars.
  ///
  /// - Throws: `FileFault` for a file that cannot be read, `InvalidDocument` for one that is no calendar.
  func times(for conditions: Plan.Conditions, zone: ZoneRules?) throws -> (
    times: [Plan.BusyTime], notices: [Notice]
  ) {
    var intervals: [BusyInterval] = []
    var notices: [Notice] = []
    for path in paths {
      let file = try InputFiles.read(path)
      let busy = try Self.naming(file) { () throws(CalendarFault) in
        try BusyCalendar(file.bytes).busy(in: conditions.days, zone: zone, named: ZoneFile.rulesIfKnown)
      }
      intervals += busy.intervals
      if busy.lacksZone { notices.append(.timesInUniversalTime(calendar: file.path)) }
    }
    let times = conditions.busyTimes(from: intervals)
    guard times.count <= Plan.Conditions.busyLimit else {
      throw Failure(
        "readiness: more than \(Plan.Conditions.busyLimit) busy times meet your study times; "
          + "give fewer calendars with --busy",
        status: Failure.badData)
    }
    return (times, notices)
  }

  /// Reads the calendars for their faults alone.
  func check() throws {
    for path in paths {
      let file = try InputFiles.read(path)
      _ = try Self.naming(file) { () throws(CalendarFault) in try BusyCalendar(file.bytes) }
    }
  }

  /// Does something with a file, and puts its name to what is wrong with it.
  private static func naming<Result>(
    _ file: SourceFile, _ read: () throws(CalendarFault) -> Result
  ) throws(InvalidDocument) -> Result {
    do throws(CalendarFault) {
      return try read()
    } catch {
      throw InvalidDocument(
        Diagnostic(file: file.path, line: error.line, error.message, suggestion: error.suggestion))
    }
  }
}
