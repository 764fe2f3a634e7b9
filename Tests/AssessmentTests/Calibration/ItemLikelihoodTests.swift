import Testing

@testable import Assessment

@Suite struct ItemLikelihoodTests {
  static let observations: [(kind: ItemKind, answer: Answer)] = [
    (.check, .right), (.check, .wrong), (.check, .notSure), (.canDo, .graded(0)), (.canDo, .graded(1)),
    (.canDo, .graded(2)), (.canDo, .graded(3)),
  ]

  static func likelihood(
    _ item: ItemParameters, _ answer: Answer, at values: SIMD4<Double>? = nil, readiness: Double = 0.7
  ) -> ItemLikelihood {
    var shape = ItemShape(item, reference: 1.7)
    if let values { shape.values = values }
    let observation = ItemLikelihood.Observation(
      answer: answer, cavity: Moments(mean: 2.3, variance: 0.5), group: 0, rest: 0,
      readiness: readiness)
    return ItemLikelihood(of: shape, guessing: item.guessing, lapse: item.lapse, on: [observation])
  }

  @Test(arguments: observations, [0.05, 0.6, 0.99])
  func `the probability is the one that the engine gives`(
    observation: (kind: ItemKind, answer: Answer), readiness: Double
  ) {
    let item = ItemParameters(kind: observation.kind, skill: 0, level: 2)
    let tilted = Tilted(
      item: item, answer: observation.answer, before: Moments(mean: 2.3, variance: 0.5), readiness: readiness)
    let found = Self.likelihood(item, observation.answer, readiness: readiness).value
    #expect((exponential(found) - tilted.probability).magnitude < 1e-4)
  }

  @Test(arguments: observations)
  func `gradient and curvature are the derivatives`(kind: ItemKind, answer: Answer) {
    let item = ItemParameters(kind: kind, skill: 0, level: 2)
    let here = ItemShape(item, reference: 1.7).values
    let found = Self.likelihood(item, answer)
    for place in [0, 1, 2, 3] where kind == .canDo || place == 0 || place == 3 {
      var step = SIMD4<Double>.zero
      step[place] = 1e-4
      let (up, down) = (
        Self.likelihood(item, answer, at: here + step), Self.likelihood(item, answer, at: here - step)
      )
      #expect(((up.value - down.value) / 2e-4 - found.gradient[place]).magnitude < 1e-6)
      let change = (up.gradient - down.gradient) / 2e-4
      for other in 0..<4 { #expect((change[other] - found.curvature[place, other]).magnitude < 1e-5) }
    }
  }

  @Test func `a shape is another form of the parameters`() {
    for item in [
      ItemParameters(kind: .check, skill: 0, level: 3, discrimination: 0.7),
      ItemParameters(kind: .canDo, skill: 0, level: 2, thresholds: [0.5, 2.2, 4]),
    ] {
      let shape = ItemShape(item, reference: 1.3)
      #expect(shape.isSound)
      #expect(zip(shape.thresholds, item.thresholds).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    }
  }
}
