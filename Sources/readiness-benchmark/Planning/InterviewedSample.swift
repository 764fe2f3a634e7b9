import Assessment
import Catalogue
import Ontology

/// A sample person of the built-in library, after a played interview.
struct InterviewedSample {
  let model: AssessmentModel
  let profile: Profile
  let belief: Belief

  /// All of them, interviewed on a day, in the order of the library.
  static func all(on start: Day) throws -> [InterviewedSample] {
    let catalogue = Catalogue()
    let library = try catalogue.library(schemas: catalogue.schemas())
    guard let exam = library.usualExam else {
      throw PlanBenchmark.Failed(message: "the library has no exam", status: 65)
    }
    return library.samples.compactMap { sample in
      library.role(sample.role).map { role in
        let model = AssessmentModel(library: library, role: role, exam: exam)
        let profile = Interview.played(by: sample, in: model, questions: 40, on: start)
        return InterviewedSample(model: model, profile: profile, belief: model.belief(for: profile))
      }
    }
  }
}
