import Host
import Ontology

extension Day {
  /// Today on this machine.
  static var today: Day {
    let (year, month, day) = Host.today()
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  /// The minutes of today that are over on this machine.
  static var minuteOfToday: Int { Host.minuteOfToday() }
}
