extension RecordedEvidence {
  /// What the evidence says about its coordinate, exactly.
  ///
  /// With `e` the level and `r` the spread, an observation has the likelihood `exp(-(x - e)² / 2r²)` at `x`. A
  /// lower bound has the same below `e`, and 1 from there on: a *one-sided* observation, which is censored from
  /// above (Tobin 1958, doi:10.2307/1907382). It never falls with `x`, so that no mean of a coordinate that is
  /// correlated positively can fall by it, whatever was believed before.
  func tilted(_ before: Moments) -> Tilted {
    let square = spread * spread
    let total = before.variance + square
    let distance = level - before.mean
    let product = Moments(
      mean: before.mean + distance * before.variance / total, variance: before.variance * square / total)
    let height = spread / total.squareRoot() * exponential(-0.5 * distance * distance / total)
    guard isLowerBound else { return Tilted(probability: height, moments: product) }
    // The normal product below the level, and what was believed above it; as distances from the mean before.
    let below = Self.piece(product, from: before.mean, end: level, sign: 1)
    let above = Self.piece(before, from: before.mean, end: level, sign: -1)
    let mass = height * below.mass + above.mass
    guard mass > 0 else { return Tilted(probability: 0, moments: before) }
    let shift = (height * below.first + above.first) / mass
    let second = (height * below.second + above.second) / mass
    return Tilted(
      probability: mass,
      moments: Moments(mean: before.mean + shift, variance: second - shift * shift))
  }

  /// The mass of a normal density on one side of an end, and its first two moments about an origin.
  private static func piece(
    _ moments: Moments, from origin: Double, end: Double, sign: Double
  ) -> (mass: Double, first: Double, second: Double) {
    let deviation = moments.standardDeviation
    let bound = (end - moments.mean) / deviation
    let mass = normalProbability(below: sign * bound)
    let edge = sign * deviation * normalDensity(bound)
    let centre = moments.mean - origin
    return (
      mass, centre * mass - edge,
      (centre * centre + moments.variance) * mass - edge * (centre + end - origin)
    )
  }
}
