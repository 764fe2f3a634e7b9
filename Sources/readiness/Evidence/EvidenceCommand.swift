import ArgumentParser
import Assessment
import UseCases
import Wording

/// `readiness evidence`: what a person has to show beside their answers.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: worded(
      "List, add, accept and remove certificates, work, projects, practice exams and ratings."),
    discussion: paragraphs(
      """
      Evidence shifts what is believed beside your answers, by one rule that 'list'
      prints. Skills are named by their id or any of their names. Levels are 0 none,
      1 aware, 2 assisted, 3 independent and 4 leading. A day may be a month or a
      year alone, whose middle then counts.

      EXAMPLE
        readiness evidence
        readiness evidence certificate profile.xml --title "TensorFlow" \\
          --day 2025-03 --shows tensorflow=2
        readiness evidence experience profile.xml --title "Data engineer" \\
          --months 30 --until 2026-06 --shows Python SQL=3
        readiness evidence practice-exam profile.xml --title "Mock 1" \\
          --day 2026-10-01 --score 1=55/9 --score 2=70
        readiness evidence rating profile.xml --by Grace --relation mentor \\
          --day 2026-10-01 --shows Python=3
        readiness evidence accept 4
      """),
    subcommands: [
      EvidenceListCommand.self, CertificateCommand.self, ExperienceCommand.self, ProjectCommand.self,
      PracticeExamCommand.self, RatingCommand.self, AcceptCommand.self, DeclineCommand.self,
      RemoveCommand.self,
    ],
    defaultSubcommand: EvidenceListCommand.self)

  /// Arguments with the profile after the name of the subcommand: people write `evidence profile.xml accept 4`
  /// as well, since everywhere else the profile follows the verb, and `evidence accept 4` where it has the usual name.
  static func ordered(_ arguments: [String]) -> [String] {
    let names = Set(configuration.subcommands.compactMap { $0.configuration.commandName })
    if arguments.count == 3, arguments[0] == configuration.commandName, names.contains(arguments[1]),
      Int(arguments[2]) != nil
    {
      return arguments.prefix(2) + [EvidenceTarget.usualProfile, arguments[2]]
    }
    guard arguments.count > 2, arguments[0] == configuration.commandName, !names.contains(arguments[1]),
      !arguments[1].hasPrefix("-"), names.contains(arguments[2])
    else { return arguments }
    return [arguments[0], arguments[2], arguments[1]] + arguments.dropFirst(3)
  }
}

/// The profile that a change is made to.
struct EvidenceTarget: ParsableArguments {
  /// Where the profile is if nothing is said.
  static let usualProfile = "profile.xml"

  @Argument(help: .worded("The profile."))
  var profile: String = Self.usualProfile

  @Option var library: [AddedLibrary] = []

  func ledger() throws -> EvidenceLedger {
    try EvidenceLedger(profile, try Workspace(library), on: .today)
  }

  /// Adds a piece about skills as it was written.
  ///
  /// - Parameters:
  ///   - day: The day with the option that it was given for.
  ///   - usualLevel: The level of skills that are given without one; `nil` where each needs its own.
  /// - Returns: The profile after it.
  @discardableResult
  func add(
    _ kind: Evidence.Kind, title: String, day: (option: String, text: String), _ showings: EvidenceShowings,
    usualLevel: Int? = nil
  ) throws -> EvidenceLedger {
    var ledger = try ledger()
    let form = ledger.form
    try EvidenceChangeText.write(
      try ledger.add(
        kind, title: title, day: try form.day(day.text, for: day.option), artefact: showings.artefact,
        shows: try showings.shows.map { try form.showing($0, usualLevel: usualLevel) }))
    return ledger
  }
}

/// What every piece about skills has.
struct EvidenceShowings: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: .worded("Skills with levels, such as sql-querying=2 \"Vertex AI Pipelines=3\"."))
  var shows: [String] = []

  @Option(help: .worded("Where it can be looked at: a link, or the name of a file."))
  var artefact: String?
}
