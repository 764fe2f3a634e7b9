/// Places and weights to integrate against the standard normal density with the trapezoid rule.
///
/// On a smooth function that dies out at both ends the trapezoid rule converges exponentially fast in the
/// step. For the items used here, the step 0.25 on -8…8 is exact to about 1e-10 and the step 0.5 to about
/// 3e-5. Steep curves need more: a sharper item or a wider belief narrows the step in proportion.
struct QuadratureNodes: Sendable {
  /// Distances from the mean, in standard deviations.
  let places: [Double]

  /// Weights that belong to the places; they add up to 1.
  let weights: [Double]

  init(step: Double) {
    let half = Int((8 / step).rounded(.up))
    places = (-half...half).map { Double($0) * step }
    weights = places.map { step * normalDensity($0) }
  }

  /// The nodes for an item of a discrimination read at a coordinate with a standard deviation.
  ///
  /// The given step is the widest; it is divided so far that it does not exceed
  /// `step · 3.5 / (discrimination · standardDeviation)` either.
  static func nodes(step: Double, discrimination: Double, standardDeviation: Double) -> QuadratureNodes {
    let steepness = discrimination * standardDeviation / 3.5
    if steepness <= 1 {
      if step == fineStep { return fine }
      if step == coarseStep { return coarse }
    }
    return QuadratureNodes(step: step / max(1, steepness.rounded(.up)))
  }

  /// The step to update a belief with.
  static let fineStep = 0.25

  /// The step to choose an item with.
  static let coarseStep = 0.5

  private static let fine = QuadratureNodes(step: fineStep)
  private static let coarse = QuadratureNodes(step: coarseStep)
}
