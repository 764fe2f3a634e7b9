import Assessment
import Catalogue
import Documents
import Ontology
import XML

/// What is built into the program, loaded once for all inputs.
enum BuiltIn {
  static let catalogue = Catalogue()
  static let schemas = loaded { catalogue.schemas() }
  static let library = loaded { try catalogue.library(schemas: schemas) }
  static let today = loaded { () -> Day in try required(Day(year: 2027, month: 1, day: 4)) }

  /// An assessment of the first role that has an exam.
  static let model = loaded { () -> AssessmentModel in
    let role = try required(library.roles.first { !$0.exams.isEmpty })
    let exam = try required(library.exams.first { role.exams.contains($0.id) })
    return AssessmentModel(library: library, role: role, exam: exam)
  }

  /// A profile without answers.
  static let profile = Profile(
    name: "A", role: model.role.id, exam: model.exam.id, edition: model.exam.edition, created: today,
    questions: 40)

  static func template(for audience: Audience) -> Template {
    loaded { try Template(try required(catalogue.file(audience.templatePath))) }
  }

  private struct Missing: Error {}

  private static func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }

  private static func loaded<Value>(_ load: () throws -> Value) -> Value {
    do {
      return try load()
    } catch {
      fatalError("the built-in files cannot be read: \(error)")
    }
  }
}
