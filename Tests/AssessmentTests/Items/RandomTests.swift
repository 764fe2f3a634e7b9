import Testing

@testable import Assessment

@Suite struct RandomTests {
  @Test func `the sequence is that of SplitMix64`() {
    var random = Random(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }

  @Test func `normal numbers have the moments of the normal distribution`() {
    var random = Random(seed: 5)
    var sums = (0.0, 0.0, 0.0)
    let count = 20_000
    for _ in 0..<count {
      let number = random.normal()
      let square = number * number
      sums = (sums.0 + number, sums.1 + square, sums.2 + square * square)
    }
    #expect((sums.0 / Double(count)).magnitude < 0.03)
    #expect((sums.1 / Double(count) - 1).magnitude < 0.05)
    #expect((sums.2 / Double(count) - 3).magnitude < 0.3)
  }

  @Test func `uniform numbers stay below 1`() {
    var random = Random(seed: 7)
    let numbers = (0..<2000).map { _ in random.uniform() }
    #expect(numbers.allSatisfy { (0..<1).contains($0) })
    #expect((numbers.reduce(0, +) / 2000 - 0.5).magnitude < 0.03)
  }
}
