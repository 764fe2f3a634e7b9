import Testing

@testable import Assessment

@Suite struct SitesTests {
  @Test(arguments: UInt64(1)...8)
  func `sites together leave the same bits as one after the other`(seed: UInt64) {
    let exam = SampleExam(seed: seed, skills: 9)
    var random = Random(seed: seed)
    // Some take information away, and the last one more than there is.
    let sites =
      (0..<11).map { _ in
        (
          coordinate: Int.random(in: 0..<exam.prior.dimension, using: &random),
          site: Site(precision: 2 * random.uniform() - 0.2, shift: 4 * random.uniform() - 2)
        )
      } + [(coordinate: 3, site: Site(precision: -1e6, shift: 1))]
    var single = exam.prior.state
    for (coordinate, site) in sites { single.multiply(by: site, at: coordinate) }
    var together = exam.prior.state
    together.multiply(by: sites)
    #expect(together == single)
    #expect(together.mean.map(\.bitPattern) == single.mean.map(\.bitPattern))
    together.multiply(by: [])
    #expect(together == single)
  }
}
