import ArgumentParser
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Teams
import Terminal
import UseCases
import XML

/// `readiness team`: many people's profiles and plans side by side.
struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Show a team: who stands where, who could help whom, hours, dates and risks.",
    usage: "readiness team <folder> [--html FILE] [--csv FILE] [<options>]",
    discussion: """
      Reads every profile and plan (.xml) below the folder, however deep. A plan
      belongs to the profile of the same person, exam and role; of several revisions
      the newest counts, and the overview says so. It shows words, never a person's
      score or answers. Averages are shown of five people or more, or where each has
      opened their profile with 'readiness share'. Of more than 200 people the page
      shows how many stand where; the table (--csv) always has a row for each.

      A broken file is named with its line and left out; everything else is written,
      and the exit status is 65. Without a single profile or plan it is 66.

      EXAMPLE
        readiness team people/
        readiness team people/ --html team.html --csv team.csv
        readiness team people/ --output team.html --exam google-pmle --on 2027-02-01
      """)

  @Argument(help: "The folder that holds the profiles and plans.")
  var folder: String

  @Option(help: "Write the page to this file; - for standard output.")
  var html: String?

  @Option(help: "Write the table, a row for each person, to this file; - for standard output.")
  var csv: String?

  @Option(name: .shortAndLong, help: "Write the page (.html) or the table (.csv) to this file.")
  var output: String?

  @Option(help: "The exam that is looked at; that of most people if left out.")
  var exam: String?

  @Option(help: "The day for which to tell what is old, late or over; today if left out.")
  var on: String?

  @Option(help: "A template of your own for the page; start from a copy of Templates/team.html.")
  var template: String?

  @OptionGroup var replacement: ReplacementOptions

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let (html, csv) = try targets()
    let workspace = try Workspace(library)
    let page = try html.map { _ in try PageTemplates(workspace.catalogue).team(own: template) }
    let day = try on.map { try Day(entered: $0, for: "--on") } ?? .today
    var shown = 0
    let view = try workspace.team(below: folder, exam: exam, on: day) { event in
      switch event {
      case .failed(let message): Console.say(message)
      case .progress(let done, let count):
        guard count > 500, Console.showsProgress, done * 20 / count > shown else { return }
        shown = done * 20 / count
        Console.say("\(done) of \(count) files")
      }
    }
    let (team, found) = (view.team, view.found)
    var files: [(target: OutputFile, bytes: [UInt8])] = []
    if let html, let page {
      files.append((target(html, "--html"), Array(try TeamPage.html(team, template: page).utf8)))
    }
    if let csv { files.append((target(csv, "--csv"), Array(TeamTable.csv(team).utf8))) }
    for (target, bytes) in files { try target.check(bytes) }
    for (target, bytes) in files { Notice.say(try target.write(bytes)) }
    if html != "-", csv != "-" {
      try Console.write(TeamText(team, style: Style(colour: Console.allowsColour)).text)
      let written = [html, csv].compactMap(\.self)
      if !written.isEmpty { Console.say("Written to \(written.joined(separator: " and ")).") }
    }
    if found.others > 0 {
      let count = found.others
      Console.say("Passed over, being neither profile nor plan: \(count) \(count == 1 ? "file" : "files").")
    }
    guard found.unreadable.isEmpty else {
      let count = found.unreadable.count
      throw Failure(
        "readiness: \(count) \(count == 1 ? "file or folder" : "files or folders") could not be read and "
          + "\(count == 1 ? "is" : "are") left out", status: Failure.badData)
    }
  }

  /// Where page and table go.
  private func targets() throws -> (html: String?, csv: String?) {
    var (html, csv) = (html, csv)
    if let output {
      let name = output.lowercased()
      if name.hasSuffix(".html") || name.hasSuffix(".htm") {
        guard html == nil else { throw twice("the page") }
        html = output
      } else if name.hasSuffix(".csv") {
        guard csv == nil else { throw twice("the table") }
        csv = output
      } else {
        throw Failure(
          "readiness: '\(output.printableArgument)' does not say its format; end it in .html or .csv, or "
            + "give --html or --csv", status: Failure.usage)
      }
    }
    guard html != "-" || csv != "-" else {
      throw Failure(
        "readiness: only one of page and table can go to standard output; give the other a file",
        status: Failure.usage)
    }
    if let html, let csv, FileIdentity(html) == FileIdentity(csv), !FileIdentity.isStream(html) {
      throw Failure(
        "readiness: page and table name the same file; give each its own", status: Failure.usage)
    }
    return (html, csv)
  }

  private func target(_ path: String, _ option: String) -> OutputFile {
    OutputFile(
      path: path, isAgreed: replacement.replace, option: option, inputs: template.map { [$0] } ?? [])
  }

  private func twice(_ what: String) -> Failure {
    Failure(
      "readiness: two files are given for \(what); leave --output or the other option out",
      status: Failure.usage)
  }
}
