extension ItemParameters {
  /// The expected share of the coordinate's variance that one answer removes, 0 to 1.
  ///
  /// This is the variance of the posterior mean over the possible answers, divided by the variance before:
  /// `Σ Z[y] (mean[y] - mean)² / variance`. By the law of total variance it cannot exceed 1, whatever the
  /// response model – guessing included, where a single answer may raise the variance. *Not sure* is not
  /// among the answers that it foresees.
  ///
  /// - Parameters:
  ///   - moments: The moments of the coordinate that the item reads; the variance is positive.
  ///   - step: The widest step of the trapezoid rule, in standard deviations; see ``Tilted``.
  /// - Returns: The share; of two items on one coordinate, the one with the greater share says more.
  /// - Complexity: O(1), 33 evaluations of the response model at the step 0.5.
  public func resolvedShare(_ moments: Moments, step: Double = 0.25) -> Double {
    let curve = ResponseCurve(self)
    let deviation = moments.standardDeviation
    let nodes = QuadratureNodes.nodes(
      step: step, discrimination: curve.discrimination, standardDeviation: deviation)
    switch kind {
    case .canDo:
      var totals = SIMD4<Double>.zero
      var firsts = SIMD4<Double>.zero
      for index in nodes.places.indices {
        let place = nodes.places[index]
        let weighted = nodes.weights[index] * curve.canDo(at: moments.mean + deviation * place)
        totals += weighted
        firsts += weighted * place
      }
      let shares = firsts * firsts / totals
      return shares.replacing(with: 0, where: totals .<= 0).sum()
    case .check:
      // The two answers' first moments about the mean are opposite, so that one of them is enough.
      var total = 0.0
      var first = 0.0
      for index in nodes.places.indices {
        let place = nodes.places[index]
        let weighted = nodes.weights[index] * curve.right(at: moments.mean + deviation * place)
        total += weighted
        first += weighted * place
      }
      let product = total * (1 - total)
      return product > 0 ? first * first / product : 0
    }
  }

  /// The Fisher information of the item, averaged over a normally distributed coordinate, per squared level.
  ///
  /// - Complexity: O(1), 65 evaluations of the response model.
  func expectedInformation(_ moments: Moments) -> Double {
    let curve = ResponseCurve(self)
    let deviation = moments.standardDeviation
    let nodes = QuadratureNodes.nodes(
      step: QuadratureNodes.fineStep, discrimination: curve.discrimination, standardDeviation: deviation)
    var information = 0.0
    for index in nodes.places.indices {
      information +=
        nodes.weights[index] * curve.information(at: moments.mean + deviation * nodes.places[index])
    }
    return information
  }
}
