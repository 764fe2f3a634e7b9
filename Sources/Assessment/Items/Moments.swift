/// The mean and the variance of one uncertain number.
public struct Moments: Sendable, Hashable {
  /// The expected value.
  public var mean: Double

  /// The expected squared distance from the mean; not negative.
  public var variance: Double

  /// Creates a pair of moments.
  public init(mean: Double, variance: Double) {
    self.mean = mean
    self.variance = variance
  }

  /// The square root of the variance, in the unit of the mean.
  public var standardDeviation: Double { max(variance, 0).squareRoot() }
}
