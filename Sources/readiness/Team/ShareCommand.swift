import ArgumentParser
import Host
import Terminal
import UseCases

/// `readiness share`: whether averages of a small team may count a person.
struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Open your profile to averages of a small team, or close it again.",
    usage: "readiness share [<profile>] [--close]",
    discussion: """
      An average over few people tells of each of them. 'readiness team' therefore
      shows none of fewer than five people, unless each of them has opened their
      profile. It is closed until you open it; nothing is sent anywhere.

      EXAMPLE
        readiness share profile.xml
        readiness share profile.xml --close
      """)

  @Argument(help: "The profile.")
  var profile: String = "profile.xml"

  @Flag(help: "Close the profile again.")
  var close = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    try Workspace(library).share(!close, profile)
    let name = profile.printableArgument
    Console.say(
      close
        ? "\(name) is closed: no average of fewer than five people counts you."
        : TextLayout.wrapped(
          "\(name) is open: averages of a team may count you, also of fewer than five people who are all "
            + "open. Give the profile to whoever keeps the team's folder. To close it: readiness share "
            + "\(name) --close"))
  }
}
