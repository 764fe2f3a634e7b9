/// The parameters of an item in the form in which they are estimated: a straight line for each step.
///
/// Step `k` is taken with the log-odds `intercept[k] + discrimination (x - reference)`. At a reference in the
/// middle of the people, intercept and discrimination are nearly independent, which a threshold and its
/// discrimination are not.
struct ItemShape: Hashable {
  /// The intercepts in the first places, and the discrimination in the last.
  var values: SIMD4<Double>
  /// The number of steps: 1 or 3.
  let stepCount: Int
  /// The level at which the intercepts are the log-odds.
  let reference: Double

  /// The place of the discrimination.
  static let slope = 3

  init(_ item: ItemParameters, reference: Double) {
    stepCount = item.thresholds.count
    self.reference = reference
    values = SIMD4(0, 0, 0, item.discrimination)
    for step in 0..<stepCount {
      values[step] = item.discrimination * (reference - item.thresholds[step])
    }
  }

  /// The discrimination, per level.
  var discrimination: Double { values[Self.slope] }

  /// The thresholds, in levels.
  var thresholds: [Double] { (0..<stepCount).map { reference - values[$0] / discrimination } }

  /// Whether the steps are in order and the discrimination is one that the library can hold.
  var isSound: Bool {
    discrimination >= ItemEstimator.leastDiscrimination * (1 - 1e-9)
      && discrimination <= ItemEstimator.mostDiscrimination
      && (1..<max(stepCount, 1)).allSatisfy { values[$0 - 1] > values[$0] + 1e-3 * discrimination }
  }
}

/// A symmetric 4 × 4 matrix, row after row.
struct SquareMatrix: Hashable {
  var rows: [SIMD4<Double>]

  static let zero = SquareMatrix(rows: [.zero, .zero, .zero, .zero])

  subscript(row: Int, column: Int) -> Double {
    get { rows[row][column] }
    set { rows[row][column] = newValue }
  }

  /// The inverse, `nil` unless the matrix is positive definite.
  ///
  /// Places that are not used have 1 on the diagonal and 0 elsewhere.
  var inverse: SquareMatrix? {
    var left = rows
    var right = (0..<4).map { row in
      var unit = SIMD4<Double>.zero
      unit[row] = 1
      return unit
    }
    for pivot in 0..<4 {
      let value = left[pivot][pivot]
      guard value > 1e-9 else { return nil }
      left[pivot] /= value
      right[pivot] /= value
      for row in 0..<4 where row != pivot {
        let factor = left[row][pivot]
        left[row] -= factor * left[pivot]
        right[row] -= factor * right[pivot]
      }
    }
    return SquareMatrix(rows: right)
  }

  func times(_ vector: SIMD4<Double>) -> SIMD4<Double> {
    SIMD4(
      (rows[0] * vector).sum(), (rows[1] * vector).sum(), (rows[2] * vector).sum(), (rows[3] * vector).sum())
  }
}
