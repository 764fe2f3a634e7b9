import Assessment
import Catalogue
import Ontology

extension Bank {
  /// The built-in library's first exam, once for each role that people may start from.
  ///
  /// - Throws: When the library cannot be read.
  static func library() throws -> [Bank] {
    let catalogue = Catalogue()
    let library = try catalogue.library(schemas: try catalogue.schemas())
    guard let exam = library.exams.first else { return [] }
    return library.roles.map { role in
      let model = AssessmentModel(library: library, role: role, exam: exam)
      return Bank(
        name: role.title, people: model.rolePrior, mixture: model.mixture, items: model.parameters,
        measure: model.examMeasure, sections: model.outline.sections)
    }
  }
}
