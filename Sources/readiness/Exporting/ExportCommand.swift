import ArgumentParser
import Catalogue
import Documents
import Host
import Ontology
import UseCases
import Wording
import XML

/// `readiness export`: a plan, a profile's result, or a whole folder of plans, in other formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: worded("Write a plan for the learner, a manager or a mentor, or for other programs."),
    usage: "readiness export <plan> --output <output> [<options>]",
    discussion: paragraphs(
      """
      The format follows the output's extension, or --format:
      \(ExportFormat.list)
      What an audience must not see is not in the file: private notes are for the
      learner alone, and a manager is shown no single skill or session. In a CSV a
      text that a spreadsheet could take for a formula has an apostrophe before it.
      Import a calendar again after a new plan. A mail has no address unless you
      give one: open it in your mail program, look at it, and send it. Of a folder
      each plan is written, for each audience, in each format.

      EXAMPLE
        readiness export plan.xml --for manager --output manager.html
        readiness export plan.xml --for manager --output manager.eml
        readiness export plan.xml --output plan.xlsx
        readiness export plan.xml --output plan.ics
        readiness export plan.xml --output plan.json
        readiness export plan.xml --table competencies --output competencies.csv
        readiness export plan.xml --for mentor --format md --output -
        readiness export profile.xml --format json-resume --output resume.json
        readiness export people/ --for manager,mentor --format html,csv \\
          --output out/
      """))

  @Argument(
    help: .worded(
      "A plan (XML, JSON or a page that carries it), a profile, or a folder; - for standard input."))
  var plan: String

  @Option(
    name: .customLong("for"),
    help:
      .worded(
        "Whom it is for: learner, manager or mentor; as the template says, else the learner; several, with commas, for a folder."
      )
  )
  var audience: String?

  @Option(
    name: .shortAndLong,
    help: .worded("The file, or for a folder the folder, to write; - for standard output."))
  var output: String

  @Option(
    help: .worded(
      "The format, if the output's extension does not say it; several, with commas, for a folder."))
  var format: String?

  @Option(
    help: .worded("The table of a CSV: sessions, competencies, sections, goals, readiness, weeks or gaps."))
  var table: String?

  @Flag(help: .worded("Begin a CSV with a byte order mark, by which Excel knows UTF-8."))
  var byteOrderMark = false

  @Option(help: .worded("Whom a mail is for; several with commas."))
  var to: String?

  @Option(help: .worded("Who sends a mail."))
  var from: String?

  @Option(help: .worded("A template of your own; 'readiness template show learner' gives one to start from."))
  var template: String?

  @Option(help: .worded("The day whose week the learner's page begins with; today if left out."))
  var day: String?

  @Flag(help: .replacement) var replace = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let isFolder = plan != "-" && Folder.isFolder(plan) == true
    let formats =
      try format.map { try Self.pieces($0).map(ExportFormat.named) }
      ?? [isFolder ? .html : ExportFormat.ofFile(output)]
    guard formats.contains(.csv) || table == nil && !byteOrderMark else {
      throw Failure(
        "readiness: " + worded("--table and --byte-order-mark go with csv"), status: Failure.usage)
    }
    guard formats.contains(.eml) || to == nil && from == nil else {
      throw Failure("readiness: " + worded("--from and --to go with eml"), status: Failure.usage)
    }
    var exporter = try PlanExport(Catalogue(), on: .today)
    try exporter.useTemplate(template)
    exporter.day = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    let audiences =
      try audience.map { try Self.pieces($0).map(Audience.named) } ?? [exporter.ownAudience ?? .learner]
    // What is read by people says how labs begin and what mentors can ask, which stands in the library.
    if formats.contains(where: { [ExportFormat.html, .md, .txt, .eml].contains($0) }) {
      exporter.library = try Workspace(library).library
    }
    exporter.table = try table.map(Self.table)
    exporter.hasByteOrderMark = byteOrderMark
    exporter.sender = try from.map { try MailEntry.address($0, for: "--from") }
    exporter.recipients = try to.map { try MailEntry.addresses($0, for: "--to") } ?? []
    guard isFolder else { return try exportFile(exporter, formats, audiences) }
    guard output != "-" else {
      throw Failure(
        "readiness: " + worded("a folder is exported into a folder; name one with --output"),
        status: Failure.usage)
    }
    for audience in audiences {
      for format in formats { try exporter.check(format, for: audience) }
    }
    guard !formats.contains(.jsonResume) else {
      throw Failure(
        "readiness: " + worded("json-resume is made of one profile, not of a folder"), status: Failure.usage)
    }
    let result = try FolderExport(
      exporter: exporter, folder: plan, output: output, formats: formats, audiences: audiences,
      isAgreed: replace
    ).run(Self.tell)
    Console.say(worded("Plans exported: \(result.plans). Files in \(output.printable): \(result.files)."))
    let left = result.bad + result.refused
    guard left == 0 else {
      throw Failure(
        worded("Files that could not be exported: \(left)"),
        status: result.bad > 0 ? Failure.badData : Failure.usage)
    }
  }

  /// Says what happens on the way through a folder.
  private static func tell(_ event: FolderExport.Event) {
    switch event {
    case .failed(let failure): Console.say(failure.message)
    case .notices(let notices): Notice.say(notices)
    case .progress(let done, let count):
      guard count > 20, Console.showsProgress, done * 10 / count > (done - 1) * 10 / count else { return }
      Console.say(worded("\(done) of \(count)"))
    }
  }

  private func exportFile(_ exporter: PlanExport, _ formats: [ExportFormat], _ audiences: [Audience]) throws {
    guard formats.count == 1, audiences.count == 1 else {
      throw Failure(
        "readiness: "
          + worded("several formats or audiences go with a folder; '\(plan.printableArgument)' is none"),
        status: Failure.usage)
    }
    let exported = try exporter.export(
      plan, as: formats[0], for: audiences[0], to: output, isAgreed: replace,
      inputs: template.map { [$0] } ?? []
    ) { try Workspace(library) }
    if let (profile, model) = exported.person { EditionNotice(model: model).say(to: profile) }
    Notice.say(exported.notices)
    guard !FileIdentity.isStream(output) else { return }
    Console.say(
      exported.person == nil
        ? worded("Written to \(output.printable), for the \(worded(key: audiences[0].rawValue)).")
        : worded("Written to \(output.printable)."))
  }

  private static func table(_ name: String) throws -> PlanTable {
    if let table = PlanTable(rawValue: name) { return table }
    throw Failure.unknown(worded("table"), name, among: PlanTable.allCases.map(\.rawValue))
  }

  private static func pieces(_ list: String) -> [String] {
    list.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}
