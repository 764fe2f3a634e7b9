/// How well a shape explains the answers to one item, and how that changes with the shape.
///
/// Each answer counts by its probability averaged over the *cavity*: what the person's other answers leave to
/// believe of their level. So an item is never its own witness.
struct ItemLikelihood {
  /// An answer and what the person's other answers say of the level that the item reads.
  struct Observation {
    var answer: Answer
    var cavity: Moments
    var group: Int
    /// How much better the person's other answers are than was expected; see ``SittingReading/rests``.
    var rest: Double
    /// How ready the person is to guess; see ``GuessingReadiness``.
    var readiness = 1.0
  }

  /// The logarithm of the probability of all answers.
  var value = 0.0
  /// Its derivatives by the values of the shape.
  var gradient = SIMD4<Double>.zero
  /// Its second derivatives.
  var curvature = SquareMatrix.zero

  /// Adds up the answers.
  ///
  /// - Complexity: O(n), about 23 evaluations of the response model for each of n answers.
  init(of shape: ItemShape, guessing: Double, lapse: Double, on observations: [Observation]) {
    for observation in observations {
      let curve = AnswerCurve(
        observation.answer, guessing: guessing, lapse: lapse, readiness: observation.readiness)
      add(observation, shape: shape, curve: curve)
    }
  }

  private mutating func add(_ observation: Observation, shape: ItemShape, curve: AnswerCurve) {
    let deviation = observation.cavity.standardDeviation
    let slope = ItemShape.slope
    var total = 0.0
    var first = SIMD4<Double>.zero
    // By steps, for the steps do not mix: second derivatives, those by the discrimination, and both.
    var second = SIMD4<Double>.zero
    var mixed = SIMD4<Double>.zero
    var steepest = 0.0
    for node in Self.nodes {
      let offset = observation.cavity.mean + deviation * node.place - shape.reference
      var probability = curve.base
      for step in 0..<shape.stepCount {
        let odds = exponential(min(max(shape.values[step] + shape.discrimination * offset, -300), 300))
        let reached = odds / (1 + odds)
        let change = curve.weights[step] * reached / (1 + odds)
        let bend = change * (1 - 2 * reached)
        probability += curve.weights[step] * reached
        first[step] += node.weight * change
        first[slope] += node.weight * change * offset
        second[step] += node.weight * bend
        mixed[step] += node.weight * bend * offset
        steepest += node.weight * bend * offset * offset
      }
      total += node.weight * probability
    }
    guard total > 1e-300 else { return }
    value += naturalLogarithm(total)
    let score = first / total
    gradient += score
    for row in 0..<4 { curvature.rows[row] -= score[row] * score }
    for step in 0..<shape.stepCount {
      curvature[step, step] += second[step] / total
      curvature[step, slope] += mixed[step] / total
      curvature[slope, step] += mixed[step] / total
    }
    curvature[slope, slope] += steepest / total
  }

  /// Places and weights to average over a normal cavity with.
  static let nodes: [(place: Double, weight: Double)] = {
    let places = (-11...11).map { Double($0) / 2 }
    let total = places.reduce(0) { $0 + normalDensity($1) }
    return places.map { ($0, normalDensity($0) / total) }
  }()
}
