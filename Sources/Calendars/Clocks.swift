import Ontology

/// The clocks of a calendar's zones beside that of whoever asks.
struct Clocks {
  private var known: [String: ZoneRules?] = [:]
  private let named: (String) -> ZoneRules?
  private let target: ZoneRules?
  private(set) var lacksZone = false

  init(
    calendar: BusyCalendar, days: ClosedRange<Day>, zone: ZoneRules?, named: @escaping (String) -> ZoneRules?
  ) {
    let stated = calendar.zones.mapValues { $0.rules(around: days) }
    let shown = zone == nil ? calendar.shownZone : nil
    self.named = named
    known = stated
    target = zone ?? shown.flatMap { named($0) ?? stated[$0] ?? nil }
  }

  /// The rules of a zone; `nil` where nobody knows them, so that its times are read as they stand.
  private mutating func rules(_ name: String) -> ZoneRules? {
    if let rules = known[name] { return rules }
    let rules = named(name)
    known[name] = .some(rules)
    return rules
  }

  /// A date or time as a moment in UTC, where that is known; else on its own clock.
  mutating func moment(_ value: DateValue) -> WallTime {
    if case .local(let wall, let zone?) = value, let rules = rules(zone) { return rules.moment(of: wall) }
    return value.wall
  }

  /// A moment of a value's kind as the clock of whoever asks shows it.
  mutating func shown(_ moment: WallTime, like value: DateValue) -> WallTime {
    switch value {
    case .date, .local(_, nil): return moment
    case .utc:
      if target == nil { lacksZone = true }
      return target?.wallTime(at: moment) ?? moment
    case .local(_, let zone?):
      guard let rules = rules(zone) else { return moment }
      return (target ?? rules).wallTime(at: moment)
    }
  }
}
