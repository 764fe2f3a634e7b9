import ArgumentParser
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Teams
import Terminal
import UseCases
import Wording
import XML

/// `readiness team`: many people's profiles and plans side by side.
struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: worded("Show a team: who stands where, who could help whom, hours, dates and risks."),
    usage: "readiness team <folder> [--html FILE] [--csv FILE] [--xlsx FILE] [<options>]",
    discussion: paragraphs(
      """
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
        readiness team people/ --output team.xlsx
        readiness team people/ --output team.html --exam google-pmle --on 2027-02-01
      """))

  @Argument(help: .worded("The folder that holds the profiles and plans."))
  var folder: String

  @Option(help: .worded("Write the page to this file; - for standard output."))
  var html: String?

  @Option(help: .worded("Write the table, a row for each person, to this file; - for standard output."))
  var csv: String?

  @Option(
    help: .worded("Write the table as a workbook for a spreadsheet to this file; - for standard output."))
  var xlsx: String?

  @Option(
    name: .shortAndLong,
    help: .worded("Write the page (.html), the table (.csv) or the workbook (.xlsx) to this file."))
  var output: String?

  @Option(help: .worded("The exam that is looked at; that of most people if left out."))
  var exam: String?

  @Option(help: .worded("The day for which to tell what is old, late or over; today if left out."))
  var on: String?

  @Option(help: .worded("A template of your own for the page; start from a copy of Templates/team.html."))
  var template: String?

  @Flag(help: .replacement) var replace = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let outputs = try TeamOutputs(html: html, csv: csv, xlsx: xlsx, output: output)
    let workspace = try Workspace(library)
    let page = outputs.hasPage ? try PageTemplates(workspace.catalogue).team(own: template) : nil
    let day = try on.map { try Day(entered: $0, for: "--on") } ?? .today
    var shown = 0
    let view = try workspace.team(below: folder, exam: exam, on: day) { event in
      switch event {
      case .failed(let message): Console.say(message)
      case .progress(let done, let count):
        guard count > 500, Console.showsProgress, done * 20 / count > shown else { return }
        shown = done * 20 / count
        Console.say(worded("\(done) of \(count) files"))
      }
    }
    let (team, found) = (view.team, view.found)
    let files = try outputs.files.map { content, path in
      let bytes =
        switch content {
        case .html: try page.map { Array(try TeamPage.html(team, template: $0).utf8) } ?? []
        case .csv: Array(TeamTable.csv(team).utf8)
        case .xlsx: try ReadBack(path: path).workbook(Workbook(team))
        }
      return (target: target(path, content.option), bytes: bytes)
    }
    for (target, bytes) in files { try target.check(bytes) }
    Notice.say(
      try FileGroup.write { group in try files.flatMap { try $0.target.write($0.bytes, in: group) } })
    if !outputs.usesStandardOutput {
      try Console.write(TeamText(team, style: Style(colour: Console.allowsColour)).text)
      let written = outputs.files.map(\.path)
      if !written.isEmpty { Console.say(worded("Written to \(written.joined(separator: worded(" and "))).")) }
    }
    if found.others > 0 {
      Console.say(
        worded("Passed over, being neither profile nor plan: \(Counted.text(found.others, "file")).")
      )
    }
    guard found.unreadable.isEmpty else {
      throw Failure("readiness: " + Failure.leftOut(found.unreadable.count), status: Failure.badData)
    }
  }

  private func target(_ path: String, _ option: String) -> OutputFile {
    OutputFile(
      path: path, isAgreed: replace, option: option, inputs: template.map { [$0] } ?? [])
  }
}
