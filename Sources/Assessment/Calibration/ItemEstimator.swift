/// Finds the most probable shape of one item: its answers, and what is expected of its kind.
struct ItemEstimator {
  /// The item as it was authored.
  let authored: ItemShape
  let prior: ItemPrior
  let guessing: Double
  let lapse: Double
  let observations: [ItemLikelihood.Observation]

  /// The discriminations that a library can hold.
  static let leastDiscrimination = 0.1
  static let mostDiscrimination = 5.0

  /// A shape and how sure it is.
  struct Result {
    var shape: ItemShape
    /// The inverse of the information there, that of the answers (Fisher's) and that of what was expected.
    var covariance: SquareMatrix
    /// The same for the intercepts with the discrimination held.
    var conditional: SquareMatrix
    /// The mean of the posterior, which few answers leave skewed, and its covariance.
    var mean: SIMD4<Double>
    var spread: SquareMatrix
  }

  /// Climbs from a shape by Newton's method; a step that leads down is halved.
  ///
  /// - Parameter steps: The most steps.
  func climb(from start: ItemShape, steps: Int) -> Result {
    var shape = start
    var here = posterior(shape)
    for _ in 0..<steps {
      let step = Self.step(here, shape: shape)
      if (step * step).max() < 1e-12 { break }
      var share = 1.0
      var next = shape
      while share > 1e-3 {
        next.values = shape.values + share * step
        if next.isSound {
          let there = posterior(next)
          if there.value >= here.value {
            (shape, here) = (next, there)
            break
          }
        }
        share /= 2
      }
      if share <= 1e-3 { break }
    }
    return result(shape)
  }

  /// The log-posterior of a shape, but for a constant, and its derivatives.
  func posterior(_ shape: ItemShape) -> ItemLikelihood {
    var found = ItemLikelihood(of: shape, guessing: guessing, lapse: lapse, on: observations)
    let precision = prior.precision(authored)
    let distance = shape.values - prior.expected(authored)
    let pull = precision.times(distance)
    found.value -= 0.5 * (distance * pull).sum()
    found.gradient -= pull
    for row in 0..<4 { found.curvature.rows[row] -= precision.rows[row] }
    return found
  }

  /// How sure a shape is.
  ///
  /// By the information that answers of such people are expected to give: the curvature of those that they gave
  /// can be negative, since a right answer may be luck, and spreads that are learned from it grow without end.
  func result(_ shape: ItemShape) -> Result {
    var information = prior.precision(authored)
    let answers: [Answer] = authored.stepCount == 1 ? [.wrong, .right] : (0...3).map(Answer.graded)
    for observation in observations {
      for answer in answers {
        var possible = observation
        possible.answer = answer
        let found = ItemLikelihood(of: shape, guessing: guessing, lapse: lapse, on: [possible])
        let weighted = exponential(found.value) * found.gradient
        for row in 0..<4 { information.rows[row] += weighted[row] * found.gradient }
      }
    }
    let covariance = information.inverse ?? .zero
    let whole = moments(around: shape, covariance)
    return Result(
      shape: shape, covariance: covariance, conditional: information.withSlope(1).inverse ?? .zero,
      mean: whole.mean, spread: whole.spread)
  }

  /// Newton's step, of at most one unit in each direction; along the gradient where the log-posterior is no hill.
  private static func step(_ here: ItemLikelihood, shape: ItemShape) -> SIMD4<Double> {
    var gradient = here.gradient
    var curvature = here.curvature
    let isFlattest = shape.discrimination <= leastDiscrimination * 1.001 && gradient[ItemShape.slope] < 0
    let isSteepest = shape.discrimination >= mostDiscrimination * 0.999 && gradient[ItemShape.slope] > 0
    if isFlattest || isSteepest {
      gradient[ItemShape.slope] = 0
      curvature = curvature.withSlope(-1)
    }
    var step = inverse(of: curvature).times(gradient)
    let longest = max(step.max(), -step.min())
    if longest > 1 { step /= longest }
    // A step onto the bound is a step to it.
    let most = leastDiscrimination - shape.discrimination
    if step[ItemShape.slope] < most { step[ItemShape.slope] = most }
    return step
  }

  /// The inverse of minus the curvature, made positive definite where it is not.
  private static func inverse(of curvature: SquareMatrix) -> SquareMatrix {
    var negative = SquareMatrix(rows: curvature.rows.map { -$0 })
    var ridge = 0.0
    while ridge < 1e9 {
      if let inverse = negative.inverse { return inverse }
      let more = max(0.1, ridge)
      for place in 0..<4 { negative[place, place] += more }
      ridge += more
    }
    return .zero
  }
}

extension SquareMatrix {
  /// The matrix with the discrimination held where it is, and a number in its place.
  func withSlope(_ value: Double) -> SquareMatrix {
    var matrix = self
    for place in 0..<4 {
      matrix[place, ItemShape.slope] = 0
      matrix[ItemShape.slope, place] = 0
    }
    matrix[ItemShape.slope, ItemShape.slope] = value
    return matrix
  }
}
