import ArgumentParser
import Host
import Ontology
import UseCases
import Wording
import XML

/// `readiness new`: the skeleton of a library file.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: worded("Write the skeleton of an exam, a skill, questions, a resource or a role."),
    usage: "readiness new <kind> <id> [--output <output>]",
    discussion: worded(
      """
      Fill in whatever begins with FILL, then let 'readiness check' look at the file; it says what is left.

      EXAMPLE
        readiness new exam guild-exam --output my-roles/guild-exam.xml
        readiness new skill joinery
        readiness check my-roles/
      """))

  @Argument(help: .worded("exam, skill, item, resource or role."))
  var kind: String

  @Argument(help: .worded("The id: lower-case letters, digits, full stops and hyphens."))
  var id: String

  @Option(name: .shortAndLong, help: .worded("The file to write; - for standard output."))
  var output: String = "-"

  @OptionGroup var replacement: ReplacementOptions

  @Option var library: [AddedLibrary] = []

  func run() throws {
    guard let kind = Scaffold.Kind(rawValue: kind) else {
      throw Failure.unknown(worded("kind of file"), self.kind, among: Scaffold.Kind.allCases.map(\.rawValue))
    }
    let areas = kind == .role ? try Workspace(library).library.areas.map(\.id) : []
    guard let scaffold = Scaffold(kind, id: id, areas: areas) else {
      throw Failure(
        "readiness: "
          + worded(
            """
            '\(id.printableArgument)' is no id; use lower-case letters, digits, full stops and hyphens, 48 at \
            most, such as guild-exam
            """),
        status: Failure.usage)
    }
    let target = OutputFile(path: output, isAgreed: replacement.replace, rule: .nothing)
    Notice.say(try target.write(Array(scaffold.text.utf8)))
    if output != "-" {
      // What one file names may stand in another beside it.
      let folder = AtomicFile.folder(of: output)
      let checked = folder.isEmpty ? output : folder
      Console.say(worded("Fill in \(output.printable), then: readiness check \(checked.printable)"))
    }
  }
}
