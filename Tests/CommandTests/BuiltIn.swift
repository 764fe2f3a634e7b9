import Assessment
import Catalogue
import Documents
import Ontology
import Testing
import XML

/// What is built into the program, read once for all tests that need no run of it.
enum BuiltIn {
  static let schemas = Result<SchemaSet, any Error>.success(Catalogue().schemas())

  private static let model = Result { () throws -> AssessmentModel in
    let library = try Catalogue().library(schemas: schemas.get())
    let role = try #require(library.roles.first { $0.id.text == "ml-engineer" })
    return AssessmentModel(library: library, role: role, exam: try #require(library.usualExam))
  }

  /// The readiness for the usual exam of a machine-learning engineer with a profile.
  static func readiness(ofProfile text: String) throws -> Estimate {
    let profile = try ProfileDocument.read(
      SourceFile(path: "profile.xml", text: text), schemas: try schemas.get())
    let model = try model.get()
    return model.examMeasure.estimate(model.belief(for: profile))
  }
}
