/// A joint normal distribution of several uncertain numbers that is told about one of them at a time.
///
/// Every item and every piece of evidence reads exactly one coordinate, so all updates share one routine:
/// move that coordinate to its new moments and let the others follow along the regression line.
package struct JointNormal: Sendable, Hashable {
  /// The expected values.
  package private(set) var mean: [Double]

  /// The covariance matrix, row after row, `dimension` × `dimension`; exactly symmetric.
  package private(set) var covariance: [Double]

  /// The number of coordinates.
  package var dimension: Int { mean.count }

  /// Creates a distribution.
  ///
  /// - Precondition: The covariance is square, symmetric and positive definite; only the size is checked.
  package init(mean: [Double], covariance: [Double]) {
    precondition(covariance.count == mean.count * mean.count, "the covariance must be square")
    self.mean = mean
    self.covariance = covariance
  }

  /// The moments of one coordinate.
  package subscript(coordinate: Int) -> Moments {
    Moments(mean: mean[coordinate], variance: covariance[coordinate * dimension + coordinate])
  }

  /// The covariance of two coordinates.
  package subscript(row: Int, column: Int) -> Double { covariance[row * dimension + column] }

  /// The distribution of some of the coordinates, in the order given.
  package func marginal(of coordinates: [Int]) -> JointNormal {
    JointNormal(
      mean: coordinates.map { mean[$0] },
      covariance: coordinates.flatMap { row in coordinates.map { self[row, $0] } })
  }

  /// Gives one coordinate new moments; all others follow as far as they are correlated with it.
  ///
  /// With the coordinate's column `c`, its old moments `(m, s²)` and the new ones `(m₁, v₁)`:
  /// `mean += c (m₁ - m) / s²` and `covariance += c cᵀ (v₁ - s²) / s⁴`. The result is positive definite
  /// whenever `v₁` is positive.
  ///
  /// - Complexity: O(`dimension`²).
  package mutating func move(_ coordinate: Int, to moments: Moments) {
    let count = dimension
    let before = self[coordinate]
    follow(
      Array(covariance[coordinate * count..<(coordinate + 1) * count]),
      meanStep: (moments.mean - before.mean) / before.variance,
      factor: (moments.variance - before.variance) / (before.variance * before.variance))
  }

  /// Adds a multiple of a column to the means, and of its product with itself to the covariance.
  ///
  /// - Parameters:
  ///   - column: The covariance of each coordinate with what was learned about.
  ///   - meanStep: The multiple for the means.
  ///   - factor: The multiple for the covariance; it must leave it positive definite.
  /// - Complexity: O(`dimension`²).
  package mutating func follow(_ column: [Double], meanStep: Double, factor: Double) {
    let count = dimension
    var column = column
    // The square root on both sides makes the product of two entries the same in either order: the
    // covariance stays symmetric to the last bit.
    let scale = factor.magnitude.squareRoot()
    for index in 0..<count {
      mean[index] += column[index] * meanStep
      column[index] *= scale
    }
    // Spans, since they let the compiler use vector instructions for the inner loop: five times as fast.
    let scaled = column.span
    var entries = covariance.mutableSpan
    var start = 0
    for row in 0..<count {
      let left = factor < 0 ? -scaled[row] : scaled[row]
      for index in 0..<scaled.count {
        entries[start + index] += left * scaled[index]
      }
      start += count
    }
  }

  /// The covariance of a coordinate with every coordinate.
  func row(_ coordinate: Int) -> [Double] {
    Array(covariance[coordinate * dimension..<(coordinate + 1) * dimension])
  }

  /// Changes the means and, in the order given, adds products of columns with themselves to the covariance.
  ///
  /// Every entry takes the same steps in the same order as by one ``follow(_:meanStep:factor:)`` after the
  /// other, so that the result is the same to the last bit; but the matrix, which may be far larger than the
  /// cache, is gone through once.
  ///
  /// - Complexity: O(number of columns · `dimension`²).
  mutating func follow(mean: [Double], columns: [ScaledColumn]) {
    self.mean = mean
    let count = dimension
    var entries = covariance.mutableSpan
    for row in 0..<count {
      let start = row * count
      for column in columns {
        let left = column.left(row)
        let scaled = column.entries.span
        for index in 0..<scaled.count { entries[start + index] += left * scaled[index] }
      }
    }
  }

  /// Moves every moment a part of the way to those of another distribution of the same coordinates.
  ///
  /// - Parameter retention: The share of each mean's distance that stays, 0 to 1; of the covariance, its
  ///   square.
  package func reverting(to other: JointNormal, retention: Double) -> JointNormal {
    let square = retention * retention
    return JointNormal(
      mean: zip(mean, other.mean).map { $1 + retention * ($0 - $1) },
      covariance: zip(covariance, other.covariance).map { $1 + square * ($0 - $1) })
  }

  /// Multiplies the density by that of a site.
  ///
  /// A site of negative precision takes information away; it must leave some.
  ///
  /// - Returns: Whether it did. If not, nothing changes.
  /// - Complexity: O(`dimension`²).
  @discardableResult
  package mutating func multiply(by site: Site, at coordinate: Int) -> Bool {
    guard let moments = site.product(with: self[coordinate]) else { return false }
    move(coordinate, to: moments)
    return true
  }
}
