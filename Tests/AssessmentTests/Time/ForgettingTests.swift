import Ontology
import Testing

@testable import Assessment

@Suite struct ForgettingTests {
  static let halfLife = 24.0

  /// A belief after some statements and a piece of evidence, all of which leave less doubt than before.
  static func sample(seed: UInt64) -> (prior: Belief, belief: Belief) {
    let exam = SampleExam(seed: seed)
    var random = Random(seed: seed &+ 500)
    let responses = exam.responses(count: 16, using: &random).filter { $0.item.kind == .canDo }
    var belief = exam.prior
    belief.observe(skill: 1, level: 3, spread: 0.6)
    return (exam.prior, Belief.posterior(prior: belief, responses: responses).belief)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `every mean goes back to what is usual, half of the way in a half-life`(seed: UInt64) {
    let (prior, belief) = Self.sample(seed: seed)
    let later = belief.forgetting(months: Self.halfLife, prior: prior, halfLife: Self.halfLife)
    let middle = zip(prior.mean, belief.mean).map { ($0 + $1) / 2 }
    #expect(largestDifference(later.mean, middle) < 1e-12)
    let ages = belief.forgetting(months: 100 * Self.halfLife, prior: prior, halfLife: Self.halfLife)
    #expect(largestDifference(ages.mean, prior.mean) < 1e-12)
    #expect(largestDifference(ages.covariance, prior.covariance) < 1e-12)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `doubt grows month by month and never beyond what it was at first`(seed: UInt64) {
    let (prior, belief) = Self.sample(seed: seed)
    var before = belief
    for months in [0.1, 1, 3, 6, 12, 24, 60, 240] {
      let later = belief.forgetting(months: months, prior: prior, halfLife: Self.halfLife)
      for index in 0..<belief.dimension {
        #expect(later.state[index].variance >= before.state[index].variance)
        #expect(later.state[index].variance <= prior.state[index].variance + 1e-12)
      }
      #expect(later.covarianceProblem == nil)
      before = later
    }
  }

  @Test(arguments: [(1.0, 2.0), (0.5, 11.5), (24, 24), (3, 90)])
  func `two gaps are one gap as long as both`(first: Double, second: Double) {
    for seed in 1...4 as ClosedRange<UInt64> {
      let (prior, belief) = Self.sample(seed: seed)
      let twice = belief.forgetting(months: first, prior: prior, halfLife: Self.halfLife)
        .forgetting(months: second, prior: prior, halfLife: Self.halfLife)
      let once = belief.forgetting(months: first + second, prior: prior, halfLife: Self.halfLife)
      #expect(largestDifference(twice.mean, once.mean) < 1e-12)
      #expect(largestDifference(twice.covariance, once.covariance) < 1e-12)
    }
  }

  @Test func `no time changes nothing, and neither does time for one of whom nothing is known`() {
    let (prior, belief) = Self.sample(seed: 9)
    #expect(belief.forgetting(months: 0, prior: prior, halfLife: Self.halfLife) == belief)
    let unknown = prior.forgetting(months: 30, prior: prior, halfLife: Self.halfLife)
    #expect(largestDifference(unknown.mean, prior.mean) < 1e-12)
    #expect(largestDifference(unknown.covariance, prior.covariance) < 1e-12)
  }

  @Test func `a day in the future is less certain than the day of the last entry`() throws {
    let model = try BuiltIn.model()
    let profile = try BuiltIn.person(in: model)
    let now = model.belief(for: profile)
    #expect(model.belief(for: profile, on: profile.lastDay) == now)
    var before = now
    for days in [30, 180, 365, 1500] {
      let later = model.belief(for: profile, on: profile.lastDay.adding(days: days))
      for skill in model.library.skills.indices {
        #expect(later.proficiency(skill).variance >= before.proficiency(skill).variance - 1e-12)
      }
      #expect(
        model.examMeasure.estimate(later).standardDeviation
          > model.examMeasure.estimate(before).standardDeviation)
      before = later
    }
  }
}
