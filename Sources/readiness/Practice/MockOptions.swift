import Assessment
import Ontology
import UseCases
import Wording
import XML

/// What practice and mock exams understand alike.
enum MockOptions {
  /// Refuses a seed that a profile could not keep.
  static func checkSeed(_ seed: Int) throws {
    guard (0...10_000).contains(seed) else {
      throw Failure(
        "readiness: " + worded("a seed is a number from 0 to 10000, not \(seed)"), status: Failure.usage)
    }
  }

  /// The section of a number, an id or a name.
  static func section(_ name: String, of exam: Exam) throws -> Exam.Section.ID {
    let sections = exam.sections
    if let number = Int(name), sections.indices.contains(number - 1) { return sections[number - 1].id }
    if let section = sections.first(where: {
      $0.id.text == name || $0.title.lowercased() == name.lowercased()
    }) {
      return section.id
    }
    let near =
      Library.suggestion(for: name, among: sections.map(\.id.text))
      ?? worded("give 1 to \(sections.count), or one of \(sections.map(\.id.text).joined(separator: ", "))")
    throw Failure(
      "readiness: " + worded("the exam has no section '\(name.printable)'; \(near)"), status: Failure.usage)
  }
}
