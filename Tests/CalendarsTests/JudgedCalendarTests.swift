import Calendars
import Foundation
import Ontology
import Testing

/// Calendars that stand as files.
private enum CalendarFile {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }
}

/// What a calendar says of the days for which the goldens were made, in Berlin.
private func answer(_ bytes: [UInt8]) throws -> BusyCalendar.Answer {
  try BusyCalendar(bytes).busy(
    in: wall("2027-01-04").day...wall("2027-05-30").day, zone: zone("Europe/Berlin"), named: { zone($0) })
}

/// Stretches that touch are one, and what lies outside the days is cut off.
private func merged(_ intervals: [BusyInterval]) -> [BusyInterval] {
  let (start, end) = (wall("2027-01-04"), wall("2027-05-31"))
  return intervals.sorted { ($0.from, $0.to) < ($1.from, $1.to) }.reduce(into: []) { merged, interval in
    let (from, to) = (max(interval.from, start), min(interval.to, end))
    if let last = merged.last, from <= last.to {
      merged[merged.count - 1].to = max(last.to, to)
    } else {
      merged.append(BusyInterval(from: from, to: to))
    }
  }
}

/// Calendars as programs and people wrote them, with what the packages `icalendar` and `recurring_ical_events` find
/// in them.
@Suite(.enabled(if: zone("Europe/Berlin") != nil)) struct JudgedCalendarTests {
  static let weekly = [
    "2027-01-05 19:00-20:00", "2027-01-13 17:00-18:00", "2027-01-19 19:00-20:00", "2027-01-26 19:00-20:00",
  ]
  static let one = ["2027-01-05 19:00-20:00"]
  static let cases: [(file: String, busy: [String], passedOver: [Int], zones: [String])] = [
    ("after-end", one, [], []),
    (
      "byhour",
      [
        "2027-01-06 09:00-09:30", "2027-01-06 19:00-19:30", "2027-01-07 09:00-09:30",
        "2027-01-07 19:00-19:30",
      ],
      [], []
    ),
    (
      "bysetpos-last",
      [
        "2027-01-29 19:00-20:00", "2027-02-26 19:00-20:00", "2027-03-31 19:00-20:00",
        "2027-04-30 19:00-20:00",
      ], [], []
    ),
    ("byweekno", ["2027-01-11 19:00-20:00"], [], []),
    ("byyearday", ["2027-02-19 19:00-20:00", "2027-04-10 19:00-20:00"], [], []),
    ("dtend-and-zero-duration", ["2027-01-05 19:00-21:00"], [], []),
    ("dtend-none", one, [7], []), ("dur-neg", one, [7], []), ("empty-rrule", one, [8], []),
    ("rdate-with-z", one, [8], []),
    (
      "exdate-removes-override",
      ["2027-01-05 19:00-20:00", "2027-01-19 19:00-20:00", "2027-01-26 19:00-20:00"], [], []
    ),
    (
      "hourly",
      one + [
        "2027-01-06 08:00-08:15", "2027-01-06 12:00-12:15", "2027-01-06 16:00-16:15",
        "2027-01-06 20:00-20:15",
        "2027-01-07 00:00-00:15", "2027-01-07 04:00-04:15",
      ], [], []
    ),
    ("override-with-rrule", weekly, [], []), ("recid-floating", weekly, [], []),
    ("recid-date", weekly, [], []),
    (
      "rdate-period",
      one + ["2027-01-12 18:00-22:00", "2027-01-19 18:00-22:00"], [], []
    ),
    (
      "thisandfuture",
      [
        "2027-01-06 19:00-20:00", "2027-01-13 19:00-20:00", "2027-01-20 17:00-19:30",
        "2027-01-27 17:00-19:30",
      ], [], []
    ),
    (
      "two-rrules",
      ["05", "09", "12", "16", "19", "23", "26", "30"].map { "2027-01-\($0) 19:00-20:00" }, [], []
    ),
    ("two-sequences", ["2027-01-06 19:00-20:00"], [], []),
    ("tz-escaped", ["2027-01-06 01:00-02:00", "2027-01-07 01:00-02:00"], [], []),
    ("tz-gmt-offset", ["2027-01-06 01:00-02:00"], [], []), ("tz-slash", ["2027-01-06 01:00-02:00"], [], []),
    ("tz-vendor", ["2027-01-06 01:00-02:00"], [], []), ("tz-windows", ["2027-01-06 04:00-05:00"], [], []),
    ("tz-unknown", one, [], ["Nowhere/Land"]),
    ("vfreebusy", ["2027-01-05 19:00-20:00", "2027-01-06 19:00-20:00"], [], []),
    ("vtz-stale-2007", ["2027-05-06 01:00-02:00"], [], []),
  ]

  @Test(arguments: cases.indices)
  func `a calendar as it comes is busy when its events are`(index: Int) throws {
    let (file, busy, passedOver, zones) = Self.cases[index]
    let answer = try answer(CalendarFile.bytes("Cases/\(file).ics"))
    #expect(merged(answer.intervals).map(text) == busy, "\(file)")
    #expect(answer.passedOver.map(\.line) == passedOver, "\(file)")
    #expect(answer.unknownZones == zones, "\(file)")
  }

  @Test func `every calendar that stands as a file is among the cases`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: CalendarFile.folder.appending(path: "Cases").path())
    #expect(Set(names) == Set(Self.cases.map { $0.file + ".ics" }))
  }

  /// Random calendars of rules, zones, overrides and versions, each with the busy times that were found.
  @Test func `random calendars are busy when two other programs say so, minute for minute`() throws {
    let blocks = String(decoding: try CalendarFile.bytes("goldens.txt"), as: UTF8.self).components(
      separatedBy: "\n\n")
    var count = 0
    for block in blocks where !block.allSatisfy(\.isNewline) {
      let sides = block.components(separatedBy: "\nBUSY")
      try #require(sides.count == 2)
      let found = merged(try answer(Array(sides[0].utf8)).intervals).map {
        "\(minute($0.from)) \(minute($0.to))"
      }
      #expect(found == sides[1].split(separator: "\n").map(String.init), "\(sides[0])")
      count += 1
    }
    #expect(count == 80)
  }

  private func minute(_ time: WallTime) -> String { "\(time.day)T\(ClockTime.text(time.secondOfDay / 60))" }
}
