import UseCases
import Wording

/// What somebody with a new plan needs to know: the three commands of a week.
enum WeekOfLife {
  /// The commands, a line each.
  ///
  /// - Parameter folder: Where the plan is.
  static func commands(in folder: String) -> String {
    let place = folder == "." ? "" : worded(" In \(folder.printableArgument):")
    return worded(
      """
      From now on three commands are enough.\(place)
        readiness today                  what to do tonight
        readiness progress --done 1      enter session 1 of the week
        readiness replan                 once a week: the rest moves with you
      """)
  }
}
