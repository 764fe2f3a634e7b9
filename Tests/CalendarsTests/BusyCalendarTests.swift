import Calendars
import Ontology
import TestSupport
import Testing

/// A calendar of events, each given by its lines.
func calendar(_ events: [[String]], zones: [String] = [], head: [String] = []) -> [UInt8] {
  let lines =
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"] + head + zones
    + events.flatMap { ["BEGIN:VEVENT", "DTSTAMP:20270101T000000Z"] + $0 + ["END:VEVENT"] } + [
      "END:VCALENDAR"
    ]
  return Array(lines.map { $0 + "\r\n" }.joined().utf8)
}

/// A stretch of time as text, such as `2027-01-05 19:00-21:00`, with the day of the end where it is another.
func text(_ interval: BusyInterval) -> String {
  func clock(_ time: WallTime) -> String { ClockTime.text(time.secondOfDay / 60) }
  let end = interval.to.day == interval.from.day ? "" : "\(interval.to.day) "
  return "\(interval.from.day) \(clock(interval.from))-\(end)\(clock(interval.to))"
}

/// What is busy in the first quarter of 2027, unless other days are given.
func busy(
  _ bytes: [UInt8], zone rules: ZoneRules? = nil, from first: String = "2027-01-01",
  to last: String = "2027-03-31"
) throws -> [String] {
  guard let first = Day(first), let last = Day(last) else { return [] }
  return try BusyCalendar(bytes).busy(in: first...last, zone: rules, named: { zone($0) }).intervals
    .sorted { $0.from < $1.from }.map(text)
}

@Suite struct BusyCalendarTests {
  static let single: [(lines: [String], busy: [String])] = [
    (["DTSTART:20270105T190000", "DTEND:20270105T210000"], ["2027-01-05 19:00-21:00"]),
    (["DTSTART:20270105T190000", "DURATION:PT1H30M"], ["2027-01-05 19:00-20:30"]),
    (["DTSTART:20270105T190000", "DURATION:P1DT1H"], ["2027-01-05 19:00-2027-01-06 20:00"]),
    (["DTSTART;VALUE=DATE:20270105"], ["2027-01-05 00:00-2027-01-06 00:00"]),
    (["DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270108"], ["2027-01-05 00:00-2027-01-08 00:00"]),
    (["dtstart;value=date:20270105", "Duration:P1W"], ["2027-01-05 00:00-2027-01-12 00:00"]),
    (["DTSTART:20270105T190000"], []),
    (["SUMMARY:No time at all"], []),
    (["DTSTART:20270105T190000", "DURATION:PT1H", "TRANSP:TRANSPARENT"], []),
    (["DTSTART:20270105T190000", "DURATION:PT1H", "STATUS:CANCELLED"], []),
    (["DTSTART:20270105T190000", "DURATION:PT1H", "STATUS:TENTATIVE"], ["2027-01-05 19:00-20:00"]),
    (["DTSTART:20260105T190000", "DURATION:PT1H"], []), (["DTSTART:20270401T000000", "DURATION:PT1H"], []),
    (["DTSTART:20261231T230000", "DURATION:PT2H"], ["2026-12-31 23:00-2027-01-01 01:00"]),
    (
      [
        "SUMMARY:Lunch\\, with a:colon", "X-A;B=\"c:d;e\":f", "DTSTART;X=\"a:b\":20270105T190000",
        "DURATION:PT1H",
      ],
      ["2027-01-05 19:00-20:00"]
    ),
    (["DTSTART:2027", " 0105T19", "\t0000", "DURATION:PT1H"], ["2027-01-05 19:00-20:00"]),
    (
      [
        "DTSTART:20270105T190000", "DURATION:PT1H", "BEGIN:VALARM", "DURATION:PT99H", "TRIGGER:-PT15M",
        "END:VALARM",
      ], ["2027-01-05 19:00-20:00"]
    ),
    (
      ["DTSTART:20270105T190000", "DURATION:PT1H", "RDATE:20270107T190000,20270108T080000/PT1H"],
      ["2027-01-05 19:00-20:00", "2027-01-07 19:00-20:00", "2027-01-08 08:00-09:00"]
    ),
  ]

