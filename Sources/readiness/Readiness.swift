import ArgumentParser
import Host

/// The command `readiness`.
@main
struct Readiness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "Where you stand for an exam, what is missing, and a week-by-week plan to get there.",
    discussion: """
      Everything runs on this machine; nothing is sent anywhere.

      EXAMPLE
        readiness start
        readiness start --sample ml-engineer --output sample
      """,
    version: Version.current,
    subcommands: [
      StartCommand.self, RolesCommand.self, ExamsCommand.self, ShowCommand.self, AssessCommand.self,
      EvidenceCommand.self, ScoreCommand.self, CompareCommand.self, ReviewCommand.self, PlanCommand.self,
      TodayCommand.self, WeekCommand.self, CheckUpCommand.self, ProgressCommand.self, FeedbackCommand.self,
      ReplanCommand.self, ExportCommand.self, ImportCommand.self, TeamCommand.self, ShareCommand.self,
      CheckCommand.self, TemplateCommand.self, SchemaCommand.self,
    ])

  static func main() {
    Console.ignoreFailedWrites()
    do {
      var command = try parseAsRoot(EvidenceCommand.ordered(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      guard let failure = Failure(error) else { exit(withError: error) }
      if !failure.message.isEmpty { Console.say(failure.message) }
      exit(withError: ExitCode(failure.status))
    }
  }
}
