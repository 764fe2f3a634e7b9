import Assessment
import Catalogue
import Host
import Ontology
import XML

/// The library that a command works with, and how to find things in it.
struct Workspace {
  let catalogue: Catalogue
  let schemas: SchemaSet
  let library: Library

  /// Loads the built-in library and the user's folders.
  ///
  /// - Parameter folders: The folders in the order in which they are laid over the built-in library.
  init(adding folders: [String]) throws {
    catalogue = Catalogue()
    schemas = try catalogue.schemas()
    library = try catalogue.library(adding: folders, schemas: schemas)
  }

  /// The role of an id or a name.
  func role(_ name: String) throws -> Role {
    if let role = library.roles.first(where: {
      $0.id.text == name || $0.title == name || $0.aliases.contains(name)
    }) {
      return role
    }
    throw unknown("role", name, library.roles.map(\.id.text), hint: "readiness roles")
  }

  /// The exam of an id.
  func exam(_ name: String) throws -> Exam {
    if let exam = library.exams.first(where: { $0.id.text == name || $0.title == name }) { return exam }
    throw unknown("exam", name, library.exams.map(\.id.text), hint: "readiness exams")
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String], hint: String) -> Failure {
    let near = Library.suggestion(for: name, among: known) ?? "'\(hint)' lists them"
    return Failure("readiness: no \(kind) has the id '\(name.printable)'; \(near)", status: Failure.usage)
  }

  /// The assessment that a profile belongs to.
  func model(for profile: Profile) throws -> AssessmentModel {
    AssessmentModel(library: library, role: try role(profile.role.text), exam: try exam(profile.exam.text))
  }
}
