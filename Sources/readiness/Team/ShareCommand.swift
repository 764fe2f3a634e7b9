import ArgumentParser
import Host
import Terminal
import UseCases
import Wording

/// `readiness share`: whether averages of a small team may count a person, and questions be calibrated on them.
struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: worded("Open your profile to averages of a small team, or to calibration, or close it again."),
    usage: "readiness share [<profile>] [--for-calibration] [--close]",
    discussion: paragraphs(
      """
      An average over few people tells of each of them. 'readiness team' therefore
      shows none of fewer than five people, unless each of them has opened their
      profile. It is closed until you open it; nothing is sent anywhere.

      With --for-calibration it is about something else: whether somebody to whom
      you give the file may estimate from your answers, among those of many others,
      how hard the questions are ('readiness calibrate'). Nobody's answers are in
      what comes of it.

      EXAMPLE
        readiness share profile.xml
        readiness share profile.xml --close
        readiness share profile.xml --for-calibration
      """))

  @Argument(help: .worded("The profile."))
  var profile: String = "profile.xml"

  @Flag(help: .worded("Open it to the calibration of questions in place of a team's averages."))
  var forCalibration = false

  @Flag(help: .worded("Close the profile again."))
  var close = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    try Workspace(library).share(!close, profile, with: forCalibration ? .calibration : .team)
    let name = profile.printableArgument
    guard !forCalibration else {
      return Console.say(
        close
          ? worded("\(name) is closed to calibration: 'readiness calibrate' passes it over.")
          : TextLayout.wrapped(
            worded(
              """
              \(name) is open to calibration: whoever you give it to may estimate from your answers, among \
              those of others, how hard the questions are. To close it: readiness share \(name) \
              --for-calibration --close
              """)))
    }
    Console.say(
      close
        ? worded("\(name) is closed: no average of fewer than five people counts you.")
        : TextLayout.wrapped(
          worded(
            """
            \(name) is open: averages of a team may count you, also of fewer than five people who are all \
            open. Give the profile to whoever keeps the team's folder. To close it: readiness share \(name) \
            --close
            """)))
  }
}
