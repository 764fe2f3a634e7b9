import Assessment

/// What is believed after study steps, if each is learned as planned.
///
/// A finished step brings a person to its level, give or take ``spread``. It says nothing about other skills,
/// so their beliefs stay as they are: study is an intervention, not an observation.
struct Projection {
  /// Standard deviation of proficiency after a finished step, in levels; authored, not measured.
  static let spread = 0.4

  /// The proficiency after a step to a level.
  static func proficiency(_ before: Moments, afterLevel level: Int) -> Moments {
    let deviation = min(before.standardDeviation, spread)
    return Moments(mean: max(before.mean, Double(level)), variance: deviation * deviation)
  }

  private let before: Belief
  /// How many coordinates are projected: with the skills come the self-images, or not.
  private let dimension: Int
  private var mean: [Double]
  private var covariance: [Double]

  /// Starts before the first step.
  ///
  /// - Parameter withSelfImage: whether `belief` will be asked for; readiness needs the skills alone, and
  ///   that is four times less to carry along.
  /// - Complexity: O(dimension²).
  init(of belief: Belief, withSelfImage: Bool = false) {
    before = belief
    let (count, all) = (belief.skillCount, belief.dimension)
    dimension = withSelfImage ? all : count
    guard !withSelfImage else {
      mean = belief.mean
      covariance = belief.covariance
      return
    }
    mean = Array(belief.mean[..<count])
    covariance = []
    covariance.reserveCapacity(count * count)
    for row in 0..<count { covariance += belief.covariance[row * all..<row * all + count] }
  }

  /// Takes note of a finished step.
  ///
  /// - Complexity: O(dimension).
  mutating func raise(_ skill: Int, to level: Int) {
    let own = skill * dimension + skill
    let former = Moments(mean: mean[skill], variance: covariance[own])
    let after = Self.proficiency(former, afterLevel: level)
    mean[skill] = after.mean
    guard after.variance < former.variance else { return }
    let ratio = after.standardDeviation / former.standardDeviation
    for other in 0..<dimension {
      covariance[skill * dimension + other] *= ratio
      covariance[other * dimension + skill] *= ratio
    }
    covariance[own] = after.variance
  }

  /// Takes note of the levels that study brings to skills; 0 for none.
  mutating func raise(to levels: [Int]) {
    for (skill, level) in levels.enumerated() where level > 0 { raise(skill, to: level) }
  }

  /// What is believed now. Without self-images only proficiencies can be asked for.
  var belief: Belief {
    var result = before
    result.state = JointNormal(mean: mean, covariance: covariance)
    return result
  }

  /// The readiness that is expected now.
  func estimate(_ measure: ReadinessMeasure) -> Estimate { measure.estimate(belief) }
}
