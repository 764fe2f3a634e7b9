import Ontology
import Wording

/// A rule by which an event comes again (RFC 5545, section 3.3.10).
///
/// Minutes, hours, days, weeks, months and years are understood, with every part that names months, weeks, days
/// and times; other parts are passed over. Every second is too often.
struct RecurrenceRule {
  enum Frequency: String {
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A weekday, as the first, the last, … of a month or year, or 0 for each.
  struct WeekdayPlace: Hashable {
    var weekday: Int
    var place: Int
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  var until: DateValue?
  var months: [Int] = []
  var weekNumbers: [Int] = []
  var yearDays: [Int] = []
  var monthDays: [Int] = []
  var weekdays: [WeekdayPlace] = []
  var hours: [Int] = []
  var minutes: [Int] = []
  var seconds: [Int] = []
  var positions: [Int] = []
  var weekStart = 0

  /// The most times of a day that a rule may name: one a minute.
  private static let timesLimit = 1440
  private static let weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Reads the value of an RRULE.
  init(_ property: Property) throws(CalendarFault) {
    func fault(_ part: some StringProtocol) -> CalendarFault {
      CalendarFault(
        property.line, worded("'\(part.prefix(60))' is no part of a rule that is understood"),
        worded("give one such as FREQ=WEEKLY;BYDAY=TU,TH"))
    }
    func numbers(_ text: Substring, _ range: ClosedRange<Int>) throws(CalendarFault) -> [Int] {
      var found: [Int] = []
      for piece in text.split(separator: ",") {
        guard piece.utf8.count <= 8, let number = Int(piece), number != 0 || range.lowerBound == 0,
          range.contains(number), found.count < 400
        else { throw fault(text) }
        found.append(number)
      }
      return found
    }
    var found: Frequency?
    (count, until) = (nil, nil)
    for part in property.value.uppercased().split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { throw fault(part) }
      let value = sides[1]
      switch sides[0] {
      case "FREQ":
        guard let frequency = Frequency(rawValue: String(value)) else { throw fault(part) }
        found = frequency
      case "INTERVAL": interval = try numbers(value, 1...100_000).first ?? 1
      case "COUNT": count = try numbers(value, 1...10_000_000).first
      case "UNTIL":
        guard let day = DateValue(value, zone: nil) else { throw fault(part) }
        until = day
      case "BYDAY":
        for piece in value.split(separator: ",") {
          guard let weekday = Self.weekdayCodes.firstIndex(of: String(piece.suffix(2))),
            piece.count == 2 || Int(piece.dropLast(2)).map({ (1...53).contains(abs($0)) }) == true,
            weekdays.count < 400
          else { throw fault(part) }
          weekdays.append(WeekdayPlace(weekday: weekday, place: Int(piece.dropLast(2)) ?? 0))
        }
      case "BYMONTH": months = try numbers(value, 1...12)
      case "BYWEEKNO": weekNumbers = try numbers(value, -53...53)
      case "BYYEARDAY": yearDays = try numbers(value, -366...366)
      case "BYMONTHDAY": monthDays = try numbers(value, -31...31)
      case "BYHOUR": hours = try numbers(value, 0...23)
      case "BYMINUTE": minutes = try numbers(value, 0...59)
      case "BYSECOND": seconds = try numbers(value, 0...60).map { min($0, 59) }
      case "BYSETPOS": positions = try numbers(value, -366...366)
      case "WKST": weekStart = Self.weekdayCodes.firstIndex(of: String(value)) ?? 0
      default: continue
      }
    }
    guard let found else { throw fault(property.value) }
    frequency = found
    let times = [hours, minutes, seconds].reduce(1) { $0 * max(1, Set($1).count) }
    guard times <= Self.timesLimit else { throw fault(property.value) }
  }
}
