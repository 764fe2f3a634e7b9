import ArgumentParser
import Documents
import Host
import Ontology
import Terminal
import UseCases
import Wording
import XML

/// `readiness show`: anything of the library by its id or name.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: worded("Show an exam, a section, a competency, a skill, a role or a resource."),
    usage: "readiness show <names> ... [<options>]",
    discussion: paragraphs(
      """
      Skills are found by any of their names, old product names among them.

      EXAMPLE
        readiness show google-pmle --json
        readiness show pmle.4.1
        readiness show "Vertex AI Pipelines"
        readiness show google-pmle --history
        readiness show google-pmle --weights
        readiness show --compare software-engineer ml-engineer
      """))

  @Argument(help: .worded("Ids or names; two roles with --compare."))
  var names: [String]

  @Flag(help: .worded("Show what a move from the first role to the second asks."))
  var compare = false

  @Flag(help: .worded("Show the earlier editions of an exam, and what each next one changed."))
  var history = false

  @Flag(help: .worded("Show what the objectives, subjects, areas and skills of an exam weigh."))
  var weights = false

  @Flag(help: .worded("Write JSON."))
  var json = false

  @Option var library: [AddedLibrary] = []

  func validate() throws {
    if compare, names.count != 2 { throw ValidationError(worded("--compare takes two roles")) }
    if compare, history { throw ValidationError(worded("--history takes exams, --compare two roles")) }
    if compare, weights { throw ValidationError(worded("--weights takes exams, --compare two roles")) }
    if history, weights { throw ValidationError(worded("give --history or --weights, not both")) }
  }

  func run() throws {
    let workspace = try Workspace(library)
    let browser = LibraryText(workspace.library, style: Style(colour: Console.allowsColour))
    if compare {
      let text = browser.comparison(from: try workspace.role(names[0]), to: try workspace.role(names[1]))
      return try Console.write(text + "\n")
    }
    if history, !json {
      let exams = try names.map(workspace.exam)
      let style = Style(colour: Console.allowsColour)
      return try Console.write(
        exams.map { EditionText($0, style: style).history }.joined(separator: "\n\n") + "\n")
    }
    if weights, !json {
      let exams = try names.map(workspace.exam)
      let style = Style(colour: Console.allowsColour)
      return try Console.write(
        exams.map { WeightsText($0, of: workspace.library, style: style).text }.joined(separator: "\n\n")
          + "\n")
    }
    for name in names {
      if json {
        try Console.write(
          try LibraryJSON(workspace.library).text(of: name) ?? unknown(name, workspace.library))
      } else {
        guard let text = browser.text(of: name) else { throw Self.failure(name, workspace.library) }
        try Console.write(text + "\n")
      }
    }
  }

  private func unknown(_ name: String, _ library: Library) throws -> String {
    throw Self.failure(name, library)
  }

  private static func failure(_ name: String, _ library: Library) -> Failure {
    var known = library.skills.map(\.id.text) + library.exams.map(\.id.text) + library.roles.map(\.id.text)
    known += library.exams.flatMap { $0.competencies.map(\.id.text) } + library.resources.map(\.id.text)
    let near =
      Library.suggestion(for: name, among: known) ?? library.suggestion(forNameOfSkill: name)
      ?? worded("'readiness exams' and 'readiness roles' list ids")
    return Failure(
      "readiness: " + worded("nothing has the id or name '\(name.printableArgument)'; \(near)"),
      status: Failure.usage)
  }
}
