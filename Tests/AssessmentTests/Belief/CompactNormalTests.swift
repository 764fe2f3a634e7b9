import Testing

@testable import Assessment

@Suite struct CompactNormalTests {
  @Test(arguments: [1, 3, 4, 5, 8, 13])
  func `half of the matrix moves as the whole does`(skills: Int) {
    let exam = SampleExam(seed: UInt64(skills), skills: skills)
    var random = Random(seed: UInt64(skills))
    var whole = exam.prior.state
    var half = CompactNormal(whole, coordinates: Array(0..<whole.dimension))
    for _ in 0..<50 {
      let place = Int.random(in: 0..<whole.dimension, using: &random)
      let before = whole[place]
      // More doubt as well as less, as after a lucky guess.
      let after = Moments(
        mean: before.mean + random.normal(), variance: before.variance * (0.3 + 0.9 * random.uniform()))
      whole.move(place, to: after)
      half.move(place, to: after)
    }
    #expect(half.dimension == whole.dimension)
    #expect(largestDifference(half.mean, whole.mean) < 1e-11)
    for row in 0..<whole.dimension {
      #expect(half[row].mean == half.mean[row])
      for column in 0..<whole.dimension {
        #expect((half[row, column] - whole[row, column]).magnitude < 1e-11)
        #expect(half[row, column] == half[column, row])
      }
    }
  }
}
