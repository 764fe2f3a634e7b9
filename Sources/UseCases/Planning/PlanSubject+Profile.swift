package import Assessment
package import Planning
import XML

extension Plan.Subject {
  /// Refuses a profile that the plan was not made from.
  package func checkIsOf(_ person: Profile, at path: String) throws {
    guard person.exam == exam, person.name == learner else {
      throw Failure(
        "readiness: \(path) is of \(person.name.printable) for \(person.exam), but the plan of "
          + "\(learner.printable) for \(exam); give the plan's own --profile",
        status: Failure.usage)
    }
  }
}

extension Plan {
  /// What the plan aims at.
  ///
  /// - Parameter path: The plan's file, for the message.
  /// - Throws: `Failure` for a goal that the library does not have any more.
  package func goalSet(_ model: AssessmentModel, at path: String) throws -> GoalSet {
    do throws(GoalFault) {
      return try GoalSet(goals.map { GoalRequest($0.goal, weight: $0.weight) }, model: model)
    } catch {
      throw Failure(
        "readiness: \(path.printableArgument): \(error.description.printable)", status: Failure.badData)
    }
  }
}
