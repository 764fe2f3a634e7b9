import Ontology
import Testing

@testable import Assessment

@Suite struct FadingTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `with one share for all it is forgetting, but for the over-claiming, which does not fade`(seed: UInt64) {
    let (prior, belief) = ForgettingTests.sample(seed: seed)
    let share = 0.5
    let faded = belief.fading(
      to: [Double](repeating: share, count: belief.skillCount), prior: prior)
    let forgotten = belief.forgetting(months: 24, prior: prior, halfLife: 24)
    for skill in 0..<belief.skillCount {
      #expect(abs(faded.proficiency(skill).mean - forgotten.proficiency(skill).mean) < 1e-12)
      #expect(abs(faded.proficiency(skill).variance - forgotten.proficiency(skill).variance) < 1e-12)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `whatever the shares, the covariance stays one, and doubt lies between now and first`(seed: UInt64) {
    let (prior, belief) = ForgettingTests.sample(seed: seed)
    var random = Random(seed: seed)
    let shares = (0..<belief.skillCount).map { _ in random.uniform() }
    let faded = belief.fading(to: shares, prior: prior)
    #expect(faded.covarianceProblem == nil)
    for skill in 0..<belief.skillCount {
      let doubt = faded.proficiency(skill).variance
      let ends = [belief.proficiency(skill).variance, prior.proficiency(skill).variance].sorted()
      #expect(ends[0] - 1e-12 <= doubt && doubt <= ends[1] + 1e-12)
    }
    let unfaded = belief.fading(to: shares.map { _ in 1 }, prior: prior)
    #expect(largestDifference(unfaded.mean, belief.mean) < 1e-12)
    #expect(largestDifference(unfaded.covariance, belief.covariance) < 1e-12)
  }
}
