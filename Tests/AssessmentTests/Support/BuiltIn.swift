import Assessment
import Catalogue
import Ontology
import Testing

/// The built-in library, its exam, and a made-up person who has answered.
enum BuiltIn {
  static let library = Result { try Catalogue().library(schemas: Catalogue().schemas()) }
  static let start = Day("2027-01-04")!

  static func model(role: String = "ml-engineer") throws -> AssessmentModel {
    let library = try library.get()
    let role = try #require(library.roles.first { $0.id.text == role })
    return AssessmentModel(library: library, role: role, exam: try #require(library.usualExam))
  }

  /// The role's sample person after one assessment.
  static func person(in model: AssessmentModel, questions: Int = 30, on day: Day = start) throws -> Profile {
    let person = try #require(model.library.sample(of: model.role.id))
    return Interview.played(by: person, in: model, questions: questions, on: day)
  }
}

extension Item {
  /// The best answer that the item can have.
  var bestAnswer: Profile.Answer {
    rightChoice ?? .rating(3)
  }
}

extension AssessmentModel {
  /// Readiness for the exam in points of 100.
  func points(_ profile: Profile, on day: Day? = nil) -> Double {
    examMeasure.estimate(belief(for: profile, on: day)).mean * 100
  }
}
