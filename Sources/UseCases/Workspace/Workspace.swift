public import Assessment
public import Catalogue
public import Ontology
public import Scheduling
import Wording
import XML

/// The library that a command works with, and how to find things in it.
public struct Workspace: Sendable {
  /// The files that are built into the program.
  public let catalogue: Catalogue
  /// The compiled schemas.
  public let schemas: SchemaSet
  /// The built-in library with the user's folders over it.
  public let library: Library
  /// How long the planner may search where a request does not say.
  public var tier = Planner.Tier.normal
  private let prepared = PreparedModel()

  /// Loads the built-in library and the user's folders.
  ///
  /// - Parameter folders: The folders in the order in which they are laid over the built-in library.
  /// - Throws: `InvalidDocument` with every fault of the files, `FileFault` for a folder that cannot be read.
  public init(adding folders: [String]) throws {
    catalogue = Catalogue()
    schemas = catalogue.schemas()
    library = try catalogue.library(adding: folders, schemas: schemas) { work in
      let meanwhile = Meanwhile(work)
      return { meanwhile.result }
    }
  }

  /// The role of an id or a name.
  ///
  /// - Throws: `Failure` with status 64 and the nearest id.
  public func role(_ name: String) throws -> Role {
    if let role = library.roles.first(where: {
      $0.id.text == name || $0.title == name || $0.aliases.contains(name)
    }) {
      return role
    }
    throw unknown(worded("role"), name, library.roles.map(\.id.text), hint: "readiness roles")
  }

  /// The exam of an id or a name.
  ///
  /// - Throws: `Failure` with status 64 and the nearest id.
  public func exam(_ name: String) throws -> Exam {
    if let exam = library.exams.first(where: { $0.id.text == name || $0.title == name }) { return exam }
    throw unknown(worded("exam"), name, library.exams.map(\.id.text), hint: "readiness exams")
  }

  /// The exam of an id or a name that a person can begin to aim at; without a name the one that is usual.
  ///
  /// - Throws: `Failure` with status 64 and the nearest id, or what can be done instead of an exam that was retired or
  ///   of which there is the outline only.
  public func openExam(_ name: String?) throws -> Exam {
    let exam = try exam(name ?? library.usualExam?.id.text ?? "")
    if let obstacle = library.obstacle(toAimingAt: exam) {
      throw Failure("readiness: \(obstacle.description.printable)", status: Failure.usage)
    }
    return exam
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String], hint: String) -> Failure {
    let near = Library.suggestion(for: name, among: known) ?? worded("'\(hint)' lists them")
    return .noSuch(kind, name.printable, near)
  }

  /// The assessment that a profile belongs to.
  ///
  /// - Throws: `Failure` with status 64 for a role or an exam that the library does not have, or has the outline of
  ///   only.
  public func model(for profile: Profile) throws -> AssessmentModel {
    guard let exam = library.exam(profile.exam) else {
      throw Self.ofAnotherLibrary(worded("exam"), profile.exam.text, library.exams.map(\.id.text))
    }
    guard let role = library.role(profile.role) else {
      throw Self.ofAnotherLibrary(worded("role"), profile.role.text, library.roles.map(\.id.text))
    }
    if let obstacle = library.obstacle(toReadinessFor: exam) {
      throw Failure("readiness: \(obstacle.description.printable)", status: Failure.usage)
    }
    return prepared.model(of: role, for: exam, in: library)
  }

  private static func ofAnotherLibrary(_ kind: String, _ id: String, _ known: [String]) -> Failure {
    let near = Library.suggestion(for: id, among: known) ?? Failure.ownLibrary
    return .noSuch(kind, id.printableArgument, near)
  }
}
