/// What one answer or one piece of evidence says about its coordinate, as a normal density without a scale.
///
/// Sites multiply by adding up, which is why the answers' order does not matter once each has its own.
///
/// - Source: Minka 2001, *Expectation propagation for approximate Bayesian inference*, section 3.2.
public struct Site: Sendable, Hashable {
  /// One over the variance, per squared level.
  ///
  /// Negative if the answer raised the doubt, as a lucky guess does.
  public var precision: Double

  /// The precision times the mean, per level.
  public var shift: Double

  /// Creates a site from its natural parameters.
  public init(precision: Double, shift: Double) {
    self.precision = precision
    self.shift = shift
  }

  /// A site that says nothing.
  public static let silent = Site(precision: 0, shift: 0)

  /// The site that turns the moments `before` into the moments `after`.
  init(turning before: Moments, into after: Moments) {
    precision = 1 / after.variance - 1 / before.variance
    shift = after.mean / after.variance - before.mean / before.variance
  }

  /// The moments of a coordinate after the site, or `nil` if no information would be left.
  func product(with moments: Moments) -> Moments? {
    let shrinkage = 1 + precision * moments.variance
    guard shrinkage > 1e-12 else { return nil }
    return Moments(
      mean: (moments.mean + shift * moments.variance) / shrinkage, variance: moments.variance / shrinkage)
  }

  /// The moments of a coordinate without the site (its *cavity*), or `nil` if no information would be left.
  func quotient(from moments: Moments) -> Moments? {
    Site(precision: -precision, shift: -shift).product(with: moments)
  }

  /// The logarithm of the integral of `exp(-precision x² / 2 + shift x)` times a normal density; 0 if no
  /// information would be left.
  func logIntegral(over moments: Moments) -> Double {
    guard let after = product(with: moments) else { return 0 }
    let shrinkage = 1 + precision * moments.variance
    return 0.5
      * (shift * after.mean + moments.mean * (shift - precision * after.mean) - naturalLogarithm(shrinkage))
  }

  static func + (left: Site, right: Site) -> Site {
    Site(precision: left.precision + right.precision, shift: left.shift + right.shift)
  }
}
