import Testing

@testable import Assessment

@Suite struct TiltedTests {
  @Test func `moments after one answer match the golden cases`() throws {
    let (input, expected) = try Goldens.named("1-D tilted moments")
    for (entry, result) in zip(input.list, expected.list) {
      let item = entry["item"].item
      let tilted = Tilted(
        item: item, answer: .golden(entry["answer"].number, to: item),
        before: Moments(mean: entry["mean"].number, variance: entry["variance"].number))
      expectGolden(tilted.probability, result["Z"].number)
      expectGolden(tilted.moments.mean, result["mean"].number)
      expectGolden(tilted.moments.variance, result["variance"].number)
    }
  }

  @Test func `several answers on one coordinate match the golden case`() throws {
    let (input, expected) = try Goldens.named("several answers on ONE coordinate")
    let prior = Moments(mean: input["prior_mean"].number, variance: input["prior_variance"].number)
    let answers = input["answers"].list.map { entry in
      let item = entry["item"].item
      return (item: item, answer: Answer.golden(entry["answer"].number, to: item))
    }

    let filtered = answers.reduce(prior) { Tilted(item: $1.item, answer: $1.answer, before: $0).moments }
    expectGolden(filtered.mean, expected["adf_mean"].number)
    expectGolden(filtered.variance, expected["adf_variance"].number)

    var sums = (0.0, 0.0, 0.0)
    for index in -800...800 {
      let t = Double(index) / 100
      let x = prior.mean + prior.standardDeviation * t
      let weight = answers.reduce(0.01 * normalDensity(t)) { $0 * $1.item.probability(of: $1.answer, at: x) }
      sums = (sums.0 + weight, sums.1 + weight * x, sums.2 + weight * x * x)
    }
    let mean = sums.1 / sums.0
    expectGolden(naturalLogarithm(sums.0), expected["exact_log_evidence"].number)
    expectGolden(mean, expected["exact_mean"].number)
    expectGolden(sums.2 / sums.0 - mean * mean, expected["exact_variance"].number)
  }

  @Test func `steep items and wide beliefs get the narrow step that they need`() {
    for (discrimination, variance) in [(1.8, 0.81), (2.5, 9.0), (12, 2.0), (6, 25.0)] {
      for kind in [ItemKind.canDo, .check] {
        let item = ItemParameters(kind: kind, skill: 0, level: 2, discrimination: discrimination)
        let before = Moments(mean: 1.3, variance: variance)
        for answer in item.gradedAnswers {
          let coarse = Tilted(item: item, answer: answer, before: before)
          let fine = Tilted(item: item, answer: answer, before: before, step: 0.01)
          #expect((coarse.probability - fine.probability).magnitude < 1e-8)
          #expect((coarse.moments.mean - fine.moments.mean).magnitude < 1e-7)
          #expect((coarse.moments.variance - fine.moments.variance).magnitude < 1e-6)
        }
      }
    }
  }

  @Test func `an answer that says nothing changes nothing`() {
    let before = Moments(mean: 1, variance: 2)
    let item = ItemParameters(kind: .canDo, skill: 0, level: 1)
    #expect(Tilted(item: item, answer: .notSure, before: before).moments == before)
    #expect(Tilted(item: item, answer: .notSure, before: before).probability == 1)
  }
}