  @Test(arguments: single)
  func `an event takes its time`(lines: [String], expected: [String]) throws {
    #expect(try busy(calendar([lines])) == expected)
  }

  /// The rule, the first day, and the days on which it comes in the first quarter of 2027.
  static let rules: [(rule: String, start: String, days: String)] = [
    ("FREQ=DAILY;COUNT=3", "20270105", "0105 0106 0107"),
    ("FREQ=DAILY;INTERVAL=30", "20260101", "0126 0225 0327"),
    ("FREQ=DAILY;UNTIL=20270107", "20270105", "0105 0106 0107"),
    ("FREQ=DAILY;UNTIL=20270107T185959Z", "20270105", "0105 0106"),
    ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=1,-1", "20200201", "0201 0228"),
    ("FREQ=DAILY;BYDAY=SA,SU;COUNT=3", "20270102", "0102 0103 0109"),
    ("FREQ=WEEKLY;COUNT=3", "20270105", "0105 0112 0119"),
    ("FREQ=WEEKLY;COUNT=210;BYDAY=TU,FR", "20250102", "0101 0105"),
    ("FREQ=DAILY;COUNT=1000;INTERVAL=3", "20181022", "0102 0105"),
    ("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270114", "20270105", "0105 0107 0112 0114"),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "20270105", "0105 0110 0119 0124"),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "20270105", "0105 0117 0119 0131"),
    ("FREQ=WEEKLY;INTERVAL=4", "19990105", "0126 0223 0323"),
    ("FREQ=MONTHLY", "20261031", "0131 0331"),
    ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "20261115", "0115 0131 0215 0228 0315 0331"),
    ("FREQ=MONTHLY;BYDAY=1MO", "20270104", "0104 0201 0301"),
    ("FREQ=MONTHLY;BYDAY=-1FR", "20270129", "0129 0226 0326"),
    ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "19980213", ""),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "20261231", "0129 0226 0331"),
    ("FREQ=MONTHLY;INTERVAL=2;COUNT=2", "20270110", "0110 0310"),
    ("FREQ=YEARLY", "19990214", "0214"), ("FREQ=YEARLY", "20240229", ""),
    ("FREQ=YEARLY;BYMONTH=1,3;BYDAY=2SU", "20200112", "0110 0314"),
    ("FREQ=YEARLY;BYDAY=20MO", "20260518", ""), ("FREQ=YEARLY;BYDAY=2MO", "20260112", "0111"),
    ("FREQ=YEARLY;BYMONTHDAY=5;COUNT=14", "20260105", "0105 0205"),
    ("FREQ=YEARLY;COUNT=2;X-OTHER=1", "20260301", "0301"),
  ]

  @Test(arguments: rules)
  func `an event comes again by its rule`(rule: String, start: String, days: String) throws {
    let found = try busy(calendar([["DTSTART:\(start)T190000", "DURATION:PT1H", "RRULE:\(rule)"]]))
    #expect(found == days.split(separator: " ").map { "2027-\($0.prefix(2))-\($0.suffix(2)) 19:00-20:00" })
  }

  @Test func `what is taken out or moved is not counted twice`() throws {
    let weekly = ["UID:a", "DTSTART:20270105T190000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=6"]
    let found = try busy(
      calendar([
        weekly + ["EXDATE:20270112T190000", "EXDATE;VALUE=DATE:20270126"],
        ["UID:a", "RECURRENCE-ID:20270119T190000", "DTSTART:20270120T080000", "DURATION:PT2H"],
        ["UID:a", "RECURRENCE-ID:20270202T190000", "DTSTART:20270202T190000", "STATUS:CANCELLED"],
        ["UID:b", "RECURRENCE-ID:20270209T190000", "DTSTART:20270210T080000", "DURATION:PT2H"],
      ]))
    #expect(
      found == [
        "2027-01-05 19:00-20:00", "2027-01-20 08:00-10:00", "2027-02-09 19:00-20:00",
        "2027-02-10 08:00-10:00",
      ])
  }

  static let stated = [
    "BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE",
  ]

  @Test func `a zone that the file states is used, across the change of the clocks`() throws {
    let event = [
      "DTSTART;TZID=W. Europe Standard Time:20270321T120000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2",
    ]
    let bytes = calendar([event], zones: Self.stated)
    #expect(try busy(bytes) == ["2027-03-21 12:00-13:00", "2027-03-28 12:00-13:00"])
    let utc = ZoneRules.fixed(offset: 0, name: "UTC")
    #expect(try busy(bytes, zone: utc) == ["2027-03-21 11:00-12:00", "2027-03-28 10:00-11:00"])
  }

  @Test func `floating times and whole days are the same in every zone`() throws {
    let bytes = calendar([
      ["DTSTART:20270105T190000", "DURATION:PT1H"], ["DTSTART;VALUE=DATE:20270106"],
      ["DTSTART;TZID=No/Such_Zone:20270107T190000", "DURATION:PT1H"],
    ])
    #expect(try busy(bytes, zone: .fixed(offset: 7200, name: "X")) == busy(bytes))
    #expect(try busy(bytes).count == 3)
  }

  @Test(.enabled(if: zone("Europe/Berlin") != nil))
  func `zones by their names and UTC are turned into the clock of whoever asks`() throws {
    let bytes = calendar([
      ["DTSTART:20270105T230000Z", "DURATION:PT1H"],
      ["DTSTART;TZID=America/New_York:20270314T120000", "DURATION:PT1H"],
      ["DTSTART:20270328T003000Z", "DTEND:20270328T013000Z"],
    ])
    #expect(
      try busy(bytes, zone: zone("Europe/Berlin")) == [
        "2027-01-06 00:00-01:00", "2027-03-14 17:00-18:00", "2027-03-28 01:30-03:30",
      ])
    let shown = calendar(
      [["DTSTART:20270105T180000Z", "DURATION:PT1H"]], head: ["X-WR-TIMEZONE:Europe/Berlin"])
    #expect(try busy(shown) == ["2027-01-05 19:00-20:00"])
    let october = calendar([["DTSTART:20271031T004500Z", "DTEND:20271031T011500Z"]])
    let back = try busy(october, zone: zone("Europe/Berlin"), from: "2027-10-01", to: "2027-10-31")
    #expect(back == ["2027-10-31 02:45-03:15"])
  }

  @Test func `it is said when times in UTC have no zone to be shown in`() throws {
    let days = wall("2027-01-01").day...wall("2027-03-31").day
    for (lines, lacksZone) in [("DTSTART:20270105T180000Z", true), ("DTSTART:20270105T180000", false)] {
      let busy = try BusyCalendar(calendar([[lines, "DURATION:PT1H"]])).busy(in: days, zone: nil) { _ in nil }
      #expect(busy.lacksZone == lacksZone)
    }
  }

  static let broken: [(bytes: [UInt8], line: Int, part: String)] = [
    ([], 1, "no calendar"), (Array("\r\n\r\n".utf8), 2, "no calendar"),
    (Array("hello".utf8), 1, "no calendar"),
    ([0, 1, 2, 255, 10, 0], 1, "no calendar"), (Array("BEGIN:VEVENT".utf8), 1, "no calendar"),
    (Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n".utf8), 3, "ends in the middle of VEVENT"),
    (Array("BEGIN:VCALENDAR\nEND:VEVENT\n".utf8), 2, "stands where END:VCALENDAR"),
    (Array(([String](repeating: "BEGIN:VCALENDAR\n", count: 99)).joined().utf8), 17, "nested too deep"),
  ]

  @Test(arguments: broken.indices)
  func `what is no calendar is refused with its line`(index: Int) throws {
    let (bytes, line, part) = Self.broken[index]
    let fault = try #require(throws: CalendarFault.self) { try busy(bytes) }
    #expect(fault.line == line)
    #expect(fault.message.contains(part), "\(fault)")
  }

  static let odd: [(lines: [String], line: Int, part: String)] = [
    (["DTSTART:20270230T000000"], 6, "'20270230T000000' of DTSTART is no date"),
    (["DTSTART:20270105T250000"], 6, "is no date"), (["DTSTART:"], 6, "has no value"),
    (["DTSTART:20270105", "DURATION:1H"], 7, "'1H' is no length"),
    (["DTSTART:20270105", "DURATION:P99999999W"], 7, "is no length"),
    (["DTSTART:20270105", "DURATION:-PT30M"], 7, "is no length"),
    (["DTSTART:20270105T190000", "DTEND:20270105T180000"], 7, "ends before it begins"),
    (["DTSTART:20270105", "RRULE:FREQ=SECONDLY"], 7, "no part of a rule"),
    (["DTSTART:20270105", "RRULE:COUNT=4"], 7, "no part of a rule"),
    (["DTSTART:20270105", "RRULE:FREQ=DAILY;INTERVAL=0"], 7, "no part of a rule"),
    (["DTSTART:20270105", "RRULE:FREQ=WEEKLY;BYDAY=XX"], 7, "no part of a rule"),
    (["DTSTART:20270105", "RRULE:FREQ=WEEKLY;BYHOUR=24"], 7, "no part of a rule"),
    (["DTSTART:20270105", "RRULE:FREQ=YEARLY;BYWEEKNO=0"], 7, "no part of a rule"),
    (["DTSTART:20270105", "RDATE;VALUE=PERIOD:20270107T190000Z/20270107T180000Z"], 7, "of RDATE is no date"),
    (["DTSTART:20270105T000000", "DURATION:PT1M", "RRULE:FREQ=MINUTELY"], 4, "too often"),
  ]

  @Test(arguments: odd.indices)
  func `an event that cannot be read is passed over with its line, and the others count`(index: Int) throws {
    let (lines, line, part) = Self.odd[index]
    let bytes = calendar([lines, ["DTSTART:20270201T190000", "DURATION:PT1H"]])
    let days = wall("2027-01-01").day...wall("2027-03-31").day
    let read = try BusyCalendar(bytes)
    let answer = try read.busy(in: days, zone: nil) { _ in nil }
    #expect(answer.intervals.map(text) == ["2027-02-01 19:00-20:00"])
    #expect(read.eventCount == 2)
    let fault = try #require(answer.passedOver.first)
    #expect(answer.passedOver.count == 1)
    #expect(fault.line == line)
    #expect(fault.message.contains(part), "\(fault)")
  }

  @Test func `years that mean none, and text in UTF-16, are read`() throws {
    let events = [
      ["DTSTART:16010101T030000", "DURATION:PT1H"], ["DTSTART:99990229T030000", "DURATION:PT1H"],
      [
        "DTSTART:20270105T190000", "DTEND:20270105T200000",
        "RRULE:FREQ=DAILY;UNTIL=99991231T235959Z;BYMONTHDAY=5",
      ],
    ]
    let bytes = calendar(events)
    let expected = ["2027-01-05 19:00-20:00", "2027-02-05 19:00-20:00", "2027-03-05 19:00-20:00"]
    #expect(try busy(bytes) == expected)
    let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for encoded in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(try busy(encoded) == expected)
    }
  }

  @Test(arguments: 0..<200)
  func `damaged calendars are read or refused, and never more than that`(seed: Int) {
    var numbers = TestGenerator(state: UInt64(seed))
    var bytes = calendar(
      Self.rules.map { ["DTSTART:\($0.start)T190000", "DURATION:PT1H", "RRULE:\($0.rule)"] },
      zones: Self.stated)
    for _ in 0..<20 {
      let index = Int.random(in: bytes.indices, using: &numbers)
      switch Int.random(in: 0...2, using: &numbers) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.remove(at: index)
      default: bytes.insert(bytes[Int.random(in: bytes.indices, using: &numbers)], at: index)
      }
    }
    _ = try? busy(bytes)
  }

  @Test func `recurrences without end come to one`() throws {
    let days = wall("2027-01-01").day...wall("2028-12-31").day
    let often = ["DTSTART:19000101T000000", "DURATION:PT1M", "RRULE:FREQ=DAILY;COUNT=9999999;BYMONTH=1,2,3"]
    let file = calendar([[String]](repeating: often, count: 3000))
    #expect(throws: CalendarFault.self) {
      try BusyCalendar(file).busy(in: days, zone: nil) { _ in nil }
    }
  }
}
