import Assessment
import Catalogue
import Ontology
import Planning
import Scheduling

/// A sample person of the built-in library, after a played interview.
struct InterviewedSample {
  let model: AssessmentModel
  let profile: Profile
  let belief: Belief

  /// All of them, interviewed on a day such as `2027-01-04`, in the order of the library.
  static func all(on text: String) throws -> (start: Day, people: [InterviewedSample]) {
    guard let start = Day(text) else {
      throw PlanBenchmark.Failed(message: "the start is no day", status: 65)
    }
    let catalogue = Catalogue()
    let library = try catalogue.library(schemas: catalogue.schemas())
    guard let exam = library.usualExam else {
      throw PlanBenchmark.Failed(message: "the library has no exam", status: 65)
    }
    let people = library.samples.compactMap { sample in
      library.role(sample.role).map { role in
        let model = AssessmentModel(library: library, role: role, exam: exam)
        let profile = Interview.played(by: sample, in: model, questions: 40, on: start)
        return InterviewedSample(model: model, profile: profile, belief: model.belief(for: profile))
      }
    }
    return (start, people)
  }

  /// Makes their plans.
  func maker(_ effort: Planner.Effort) -> PlanMaker {
    PlanMaker(model: model, profile: profile, belief: belief, effort: effort)
  }

  /// Plans the rest of their plans anew.
  func replanner(_ effort: Planner.Effort) -> Replanner {
    Replanner(model: model, profile: profile, effort: effort)
  }
}
