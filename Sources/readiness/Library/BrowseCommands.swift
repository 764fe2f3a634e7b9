import ArgumentParser
import Host
import Ontology
import Terminal
import UseCases

/// `readiness roles`: the roles of the library.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "List the roles.",
    discussion: """
      EXAMPLE
        readiness roles
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let text = workspace.library.roles.map { role in
      TextLayout.wrapped(
        "\(role.title). \(role.summary)", indent: String(repeating: " ", count: 20),
        first: TextLayout.column(role.id.text, 20))
    }
    try Console.write(text.joined(separator: "\n") + "\n")
  }
}

/// `readiness exams`: the exams of the library.
struct ExamsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exams", abstract: "List the exams.",
    discussion: """
      EXAMPLE
        readiness exams
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let text = workspace.library.exams.map { exam in
      TextLayout.wrapped(
        "\(exam.title), outline of \(exam.edition), checked on \(exam.checked). \(exam.summary)",
        indent: String(repeating: " ", count: 20), first: TextLayout.column(exam.id.text, 20))
    }
    try Console.write(text.joined(separator: "\n") + "\n")
  }
}
