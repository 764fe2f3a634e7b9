import Catalogue
import Ontology
import Testing

@testable import Assessment

/// The built-in library, loaded once.
let builtInLibrary: Library = {
  let catalogue = Catalogue()
  do {
    return try catalogue.library(adding: [], schemas: catalogue.schemas())
  } catch {
    preconditionFailure("the built-in library cannot be read: \(error)")
  }
}()

/// A role's assessment for the built-in exam.
func builtInModel(_ role: Role.ID = "data-scientist") -> AssessmentModel {
  let roles = builtInLibrary.roles
  return AssessmentModel(
    library: builtInLibrary, role: roles.first { $0.id == role } ?? roles[0],
    exam: builtInLibrary.usualExam ?? builtInLibrary.exams[0])
}

extension Day {
  /// The day of a text such as `2026-11-23`.
  static func of(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}

extension AssessmentModel {
  /// A profile without answers.
  func blank(created: Day = .of("2026-11-23"), questions: Int = 40) -> Profile {
    Profile(
      name: "Ada", role: role.id, exam: exam.id, edition: exam.edition, created: created, questions: questions
    )
  }

  /// The profile of a role's sample person.
  func sampleProfile(questions: Int = 40) throws -> Profile {
    let person = try #require(library.sample(of: role.id))
    return Interview.played(by: person, in: self, questions: questions, on: .of("2026-11-23"))
  }
}

extension Item {
  /// The right option of a check item, or a wrong one.
  func option(right: Bool) -> Profile.Answer {
    choices.first { Answer($0, to: self) == (right ? .right : .wrong) } ?? .notSure
  }
}
