import Documents
package import Ontology
import Wording

extension Day {
  /// Reads a day as a person enters it.
  ///
  /// - Parameter option: What it was entered for, as the message names it.
  /// - Throws: `Failure` with status 64 for what is no day, or none that a plan can hold.
  package init(entered text: String, for option: String) throws {
    let days = try EntryLimits.plan().days("start", of: ["conditions"])
    guard let day = Day(text) else {
      if Day.isBeyondCalendar(text) { throw Self.outside(days, text, option) }
      throw Failure(
        "readiness: "
          + worded(
            "'\(text.printableArgument)' is no day; give \(option) as YEAR-MONTH-DAY, such as 2027-03-29"),
        status: Failure.usage)
    }
    guard days.contains(day) else { throw Self.outside(days, text, option) }
    self = day
  }

  private static func outside(_ days: ClosedRange<Day>, _ text: String, _ option: String) -> Failure {
    Failure(
      "readiness: "
        + worded(
          """
          \(text.printableArgument) is outside what can be planned; give \(option) a day from \(days.lowerBound) to \
          \(days.upperBound)
          """), status: Failure.usage)
  }

  /// The first Monday after the day.
  package var nextMonday: Day { monday.adding(days: 7) }
}

extension Day {
  /// That it is not ahead of today, as a clause after its name.
  func notAhead(of today: Day) -> String {
    self == today ? worded("is today") : worded("is in the past")
  }
}
