import Host
import Ontology

extension Day {
  /// Today on this machine.
  static var today: Day {
    let (year, month, day) = Host.today()
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  /// The first Monday after the day.
  var nextMonday: Day { monday.adding(days: 7) }
}
