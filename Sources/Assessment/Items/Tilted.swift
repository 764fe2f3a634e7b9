/// What one answer says about the one coordinate that its item reads.
///
/// If the coordinate is normal before, it is the normal density times the probability of the answer after;
/// these are that product's integral, mean and variance. Replacing the product by the normal distribution
/// with the same two moments is assumed-density filtering (Owen 1975, doi:10.1080/01621459.1975.10479871),
/// one step of expectation propagation (Minka 2001).
///
/// The variance is not always smaller than before: a right answer to a very hard check question may be luck,
/// and leaves more doubt than there was.
public struct Tilted: Sendable, Hashable {
  /// The probability of the answer before it was given, 0 to 1.
  public let probability: Double

  /// The moments of the coordinate after the answer.
  public let moments: Moments

  /// Takes what is known already.
  init(probability: Double, moments: Moments) {
    self.probability = probability
    self.moments = moments
  }

  /// Integrates one answer over a normally distributed coordinate.
  ///
  /// The rule is a trapezoid on ±8 standard deviations with a step of at most `step`, less for steep items:
  /// 0.25 is exact to about 1e-10, 0.5 to 3e-5 (enough to choose an item, not to update a belief).
  ///
  /// - Parameters:
  ///   - item: The item that was asked.
  ///   - answer: An answer that it accepts.
  ///   - before: The moments of the coordinate before the answer; the variance is positive.
  ///   - step: The widest step, in standard deviations.
  ///   - readiness: How ready the person is to guess, 0 to 1; see ``GuessingReadiness``.
  /// - Complexity: O(1), 65 evaluations of the response model, four at a time.
  public init(
    item: ItemParameters, answer: Answer, before: Moments, step: Double = 0.25, readiness: Double = 1
  ) {
    guard item.isInformed(by: answer) else {
      self.init(probability: 1, moments: before)
      return
    }
    self.init(AnswerQuotient(item, answer: answer, readiness: readiness), before: before, step: step)
  }

  /// The same for an answer whose probability is prepared.
  init(_ answer: AnswerQuotient, before: Moments, step: Double = QuadratureNodes.fineStep) {
    let deviation = before.standardDeviation
    let nodes = QuadratureNodes.nodes(
      step: step, discrimination: answer.discrimination, standardDeviation: deviation)
    var odds = OddsSequence(
      discrimination: answer.discrimination, location: answer.location, over: before, at: nodes)
    var totals = SIMD4<Double>.zero
    var firsts = SIMD4<Double>.zero
    var seconds = SIMD4<Double>.zero
    let packs = nodes.packs.span
    for index in packs.indices {
      let pack = packs[index]
      let weights = pack.weights * answer.probability(odds: odds.next(at: pack.places))
      let moments = weights * pack.places
      totals += weights
      firsts += moments
      seconds += moments * pack.places
    }
    let total = totals.sum()
    guard total > 0 else {  // so unlikely that it underflows: nothing can be learned from it
      probability = 0
      moments = before
      return
    }
    let shift = firsts.sum() / total
    probability = answer.scale * total
    moments = Moments(
      mean: before.mean + deviation * shift,
      variance: before.variance * (seconds.sum() / total - shift * shift))
  }
}
