import ArgumentParser
import Host
import UseCases
import Wording
import XML

/// The command `readiness`.
@main
struct Readiness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: worded("Where you stand for an exam, what is missing, and a week-by-week plan to get there."),
    discussion: paragraphs(
      """
      Everything runs on this machine; nothing is sent anywhere.

      EXAMPLE
        readiness start
        readiness start --sample ml-engineer --output sample
      """),
    version: Version.current,
    subcommands: [
      StartCommand.self, RolesCommand.self, ExamsCommand.self, ShowCommand.self, AssessCommand.self,
      EvidenceCommand.self, ScoreCommand.self, CompareCommand.self, ReviewCommand.self, PracticeCommand.self,
      MockCommand.self, PlanCommand.self,
      TodayCommand.self, WeekCommand.self, DigestCommand.self, CheckUpCommand.self, ProgressCommand.self,
      FeedbackCommand.self,
      ReplanCommand.self, AdjustCommand.self, HistoryCommand.self, ExportCommand.self, ImportCommand.self,
      TeamCommand.self,
      ShareCommand.self,
      CalibrateCommand.self,
      ServeCommand.self, NewCommand.self, CheckCommand.self, TemplateCommand.self, SchemaCommand.self,
    ])

  static func main() {
    Console.ignoreFailedWrites()
    Lasting.leaveAtOnce()
    do {
      try SpokenLanguage.choose(Host.environment(SpokenLanguage.variable))
      let arguments = CommandArguments.ready(Array(CommandLine.arguments.dropFirst()))
      try CommandArguments.checkVerbs(arguments)
      var command = try command(for: arguments)
      try command.run()
    } catch {
      if let failure = Failure(error) {
        if !failure.message.isEmpty { Console.say(failure.message) }
        exit(withError: ExitCode(failure.status))
      }
      say(error)
    }
  }

  /// The command that arguments ask for.
  ///
  /// Its verb is looked up here, and reads what follows alone: on the way from the root the parser would ask each command
  /// for its options, and the verb for all of its own once more, which in debug builds checks them anew each time. Help and
  /// faults are left to the parser of the whole, which says them as people know them.
  private static func command(for arguments: [String]) throws -> any ParsableCommand {
    let (verb, rest) = CommandArguments.verb(of: arguments)
    if verb.configuration.subcommands.isEmpty, let command = try? verb.parseAsRoot(Array(rest)),
      type(of: command) == verb
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Ends with what the parser says: help on standard output, what is wrong on standard error.
  ///
  /// It repeats arguments, which may hold what would steer a terminal.
  private static func say(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error).printable
    if !text.isEmpty {
      if code.isSuccess {
        do {
          try Console.write(text + "\n")
        } catch {
          guard let failure = Failure(error) else { exit(withError: code) }
          if !failure.message.isEmpty { Console.say(failure.message) }
          exit(withError: ExitCode(failure.status))
        }
      } else {
        Console.say(text)
      }
    }
    exit(withError: code)
  }
}
