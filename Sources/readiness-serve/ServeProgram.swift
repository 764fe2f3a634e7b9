import ArgumentParser
import Host
import UseCases
import Wording
import XML

/// The program behind `readiness serve`.
struct ServeProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness-serve",
    abstract: worded("The pages of 'readiness serve', which starts this program."))

  @Argument(help: .worded("The folder of the profile and the plan."))
  var folder: String = "."

  @Option(help: .worded("The port; 0 for one that is free."))
  var port: Int = 0

  @Flag(name: .customLong("no-open"), help: .worded("Open no browser."))
  var opensNothing = false

  @Option(help: .worded("End after so many minutes in which nobody asks for anything; 0 for never."))
  var idle: Int = 60

  @Option(name: .customLong("library"), help: .worded("A folder that adds to the library."))
  var libraries: [String] = []

  func run() throws {
    do {
      try Serving(folder: folder, port: port, opens: !opensNothing, idle: idle, libraries: libraries).run()
    } catch {
      guard let failure = Failure(error) else { throw error }
      Console.say(failure.message)
      throw ExitCode(failure.status)
    }
  }
}
