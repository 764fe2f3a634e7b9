import Ontology

/// The clocks of a calendar's zones beside that of whoever asks.
struct Clocks {
  private var known: [String: ZoneRules?] = [:]
  private let stated: [String: ZoneDefinition]
  private let days: ClosedRange<Day>
  private let named: (String) -> ZoneRules?
  private var target: ZoneRules?
  private(set) var lacksZone = false
  /// The zones of which nobody knows the rules, by their names.
  private(set) var unknownZones: Set<String> = []

  init(
    calendar: BusyCalendar, days: ClosedRange<Day>, zone: ZoneRules?, named: @escaping (String) -> ZoneRules?
  ) {
    stated = calendar.zones
    self.days = days
    self.named = named
    target = zone
    if zone == nil, let shown = calendar.shownZone { target = rules(shown) }
  }

  /// The rules of a zone; `nil` where nobody knows them, so that its times are read as they stand.
  ///
  /// A name of the IANA database has the rules of this machine, for what calendars state of such a zone is often
  /// cut to the years in which it was written. Then comes what the calendar states, and what the name of a zone of
  /// Windows, or an offset in it, says.
  private mutating func rules(_ name: String) -> ZoneRules? {
    if let rules = known[name] { return rules }
    let definition = stated[name]
    let names = ZoneName.databaseNames(name) + (definition?.location.map(ZoneName.databaseNames) ?? [])
    let rules =
      names.lazy.compactMap(named).first ?? definition?.rules(around: days)
      ?? WindowsZones.databaseName(name).flatMap(named)
      ?? ZoneName.offset(name).map { .fixed(offset: $0, name: name) }
    known[name] = .some(rules)
    return rules
  }

  /// A date or time as a moment in UTC, where that is known; else on its own clock.
  mutating func moment(_ value: DateValue) -> WallTime {
    if case .local(let wall, let zone?) = value, let rules = rules(zone) { return rules.moment(of: wall) }
    return value.wall
  }

  /// Whether a value's moment in UTC is known.
  mutating func hasMoment(_ value: DateValue) -> Bool {
    switch value {
    case .date, .local(_, nil): false
    case .utc: true
    case .local(_, let zone?): rules(zone) != nil
    }
  }

  /// A moment of a value's kind as the clock of whoever asks shows it.
  mutating func shown(_ moment: WallTime, like value: DateValue) -> WallTime {
    switch value {
    case .date, .local(_, nil): return moment
    case .utc:
      if target == nil { lacksZone = true }
      return target?.wallTime(at: moment) ?? moment
    case .local(_, let zone?):
      guard let rules = rules(zone) else {
        unknownZones.insert(zone)
        return moment
      }
      return (target ?? rules).wallTime(at: moment)
    }
  }
}
