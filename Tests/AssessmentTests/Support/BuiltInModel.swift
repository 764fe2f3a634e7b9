import Assessment
import Catalogue
import Ontology
import Testing

/// The assessment of the built-in exam for a machine-learning engineer, made once for all tests.
enum BuiltInModel {
  static let shared = Result { () throws -> AssessmentModel in
    let library = try Catalogue().library(schemas: Catalogue().schemas())
    return AssessmentModel(
      library: library, role: try #require(library.role("ml-engineer")),
      exam: try #require(library.exam("google-pmle")))
  }

  static let today = Day(number: 20_780)

  /// A profile without an answer, with some evidence.
  static func profile(_ evidence: [Evidence] = []) -> Profile {
    var profile = Profile(
      name: "Ada", role: "ml-engineer", exam: "google-pmle", edition: today, created: today, questions: 40)
    profile.evidence = evidence
    return profile
  }

  /// A piece recorded today about some skills, all at one level.
  static func piece(
    _ kind: Evidence.Kind = .certificate, _ title: String = "A", yearsOld: Int = 0, skills: [Skill.ID],
    level: Int = 3
  ) -> Evidence {
    Evidence(
      kind: kind, title: title, day: today.adding(days: -365 * yearsOld), recorded: today,
      shows: skills.map { Evidence.Showing(skill: $0, level: level) })
  }
}
