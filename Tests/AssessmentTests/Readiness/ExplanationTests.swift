import Testing

@testable import Assessment

@Suite struct ExplanationTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a contribution is the readiness with the answer less the readiness without its site`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    var random = Random(seed: seed)
    let responses = exam.responses(count: 12, using: &random)
    let evidence = [RecordedEvidence(skill: 3, level: 3, spread: 0.7)]
    let (belief, convergence) = Belief.posterior(
      prior: exam.prior, evidence: evidence, responses: responses)
    let explanation = Explanation(
      of: exam.measure, belief: belief, convergence: convergence, responses: responses, evidence: evidence)
    let mean = exam.measure.estimate(belief).mean

    func contribution(of site: Site, at coordinate: Int) -> Double {
      var without = belief
      without.state.multiply(by: Site(precision: -site.precision, shift: -site.shift), at: coordinate)
      return mean - exam.measure.estimate(without).mean
    }
    for (index, response) in responses.enumerated() {
      let expected = contribution(of: convergence.sites[index], at: belief.coordinate(of: response.item))
      #expect(((explanation.responses[index] ?? .nan) - expected).magnitude < 1e-12)
    }
    #expect(((explanation.evidence[0] ?? .nan) - contribution(of: evidence[0].site, at: 3)).magnitude < 1e-12)
  }

  @Test func `the only answer contributed the whole movement`() {
    let exam = SampleExam(seed: 6)
    let responses = [RecordedResponse(item: exam.items[3], answer: .wrong)]
    let (belief, convergence) = Belief.posterior(prior: exam.prior, responses: responses)
    let explanation = Explanation(
      of: exam.measure, belief: belief, convergence: convergence, responses: responses)
    let moved = exam.measure.estimate(belief).mean - exam.measure.estimate(exam.prior).mean
    #expect(moved < 0)
    #expect(((explanation.responses[0] ?? .nan) - moved).magnitude < 1e-10)
  }

  @Test func `it is close to a fresh replay without the answer`() {
    let exam = SampleExam(seed: 7, skills: 10)
    var random = Random(seed: 7)
    let responses = exam.responses(count: 25, using: &random)
    let (belief, convergence) = Belief.posterior(prior: exam.prior, responses: responses)
    let explanation = Explanation(
      of: exam.measure, belief: belief, convergence: convergence, responses: responses)
    for index in responses.indices {
      var others = responses
      others.remove(at: index)
      let without = Belief.posterior(prior: exam.prior, responses: others).belief
      let difference = exam.measure.estimate(belief).mean - exam.measure.estimate(without).mean
      #expect(((explanation.responses[index] ?? .nan) - difference).magnitude < 0.01)
    }
  }

  @Test func `an answer that says nothing contributed nothing`() {
    let exam = SampleExam(seed: 8)
    let responses = [
      RecordedResponse(item: exam.items[0], answer: .notSure),
      RecordedResponse(item: exam.items[1], answer: .graded(2)),
    ]
    let (belief, convergence) = Belief.posterior(prior: exam.prior, responses: responses)
    let explanation = Explanation(
      of: exam.measure, belief: belief, convergence: convergence, responses: responses)
    #expect(explanation.responses[0] == 0)
  }
}
