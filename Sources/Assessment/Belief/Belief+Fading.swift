extension Belief {
  /// What is believed when skills have faded by different amounts.
  ///
  /// Each skill goes back towards what is usual as in ``forgetting(months:prior:halfLife:)``, by a share of its
  /// own: its mean keeps that share of its distance, and so does what the person believes of themselves. With
  /// the shares D on the diagonal the covariance Σ becomes DΣD + √(1−D²) Σ₀ √(1−D²), Σ₀ being the prior's:
  /// positive definite whatever the shares, and for equal shares the same as forgetting.
  ///
  /// - Parameters:
  ///   - shares: What is left of each skill, 0 to 1.
  ///   - prior: What was believed before anything was known.
  /// - Complexity: O(``dimension``²).
  public func fading(to shares: [Double], prior: Belief) -> Belief {
    precondition(shares.count == skillCount, "every skill has a share")
    let kept = shares + shares + [1]
    let fresh = kept.map { (1 - $0 * $0).squareRoot() }
    let (before, usual) = (covariance, prior.covariance)
    var faded = [Double](repeating: 0, count: before.count)
    for row in 0..<dimension {
      for column in 0..<dimension {
        let cell = row * dimension + column
        faded[cell] = kept[row] * kept[column] * before[cell] + fresh[row] * fresh[column] * usual[cell]
      }
    }
    var belief = self
    belief.state = JointNormal(
      mean: (0..<dimension).map { prior.mean[$0] + kept[$0] * (mean[$0] - prior.mean[$0]) },
      covariance: faded)
    return belief
  }
}
