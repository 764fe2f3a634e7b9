import Catalogue
import Host
import Ontology
import UseCases
import Wording
import XML

/// The library of an author in the middle of writing it: the built-in one with whatever of theirs can be read already.
struct BegunLibrary {
  /// The library; files that cannot be read yet add nothing.
  let library: Library
  private let ownFiles: Set<String>

  /// Reads what is there.
  ///
  /// - Parameters:
  ///   - folders: The author's folders.
  ///   - folder: The folder into which a file is written; empty for none.
  init(_ folders: [String], beside folder: String) {
    let known = Set(folders.compactMap { FileIdentity($0) })
    let isNew = !folder.isEmpty && (FileIdentity(folder).map { !known.contains($0) } ?? false)
    let beside = isNew ? Folder.files(directlyIn: folder).filter { $0.hasSuffix(".xml") } : []
    // What cannot be read is for 'readiness check' to say.
    let layers =
      (folders.map { (try? InputFiles.folder($0)) ?? [] } + [beside.compactMap { try? InputFiles.read($0) }])
      .map { $0.map(Scaffold.provisional) }
    let catalogue = Catalogue()
    library =
      Library.read(layers, over: catalogue.files(in: "Roles/"), schemas: catalogue.schemas()) {
        Workers.map($0, $1)
      }.library
    ownFiles = Set(layers.joined().map(\.path))
  }

  /// Whether a file is the author's.
  func isOwn(_ file: String) -> Bool { ownFiles.contains(file) }

  /// A skill by its id or a name; what is written like an id may be written yet.
  func skill(_ name: String) throws -> Scaffold.Known.Skill {
    let found = AliasIndex(library).skills(named: name)
    if found.count == 1 { return Scaffold.Known.skill(found[0].text, of: library) }
    guard found.isEmpty else {
      throw Failure(
        "readiness: "
          + worded(
            """
            '\(name.printableArgument)' means several skills: \(found.map(\.text).joined(separator: ", ")); name \
            one
            """), status: Failure.usage)
    }
    guard Scaffold(.skill, id: name) != nil else {
      let near =
        library.suggestion(forNameOfSkill: name) ?? worded("'readiness show EXAM' lists those of an exam")
      throw Failure(
        "readiness: " + worded("no skill has the id or name '\(name.printableArgument)'; \(near)"),
        status: Failure.usage)
    }
    return Scaffold.Known.Skill(id: name)
  }

  /// The skills that an objective needs.
  func skills(ofCompetency id: String) throws -> [Scaffold.Known.Skill] {
    let competencies = library.exams.flatMap(\.competencies)
    guard let competency = competencies.first(where: { $0.id.text == id }) else {
      let near =
        Library.suggestion(for: id, among: competencies.map(\.id.text))
        ?? worded("'readiness show EXAM' lists those of an exam")
      throw Failure.noSuch(worded("objective"), id.printableArgument, near)
    }
    let skills = Scaffold.Known.skills(of: competency, in: library)
    guard !skills.isEmpty else {
      throw Failure(
        "readiness: "
          + worded("the objective '\(id.printableArgument)' names no skill yet; fill in its <needs> first"),
        status: Failure.usage)
    }
    return skills
  }

  /// An exam by its id.
  func exam(_ id: String) throws -> String {
    let ids = library.exams.map(\.id.text)
    guard ids.contains(id) else {
      let near = Library.suggestion(for: id, among: ids) ?? worded("'readiness exams' lists them")
      throw Failure.noSuch(worded("exam"), id.printableArgument, near)
    }
    return id
  }
}
