import Ontology

extension BusyCalendar {
  private static let eventNames: Set = [
    "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "TRANSP", "STATUS",
  ]
  private static let zoneNames: Set = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"]
  /// The deepest nesting of components.
  private static let depthLimit = 16

  /// Reads a calendar.
  ///
  /// - Throws: The first fault: no calendar, one that is cut off or wrongly nested, a date, length or rule of an
  ///   event that cannot be read, too many events.
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8]) throws(CalendarFault) {
    var lines = ContentLines(bytes)
    var open: [String] = []
    var hasCalendar = false
    var event = Event(line: 0)
    var zoneName = ""
    var observance = ZoneDefinition.Observance()
    while let line = lines.next() {
      let name = Property.name(of: line)
      func property() -> Property { Property(line, name: name, number: lines.number) }
      switch (name, open.last) {
      case ("BEGIN", _):
        let component = property().value.uppercased()
        guard !open.isEmpty || component == "VCALENDAR" else { throw Self.noCalendar(lines.number) }
        guard open.count < Self.depthLimit else {
          throw CalendarFault(lines.number, "the parts of the calendar are nested too deep")
        }
        open.append(component)
        hasCalendar = true
        if component == "VEVENT" { event = Event(line: lines.number) }
        if component == "VTIMEZONE" { zoneName = "" }
        if component == "STANDARD" || component == "DAYLIGHT" {
          observance = ZoneDefinition.Observance()
          observance.isDaylight = component == "DAYLIGHT"
        }
      case ("END", let component?):
        guard property().value.uppercased() == component else {
          throw CalendarFault(
            lines.number, "'END:\(property().value.prefix(40))' stands where END:\(component) is expected")
        }
        open.removeLast()
        if component == "VEVENT" {
          guard events.count < Self.eventLimit else {
            throw CalendarFault(
              event.line, "the calendar has more than \(Self.eventLimit) events", "export fewer years")
          }
          events.append(event)
        } else if open.last == "VTIMEZONE", component == "STANDARD" || component == "DAYLIGHT" {
          zones[zoneName, default: ZoneDefinition()].observances.append(observance)
        }
      case (_, nil): throw Self.noCalendar(lines.number)
      case (_, "VEVENT") where Self.eventNames.contains(name): try event.read(property())
      case ("TZID", "VTIMEZONE"): zoneName = property().value
      case (_, "STANDARD"), (_, "DAYLIGHT"):
        if Self.zoneNames.contains(name) { try observance.read(property()) }
      case ("X-WR-TIMEZONE", "VCALENDAR"): shownZone = property().value
      default: continue
      }
    }
    guard hasCalendar else { throw Self.noCalendar(max(1, lines.number)) }
    if let component = open.last {
      throw CalendarFault(
        lines.number, "the file ends in the middle of \(component)", "export the calendar again")
    }
  }

  private static func noCalendar(_ line: Int) -> CalendarFault {
    CalendarFault(line, "this is no calendar", "an .ics file begins with BEGIN:VCALENDAR")
  }
}

extension BusyCalendar.Event {
  fileprivate mutating func read(_ property: Property) throws(CalendarFault) {
    switch property.name {
    case "UID": uid = property.value
    case "DTSTART": start = try DateValue.one(property)
    case "DTEND": end = try DateValue.one(property)
    case "DURATION":
      guard let length = EventLength(property.value) else {
        throw CalendarFault(
          property.line, "'\(property.value.prefix(40))' is no length of an event", "give one such as PT1H30M"
        )
      }
      self.length = length
    case "RRULE": rule = try RecurrenceRule(property)
    case "RDATE": furtherDates += try DateValue.all(property)
    case "EXDATE": exceptions += try DateValue.all(property)
    case "RECURRENCE-ID": recurrence = try DateValue.one(property)
    case "TRANSP": isFree = isFree || property.value.uppercased() == "TRANSPARENT"
    case "STATUS": isFree = isFree || property.value.uppercased() == "CANCELLED"
    default: break
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
    let text = property.value
    let digits = text.utf8.dropFirst().map { Int($0) - 48 }
    guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4 || digits.count == 6,
      digits.allSatisfy({ (0...9).contains($0) })
    else {
      throw CalendarFault(
        property.line, "'\(text.prefix(40))' is no offset from UTC", "give one such as +0100")
    }
    let pairs = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    let seconds = zip(pairs, [3600, 60, 1]).map(*).reduce(0, +)
    return sign == "-" ? -seconds : seconds
  }
}
