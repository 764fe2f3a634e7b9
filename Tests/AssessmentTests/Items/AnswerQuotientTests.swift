import Testing

@testable import Assessment

@Suite struct AnswerQuotientTests {
  private static func items(_ seed: UInt64) -> [ItemParameters] {
    var random = Random(seed: seed)
    return [ItemKind.canDo, .check].flatMap { kind in
      (0..<8).map { _ in
        ItemParameters(
          kind: kind, skill: 0, level: Int.random(in: 1...4, using: &random),
          discrimination: 0.3 + 3 * random.uniform(), discriminationSpread: 0.4 * random.uniform(),
          thresholdSpread: random.uniform(), guessing: 0.5 * random.uniform(),
          lapse: 0.2 * random.uniform())
      }
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `an answer is as probable as the response model has it, at all levels`(seed: UInt64) {
    for item in Self.items(seed) {
      for readiness in [0, 0.3, 1] {
        for answer in item.answers(readiness: readiness) where answer != .notSure || readiness == 0 {
          let curve = ResponseCurve(item, readiness: readiness)
          let quotient = AnswerQuotient(curve, answer: answer)
          for level in stride(from: -60.0, through: 60, by: 1.5) {
            let odds = exponential(quotient.discrimination * (quotient.location - level))
            let found = quotient.probability(odds: SIMD4(repeating: odds))[2]
            let expected = curve.probability(of: answer, at: level)
            #expect((found - expected).magnitude <= 1e-12 * expected)
          }
        }
      }
    }
  }

  @Test(arguments: [(0.3, 0.1, -4.0), (1.5, 1.0, 2.0), (3, 1.2, 5), (2, 2, 150), (2, 2, -150), (4, 30, 2)])
  func `odds at the places of a quadrature are those of each place`(
    discrimination: Double, deviation: Double, mean: Double
  ) {
    let moments = Moments(mean: mean, variance: deviation * deviation)
    let nodes = QuadratureNodes.nodes(
      step: 0.25, discrimination: discrimination, standardDeviation: deviation)
    var odds = OddsSequence(discrimination: discrimination, location: 2, over: moments, at: nodes)
    for pack in nodes.packs {
      let found = odds.next(at: pack.places)
      for lane in 0..<4 {
        let logarithm = discrimination * (2 - mean - deviation * pack.places[lane])
        let expected = exponential(min(max(logarithm, -300), 300))
        #expect((found[lane] / expected - 1).magnitude < 1e-12)
      }
    }
  }
}
