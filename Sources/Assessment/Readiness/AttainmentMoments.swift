/// The attainment of one target by one uncertain proficiency.
///
/// Attainment is `clamp(proficiency / target, 0, 1)`: nothing below level 0, everything at the target and
/// above. Its moments under a normal distribution follow from those of the truncated normal distribution
/// (Johnson, Kotz & Balakrishnan 1994, *Continuous Univariate Distributions* 1, chapter 13).
public struct AttainmentMoments: Sendable, Hashable {
  /// The expected attainment, 0 to 1.
  public let mean: Double

  /// The expected squared attainment, 0 to 1.
  public let meanSquare: Double

  /// The expected derivative of attainment, per level: how much one more bit of proficiency is worth.
  public let slope: Double

  /// The expected second derivative, per squared level: positive near 0, negative near the target.
  public let curvature: Double

  /// The variance of the attainment.
  public var variance: Double { max(0, meanSquare - mean * mean) }

  /// Computes the moments.
  ///
  /// - Parameters:
  ///   - proficiency: The distribution of the proficiency, in level units.
  ///   - target: The level to attain; positive.
  public init(proficiency: Moments, target: Double) {
    precondition(target > 0, "the target must be positive")
    guard proficiency.variance > 0 else {
      mean = min(max(proficiency.mean / target, 0), 1)
      meanSquare = mean * mean
      slope = proficiency.mean > 0 && proficiency.mean < target ? 1 / target : 0
      curvature = 0
      return
    }
    let normal = TruncatedNormal(proficiency)
    let between = normal.moments(from: 0, to: target)
    let beyond = normal.probability(above: target)
    mean = between.first / target + beyond
    meanSquare = between.second / (target * target) + beyond
    slope = between.probability / target
    curvature = (normal.density(at: 0) - normal.density(at: target)) / target
  }

  /// The expected product of the attainments of two positive targets by one proficiency.
  static func meanProduct(proficiency: Moments, targets first: Double, _ second: Double) -> Double {
    let low = min(first, second)
    let high = max(first, second)
    guard proficiency.variance > 0 else {
      return min(max(proficiency.mean / low, 0), 1) * min(max(proficiency.mean / high, 0), 1)
    }
    let normal = TruncatedNormal(proficiency)
    return normal.moments(from: 0, to: low).second / (low * high)
      + normal.moments(from: low, to: high).first / high
      + normal.probability(above: high)
  }
}
