import Testing

@testable import Assessment

@Suite struct StoppingTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `what one more answer can remove is a share that runs out`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    let first = exam.measure.varianceReductionShare(exam.prior, items: exam.items)
    #expect(first > 0.05 && first <= 1)
    var random = Random(seed: seed)
    let person = SimulatedPerson(drawnFrom: exam.prior, using: &random)
    let responses = exam.items.map { item in
      RecordedResponse(item: item, answer: person.answer(to: item, using: &random))
    }
    let belief = Belief.posterior(prior: exam.prior, responses: responses).belief
    #expect(exam.measure.varianceReductionShare(belief, items: exam.items) < first)
    let all = Set(exam.items.indices)
    #expect(exam.measure.varianceReductionShare(belief, items: exam.items, answered: all) == 0)
  }

  @Test(arguments: [(0, 0), (0.0199, 0.01), (0.75, 0.5), (1, 1), (1.2, 1), (-0.1, 0)])
  func `a share of the variance is about half as much of the deviation`(variance: Double, deviation: Double) {
    #expect((ReadinessMeasure.deviationReduction(varianceShare: variance) - deviation).magnitude < 1e-4)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the floor of a bank is the width that its people end with, on average`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    var random = Random(seed: seed)
    let people = 40
    var sum = 0.0
    for _ in 0..<people {
      let person = SimulatedPerson(drawnFrom: exam.prior, using: &random)
      let responses = exam.items.map { item in
        RecordedResponse(item: item, answer: person.answer(to: item, using: &random))
      }
      let belief = Belief.posterior(prior: exam.prior, responses: responses, tolerance: 1e-6).belief
      sum += exam.measure.estimate(belief).width90
    }
    let floor = exam.measure.bankFloor(exam.prior, items: exam.items)
    #expect((sum / Double(people) / floor - 1).magnitude < 0.15)
  }

  @Test func `more check questions lower the floor, and no items leave the prior`() {
    let exam = SampleExam(seed: 2)
    let statements = exam.items.filter { $0.kind == .canDo }
    let none = exam.measure.bankFloor(exam.prior, items: [])
    let some = exam.measure.bankFloor(exam.prior, items: statements)
    let all = exam.measure.bankFloor(exam.prior, items: exam.items)
    let twice = exam.measure.bankFloor(exam.prior, items: exam.items + exam.items)
    #expect(twice < all && all < some && some < none)
    let estimate = exam.measure.estimate(exam.prior)
    #expect((none - min(1, 2 * Estimate.quantile95 * estimate.standardDeviation)).magnitude < 1e-9)
  }
}
