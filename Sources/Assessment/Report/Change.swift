/// The difference of two uncertain numbers whose errors are taken as independent.
public struct Change: Sendable, Hashable {
  /// The later number less the earlier one.
  public var mean: Double
  /// The square root of the sum of both variances.
  public var standardDeviation: Double
  /// The greatest size that the difference can have: 1 for shares, 4 for levels.
  public var limit: Double

  /// Creates the change between two numbers with their variances.
  init(mean: Double, variances first: Double, _ second: Double, limit: Double) {
    self.mean = mean
    standardDeviation = (max(first, 0) + max(second, 0)).squareRoot()
    self.limit = limit
  }

  /// The range that holds the true difference in about nine cases out of ten, or more if the errors have much
  /// in common; cut off at ``limit``.
  public var interval90: ClosedRange<Double> {
    let half = Estimate.quantile95 * standardDeviation
    let lower = min(max(mean - half, -limit), limit)
    return lower...max(lower, min(mean + half, limit))
  }
}
