import Assessment

/// What is believed after study steps, if each is learned as planned.
///
/// A finished step brings a person to its level, give or take ``spread``. It says nothing about other skills, so
/// their beliefs stay as they are: study is an intervention, not an observation.
struct Projection {
  /// Standard deviation of proficiency after a finished step, in levels; authored, not measured.
  static let spread = 0.4

  /// The proficiency after a step to a level.
  static func proficiency(_ before: Moments, afterLevel level: Int) -> Moments {
    let deviation = min(before.standardDeviation, spread)
    return Moments(mean: max(before.mean, Double(level)), variance: deviation * deviation)
  }

  /// The belief after the steps that bring skills to levels.
  ///
  /// - Parameter levels: for each skill the level reached by study; 0 for none.
  /// - Complexity: O(raised skills · dimension).
  static func belief(_ belief: Belief, levels: [Int]) -> Belief {
    var mean = belief.mean
    var covariance = belief.covariance
    let dimension = belief.dimension
    for (skill, level) in levels.enumerated() where level > 0 {
      let before = belief.proficiency(skill)
      let after = proficiency(before, afterLevel: level)
      mean[skill] = after.mean
      let ratio = before.standardDeviation > 0 ? after.standardDeviation / before.standardDeviation : 1
      for other in 0..<dimension {
        covariance[skill * dimension + other] *= ratio
        covariance[other * dimension + skill] *= ratio
      }
    }
    var result = belief
    result.state = JointNormal(mean: mean, covariance: covariance)
    return result
  }
}
