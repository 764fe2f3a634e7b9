import Testing

@testable import Assessment

@Suite struct ResolvedShareTests {
  @Test func `shares match the golden cases`() throws {
    let (input, expected) = try Goldens.named("resolved share rho")
    for (entry, share) in zip(input.list, expected.numbers) {
      let moments = Moments(mean: entry["mean"].number, variance: entry["variance"].number)
      expectGolden(entry["item"].item.resolvedShare(moments), share)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no answer resolves more than everything, at any step`(seed: UInt64) {
    var random = Random(seed: seed)
    for _ in 0..<50 {
      let item = ItemParameters(
        kind: random.uniform() < 0.5 ? .canDo : .check, skill: 0,
        level: Int.random(in: 1...4, using: &random), discrimination: 0.2 + 9 * random.uniform(),
        guessing: 0.6 * random.uniform(), lapse: 0.1 * random.uniform())
      let moments = Moments(mean: -2 + 8 * random.uniform(), variance: 0.01 + 9 * random.uniform())
      let fine = item.resolvedShare(moments)
      let coarse = item.resolvedShare(moments, step: 0.5)
      #expect((0...1).contains(fine) && (0...1).contains(coarse))
      #expect((fine - coarse).magnitude < 1e-3)
    }
  }

  @Test func `it is the mean of the squared shifts of the mean`() {
    let before = Moments(mean: 1.2, variance: 1.4)
    for item in [
      ItemParameters(kind: .canDo, skill: 0, level: 3), ItemParameters(kind: .check, skill: 0, level: 1),
    ] {
      let sum = item.gradedAnswers.reduce(0) { sum, answer in
        let tilted = Tilted(item: item, answer: answer, before: before)
        let shift = tilted.moments.mean - before.mean
        return sum + tilted.probability * shift * shift / before.variance
      }
      #expect((item.resolvedShare(before) - sum).magnitude < 1e-12)
    }
  }
}
