import Testing

@testable import Assessment

@Suite struct SessionTests {
  @Test func `a whole session matches the golden case, step by step`() throws {
    let (input, expected) = try Goldens.named("a whole session")
    let bank = input["bank"].list.map(\.item)
    let measure = input.measure
    let rule = SelectionRule(cost: .item, step: 0.25)
    var belief = input.belief
    var answered: Set<Int> = []
    #expect(expected["steps"].list.count == 7)
    for step in expected["steps"].list {
      let scores = rule.scores(of: bank, answered: answered, belief: belief, measure: measure)
      for (score, golden) in zip(scores, step["scores"].list) {
        #expect((score == nil) == golden.isNull)
        if let score { expectGolden(score, golden.number) }
      }
      let next = try #require(
        rule.nextItem(from: bank, answered: answered, belief: belief, measure: measure))
      #expect(next.index == Int(step["chosen"].number))
      let item = bank[next.index]
      #expect(input["answer_if_asked"].numbers[next.index] == step["answer"].number)
      let answer = Answer.golden(step["answer"].number, to: item)
      let before = belief.state[belief.coordinate(of: item)]
      expectGolden(Tilted(item: item, answer: answer, before: before).probability, step["Z"].number)

      belief.update(item: item, answer: answer)
      answered.insert(next.index)
      expectGolden(belief.mean, step["state_mean"].numbers)
      expectGolden((0..<belief.dimension).map { belief.state[$0].variance }, step["state_variance"].numbers)
      let estimate = measure.estimate(belief)
      expectGolden(estimate.mean, step["readiness_mean"].number)
      expectGolden(estimate.standardDeviation * estimate.standardDeviation, step["readiness_variance"].number)
      expectGolden(
        [estimate.interval90.lowerBound, estimate.interval90.upperBound], step["interval90"].numbers)
    }
  }

  /// Simulation-based calibration in small, after Talts and others 2018, arXiv:1804.06788.
  @Test func `nine intervals out of ten hold the truth of people drawn from the prior`() {
    let exam = SampleExam(seed: 12)
    var random = Random(seed: 12)
    let people = 250
    var covered = 0
    for _ in 0..<people {
      let person = SimulatedPerson(drawnFrom: exam.prior, using: &random)
      let responses = exam.items.shuffled(using: &random).prefix(10).map { item in
        RecordedResponse(item: item, answer: person.answer(to: item, using: &random))
      }
      let belief = Belief.posterior(prior: exam.prior, responses: responses, tolerance: 1e-6).belief
      if exam.measure.estimate(belief).interval90.contains(exam.measure.value(at: person.proficiencies)) {
        covered += 1
      }
    }
    #expect((0.85...0.96).contains(Double(covered) / Double(people)))
  }
}
