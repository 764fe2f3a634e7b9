import ArgumentParser
import Host
import UseCases
import Wording
import XML

/// `readiness serve`: all of it as pages in the browser.
///
/// What listens on a port is a program of its own, so that nothing else of this one can.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: worded("All of it as pages in your browser, on this machine alone."),
    usage: "readiness serve [<folder>] [<options>]",
    discussion: paragraphs(
      """
      Prints an address that lets one browser in, once, and opens it where there is a
      browser. The pages are reached from this machine only; what you enter is written to
      profile.xml and plan.xml in the folder at once, and the other commands can be used
      beside it. It ends after an idle hour, by the button on every page, or by Ctrl-C.

      EXAMPLE
        readiness serve
        readiness serve my-plan --port 8080 --no-open
      """))

  @Argument(help: .worded("The folder of your profile and your plan."))
  var folder: String = "."

  @Option(help: .worded("The port, 1024 to 65535; one that is free if left out."))
  var port: Int = 0

  @Flag(name: .customLong("no-open"), help: .worded("Open no browser."))
  var opensNothing = false

  @Option(help: .worded("End after so many minutes in which nobody asks for anything; 0 for never."))
  var idle: Int = 60

  @Option var library: [AddedLibrary] = []

  /// The name of the program that serves.
  private static let server = "readiness-serve"

  func run() throws {
    var arguments = ["--port=\(port)", "--idle=\(idle)"] + (opensNothing ? ["--no-open"] : [])
    for added in library.folders { arguments += ["--library", added] }
    arguments += ["--", folder]
    guard let own = RunningProgram.path, let place = own.lastIndex(of: "/") else {
      throw missing(worded("this program"))
    }
    let server = String(own[...place]) + Self.server
    guard Folder.isRegularFile(server) else { throw missing(server) }
    throw Failure(
      "readiness: "
        + worded("\(server.printable) cannot be started: \(RunningProgram.become(server, arguments))"),
      status: 71)
  }

  private func missing(_ path: String) -> Failure {
    Failure(
      "readiness: "
        + worded(
          """
          the program \(path.printable) is not there, which shows the pages; build it where you built this \
          one: swift build -c release --product \(Self.server)
          """),
      status: Failure.missingInput)
  }
}
