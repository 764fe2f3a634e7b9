import Ontology

/// A rule by which an event comes again (RFC 5545, section 3.3.10).
///
/// Understood are days, weeks, months and years with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH,
/// BYSETPOS and WKST; other parts are passed over.
struct RecurrenceRule {
  enum Frequency: String {
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
  var weekdays: [WeekdayPlace] = []
  var monthDays: [Int] = []
  var months: [Int] = []
  var positions: [Int] = []
  var weekStart = 0

  private static let weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Reads the value of an RRULE.
  init(_ property: Property) throws(CalendarFault) {
    func fault(_ part: some StringProtocol) -> CalendarFault {
      CalendarFault(
        property.line, "'\(part.prefix(60))' is no part of a rule that is understood",
        "give one such as FREQ=WEEKLY;BYDAY=TU,TH")
    }
    func numbers(_ text: Substring, _ range: ClosedRange<Int>) throws(CalendarFault) -> [Int] {
      var found: [Int] = []
      for piece in text.split(separator: ",") {
        guard piece.utf8.count <= 8, let number = Int(piece), number != 0, range.contains(number) else {
          throw fault(text)
        }
        found.append(number)
      }
      guard found.count <= 400 else { throw fault(text) }
      return found
    }
    var found: Frequency?
    (count, until) = (nil, nil)
    for part in property.value.uppercased().split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { throw fault(part) }
      switch sides[0] {
      case "FREQ":
        guard let frequency = Frequency(rawValue: String(sides[1])) else { throw fault(part) }
        found = frequency
      case "INTERVAL": interval = try numbers(sides[1], 1...100_000).first ?? 1
      case "COUNT": count = try numbers(sides[1], 1...10_000_000).first
      case "UNTIL":
        guard let value = DateValue(sides[1], zone: nil) else { throw fault(part) }
        until = value
      case "BYDAY":
        for piece in sides[1].split(separator: ",") {
          guard let weekday = Self.weekdayCodes.firstIndex(of: String(piece.suffix(2))),
            piece.count == 2 || Int(piece.dropLast(2)).map({ (1...53).contains(abs($0)) }) == true,
            weekdays.count < 400
          else { throw fault(part) }
          weekdays.append(WeekdayPlace(weekday: weekday, place: Int(piece.dropLast(2)) ?? 0))
        }
      case "BYMONTHDAY": monthDays = try numbers(sides[1], -31...31)
      case "BYMONTH": months = try numbers(sides[1], 1...12)
      case "BYSETPOS": positions = try numbers(sides[1], -366...366)
      case "WKST": weekStart = Self.weekdayCodes.firstIndex(of: String(sides[1])) ?? 0
      default: continue
      }
    }
    guard let found else { throw fault(property.value) }
    frequency = found
  }
}
