import Documents
package import Ontology
import Wording

extension Day {
  /// Reads a day as a person enters it.
  ///
  /// - Parameter option: What it was entered for, as the message names it.
  /// - Throws: `Failure` with status 64 for what is no day, or longer ago than a plan can hold.
  package init(entered text: String, for option: String) throws {
    guard let day = Day(text) else {
      throw Failure(
        "readiness: "
          + worded(
            "'\(text.printableArgument)' is no day; give \(option) as YEAR-MONTH-DAY, such as 2027-03-29"),
        status: Failure.usage)
    }
    let days = try EntryLimits.plan().days("start", of: ["conditions"])
    guard !days.contains(day) else {
      self = day
      return
    }
    throw Failure(
      "readiness: " + worded("\(day) is too long ago; give \(option) a day from \(days.lowerBound) on"),
      status: Failure.usage)
  }

  /// The first Monday after the day.
  package var nextMonday: Day { monday.adding(days: 7) }
}
