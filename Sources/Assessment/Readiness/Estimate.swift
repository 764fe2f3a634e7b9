/// A share between 0 and 1 that is not known exactly: readiness, or the attainment of a part of it.
public struct Estimate: Sendable, Hashable {
  /// The expected share, 0 to 1.
  public var mean: Double

  /// The standard deviation; not negative.
  public var standardDeviation: Double

  /// Creates an estimate.
  public init(mean: Double, standardDeviation: Double) {
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The range that holds the true share in about nine cases out of ten.
  ///
  /// The mean ± 1.645 standard deviations, cut off at 0 and 1. (An interval on the logit scale, which would
  /// need no cutting, covers less with few answers.)
  public var interval90: ClosedRange<Double> {
    let half = Self.quantile95 * standardDeviation
    let lower = min(max(mean - half, 0), 1)
    return lower...max(lower, min(mean + half, 1))
  }

  /// The width of ``interval90``, 0 to 1.
  public var width90: Double { interval90.upperBound - interval90.lowerBound }

  /// The probability that the true share is at a line or above, 0 to 1: that of the normal distribution.
  public func probability(above line: Double) -> Double {
    guard standardDeviation > 0 else { return mean >= line ? 1 : 0 }
    return normalProbability(below: (mean - line) / standardDeviation)
  }

  /// The number that a standard normal one exceeds in one case out of twenty.
  public static let quantile95 = 1.644_853_626_951_472_2
}
