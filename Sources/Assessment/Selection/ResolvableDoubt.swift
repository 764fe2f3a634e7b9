/// How much of the doubt that matters rests on each coordinate of a belief.
///
/// Two things are to be learned: how high readiness is, and in which order the gaps stand, which decides what a plan
/// takes. For the first, knowing coordinate `j` removes `u[j]² / Σ[j][j]` of the variance of readiness, `u` being
/// the covariance of readiness with the coordinate.
///
/// For the second, let `w` be what each skill is worth, its weight times what is missing. Its rank is the number of
/// skills that are worth more, so that near what is believed a step of `w` moves the rank by `d`, the density of the
/// other skills' worths there. To first order the ranks are then off by `Σ[s] d[s]² g[s]² Σ[s][s]` in squares, `g`
/// being the slope of a skill's worth, and knowing coordinate `j` removes `Σ[s] d[s]² g[s]² Σ[s][j]² / Σ[j][j]` of
/// it. The sum of squared differences of ranks is what Spearman's coefficient (1904, doi:10.2307/1412159) is made
/// of, so that the second drop is the expected rise of the correlation between the shown order of gaps and the true
/// one, up to a factor.
///
/// Both are closed forms for each coordinate: nothing is played through.
struct ResolvableDoubt: Sendable {
  /// The covariance of readiness with every coordinate, to first order.
  let covariances: [Double]
  /// What knowing each coordinate is worth: the drop of the variance of readiness, and the drop of the ranks' as
  /// the same share of the variance of readiness, by their weights.
  let worth: [Double]

  /// Looks at a belief.
  ///
  /// - Parameters:
  ///   - rankingShare: The weight of the order of the gaps, 0 to 1; the rest is that of readiness.
  /// - Complexity: O(s · ``Belief/dimension`` + s²) for a measure of s skills.
  init(_ belief: Belief, measure: ReadinessMeasure, rankingShare: Double) {
    let parts = measure.skillMoments { belief.proficiency($0) }
    let dimension = belief.dimension
    let entries = belief.state.covariance.span
    let emphases = rankingShare > 0 ? Self.emphases(parts, measure: measure) : []
    var covariances = [Double](repeating: 0, count: dimension)
    var squares = [Double](repeating: 0, count: rankingShare > 0 ? dimension : 0)
    var (variance, ranks) = (0.0, 0.0)
    for (place, part) in parts.enumerated() where part.slope != 0 {
      let start = part.skill * dimension
      var sums = covariances.mutableSpan
      for coordinate in 0..<dimension { sums[coordinate] += part.slope * entries[start + coordinate] }
      guard rankingShare > 0 else { continue }
      let emphasis = emphases[place]
      ranks += emphasis * entries[start + part.skill]
      var squared = squares.mutableSpan
      for coordinate in 0..<dimension {
        let entry = entries[start + coordinate]
        squared[coordinate] += emphasis * entry * entry
      }
    }
    for part in parts { variance += part.slope * covariances[part.skill] }
    let scale = ranks > 0 ? rankingShare * variance / ranks : 0
    let ownShare = scale > 0 ? 1 - rankingShare : 1
    worth = covariances.indices.map { coordinate in
      let own = belief.state[coordinate].variance
      let total = ownShare * (covariances[coordinate] * covariances[coordinate] / own)
      return scale > 0 ? total + scale * squares[coordinate] / own : total
    }
    self.covariances = covariances
  }

  /// For each skill the squared change of its rank with its proficiency, but for a common factor.
  ///
  /// The density is that of Epanechnikov's kernel (1969, doi:10.1137/1114019) over the believed worths, as wide as
  /// the skill's own doubt.
  private static func emphases(_ parts: [ReadinessMeasure.SkillMoments], measure: ReadinessMeasure)
    -> [Double]
  {
    var worths: [Double] = []
    for (part, group) in zip(parts, measure.groups) {
      worths.append(measure.terms[group].reduce(0) { $0 + $1.weight } - part.mean)
    }
    let others = worths.span
    var emphases: [Double] = []
    emphases.reserveCapacity(parts.count)
    for (place, part) in parts.enumerated() {
      let width = (5 * part.variance).squareRoot() + 1e-9
      let (own, narrow) = (others[place], 1 / width)
      // The skill itself is not among the others.
      var density = -1.0
      for index in others.indices {
        let distance = (others[index] - own) * narrow
        density += max(0, 1 - distance * distance)
      }
      let step = density * narrow * part.slope
      emphases.append(step * step)
    }
    return emphases
  }
}
