extension Belief {
  /// The belief on some of the skills, in the order given, with all that is believed of the person beside them.
  ///
  /// - Complexity: O(c²) for c skills.
  init(_ belief: Belief, skills: [Int]) {
    let count = belief.skillCount
    let person = 2 * count..<belief.dimension
    skillCount = skills.count
    state = belief.state.marginal(of: skills + skills.map { count + $0 } + person)
  }

  /// The belief with another expectation of the person's over-claiming, of which nothing was learned yet.
  ///
  /// - Parameters:
  ///   - before: The over-claiming that was expected.
  ///   - after: The one to expect instead.
  /// - Complexity: O(``dimension``²).
  func expecting(overclaiming after: Moments, insteadOf before: Moments) -> Belief {
    let images = skillCount...2 * skillCount
    let step = after.mean - before.mean
    let growth = after.variance - before.variance
    var mean = state.mean
    var covariance = state.covariance
    for row in images {
      mean[row] += step
      for column in images { covariance[row * dimension + column] += growth }
    }
    var belief = self
    belief.state = JointNormal(mean: mean, covariance: covariance)
    return belief
  }
}
