import Testing

@testable import Assessment

@Suite struct AttainmentTests {
  @Test func `moments match the golden cases`() throws {
    let (input, expected) = try Goldens.named("attainment moments")
    for (entry, result) in zip(input.list, expected.list) {
      let attainment = AttainmentMoments(
        proficiency: Moments(mean: entry["mean"].number, variance: entry["variance"].number),
        target: entry["target"].number)
      expectGolden(attainment.mean, result["Ef"].number)
      expectGolden(attainment.meanSquare, result["Ef_squared"].number)
      expectGolden(attainment.slope, result["Ef1"].number)
      expectGolden(attainment.curvature, result["Ef2"].number)
    }
  }

  @Test(arguments: [-30, -3, -0.2, 0, 1.4, 3, 3.3, 40])
  func `attainment is a share, however far the proficiency is off`(mean: Double) {
    for variance in [0, 1e-12, 0.01, 0.8, 50] {
      let attainment = AttainmentMoments(proficiency: Moments(mean: mean, variance: variance), target: 3)
      #expect((-1e-12...1 + 1e-12).contains(attainment.mean))
      #expect(attainment.variance >= 0 && attainment.variance <= 0.25)
      #expect(attainment.slope >= 0)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the product of two attainments is what integration finds`(seed: UInt64) {
    var random = Random(seed: seed)
    let moments = Moments(mean: -1 + 5 * random.uniform(), variance: 0.05 + 2 * random.uniform())
    let targets = (0.5 + 3.5 * random.uniform(), 0.5 + 3.5 * random.uniform())
    var sum = 0.0
    for index in -90_000...90_000 {
      let t = Double(index) / 10_000
      let x = moments.mean + moments.standardDeviation * t
      sum += 1e-4 * normalDensity(t) * min(max(x / targets.0, 0), 1) * min(max(x / targets.1, 0), 1)
    }
    let product = AttainmentMoments.meanProduct(proficiency: moments, targets: targets.0, targets.1)
    #expect((product - sum).magnitude < 1e-8)
  }
}
