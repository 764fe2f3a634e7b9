/// Places and weights to integrate against the standard normal density with the trapezoid rule.
///
/// On a smooth function that dies out at both ends the trapezoid rule converges exponentially fast in the
/// step. For the items used here, the step 0.25 on -8…8 is exact to about 1e-10 and the step 0.5 to about
/// 3e-5. Steep curves need more: a sharper item or a wider belief narrows the step in proportion.
struct QuadratureNodes: Sendable {
  /// Four places that follow each other.
  struct Pack: Sendable {
    /// Distances from the mean, in standard deviations.
    var places: SIMD4<Double>
    /// Weights that belong to the places; 0 after the last one.
    var weights: SIMD4<Double>
  }

  /// The distance between two places, and how far the first one is below the mean; in standard deviations.
  let step: Double
  let reach: Double

  /// The places in ascending order; all weights together are 1.
  let packs: [Pack]

  init(step: Double) {
    let half = Int((8 / step).rounded(.up))
    self.step = step
    reach = Double(half) * step
    packs = stride(from: -half, through: half, by: 4).map { start in
      var pack = Pack(places: .zero, weights: .zero)
      for lane in 0..<4 {
        let place = Double(start + lane) * step
        pack.places[lane] = place
        if start + lane <= half { pack.weights[lane] = step * normalDensity(place) }
      }
      return pack
    }
  }

  /// The nodes for an item of a discrimination read at a coordinate with a standard deviation.
  ///
  /// The given step is the widest; it is divided so far that it does not exceed
  /// `step · 3.5 / (discrimination · standardDeviation)` either.
  static func nodes(step: Double, discrimination: Double, standardDeviation: Double) -> QuadratureNodes {
    let divisor = max(1, (discrimination * standardDeviation / 3.5).rounded(.up))
    if divisor <= Double(kept) {
      if step == fineStep { return fine[Int(divisor) - 1] }
      if step == coarseStep { return coarse[Int(divisor) - 1] }
    }
    return QuadratureNodes(step: step / divisor)
  }

  /// The step to update a belief with.
  static let fineStep = 0.25

  /// The step to choose an item with.
  static let coarseStep = 0.5

  /// The greatest divisor of a step whose nodes are kept.
  private static let kept = 8
  private static let fine = (1...kept).map { QuadratureNodes(step: fineStep / Double($0)) }
  private static let coarse = (1...kept).map { QuadratureNodes(step: coarseStep / Double($0)) }
}
