import Ontology
import Wording

/// A date or a time as a calendar states it (RFC 5545, sections 3.3.4 and 3.3.5).
enum DateValue: Hashable {
  /// A whole day.
  case date(Day)
  /// A time on the clocks of a zone, or wherever the reader is when there is none.
  case local(WallTime, zone: String?)
  /// A time in UTC.
  case utc(WallTime)

  /// The date or time on its own clock.
  var wall: WallTime {
    switch self {
    case .date(let day): WallTime(day)
    case .local(let wall, _), .utc(let wall): wall
    }
  }

  var isDate: Bool { if case .date = self { true } else { false } }

  /// A value of the same kind at another time of its clock.
  func at(_ wall: WallTime) -> DateValue {
    switch self {
    case .date: .date(wall.day)
    case .local(_, let zone): .local(wall, zone: zone)
    case .utc: .utc(wall)
    }
  }

  /// Whether two values stand on the same clock, so that the time between them can be read from it.
  func isOnClock(of other: DateValue) -> Bool {
    switch (self, other) {
    case (.date, _), (_, .date), (.utc, .utc): true
    case (.local(_, let zone), .local(_, let otherZone)):
      zone == nil || otherZone == nil || zone == otherZone
    default: false
    }
  }

  /// Reads the value of a property; `nil` where it is no date.
  init?(_ text: some StringProtocol, zone: String?) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, let day = Self.day(bytes[..<8]) else { return nil }
    if bytes.count == 8 {
      self = .date(day)
      return
    }
    let isUTC = bytes.count == 16 && bytes[15] | 0x20 == 0x7A
    guard bytes.count == 15 || isUTC, bytes[8] | 0x20 == 0x74, let hour = Self.number(bytes[9..<11]),
      let minute = Self.number(bytes[11..<13]), let second = Self.number(bytes[13..<15]), hour < 24,
      minute < 60, second <= 60
    else { return nil }
    let wall = WallTime(day, second: hour * 3600 + minute * 60 + min(second, 59))
    self = isUTC ? .utc(wall) : .local(wall, zone: zone)
  }

  /// The dates of a property with one value or several.
  static func all(_ property: Property) throws(CalendarFault) -> [DateValue] {
    try Period.all(property).map(\.start)
  }

  /// The one date of a property.
  static func one(_ property: Property) throws(CalendarFault) -> DateValue {
    guard let value = try all(property).first else {
      throw CalendarFault(
        property.line, worded("\(property.name) has no value"), worded("give a date or a time"))
    }
    return value
  }

  /// A day; calendars write years long ago, or far ahead, where they mean no year.
  private static func day(_ bytes: ArraySlice<UInt8>) -> Day? {
    let start = bytes.startIndex
    guard let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 4..<start + 6]),
      let day = number(bytes[start + 6..<start + 8])
    else { return nil }
    // Years of the calendar that is counted with, in which 29 February is a day.
    return Day(year: year < 1900 ? 1904 : year > 2999 ? 2996 : year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
