import Testing

@testable import Assessment

@Suite struct ReadinessTests {
  @Test func `readiness of three skills matches the golden case`() throws {
    let (input, expected) = try Goldens.named("readiness of three skills")
    let belief = Belief(skillMeans: input["mean"].numbers, skillCovariance: input["covariance"].matrix)
    let estimate = input.measure.estimate(belief)
    expectGolden(estimate.mean, expected["mean"].number)
    expectGolden(estimate.standardDeviation * estimate.standardDeviation, expected["variance"].number)
    expectGolden(
      [estimate.interval90.lowerBound, estimate.interval90.upperBound], expected["interval90"].numbers)
  }

  @Test func `terms of the same skill and target are one, and weights are shares`() {
    let measure = ReadinessMeasure(terms: [
      ReadinessTerm(skill: 1, target: 3, weight: 2),
      ReadinessTerm(skill: 0, target: 2, weight: 4),
      ReadinessTerm(skill: 1, target: 3, weight: 1),
      ReadinessTerm(skill: 1, target: 2, weight: 1),
      ReadinessTerm(skill: 2, target: 2, weight: 0),
    ])
    #expect(
      measure.terms == [
        ReadinessTerm(skill: 0, target: 2, weight: 0.5),
        ReadinessTerm(skill: 1, target: 2, weight: 0.125),
        ReadinessTerm(skill: 1, target: 3, weight: 0.375),
      ])
    #expect(measure.weights(skillCount: 4) == [0.5, 0.5, 0, 0])
    #expect(measure.value(at: [1, 2.4, 0, 0]) == 0.25 + 0.125 + 0.375 * 2.4 / 3)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the estimate agrees with simulated people`(seed: UInt64) {
    let exam = SampleExam(seed: seed, skills: 4)
    let estimate = exam.measure.estimate(exam.prior)
    var random = Random(seed: seed)
    let values = (0..<4000).map { _ in
      exam.measure.value(at: SimulatedPerson(drawnFrom: exam.prior, using: &random).proficiencies)
    }
    let mean = values.reduce(0, +) / 4000
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000).squareRoot()
    #expect((estimate.mean - mean).magnitude < 0.016)
    #expect((estimate.standardDeviation - deviation).magnitude < 0.015)
  }

  @Test func `one skill with many targets has its variance exactly`() {
    let belief = SampleExam(seed: 1, skills: 2).prior
    let terms = [1.5, 2, 3.5].map { ReadinessTerm(skill: 1, target: $0, weight: $0) }
    let measure = ReadinessMeasure(terms: terms)
    let moments = belief.proficiency(1)
    var sums = (0.0, 0.0)
    for index in -9000...9000 {
      let t = Double(index) / 1000
      let value = measure.value(at: [0, moments.mean + moments.standardDeviation * t])
      sums.0 += 1e-3 * normalDensity(t) * value
      sums.1 += 1e-3 * normalDensity(t) * value * value
    }
    let estimate = measure.estimate(belief)
    #expect((estimate.mean - sums.0).magnitude < 1e-6)
    #expect((estimate.standardDeviation - (sums.1 - sums.0 * sums.0).squareRoot()).magnitude < 1e-6)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the interval stays within 0 and 1 and holds the mean`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    var random = Random(seed: seed)
    var belief = exam.prior
    for response in exam.responses(count: 24, using: &random) {
      belief.update(item: response.item, answer: response.answer)
      let estimate = exam.measure.estimate(belief)
      #expect(estimate.interval90.lowerBound >= 0 && estimate.interval90.upperBound <= 1)
      #expect(estimate.interval90.contains(estimate.mean))
      #expect(estimate.width90 > 0.01)
    }
  }

  @Test func `an interval at the very edge is still one`() {
    #expect(Estimate(mean: 1, standardDeviation: 0).interval90 == 1...1)
    #expect(Estimate(mean: 1 + 1e-15, standardDeviation: 0).interval90 == 1...1)
    #expect(Estimate(mean: -1e-15, standardDeviation: 0).interval90 == 0...0)
    #expect(Estimate(mean: 0.5, standardDeviation: 1).width90 == 1)
  }

  @Test func `the gradient is what one more level in a skill would add`() {
    let exam = SampleExam(seed: 2)
    let gradient = exam.measure.gradient(exam.prior)
    let covariance = exam.specification.skillCovariance()
    for skill in 0..<6 {
      func mean(shift: Double) -> Double {
        var means = exam.specification.means
        means[skill] += shift
        return exam.measure.estimate(Belief(skillMeans: means, skillCovariance: covariance)).mean
      }
      #expect((gradient[skill] - (mean(shift: 1e-5) - mean(shift: -1e-5)) / 2e-5).magnitude < 1e-8)
    }
  }
}
