import Wording

/// What is assumed about a person before the first answer.
///
/// Skills are correlated because people are: someone strong in one is likely to be strong in its neighbours.
/// The shares below say by how much; what is left of 1 is the skill's own. A narrow prior is a claim, too:
/// with independent skills, readiness would look certain before any question.
public struct PriorSpecification: Sendable {
  /// The section of each skill, as a number of your choice.
  public var sections: [Int]

  /// The competency of each skill, as a number of your choice.
  public var competencies: [Int]

  /// Which skill builds on which other.
  public var prerequisites: [(skill: Int, prerequisite: Int)]

  /// The share of a skill's variance that all skills have in common.
  public var general: Double

  /// The share that the skills of one section have in common on top.
  public var sameSection: Double

  /// The share that the skills of one competency have in common on top.
  public var sameCompetency: Double

  /// How strongly a skill follows the mean of its prerequisites, 0 up to, but not including, 1.
  public var pull: Double

  /// The expected proficiency in each skill, in level units.
  public var means: [Double]

  /// The standard deviation of the proficiency in each skill, in level units; positive.
  public var spreads: [Double]

  /// How far people overestimate themselves on average, in level units.
  public var overclaimingMean: Double

  /// How much people differ in that, as a standard deviation in level units; positive.
  public var overclaimingSpread: Double

  /// How far a person misjudges a single skill beyond that, as a standard deviation in level units; positive.
  public var misjudgementSpread: Double

  /// The number of skills.
  public var skillCount: Int { means.count }

  /// Creates a specification; the lists have one entry for each skill.
  public init(
    sections: [Int],
    competencies: [Int],
    prerequisites: [(skill: Int, prerequisite: Int)] = [],
    general: Double = 0.30,
    sameSection: Double = 0.15,
    sameCompetency: Double = 0.20,
    pull: Double = 0.35,
    means: [Double],
    spreads: [Double],
    overclaimingMean: Double = 0.3,
    overclaimingSpread: Double = 0.9,
    misjudgementSpread: Double = 0.6
  ) {
    self.sections = sections
    self.competencies = competencies
    self.prerequisites = prerequisites
    self.general = general
    self.sameSection = sameSection
    self.sameCompetency = sameCompetency
    self.pull = pull
    self.means = means
    self.spreads = spreads
    self.overclaimingMean = overclaimingMean
    self.overclaimingSpread = overclaimingSpread
    self.misjudgementSpread = misjudgementSpread
  }

  /// What is wrong with the specification, or `nil` if a belief can start from it.
  public var problem: String? {
    let counts = [sections.count, competencies.count, spreads.count]
    if counts.contains(where: { $0 != means.count }) { return worded("the lists differ in length") }
    if prerequisites.contains(where: { pair in
      !means.indices.contains(pair.skill) || !means.indices.contains(pair.prerequisite)
        || pair.skill == pair.prerequisite
    }) {
      return worded("a prerequisite names no other skill")
    }
    let shares = [general, sameSection, sameCompetency]
    if !shares.allSatisfy({ $0 >= 0 }) || !(shares.reduce(0, +) < 1) {
      return worded("the common shares leave no share of a skill's own")
    }
    if !(0..<1).contains(pull) { return worded("the pull of prerequisites is not in 0..<1") }
    if !means.allSatisfy(\.isFinite) || !overclaimingMean.isFinite { return worded("a mean is not a number") }
    if !(spreads + [overclaimingSpread, misjudgementSpread]).allSatisfy({ $0 > 0 && $0.isFinite }) {
      return worded("a spread is not positive")
    }
    return nil
  }
}
