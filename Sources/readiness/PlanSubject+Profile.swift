import Assessment
import Ontology
import Planning
import XML

extension Plan.Subject {
  /// Refuses a profile that the plan was not made from.
  func checkIsOf(_ person: Profile, at path: String) throws {
    guard person.exam == exam, person.name == learner else {
      throw Failure(
        "readiness: \(path) is of \(person.name.printable) for \(person.exam), but the plan of "
          + "\(learner.printable) for \(exam); give the plan's own --profile",
        status: Failure.usage)
    }
  }
}
