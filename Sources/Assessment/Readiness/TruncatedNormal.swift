/// Pieces of a normal distribution.
struct TruncatedNormal {
  private let mean: Double
  private let deviation: Double

  /// - Precondition: The variance is positive.
  init(_ moments: Moments) {
    mean = moments.mean
    deviation = moments.standardDeviation
  }

  func density(at value: Double) -> Double { normalDensity((value - mean) / deviation) / deviation }

  func probability(above value: Double) -> Double { normalProbability(below: (mean - value) / deviation) }

  /// The integrals of 1, x and x² times the density between two bounds.
  func moments(from low: Double, to high: Double) -> (probability: Double, first: Double, second: Double) {
    let start = (low - mean) / deviation
    let end = (high - mean) / deviation
    // The difference is taken in the tail where both numbers are small.
    let probability =
      start > 0
      ? normalProbability(below: -start) - normalProbability(below: -end)
      : normalProbability(below: end) - normalProbability(below: start)
    let startDensity = normalDensity(start)
    let endDensity = normalDensity(end)
    let first = mean * probability + deviation * (startDensity - endDensity)
    let second =
      (mean * mean + deviation * deviation) * probability
      + deviation * ((mean + low) * startDensity - (mean + high) * endDensity)
    return (probability, first, second)
  }
}
