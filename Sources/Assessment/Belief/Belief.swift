/// What is believed about one person: a joint normal distribution of everything that is not known.
///
/// For S skills there are 2S + 1 coordinates, all in level units: the proficiency in each skill, what the
/// person believes of themselves in each skill, and the person's over-claiming, by which the second exceeds
/// the first on average. Level L is reached when the proficiency is at least L.
///
/// ```swift
/// var belief = Belief(prior: specification)
/// belief.observe(skill: 3, level: 2, spread: 0.8)           // a certificate
/// belief.update(item: statement, answer: .graded(2))        // “on my own”
/// belief.proficiency(3).mean
/// ```
public struct Belief: Sendable, Hashable {
  /// The number of skills, S.
  public let skillCount: Int

  /// The joint distribution of all coordinates.
  package var state: JointNormal

  /// The expected values: S proficiencies, S opinions of oneself, and the over-claiming.
  public var mean: [Double] { state.mean }

  /// The covariance matrix of all coordinates, row after row; exactly symmetric.
  public var covariance: [Double] { state.covariance }

  /// The number of coordinates, 2S + 1.
  public var dimension: Int { state.dimension }

  /// What is believed of a person before the first answer.
  ///
  /// - Complexity: O(S²), and what ``PriorSpecification/skillCovariance()`` takes.
  public init(prior: PriorSpecification) {
    self.init(
      skillMeans: prior.means,
      skillCovariance: prior.skillCovariance(),
      overclaimingMean: prior.overclaimingMean,
      overclaimingSpread: prior.overclaimingSpread,
      misjudgementSpread: prior.misjudgementSpread)
  }

  /// A belief from the joint distribution of the proficiencies and the spreads of self-judgement.
  ///
  /// What a person believes of themselves is the proficiency, plus the over-claiming (one number per person),
  /// plus a misjudgement of each skill, all independent of one another.
  ///
  /// - Parameters:
  ///   - skillMeans: The expected proficiency in each skill, in level units.
  ///   - skillCovariance: The covariance of the proficiencies, row after row; positive definite.
  ///   - overclaimingMean: How far people overestimate themselves on average, in level units.
  ///   - overclaimingSpread: How much they differ in that, as a standard deviation; positive.
  ///   - misjudgementSpread: How far a single skill is off beyond that, as a standard deviation; positive.
  /// - Complexity: O(S²).
  public init(
    skillMeans: [Double],
    skillCovariance: [Double],
    overclaimingMean: Double = 0.3,
    overclaimingSpread: Double = 0.9,
    misjudgementSpread: Double = 0.6
  ) {
    let count = skillMeans.count
    precondition(skillCovariance.count == count * count, "the covariance must be square")
    let dimension = 2 * count + 1
    let shared = overclaimingSpread * overclaimingSpread
    var covariance = [Double](repeating: 0, count: dimension * dimension)
    for row in 0..<count {
      for column in 0..<count {
        let value = skillCovariance[row * count + column]
        covariance[row * dimension + column] = value
        covariance[row * dimension + count + column] = value
        covariance[(count + row) * dimension + column] = value
        covariance[(count + row) * dimension + count + column] = value + shared
      }
      covariance[(count + row) * dimension + count + row] += misjudgementSpread * misjudgementSpread
      covariance[(count + row) * dimension + 2 * count] = shared
      covariance[2 * count * dimension + count + row] = shared
    }
    covariance[2 * count * dimension + 2 * count] = shared
    skillCount = count
    state = JointNormal(
      mean: skillMeans + skillMeans.map { $0 + overclaimingMean } + [overclaimingMean],
      covariance: covariance)
  }

  /// A belief from the joint distribution of all coordinates.
  init(skillCount: Int, state: JointNormal) {
    self.skillCount = skillCount
    self.state = state
  }

  /// The proficiency in a skill, in level units.
  public func proficiency(_ skill: Int) -> Moments {
    precondition((0..<skillCount).contains(skill), "no skill has the index \(skill)")
    return state[skill]
  }

  /// What the person believes of themselves in a skill, in level units.
  public func selfImage(_ skill: Int) -> Moments {
    precondition((0..<skillCount).contains(skill), "no skill has the index \(skill)")
    return state[skillCount + skill]
  }

  /// By how much the person's opinion of themselves exceeds the proficiency on average, in level units.
  ///
  /// Can-do answers alone can hardly tell it from the overall level: report it only after six check questions
  /// or more, with its interval.
  public var overclaiming: Moments { state[2 * skillCount] }

  /// The covariance of the proficiencies in two skills, in squared levels.
  public func covariance(of first: Int, and second: Int) -> Double {
    precondition((0..<skillCount).contains(first) && (0..<skillCount).contains(second), "no such skill")
    return state[first, second]
  }

  /// The coordinate that an item reads.
  public func coordinate(of item: ItemParameters) -> Int {
    precondition(item.skill < skillCount, "no skill has the index \(item.skill)")
    return item.coordinate(skillCount: skillCount)
  }

  /// The coordinate that a piece of evidence reads.
  func coordinate(of evidence: RecordedEvidence) -> Int {
    evidence.coordinate(skillCount: skillCount)
  }
}
