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
  private var mean: [Double]
  private var covariance: [Double]

  /// Starts before the first step.
  init(of belief: Belief) {
    before = belief
    mean = belief.mean
    covariance = belief.covariance
  }

  /// Takes note of a finished step.
  ///
  /// - Complexity: O(dimension).
  mutating func raise(_ skill: Int, to level: Int) {
    let dimension = before.dimension
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

  /// What is believed now.
  var belief: Belief {
    var result = before
    result.state = JointNormal(mean: mean, covariance: covariance)
    return result
  }
}
