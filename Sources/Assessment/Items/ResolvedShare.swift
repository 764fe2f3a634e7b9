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
    func sums(_ answer: Answer) -> (total: Double, first: Double) {
      let quotient = AnswerQuotient(curve, answer: answer)
      var odds = OddsSequence(
        discrimination: curve.discrimination, location: curve.location, over: moments, at: nodes)
      var totals = SIMD4<Double>.zero
      var firsts = SIMD4<Double>.zero
      let packs = nodes.packs.span
      for index in packs.indices {
        let weights = packs[index].weights * quotient.probability(odds: odds.next(at: packs[index].places))
        totals += weights
        firsts += weights * packs[index].places
      }
      return (totals.sum(), firsts.sum())
    }
    switch kind {
    case .canDo:
      var share = 0.0
      for grade in 0..<kind.answerCount {
        let (total, first) = sums(.graded(grade))
        if total > 0 { share += first * first / total }
      }
      return share
    case .check:
      // The two answers' first moments about the mean are opposite, so that one of them is enough.
      let (total, first) = sums(.right)
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
    for pack in nodes.packs {
      for lane in 0..<4 where pack.weights[lane] > 0 {
        information +=
          pack.weights[lane] * curve.information(at: moments.mean + deviation * pack.places[lane])
      }
    }
    return information
  }
}
