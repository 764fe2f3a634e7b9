import Testing

@testable import Assessment

@Suite struct GuessingReadinessTests {
  private static let item = ItemParameters(kind: .check, skill: 0, level: 2)

  private func readiness(right: Int = 0, wrong: Int = 0, unsure: Int = 0) -> Double {
    let answers =
      [Answer](repeating: .right, count: right) + [Answer](repeating: .wrong, count: wrong)
      + [Answer](repeating: .notSure, count: unsure)
    return GuessingReadiness.estimate(from: answers.map { RecordedResponse(item: Self.item, answer: $0) })
  }

  @Test func `it matches the golden cases`() throws {
    let (input, expected) = try Goldens.named("readiness to guess")
    for (answers, golden) in zip(input.list, expected.numbers) {
      expectGolden(GuessingReadiness.estimate(from: answers.list.map(\.response)), golden)
    }
  }

  @Test func `only what was missed tells it: each wrong answer raises it, each not sure lowers it`() {
    #expect(readiness(right: 20) == readiness())
    #expect(readiness(wrong: 3) > readiness(wrong: 2))
    #expect(readiness(wrong: 3, unsure: 1) < readiness(wrong: 3))
    #expect(readiness(wrong: 15) > 0.9)
    #expect(readiness(right: 10, unsure: 15) < 0.2)
  }

  @Test func `right answers of someone who never guesses say more than those of someone who does`() {
    let exam = SampleExam(seed: 3)
    let items = exam.items.filter { $0.kind == .check }
    let right = items.prefix(3).map { RecordedResponse(item: $0, answer: .right) }
    func mean(_ missed: Answer) -> Double {
      let responses = right + items.dropFirst(3).map { RecordedResponse(item: $0, answer: missed) }
      let readiness = GuessingReadiness.estimate(from: responses)
      let belief = Belief.posterior(prior: exam.prior, responses: responses, readiness: readiness).belief
      return exam.measure.estimate(belief).mean
    }
    #expect(mean(.notSure) > mean(.wrong))
  }
}
