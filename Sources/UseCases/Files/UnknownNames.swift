package import Assessment
package import Ontology
package import Planning
import Wording
package import XML

/// What a profile or a plan names that the library does not have: roles, exams, and questions that were answered.
package struct UnknownNames {
  private let file: SourceFile
  private let library: Library

  /// Takes a document that was read, and the library in which its names are looked for.
  package init(in file: SourceFile, _ library: Library) {
    self.file = file
    self.library = library
  }

  /// The role and the exam of a profile that the library does not have, each with its line and the nearest one.
  package func faults(of profile: Profile) -> [Diagnostic] {
    [
      fault(role: profile.role, at: profile.role.text, "role"),
      fault(exam: profile.exam, at: profile.exam.text, "exam"),
    ]
    .compactMap(\.self)
  }

  /// The same of a plan, and of what else it aims at.
  package func faults(of plan: Plan) -> [Diagnostic] {
    let subject = [
      fault(role: plan.subject.role, at: plan.subject.role.text, "role"),
      fault(exam: plan.subject.exam, at: plan.subject.exam.text, "exam"),
    ]
    let goals = plan.goals.map { goal in
      switch goal.goal {
      case .role(let id): fault(role: id, at: "\(goal.goal)", "id")
      case .exam(let id): fault(exam: id, at: "\(goal.goal)", "id")
      }
    }
    return (subject + goals).compactMap(\.self)
  }

  /// Refuses a document that rests on what the library does not have.
  ///
  /// - Throws: `InvalidDocument` with the faults, if there are any.
  package static func check(_ faults: [Diagnostic]) throws(InvalidDocument) {
    guard faults.isEmpty else { throw InvalidDocument(faults) }
  }

  /// A warning for answers that count for nothing; `nil` where there are none.
  package func warning(on profile: Profile) -> Diagnostic? {
    let unknown = Self.items(of: profile, notIn: library)
    guard let first = unknown.first, let text = Self.note(on: profile, library) else { return nil }
    return Diagnostic(
      .warning, file: file.path, line: line(of: first, "item", in: ["response"]), text,
      suggestion: Library.suggestion(for: first, among: library.items.map(\.id.text))
        ?? worded("with questions of your own, add --library DIR; one that was withdrawn needs nothing"))
  }

  /// Whether all that is wrong with a document is that the library has not what it names, nor anything like it.
  package static func areOfAnotherLibrary(_ document: InvalidDocument) -> Bool {
    document.diagnostics.allSatisfy { $0.suggestion == Failure.ownLibrary }
  }

  /// The same beside a name that may have been meant.
  private static var otherwise: String {
    worded("If this was made with a library of your own, add --library DIR.")
  }

  /// What is said of answers that count for nothing, without a full stop; `nil` where there are none.
  package static func note(on profile: Profile, _ library: Library) -> String? {
    let unknown = items(of: profile, notIn: library)
    guard let first = unknown.first else { return nil }
    return unknown.count == 1
      ? worded("the answer to '\(first)' counts for nothing, since the library has no such question")
      : worded(
        """
        \(Counted.text(unknown.count, "answer")) count for nothing, since the library has no such questions; \
        the first is to '\(first)'
        """)
  }

  /// The ids of questions that were answered and are not there, in the order of the answers.
  private static func items(of profile: Profile, notIn library: Library) -> [String] {
    let known = Set(library.items.map(\.id))
    return profile.assessments.flatMap(\.responses).map(\.item).filter { !known.contains($0) }.map(\.text)
  }

  private func fault(role: Role.ID, at value: String, _ attribute: String) -> Diagnostic? {
    guard library.role(role) == nil else { return nil }
    return fault(worded("role"), role.text, among: library.roles.map(\.id.text), at: value, attribute)
  }

  private func fault(exam: Exam.ID, at value: String, _ attribute: String) -> Diagnostic? {
    guard library.exam(exam) == nil else { return nil }
    return fault(worded("exam"), exam.text, among: library.exams.map(\.id.text), at: value, attribute)
  }

  private func fault(
    _ kind: String, _ id: String, among known: [String], at value: String, _ attribute: String
  ) -> Diagnostic {
    Diagnostic(
      file: file.path, line: line(of: value, attribute, in: ["profile", "subject", "goal"]),
      worded("no \(kind) has the id '\(id)'"),
      suggestion: Library.suggestion(for: id, among: known).map { $0 + " " + Self.otherwise }
        ?? Failure.ownLibrary)
  }

  /// The line of the first element of some names whose attribute has a value; `nil` in what is no XML.
  private func line(of value: String, _ attribute: String, in names: Set<String>) -> Int? {
    guard let root = try? ParsedDocument(xml: file.bytes, file: file.path).rootElement() else { return nil }
    func first(_ element: Element) -> Int? {
      if names.contains(element.name), element[attribute] == value { return element.line }
      for child in element.elements { if let line = first(child) { return line } }
      return nil
    }
    return first(root)
  }
}
