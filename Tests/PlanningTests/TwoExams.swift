import Assessment
import Catalogue
import Foundation
import Scheduling
import Testing

@testable import Ontology
@testable import Planning

/// A small library with two exams that share some skills, and someone who knows none of them yet.
enum TwoExams {
  static let joiner = Goal.exam("joiner")
  static let turner = Goal.exam("turner")
  static let master = Goal.role("workshop-master")

  private static let person = Result { () throws -> SamplePerson in
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/TwoExams")
    let files = try InputFiles.folder(folder.path)
    return try SamplePerson(role: "apprentice", in: Library([files], schemas: Catalogue().schemas()))
  }

  /// The person, as they stand after a played interview for the joiner's exam.
  static func apprentice() throws -> SamplePerson { try person.get() }

  /// What is asked for together, by weights in hundredths.
  static func goals(_ goals: [(Goal, Int)], of person: SamplePerson) throws -> GoalSet {
    try GoalSet(goals.map { GoalRequest($0.0, weight: $0.1) }, model: person.model)
  }

  /// What makes plans for goals.
  static func maker(
    _ goals: [(Goal, Int)], of person: SamplePerson, effort: Planner.Effort = .quick
  ) throws -> PlanMaker {
    PlanMaker(
      model: person.model, profile: person.profile, belief: person.belief, effort: effort,
      goals: try Self.goals(goals, of: person))
  }
}
