/// The probability of one answer as a quotient in the odds, with all that does not depend on the level computed once.
///
/// With `o` the odds against having reached the (middle) threshold, every answer of both response models (see
/// ``ResponseCurve``) has the probability `base + (constant + linear · o) / ((1 + first · o) (1 + second · o))`: one
/// division, no difference of nearly equal numbers, and the same steps for all of them.
struct AnswerQuotient: Sendable {
  /// The discrimination, per level, and the level at which the odds are even.
  let discrimination: Double
  let location: Double
  /// What to multiply an integral of the probability by: how ready the person is to say *not sure*, or 1.
  ///
  /// It scales the probability of “not sure” alike at every level: the quotient is that of one readiness for all, and
  /// for that of 1, too, with which it could not be.
  let scale: Double
  private var base: Double
  private var constant: Double
  private var linear: Double
  private let first: Double
  private let second: Double

  /// - Parameters:
  ///   - item: The item.
  ///   - answer: An answer that says something about what the item reads.
  ///   - readiness: How ready the person is to guess, 0 to 1; see ``GuessingReadiness``.
  init(_ item: ItemParameters, answer: Answer, readiness: Double) {
    self.init(
      ResponseCurve(item, readiness: answer == .notSure ? 0 : readiness), answer: answer,
      scale: answer == .notSure ? 1 - readiness : 1)
  }

  /// The same for a curve that is there.
  init(_ curve: ResponseCurve, answer: Answer, scale: Double = 1) {
    discrimination = curve.discrimination
    location = curve.location
    self.scale = scale
    let (meant, lower, upper) = (curve.meant, curve.lowerRatio, curve.upperRatio)
    let (readiness, guessing) = (curve.readiness, curve.guessing)
    switch (curve.kind, answer) {
    case (.canDo, .graded(0)):
      (base, constant, linear, first, second) = (curve.lapsed, 0, meant * lower, lower, 0)
    case (.canDo, .graded(1)):
      (base, constant, linear, first, second) = (curve.lapsed, 0, meant * (1 - lower), lower, 1)
    case (.canDo, .graded(2)):
      (base, constant, linear, first, second) = (curve.lapsed, 0, meant * (upper - 1), 1, upper)
    case (.canDo, .graded(3)):
      (base, constant, linear, first, second) = (curve.lapsed, meant, 0, upper, 0)
    case (.check, .right):
      let lucky = readiness * guessing
      (base, constant, linear, first, second) = (
        meant * lucky + readiness * curve.lapsed, meant * (1 - lucky), 0, 1, 0
      )
    case (.check, .wrong):
      (base, constant, linear, first, second) = (
        readiness * curve.lapsed, 0, readiness * meant * (1 - guessing), 1, 0
      )
    case (.check, .notSure):
      (base, constant, linear, first, second) = (
        (1 - readiness) * 2 * curve.lapsed, 0, (1 - readiness) * meant, 1, 0
      )
    case (.canDo, _), (.check, .graded):
      preconditionFailure("an item of this kind learns nothing from the answer \(answer)")
    }
  }

  /// The same if a share of the answers is given without reading.
  ///
  /// - Parameters:
  ///   - share: The share, 0 to 1.
  ///   - chance: The chance that an answer without reading is this one.
  func diluted(by share: Double, chance: Double) -> AnswerQuotient {
    var diluted = self
    diluted.base = (1 - share) * base + share * chance
    diluted.constant *= 1 - share
    diluted.linear *= 1 - share
    return diluted
  }

  /// The probabilities of the answer at four levels.
  func probability(odds: SIMD4<Double>) -> SIMD4<Double> {
    let numerator: SIMD4<Double> = constant + linear * odds
    let left: SIMD4<Double> = 1.0 + first * odds
    let right: SIMD4<Double> = 1.0 + second * odds
    return base + numerator / (left * right)
  }
}

/// The odds against having reached a threshold at the places of a quadrature, one pack after the other.
///
/// At places that are equally far apart they are a geometric sequence: a multiplication in place of an exponential.
/// After 17 packs the rounding is within 1e-14 of them.
struct OddsSequence {
  private var odds: SIMD4<Double>
  private let ratio: Double
  private let isGeometric: Bool
  /// The logarithm of the odds at the mean, and how fast it falls with the places.
  private let centre: Double
  private let slope: Double

  /// - Parameters:
  ///   - discrimination: How sharply the odds change, per level.
  ///   - location: The level at which they are even.
  ///   - moments: The moments of the coordinate over which is integrated.
  ///   - nodes: The places, in standard deviations from the mean.
  init(discrimination: Double, location: Double, over moments: Moments, at nodes: QuadratureNodes) {
    centre = discrimination * (location - moments.mean)
    slope = discrimination * moments.standardDeviation
    isGeometric = centre.magnitude + slope * nodes.reach <= Self.largestLogarithm
    guard isGeometric else {
      (odds, ratio) = (.zero, 1)
      return
    }
    let step = exponential(-slope * nodes.step)
    let start = exponential(centre + slope * nodes.reach)
    odds = start * SIMD4(1, step, step * step, step * step * step)
    ratio = step * step * (step * step)
  }

  /// The odds at the next places.
  mutating func next(at places: SIMD4<Double>) -> SIMD4<Double> {
    guard isGeometric else {
      let limit = SIMD4(repeating: Self.largestLogarithm)
      let logarithms = (centre - slope * places).clamped(lowerBound: -limit, upperBound: limit)
      return SIMD4(
        exponential(logarithms[0]), exponential(logarithms[1]), exponential(logarithms[2]),
        exponential(logarithms[3]))
    }
    defer { odds *= ratio }
    return odds
  }

  /// The logarithm at which odds are kept, so that they stay finite and positive.
  private static let largestLogarithm = 300.0
}
