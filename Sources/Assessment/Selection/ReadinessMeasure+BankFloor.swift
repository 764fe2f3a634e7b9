extension ReadinessMeasure {
  /// The width of the 90 % interval to expect when every item is answered, 0 to 1.
  ///
  /// No session gets far below it: a narrower target would never be reached and should be refused when it is
  /// set. Adding check questions lowers it; can-do statements hardly do, since what remains is mostly the
  /// person's own over-claiming.
  ///
  /// Approximate. Each item becomes a normal observation of its coordinate with the Fisher information that
  /// it has on average under the belief. That gives the covariance after all answers, the same for everyone.
  /// The expected variance of readiness is then its variance now, less the variance of its posterior mean,
  /// both expanded to second order as in ``estimate(_:)``. Lucky guesses, items that share a scenario and the
  /// cut at 0 and 1 are left out of account. In simulations with 3 to 120 skills the mean width over people
  /// was between 2 % below and 8 % above this; the widest single person's about 40 % above, and people close
  /// to 0 or 1 came far below.
  ///
  /// - Parameters:
  ///   - belief: The belief before the first answer.
  ///   - items: All items of the bank.
  /// - Returns: The width, as a share of the whole scale.
  /// - Complexity: O(n + c · ``Belief/dimension``²) for n items on c coordinates.
  public func bankFloor(_ belief: Belief, items: [ItemParameters]) -> Double {
    var precisions: [Int: Double] = [:]
    for item in items {
      let coordinate = belief.coordinate(of: item)
      precisions[coordinate, default: 0] += item.expectedInformation(belief.state[coordinate])
    }
    var after = belief.state
    for (coordinate, precision) in precisions.sorted(by: { $0.key < $1.key }) {
      // What the answers will say is not known, only how much: the mean stays where it is.
      let mean = after[coordinate].mean
      after.multiply(by: Site(precision: precision, shift: precision * mean), at: coordinate)
    }
    let variance = expectedVariance(before: belief.state, after: after)
    return min(2 * Estimate.quantile95 * variance.squareRoot(), 1)
  }

  /// The variance of readiness that is left on average when the covariance shrinks from one state to another.
  private func expectedVariance(before: JointNormal, after: JointNormal) -> Double {
    let parts = skillMoments { before[$0] }
    var total = 0.0
    var resolved = 0.0
    for (index, part) in parts.enumerated() {
      for other in parts[...index] {
        let covariance = before[part.skill, other.skill]
        let slopes = part.slope * other.slope
        let curvatures = 0.5 * part.curvature * other.curvature
        let whole = slopes * covariance + curvatures * covariance * covariance
        let change = covariance - after[part.skill, other.skill]
        let learned = slopes * change + curvatures * change * change
        if other.skill == part.skill {
          // The skill's own variance is known exactly: take the share of it that the expansion resolves.
          total += part.variance
          resolved += whole > 0 ? part.variance * min(learned / whole, 1) : 0
        } else {
          total += 2 * whole
          resolved += 2 * learned
        }
      }
    }
    return max(total - resolved, 0)
  }
}
