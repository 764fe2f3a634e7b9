import Ontology
import Wording

/// A time zone of a calendar while it is read.
struct ZoneReading {
  var name = ""
  var definition = ZoneDefinition()
  private(set) var fault: CalendarFault?
  private var observance = ZoneDefinition.Observance()

  mutating func begin(isDaylight: Bool) {
    observance = ZoneDefinition.Observance()
    observance.isDaylight = isDaylight
  }

  mutating func end() { definition.observances.append(observance) }

  /// Takes in a property, or keeps the first fault.
  mutating func read(_ property: Property) {
    do throws(CalendarFault) {
      try observance.read(property)
    } catch {
      fault = fault ?? error
    }
  }
}

extension ZoneDefinition.Observance {
  fileprivate mutating func read(_ property: Property) throws(CalendarFault) {
    switch property.name {
    case "DTSTART": start = try DateValue.one(property).wall
    case "RRULE": rule = try RecurrenceRule(property)
    case "RDATE": furtherDates += try DateValue.all(property)
    case "TZOFFSETFROM": from = try Self.offset(property)
    case "TZOFFSETTO": to = try Self.offset(property)
    default: break
    }
  }

  /// An offset such as `+0100` in seconds.
  private static func offset(_ property: Property) throws(CalendarFault) -> Int {
    let text = property.value.trimmed
    let digits = text.utf8.dropFirst().map { Int($0) - 48 }
    guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4 || digits.count == 6,
      digits.allSatisfy({ (0...9).contains($0) })
    else {
      throw CalendarFault(
        property.line, worded("'\(text.prefix(40))' is no offset from UTC"), worded("give one such as +0100"))
    }
    let pairs = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    let seconds = zip(pairs, [3600, 60, 1]).map(*).reduce(0, +)
    return sign == "-" ? -seconds : seconds
  }
}
