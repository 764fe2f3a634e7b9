import Testing

@testable import Assessment

@Suite struct PosteriorTests {
  /// The seven answers of the golden session.
  static func goldenSession() throws -> (prior: Belief, responses: [RecordedResponse]) {
    let (input, expected) = try Goldens.named("a whole session")
    let bank = input["bank"].list.map(\.item)
    let responses = expected["steps"].list.map { step in
      let item = bank[Int(step["chosen"].number)]
      return RecordedResponse(item: item, answer: .golden(step["answer"].number, to: item))
    }
    return (input.belief, responses)
  }

  static func expectGoldenPosterior(_ belief: Belief, at place: SourceLocation = #_sourceLocation) throws {
    let (input, _) = try Goldens.named("a whole session")
    let (_, expected) = try Goldens.named("the same seven answers at the EP fixed point")
    expectGolden(belief.mean, expected["state_mean"].numbers, at: place)
    expectGolden(belief.covariance, expected["state_covariance"].matrix, at: place)
    let estimate = input.measure.estimate(belief)
    expectGolden(estimate.mean, expected["readiness_mean"].number, at: place)
    expectGolden(
      estimate.standardDeviation * estimate.standardDeviation, expected["readiness_variance"].number,
      at: place)
    expectGolden(
      [estimate.interval90.lowerBound, estimate.interval90.upperBound], expected["interval90"].numbers,
      at: place)
  }

  @Test func `the fixed point matches the golden case`() throws {
    let (prior, responses) = try Self.goldenSession()
    let (belief, convergence) = Belief.posterior(prior: prior, responses: responses)
    try Self.expectGoldenPosterior(belief)
    #expect(convergence.isConverged && convergence.damping == 1 && convergence.sites.count == 7)
  }

  /// The belief after sweeps in the order of the list, which ``Belief/posterior`` does not keep to.
  static func swept(_ prior: Belief, _ responses: [RecordedResponse]) -> (belief: Belief, isConverged: Bool) {
    var propagation = ExpectationPropagation(belief: prior, responses: responses)
    let convergence = propagation.run(tolerance: 1e-10, sweepLimit: 300)
    var belief = prior
    for (coordinate, site) in propagation.totalSites.sorted(by: { $0.site.precision > $1.site.precision }) {
      belief.state.multiply(by: site, at: coordinate)
    }
    return (belief, convergence.isConverged)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the golden case comes out in every order`(seed: UInt64) throws {
    let (prior, responses) = try Self.goldenSession()
    var random = Random(seed: seed)
    let shuffled = responses.shuffled(using: &random)
    try Self.expectGoldenPosterior(Self.swept(prior, shuffled).belief)
    try Self.expectGoldenPosterior(Belief.posterior(prior: prior, responses: shuffled).belief)
  }

  @Test func `answers that were withdrawn leave no trace of the golden case`() throws {
    let (prior, kept) = try Self.goldenSession()
    var responses = kept
    responses.insert(RecordedResponse(item: kept[0].item, answer: .graded(0)), at: 0)
    responses.insert(RecordedResponse(item: kept[1].item, answer: .wrong), at: 4)
    let between = Belief.posterior(prior: prior, responses: responses).belief
    #expect(largestDifference(between.mean, prior.mean) > 0.1)
    responses.remove(at: 4)
    responses.remove(at: 0)
    let replayed = Belief.posterior(prior: prior, responses: responses).belief
    let fresh = Belief.posterior(prior: prior, responses: kept).belief
    #expect(largestDifference(replayed.mean, fresh.mean) < 1e-9)
    #expect(largestDifference(replayed.covariance, fresh.covariance) < 1e-9)
    try Self.expectGoldenPosterior(replayed)
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `the order of the answers does not matter`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    var random = Random(seed: seed &+ 1000)
    let responses = exam.responses(count: 20, using: &random)
    let evidence = [
      RecordedEvidence(skill: 1, level: 2, spread: 0.8), RecordedEvidence(skill: 5, level: 3, spread: 0.6),
    ]
    let first = Belief.posterior(prior: exam.prior, evidence: evidence, responses: responses)
    #expect(first.convergence.isConverged)
    #expect(first.belief.covarianceProblem == nil)
    for _ in 0..<3 {
      let shuffled = responses.shuffled(using: &random)
      let second = Belief.posterior(
        prior: exam.prior, evidence: evidence.reversed(), responses: shuffled)
      #expect(first.belief == second.belief)
      #expect(Set(first.convergence.sites) == Set(second.convergence.sites))

      var observed = exam.prior
      for piece in evidence { observed.observe(skill: piece.skill, level: piece.level, spread: piece.spread) }
      let third = Self.swept(observed, shuffled)
      #expect(third.isConverged)
      #expect(largestDifference(first.belief.mean, third.belief.mean) < 1e-6)
      #expect(largestDifference(first.belief.covariance, third.belief.covariance) < 1e-6)
    }
  }

  @Test func `the same answers give the same belief to the last bit`() {
    let exam = SampleExam(seed: 8)
    var random = Random(seed: 8)
    let responses = exam.responses(count: 15, using: &random)
    let first = Belief.posterior(prior: exam.prior, responses: responses)
    let second = Belief.posterior(prior: exam.prior, responses: responses)
    #expect(first.belief == second.belief && first.convergence == second.convergence)
  }

  @Test func `without answers only the evidence counts`() {
    let exam = SampleExam(seed: 9)
    var observed = exam.prior
    observed.observe(skill: 2, level: 3, spread: 0.5)
    let result = Belief.posterior(
      prior: exam.prior, evidence: [RecordedEvidence(skill: 2, level: 3, spread: 0.5)],
      responses: [RecordedResponse(item: exam.items[0], answer: .notSure)])
    #expect(result.belief == observed)
    #expect(result.convergence.isConverged && result.convergence.sites == [.silent])
  }

  @Test func `one answer needs no sweeps beyond filtering`() {
    let exam = SampleExam(seed: 10)
    var filtered = exam.prior
    filtered.update(item: exam.items[3], answer: .right)
    let posterior = Belief.posterior(
      prior: exam.prior, responses: [RecordedResponse(item: exam.items[3], answer: .right)])
    #expect(posterior.convergence.sweeps == 1)
    #expect(largestDifference(filtered.mean, posterior.belief.mean) < 1e-12)
    #expect(largestDifference(filtered.covariance, posterior.belief.covariance) < 1e-12)
  }

  @Test func `what all the answers say together turns the prior into the posterior and back`() throws {
    let exam = SampleExam(seed: 11)
    var random = Random(seed: 11)
    let responses = exam.responses(count: 12, using: &random)
    let (posterior, convergence) = Belief.posterior(prior: exam.prior, responses: responses)
    var belief = posterior
    for (response, site) in zip(responses, convergence.sites).sorted(by: { $0.1.precision < $1.1.precision })
    {
      let opposite = Site(precision: -site.precision, shift: -site.shift)
      let isRemoved = belief.state.multiply(by: opposite, at: belief.coordinate(of: response.item))
      #expect(isRemoved)
    }
    #expect(largestDifference(belief.mean, exam.prior.mean) < 1e-9)
    #expect(largestDifference(belief.covariance, exam.prior.covariance) < 1e-9)
  }
}
