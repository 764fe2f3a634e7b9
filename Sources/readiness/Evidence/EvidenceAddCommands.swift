import ArgumentParser
import Assessment
import UseCases
import Wording

/// `readiness evidence certificate`.
struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: worded("Add a certificate that somebody issued."),
    usage: "readiness evidence certificate [<profile>] --title T --day D --shows SKILL=LEVEL ...",
    discussion: paragraphs(
      """
      EXAMPLE
        readiness evidence certificate profile.xml --title "TensorFlow" \\
          --day 2025-03-14 --shows tensorflow=2 --artefact https://example.org/7
      """))

  @OptionGroup var target: EvidenceTarget

  @Option(help: .worded("The name of the certificate."))
  var title: String

  @Option(help: .worded("The day of issue."))
  var day: String

  @OptionGroup var showings: EvidenceShowings

  func run() throws {
    try target.add(.certificate, title: title, day: ("--day", day), showings)
  }
}

/// `readiness evidence experience`.
struct ExperienceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experience", abstract: worded("Add work, with its length."),
    usage:
      "readiness evidence experience [<profile>] --title T --months N --until D --shows SKILL ...",
    discussion: paragraphs(
      """
      Without a level, less than half a year shows level 1, less than three years
      level 2, more level 3.

      EXAMPLE
        readiness evidence experience profile.xml --title "Data engineer" \\
          --months 30 --until 2026-06 --shows Python SQL=3
      """))

  @OptionGroup var target: EvidenceTarget

  @Option(help: .worded("The position, and where."))
  var title: String

  @Option(help: .worded("How long, in months, 1 to 720."))
  var months: Int

  @Option(help: .worded("The last day; today for what goes on."))
  var until: String

  @OptionGroup var showings: EvidenceShowings

  func run() throws {
    try target.add(
      .experience(months: months), title: title, day: ("--until", until), showings,
      usualLevel: EvidenceRule.level(ofMonths: months))
  }
}

/// `readiness evidence project`.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: worded("Add something that you made."),
    usage: "readiness evidence project [<profile>] --title T --day D --shows SKILL=LEVEL ...",
    discussion: paragraphs(
      """
      One with an artefact, which others can look at, weighs more.

      EXAMPLE
        readiness evidence project profile.xml --title "Churn model" \\
          --day 2026-05 --shows feature-engineering=3 --artefact https://example.org/churn
      """))

  @OptionGroup var target: EvidenceTarget

  @Option(help: .worded("The name of the project."))
  var title: String

  @Option(help: .worded("The day on which it was finished."))
  var day: String

  @OptionGroup var showings: EvidenceShowings

  func run() throws {
    try target.add(.project, title: title, day: ("--day", day), showings)
  }
}

/// `readiness evidence practice-exam`.
struct PracticeExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice-exam", abstract: worded("Add the result of a practice exam, by section."),
    usage:
      "readiness evidence practice-exam [<profile>] --title T --day D --score SECTION=PERCENT ...",
    discussion: paragraphs(
      """
      A score is SECTION=PERCENT, or SECTION=PERCENT/QUESTIONS where you know how
      many questions it was. Sections are given by id or number.

      EXAMPLE
        readiness evidence practice-exam profile.xml --title "Mock 1" \\
          --day 2026-10-01 --score 1=55 --score pmle.2=70/9
      """))

  @OptionGroup var target: EvidenceTarget

  @Option(help: .worded("The name of the practice exam."))
  var title: String

  @Option(help: .worded("The day on which you took it."))
  var day: String

  @Option(help: .worded("The score of a section, such as 1=55 or pmle.2=70/9; may be repeated."))
  var score: [String] = []

  @Option(help: .worded("Where it can be looked at: a link, or the name of a file."))
  var artefact: String?

  func run() throws {
    var ledger = try target.ledger()
    let form = ledger.form
    try EvidenceChangeText.write(
      try ledger.add(
        .practiceExam(try score.map(form.score)), title: title, day: try form.day(day, for: "--day"),
        artefact: artefact))
  }
}
