import Assessment
import Catalogue
import Ontology

extension Bank {
  /// An exam of the built-in library, once for each role that people may start from.
  ///
  /// - Parameter id: The exam; the usual one if `nil`.
  /// - Throws: When the library cannot be read, or nothing can be said of readiness for the exam.
  static func library(_ id: String? = nil) throws -> [Bank] {
    let catalogue = Catalogue()
    let library = try catalogue.library(schemas: catalogue.schemas())
    guard let exam = id.map({ library.exam(Exam.ID($0)) }) ?? library.usualExam else { throw UnknownExam() }
    if let obstacle = library.obstacle(toReadinessFor: exam) { throw GoalFault.closed(obstacle) }
    return library.roles.map { role in
      let model = AssessmentModel(library: library, role: role, exam: exam)
      return Bank(
        name: role.title, people: model.rolePrior, mixture: model.mixture, items: model.parameters,
        measure: model.examMeasure, sections: model.outline.sections)
    }
  }
}

/// The library has no exam of the name that was asked for.
private struct UnknownExam: Error, CustomStringConvertible {
  var description: String { "no exam has that id; 'readiness exams' lists them" }
}
