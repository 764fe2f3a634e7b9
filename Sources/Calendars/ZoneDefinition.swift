import Ontology

/// A time zone as a calendar states it (VTIMEZONE; RFC 5545, section 3.6.5).
struct ZoneDefinition: Sendable {
  struct Observance: Sendable {
    var start: WallTime?
    var from = 0
    var to = 0
    var rule: RecurrenceRule?
    var furtherDates: [DateValue] = []
    var isDaylight = false
  }

  var observances: [Observance] = []
  /// The zone of the IANA database that it is, where the calendar says so (`X-LIC-LOCATION`).
  var location: String?

  /// The changes of the clocks around some days.
  func rules(around days: ClosedRange<Day>) -> ZoneRules? {
    // More than a year before, so that the last change before the days is among them.
    let window = days.lowerBound.adding(days: -800)...days.upperBound.adding(days: 400)
    let ordered = observances.filter { $0.start != nil }
    guard let first = ordered.min(by: { ($0.start?.seconds ?? 0) < ($1.start?.seconds ?? 0) }) else {
      return nil
    }
    var budget = 100_000
    let changes = ordered.flatMap { observance -> [ZoneRules.Change] in
      guard let start = observance.start else { return [] }
      var times = [start] + observance.furtherDates.map(\.wall)
      if let rule = observance.rule {
        times += rule.times(from: start, in: window, budget: &budget).filter { time in
          switch rule.until {
          case nil: true
          case .utc(let moment): time.adding(seconds: -observance.from) <= moment
          case let until?: time.day <= until.wall.day
          }
        }
      }
      return Set(times).map {
        ZoneRules.Change(
          at: $0.adding(seconds: -observance.from), offset: observance.to, isDaylight: observance.isDaylight,
          name: "")
      }
    }
    let initial = ZoneRules.Change(
      at: WallTime(seconds: .min / 4), offset: first.from, isDaylight: false, name: "")
    return ZoneRules(initial: initial, changes: changes)
  }
}
