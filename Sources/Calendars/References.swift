import Ontology

/// Occurrences of an event that a calendar names: those it takes out, and those in whose place it puts others.
///
/// A time in a zone names the occurrence of that moment, a time without one that of that time on the event's own
/// clock, and a day that of that day.
struct References {
  private var moments: Set<WallTime> = []
  private var walls: Set<WallTime> = []
  private var days: Set<Day> = []
  /// The times of all of them on their own clocks, for events that have no zone.
  private var ownWalls: Set<WallTime> = []
  private var ownDays: Set<Day> = []

  init(_ values: [DateValue], _ clocks: inout Clocks) {
    for value in values {
      if value.isDate {
        days.insert(value.wall.day)
      } else if clocks.hasMoment(value) {
        moments.insert(clocks.moment(value))
        ownWalls.insert(value.wall)
      } else {
        walls.insert(value.wall)
      }
      ownDays.insert(value.wall.day)
    }
  }

  var isEmpty: Bool { ownDays.isEmpty }

  /// Whether an occurrence that begins at a date or time is named.
  ///
  /// - Parameter byDay: Whether a day names what begins on it at some time.
  func contain(_ start: DateValue, byDay: Bool = true, _ clocks: inout Clocks) -> Bool {
    guard !isEmpty else { return false }
    if start.isDate { return ownDays.contains(start.wall.day) }
    if byDay && days.contains(start.wall.day) || walls.contains(start.wall) { return true }
    return clocks.hasMoment(start)
      ? moments.contains(clocks.moment(start)) : ownWalls.contains(start.wall)
  }
}
