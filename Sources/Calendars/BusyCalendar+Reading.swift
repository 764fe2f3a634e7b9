import Ontology
import Wording

extension BusyCalendar {
  private static let eventNames: Set = [
    "UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "TRANSP",
    "STATUS",
  ]
  private static let zoneNames: Set = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"]
  /// The deepest nesting of components.
  private static let depthLimit = 16

  /// Reads a calendar, in UTF-8 or UTF-16. What stands after its end is no part of it.
  ///
  /// An event or a zone of which a date, a length or a rule cannot be read is passed over, and told in ``faults``.
  ///
  /// - Throws: What makes it no calendar: it does not begin as one, is cut off or wrongly nested, or has too many
  ///   events.
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8]) throws(CalendarFault) {
    var lines = ContentLines(CalendarText.utf8(bytes))
    var open: [String] = []
    var hasCalendar = false
    var event = Event(line: 0)
    var zone = ZoneReading()
    while let line = lines.next() {
      let name = Property.name(of: line)
      func property() -> Property { Property(line, name: name, number: lines.number) }
      switch (name, open.last) {
      case ("BEGIN", _):
        let component = property().value.trimmed.uppercased()
        guard !open.isEmpty || component == "VCALENDAR" else { throw Self.noCalendar(lines.number) }
        guard open.count < Self.depthLimit else {
          throw CalendarFault(lines.number, worded("the parts of the calendar are nested too deep"))
        }
        open.append(component)
        hasCalendar = true
        switch component {
        case "VEVENT", "VFREEBUSY": event = Event(line: lines.number)
        case "VTIMEZONE": zone = ZoneReading()
        case "STANDARD", "DAYLIGHT": zone.begin(isDaylight: component == "DAYLIGHT")
        default: break
        }
      case ("END", let component?):
        let ended = property().value.trimmed
        guard ended.uppercased() == component else {
          throw CalendarFault(
            lines.number, worded("'END:\(ended.prefix(40))' stands where END:\(component) is expected"))
        }
        open.removeLast()
        switch component {
        case "VEVENT":
          event.checkBeginning()
          try add(event)
        case "VFREEBUSY": try add(event)
        case "VTIMEZONE": add(zone)
        case "STANDARD" where open.last == "VTIMEZONE", "DAYLIGHT" where open.last == "VTIMEZONE": zone.end()
        default: break
        }
      case (_, nil): guard hasCalendar else { throw Self.noCalendar(lines.number) }
      case (_, "VEVENT") where Self.eventNames.contains(name): event.read(property())
      case ("FREEBUSY", "VFREEBUSY"): event.read(property())
      case ("TZID", "VTIMEZONE"): zone.name = ZoneName.plain(property().value)
      case ("X-LIC-LOCATION", "VTIMEZONE"): zone.definition.location = ZoneName.plain(property().value)
      case (_, "STANDARD"), (_, "DAYLIGHT"): if Self.zoneNames.contains(name) { zone.read(property()) }
      case ("X-WR-TIMEZONE", "VCALENDAR"): shownZone = ZoneName.plain(property().value)
      default: continue
      }
    }
    guard hasCalendar else { throw Self.noCalendar(max(1, lines.number)) }
    if let component = open.last {
      throw CalendarFault(
        lines.number, worded("the file ends in the middle of \(component)"),
        worded("export the calendar again"))
    }
  }

  private mutating func add(_ event: Event) throws(CalendarFault) {
    guard eventCount < Self.eventLimit else {
      throw CalendarFault(
        event.line, worded("the calendar has more than \(Self.eventLimit) events"),
        worded("export fewer years"))
    }
    eventCount += 1
    if let fault = event.fault { faults.append(fault) } else { events.append(event) }
  }

  private mutating func add(_ zone: ZoneReading) {
    if let fault = zone.fault { faults.append(fault) } else { zones[zone.name] = zone.definition }
  }

  private static func noCalendar(_ line: Int) -> CalendarFault {
    CalendarFault(line, worded("this is no calendar"), worded("an .ics file begins with BEGIN:VCALENDAR"))
  }
}

extension BusyCalendar.Event {
  /// Takes in a property, or keeps the first fault.
  fileprivate mutating func read(_ property: Property) {
    do throws(CalendarFault) {
      try take(property)
    } catch {
      fault = fault ?? error
    }
  }

  private mutating func take(_ property: Property) throws(CalendarFault) {
    switch property.name {
    case "UID": uid = property.value
    case "SEQUENCE": sequence = Int(property.value.trimmed) ?? 0
    case "DTSTART":
      start = try DateValue.one(property)
      try check(property)
    case "DTEND":
      end = try DateValue.one(property)
      try check(property)
    case "DURATION":
      guard let length = EventLength(property.value.trimmed) else {
        throw CalendarFault(
          property.line, worded("'\(property.value.prefix(40))' is no length of an event"),
          worded("give one such as PT1H30M")
        )
      }
      self.length = length
    case "RRULE": rules.append(try RecurrenceRule(property))
    case "RDATE": additions += try Period.all(property)
    case "EXDATE": exceptions += try DateValue.all(property)
    case "RECURRENCE-ID":
      recurrence = try DateValue.one(property)
      changesFuture = property.parameters["RANGE"]?.uppercased() == "THISANDFUTURE"
    case "TRANSP": isFree = isFree || property.value.trimmed.uppercased() == "TRANSPARENT"
    case "STATUS": isFree = isFree || property.value.trimmed.uppercased() == "CANCELLED"
    case "FREEBUSY":
      guard property.parameters["FBTYPE"]?.uppercased() != "FREE" else { return }
      additions += try Period.all(property)
    default: break
    }
  }

  /// Notes an event that would take time and does not say when it begins (RFC 5545, section 3.8.2.4).
  fileprivate mutating func checkBeginning() {
    guard start == nil, !isFree, fault == nil else { return }
    fault = CalendarFault(
      line, worded("the event does not say when it begins"), worded("give it a DTSTART, or leave it out"))
  }

  /// Refuses an end before the beginning, as far as the same clock tells.
  private func check(_ property: Property) throws(CalendarFault) {
    guard let start, let end, start.isOnClock(of: end), end.wall < start.wall else { return }
    throw CalendarFault(
      property.line, worded("the event ends before it begins"), worded("give an end after the beginning"))
  }
}

extension String {
  /// The text without blanks around it, such as those that programs leave at the ends of lines.
  var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let last = lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(self[...last].drop(while: isBlank))
  }
}
