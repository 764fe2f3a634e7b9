import Ontology
import Wording

/// A date or time, and how long what begins there lasts, where that is stated with it (RFC 5545, section 3.3.9).
struct Period: Hashable {
  var start: DateValue
  var length: EventLength?

  init(start: DateValue, length: EventLength? = nil) {
    self.start = start
    self.length = length
  }

  /// The values of a property, each a date, a time, or a period of a beginning and an end or a length.
  static func all(_ property: Property) throws(CalendarFault) -> [Period] {
    let zone = property.zone
    var values: [Period] = []
    for text in property.value.split(separator: ",") {
      guard let value = Period(text, zone: zone) else {
        throw CalendarFault(
          property.line, worded("'\(text.prefix(40))' of \(property.name) is no date or time"),
          worded("give one such as 20270329 or 20270329T190000Z"))
      }
      values.append(value)
    }
    return values
  }

  private init?(_ text: Substring, zone: String?) {
    let sides = text.split(separator: "/", maxSplits: 1)
    guard let first = sides.first, let start = DateValue(first, zone: zone) else { return nil }
    self.start = start
    guard sides.count == 2 else { return }
    if let end = DateValue(sides[1], zone: zone) {
      let seconds = end.wall.seconds - start.wall.seconds
      guard seconds >= 0 else { return nil }
      length = EventLength(days: 0, seconds: seconds, isOnWall: true)
    } else {
      guard let length = EventLength(sides[1]) else { return nil }
      self.length = length
    }
  }
}
