extension Belief {
  /// Learns from a measured readiness, such as the result of a practice exam, approximately.
  ///
  /// The readiness and the coordinates are taken as jointly normal with the moments that they have now
  /// (*statistical linearisation*: Gelb 1974, *Applied Optimal Estimation*, section 6.2); the covariance of a
  /// function of normal numbers with those numbers is their covariance times its expected gradient (Stein
  /// 1981, doi:10.1214/aos/1176345632).
  ///
  /// - Parameters:
  ///   - measure: What was measured.
  ///   - share: The result, 0 to 1.
  ///   - spread: How far it may be off, as a standard deviation; positive.
  /// - Complexity: O(``dimension``² + s²) for a measure of s skills.
  public mutating func observe(_ measure: ReadinessMeasure, share: Double, spread: Double) {
    precondition(spread > 0, "a result needs a positive spread")
    let estimate = measure.estimate(self)
    let covariances = measure.covariances(self)
    let explained = zip(measure.gradient(self), covariances).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = estimate.standardDeviation * estimate.standardDeviation
    // The expansion may fall short of what the gradient alone explains; a covariance must stay one.
    let total = max(variance, explained) + spread * spread
    state.follow(covariances, meanStep: (share - estimate.mean) / total, factor: -1 / total)
  }
}
