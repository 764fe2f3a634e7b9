import Catalogue
import Ontology
import SyntheticBank
import Testing
import XML

@testable import Assessment

/// A bank of a thousand skills and four thousand items.
@Suite struct LargeBankTests {
  @Test func `a session with a thousand skills narrows the interval and repeats nothing`() throws {
    let files = SyntheticBank(skillCount: 1000).files.map { SourceFile(path: $0.name, text: $0.text) }
    let library = try Library([files], schemas: Catalogue().schemas())
    #expect(library.items.count == 4000)
    let role = try #require(library.role(Role.ID(SyntheticBank.role)))
    let exam = try #require(library.exam(Exam.ID(SyntheticBank.exam)))
    let model = AssessmentModel(library: library, role: role, exam: exam)
    #expect(model.prior.dimension == 2001)
    let day = try #require(Day("2027-01-04"))
    var interview = Interview(
      model,
      profile: Profile(
        name: "Ada", role: role.id, exam: exam.id, edition: exam.edition, created: day, questions: 12))
    let before = interview.readiness
    var asked: Set<Item.ID> = []
    while let question = interview.question {
      #expect(asked.insert(question.item.id).inserted)
      let answer: Profile.Answer =
        if case .check(_, _, let options) = question.item.content { .option(options[0].id) } else {
          .rating(2)
        }
      let isTaken = interview.answer(answer, to: question.item.id, on: day, tenths: 45)
      #expect(isTaken)
    }
    #expect(interview.ending == .budget)
    #expect(asked.count == 12)
    #expect(interview.readiness.width90 < before.width90)
    // All answers together say nearly what the interview was steered by, answer after answer.
    let responses = model.recordedResponses(of: interview.profile.responses)
    let together = model.examMeasure.estimate(
      Belief.posterior(prior: model.rolePrior, responses: responses).belief)
    let running = model.examMeasure.estimate(interview.belief)
    #expect((together.mean - running.mean).magnitude < 0.02)
    // What is shown also decides between kinds of people, and stays within what was steered by.
    #expect(running.interval90.contains(interview.readiness.mean))
  }
}
