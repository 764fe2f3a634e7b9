import Testing

@testable import Assessment

@Suite struct PriorTests {
  static func golden() throws -> (specification: PriorSpecification, expected: [Double]) {
    let (input, expected) = try Goldens.named("prior covariance of the skills")
    let count = input["section"].list.count
    let specification = PriorSpecification(
      sections: input["section"].integers,
      competencies: input["competency"].integers,
      prerequisites: input["prerequisites"].list.map { pair in
        let (first, second) = (pair.integers[0], pair.integers[1])
        return (skill: second, prerequisite: first)
      },
      general: input["general"].number,
      sameSection: input["same_section"].number,
      sameCompetency: input["same_competency"].number,
      pull: input["pull"].number,
      means: [Double](repeating: 2, count: count),
      spreads: [Double](repeating: input["sd"].number, count: count))
    return (specification, expected.matrix)
  }

  @Test func `the covariance of the skills matches the golden case`() throws {
    let (specification, expected) = try Self.golden()
    expectGolden(specification.skillCovariance(), expected)
  }

  @Test func `the order in which skills are listed does not matter`() throws {
    let (forward, expected) = try Self.golden()
    let last = forward.skillCount - 1
    let backward = PriorSpecification(
      sections: forward.sections.reversed(), competencies: forward.competencies.reversed(),
      prerequisites: forward.prerequisites.map {
        (skill: last - $0.skill, prerequisite: last - $0.prerequisite)
      },
      means: forward.means, spreads: forward.spreads)
    expectGolden(backward.skillCovariance().reversed(), expected)
  }

  @Test func `the prior of the whole state matches the golden case`() throws {
    let (input, expected) = try Goldens.named("prior of the whole state")
    let belief = input.belief
    expectGolden(belief.mean, expected["mean"].numbers)
    expectGolden(belief.covariance, expected["covariance"].matrix)
    #expect(belief.skillCount == 2 && belief.dimension == 5)
    #expect(belief.selfImage(1) == Moments(mean: 2.3, variance: belief.covariance[3 * 5 + 3]))
    expectGolden(belief.overclaiming.variance, 0.81)
  }

  @Test func `each skill keeps its own spread`() throws {
    var (specification, _) = try Self.golden()
    specification.spreads = [0.5, 0.7, 0.9, 1.1]
    let belief = Belief(prior: specification)
    for (skill, spread) in specification.spreads.enumerated() {
      #expect(belief.proficiency(skill).variance == spread * spread)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `every prior is positive definite`(seed: UInt64) {
    #expect(SampleExam(seed: seed, skills: 10).prior.covarianceProblem == nil)
  }

  @Test func `a circle of prerequisites still gives a positive definite prior`() {
    let specification = PriorSpecification(
      sections: [0, 0, 1], competencies: [0, 1, 2],
      prerequisites: [(skill: 0, prerequisite: 1), (skill: 1, prerequisite: 2), (skill: 2, prerequisite: 0)],
      means: [1, 1, 1], spreads: [0.9, 0.9, 0.9])
    #expect(Belief(prior: specification).covarianceProblem == nil)
  }

  static let mistakes: [(@Sendable (inout PriorSpecification) -> Void, String)] = [
    ({ $0.spreads.removeLast() }, "the lists differ in length"),
    ({ $0.prerequisites = [(skill: 0, prerequisite: 9)] }, "a prerequisite names no other skill"),
    ({ $0.prerequisites = [(skill: 1, prerequisite: 1)] }, "a prerequisite names no other skill"),
    ({ $0.general = 0.8 }, "the common shares leave no share of a skill's own"),
    ({ $0.pull = 1 }, "the pull of prerequisites is not in 0..<1"),
    ({ $0.means[0] = .nan }, "a mean is not a number"),
    ({ $0.misjudgementSpread = 0 }, "a spread is not positive"),
  ]

  @Test(arguments: mistakes.indices)
  func `a specification that cannot be used has its sentence`(index: Int) throws {
    var (specification, _) = try Self.golden()
    #expect(specification.problem == nil)
    Self.mistakes[index].0(&specification)
    #expect(specification.problem == Self.mistakes[index].1)
  }
}
