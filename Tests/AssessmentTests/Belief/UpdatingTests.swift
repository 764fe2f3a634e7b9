import Testing

@testable import Assessment

@Suite struct UpdatingTests {
  @Test func `one graded answer moves its neighbours as in the golden case`() throws {
    let (input, expected) = try Goldens.named("rank-one update of a 3-vector")
    var state = input.jointNormal
    let coordinate = Int(input["coordinate"].number)
    let item = input["item"].item
    let answer = Answer.golden(input["answer"].number, to: item)
    state.move(coordinate, to: Tilted(item: item, answer: answer, before: state[coordinate]).moments)
    expectGolden(state.mean, expected["mean"].numbers)
    expectGolden(state.covariance, expected["covariance"].matrix)
  }

  @Test func `evidence moves its neighbours as in the golden case`() throws {
    let (input, expected) = try Goldens.named("evidence: a certificate")
    var state = input.jointNormal
    let skill = Int(input["skill"].number)
    let evidence = RecordedEvidence(skill: skill, level: input["level"].number, spread: input["sd"].number)
    state.multiply(by: evidence.site, at: skill)
    expectGolden(state.mean, expected["mean"].numbers)
    expectGolden(state.covariance, expected["covariance"].matrix)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the covariance stays symmetric and positive definite`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    var random = Random(seed: seed &+ 100)
    var belief = exam.prior
    belief.observe(skill: 2, level: 2.5, spread: 0.5)
    for response in exam.responses(count: 24, using: &random) {
      belief.update(item: response.item, answer: response.answer)
      #expect(belief.covarianceProblem == nil)
    }
  }

  /// Regression of others: mirtCAT issue 48, standard errors near 0 after one answer.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `no single answer makes readiness certain`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    let before = exam.measure.estimate(exam.prior).standardDeviation
    for item in exam.items {
      for answer in item.gradedAnswers + [.notSure] {
        var belief = exam.prior
        belief.update(item: item, answer: answer)
        #expect(exam.measure.estimate(belief).standardDeviation > 0.4 * before)
        #expect(belief.covarianceProblem == nil)
      }
    }
  }

  @Test func `evidence pulls harder the surer it is, and does not depend on its order`() {
    let exam = SampleExam(seed: 3)
    var unsure = exam.prior
    var sure = exam.prior
    unsure.observe(skill: 0, level: 4, spread: 1)
    sure.observe(skill: 0, level: 4, spread: 0.5)
    #expect(exam.prior.proficiency(0).mean < unsure.proficiency(0).mean)
    #expect(unsure.proficiency(0).mean < sure.proficiency(0).mean)
    #expect(unsure.proficiency(0).variance > sure.proficiency(0).variance)

    var reversed = exam.prior
    sure.observe(skill: 4, level: 1, spread: 0.7)
    reversed.observe(skill: 4, level: 1, spread: 0.7)
    reversed.observe(skill: 0, level: 4, spread: 0.5)
    #expect(largestDifference(sure.mean, reversed.mean) < 1e-12)
    #expect(largestDifference(sure.covariance, reversed.covariance) < 1e-12)
  }

  @Test func `not sure to a check question says what wrong says but for lapses, and nothing to a statement`()
  {
    let exam = SampleExam(seed: 4)
    let question = ItemParameters(kind: .check, skill: 1, level: 2)
    var wrong = exam.prior
    var unsure = exam.prior
    wrong.update(item: question, answer: .wrong)
    unsure.update(item: question, answer: .notSure)
    #expect((unsure.proficiency(1).mean - wrong.proficiency(1).mean).magnitude < 0.02)
    #expect(wrong.proficiency(1).mean < exam.prior.proficiency(1).mean)

    unsure = exam.prior
    unsure.update(item: ItemParameters(kind: .canDo, skill: 1, level: 2), answer: .notSure)
    #expect(unsure == exam.prior)
  }

  @Test func `a lucky right answer may leave more doubt than there was`() {
    var belief = SampleExam(seed: 5).prior
    let question = ItemParameters(
      kind: .check, skill: 0, level: 4, discrimination: 2.5, thresholds: [belief.proficiency(0).mean + 3.2],
      guessing: 0.3, lapse: 0)
    let before = belief.proficiency(0).variance
    belief.update(item: question, answer: .right)
    #expect(belief.proficiency(0).variance > before)
    #expect(belief.covarianceProblem == nil)
  }
}
