package import Assessment
package import Ontology
package import Planning
import Wording
import XML

extension Plan.Subject {
  /// Refuses a profile that the plan was not made from.
  package func checkIsOf(_ person: Profile, at path: String) throws {
    guard person.exam == exam, person.name == learner else {
      throw Failure(
        "readiness: "
          + worded(
            """
            \(path) is of \(person.name.printable) for \(person.exam), but the plan of \(learner.printable) \
            for \(exam); give the plan's own --profile
            """),
        status: Failure.usage)
    }
  }
}

extension Plan {
  /// What the plan aims at.
  ///
  /// - Parameters:
  ///   - passed: An exam that it aims at no more.
  ///   - path: The plan's file, for the message.
  /// - Throws: `Failure` for a goal that the library does not have any more.
  package func goalSet(
    _ model: AssessmentModel, without passed: Goal? = nil, at path: String
  ) throws -> GoalSet {
    do throws(GoalFault) {
      return try GoalSet(
        goals.filter { $0.goal != passed }.map { GoalRequest($0.goal, weight: $0.weight) }, model: model)
    } catch {
      throw Failure(
        "readiness: \(path.printableArgument): \(error.description.printable)", status: Failure.badData)
    }
  }
}
