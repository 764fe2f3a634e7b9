import Wording

/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// Formulas: Howard Hinnant, "chrono-compatible low-level date algorithms" (2013).
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public var number: Int

  /// Creates a day from the days since 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Creates a day; `nil` where the calendar has no such day, or the year is not within 1900 to 2999.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads a day such as `2027-03-29` (ISO 8601); `nil` for any other text.
  ///
  /// Byte by byte, and not by splitting the text: a plan has a thousand days, and is read at nearly every command.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    let bytes = text.utf8.span
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(in: bytes, 0..<4), let month = Self.number(in: bytes, 5..<7),
      let day = Self.number(in: bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number that digits write; `nil` where there is something else.
  private static func number(in bytes: Span<UInt8>, _ places: Range<Int>) -> Int? {
    var number = 0
    for place in places {
      guard (48...57).contains(bytes[place]) else { return nil }
      number = number * 10 + Int(bytes[place] - 48)
    }
    return number
  }

  /// The years that have days here.
  public static let years = 1900...2999

  /// Whether a text is written as a day, in a year that has none here.
  public static func isBeyondCalendar(_ text: some StringProtocol) -> Bool {
    let year = text.prefix(4)
    guard year.utf8.count == 4, year.isOfDigits, let number = Int(year)
    else {
      return false
    }
    // A year with a 29 February, so that no month is too short.
    return !years.contains(number) && Day("2000" + text.dropFirst(4)) != nil
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday >= 5 }

  /// The Monday of the day's week.
  public var monday: Day { Day(number: number - weekday) }

  /// The day a number of days later, or earlier for a negative number.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// ISO 8601, such as `2027-03-29`.
  public var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The day in words for people, such as `29 Mar 2027`, in the language that is spoken.
  public var spoken: String {
    let (year, month, day) = components
    return Language.day(day, month: month, year: year)
  }

  /// Orders the earlier day first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
