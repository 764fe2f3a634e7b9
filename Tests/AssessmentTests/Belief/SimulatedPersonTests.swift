import Testing

@testable import Assessment

@Suite struct SimulatedPersonTests {
  @Test func `people drawn from a belief have its moments`() {
    let exam = SampleExam(seed: 1, skills: 3)
    var random = Random(seed: 1)
    let count = 4000
    let people = (0..<count).map { _ in SimulatedPerson(drawnFrom: exam.prior, using: &random) }
    func mean(_ value: (SimulatedPerson) -> Double) -> Double {
      people.reduce(0) { $0 + value($1) } / Double(count)
    }
    for skill in 0..<3 {
      let proficiency = exam.prior.proficiency(skill)
      let image = exam.prior.selfImage(skill)
      #expect((mean { $0.proficiencies[skill] } - proficiency.mean).magnitude < 0.06)
      #expect((mean { $0.selfImages[skill] } - image.mean).magnitude < 0.08)
      let covariance = mean {
        ($0.proficiencies[0] - exam.prior.proficiency(0).mean) * ($0.selfImages[skill] - image.mean)
      }
      #expect((covariance - exam.prior.state[0, 3 + skill]).magnitude < 0.08)
    }
  }

  @Test func `answers come as often as the response model says`() {
    var random = Random(seed: 2)
    let person = SimulatedPerson(
      proficiencies: [1.7], overclaiming: 0.5, misjudgementSpread: 0, using: &random)
    #expect(person.selfImages == [2.2])
    let count = 5000
    for item in [
      ItemParameters(kind: .canDo, skill: 0, level: 2), ItemParameters(kind: .check, skill: 0, level: 2),
    ] {
      var counts: [Answer: Int] = [:]
      for _ in 0..<count { counts[person.answer(to: item, using: &random), default: 0] += 1 }
      for answer in item.gradedAnswers {
        let expected = item.probability(of: answer, at: item.kind == .canDo ? 2.2 : 1.7)
        #expect((Double(counts[answer, default: 0]) / Double(count) - expected).magnitude < 0.03)
      }
    }
  }

  @Test func `the same seed makes the same person`() {
    let exam = SampleExam(seed: 3)
    var first = Random(seed: 4)
    var second = Random(seed: 4)
    #expect(
      SimulatedPerson(drawnFrom: exam.prior, using: &first)
        == SimulatedPerson(drawnFrom: exam.prior, using: &second))
  }
}
