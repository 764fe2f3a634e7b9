extension ItemEstimator {
  /// From so many answers on the posterior is as good as normal.
  private static let manyAnswers = 100

  /// The mean and the covariance of the posterior, by a Gauss–Hermite rule of three points in each direction around
  /// the mode, reweighted by the posterior itself.
  ///
  /// Few answers leave the posterior of a discrimination skewed: its mode is below its mean, and spreads and means of
  /// a whole bank that are learned from modes drift down without end.
  ///
  /// - Complexity: O(9 n) for n answers to a check question, O(81 n) for n to a can-do statement.
  func moments(
    around mode: ItemShape, _ covariance: SquareMatrix
  ) -> (mean: SIMD4<Double>, spread: SquareMatrix) {
    guard (1..<Self.manyAnswers).contains(observations.count), let factor = covariance.factor else {
      return (mode.values, covariance)
    }
    let top = posterior(mode).value
    var total = 0.0
    var sum = SIMD4<Double>.zero
    var squares = SquareMatrix.zero
    for node in Self.nodes(stepCount: mode.stepCount) {
      var shape = mode
      shape.values += factor.times(node.place)
      guard shape.isSound else { continue }
      let weight =
        node.weight
        * exponential(min(posterior(shape).value - top + 0.5 * (node.place * node.place).sum(), 50))
      let distance = shape.values - mode.values
      total += weight
      sum += weight * distance
      for row in 0..<4 { squares.rows[row] += weight * distance[row] * distance }
    }
    guard total > 0 else { return (mode.values, covariance) }
    let step = sum / total
    var spread = covariance
    for row in Array(0..<mode.stepCount) + [ItemShape.slope] {
      spread.rows[row] = squares.rows[row] / total - step[row] * step
    }
    return (mode.values + step, spread)
  }

  /// The points of the rule, in standard deviations along independent directions.
  private static func nodes(stepCount: Int) -> [(place: SIMD4<Double>, weight: Double)] {
    stepCount == 1 ? checkNodes : canDoNodes
  }

  private static let checkNodes = grid(over: [0, ItemShape.slope])
  private static let canDoNodes = grid(over: [0, 1, 2, 3])

  private static func grid(over places: [Int]) -> [(place: SIMD4<Double>, weight: Double)] {
    let rule: [(place: Double, weight: Double)] = [
      (-3.0.squareRoot(), 1.0 / 6), (0, 2.0 / 3), (3.0.squareRoot(), 1.0 / 6),
    ]
    var nodes: [(place: SIMD4<Double>, weight: Double)] = [(.zero, 1)]
    for direction in places {
      var next: [(place: SIMD4<Double>, weight: Double)] = []
      for node in nodes {
        for point in rule {
          var place = node.place
          place[direction] = point.place
          next.append((place, node.weight * point.weight))
        }
      }
      nodes = next
    }
    return nodes
  }
}

extension SquareMatrix {
  /// The lower Cholesky factor; `nil` unless the matrix is positive definite.
  fileprivate var factor: SquareMatrix? {
    var factor = SquareMatrix.zero
    for row in 0..<4 {
      for column in 0...row {
        var rest = self[row, column]
        for place in 0..<column { rest -= factor[row, place] * factor[column, place] }
        if row == column {
          guard rest > 0 else { return nil }
          factor[row, row] = rest.squareRoot()
        } else {
          factor[row, column] = rest / factor[column, column]
        }
      }
    }
    return factor
  }
}
