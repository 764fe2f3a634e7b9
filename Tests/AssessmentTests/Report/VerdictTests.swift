import Testing

@testable import Assessment

@Suite struct VerdictTests {
  @Test(arguments: [
    (0.80, 0.07, Verdict.ready), (0.80, 0.09, .nearlyThere), (0.69, 0.09, .nearlyThere),
    (0.66, 0.09, .building), (0.50, 0.09, .building), (0.34, 0.09, .notYetSuited), (0.36, 0.09, .building),
    (0.75, 0.14, .tooUncertain), (1.0, 0, .ready), (0.70, 0, .ready), (0.0, 0, .notYetSuited),
  ])
  func `the verdict goes by the probability of being above the line`(
    mean: Double, deviation: Double, verdict: Verdict
  ) {
    let estimate = Estimate(mean: mean, standardDeviation: deviation)
    #expect(Verdict(estimate) == verdict)
    #expect(Verdict(estimate, isTrusted: false) == (verdict == .ready ? .nearlyThere : verdict))
  }

  @Test func `the words follow the probability and never skip back`() {
    let order = stride(from: 0.0, through: 1, by: 0.01).map {
      Verdict.chance(Estimate(mean: $0, standardDeviation: 0.1))
    }
    let distinct = order.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(distinct.count == Set(distinct).count && distinct.count == 9)
    #expect(distinct.first == "almost impossible today" && distinct.last == "almost certain")
  }

  @Test func `the probability of being above a line is that of the normal distribution`() {
    let estimate = Estimate(mean: 0.6, standardDeviation: 0.1)
    #expect((estimate.probability(above: 0.6) - 0.5).magnitude < 1e-12)
    #expect((estimate.probability(above: 0.6 - 0.1 * Estimate.quantile95) - 0.95).magnitude < 1e-9)
  }
}
