import ArgumentParser
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// `readiness roles`: the roles of the library.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: worded("List the roles."),
    discussion: paragraphs(
      """
      EXAMPLE
        readiness roles
      """))

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    let text = workspace.library.roles.map { role in
      TextLayout.entry(role.id.text, "\(role.title). \(role.summary)", columns: 20)
    }
    try Console.write(text.joined(separator: "\n") + "\n")
  }
}

/// `readiness exams`: the exams of the library.
struct ExamsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exams",
    abstract: worded("List the exams, and how far questions back what is said of each."),
    discussion: paragraphs(
      """
      Tested: at least three questions on every skill that weighs more than 1 %, on skills worth 90 % of the exam.
      Sampled: questions on skills worth 60 % or more. Self-rated: fewer, so no verdict is given. Outline only: the
      exam can be read, but nothing is said of readiness. Retired exams name what came in their place.

      EXAMPLE
        readiness exams
      """))

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    try Console.write(ExamListText(workspace.library).text + "\n")
  }
}
