extension Belief {
  /// The same expectations with a share of the doubt given back that there was before.
  ///
  /// - Parameters:
  ///   - share: The share, 0 to 1: 0 for the belief as it is, 1 for the doubt before.
  ///   - prior: What was believed before.
  /// - Complexity: O(``dimension``²).
  func widened(by share: Double, prior: Belief) -> Belief {
    guard share > 0 else { return self }
    var wide = covariance
    let before = prior.state.covariance.span
    var entries = wide.mutableSpan
    for index in 0..<before.count { entries[index] += share * (before[index] - entries[index]) }
    return Belief(skillCount: skillCount, state: JointNormal(mean: mean, covariance: wide))
  }
}
