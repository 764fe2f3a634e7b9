import Testing

@testable import Assessment

@Suite struct ItemFitTests {
  @Test func `an item whose key is wrong is found, and no sound one with it`() {
    let items = SimulatedAnswers.items(30, spread: 0.3, seed: 51)
    let answers = SimulatedAnswers(people: 200, authored: items.authored, truth: items.truth, seed: 52)
    var sample = CalibrationSample(items: items.authored)
    let prior = Belief(skillMeans: [2], skillCovariance: [0.81])
    for sitting in answers.sample.sittings {
      let entries = sitting.entries.map { entry in
        var entry = entry
        if entry.item == 7 { entry.answer = entry.answer == .right ? .wrong : .right }
        return entry
      }
      sample.add(entries, prior: prior, usual: prior, group: 0)
    }
    let found = ItemCalibration(sample)
    let fits = sample.items.indices.map(found.fit)
    #expect(fits.indices.filter { fits[$0].isSuspicious } == [7])
    #expect(fits[7].opposesTheRest)
    for fit in fits { #expect((fit.observed - fit.expected).magnitude < 0.06, "\(fit)") }
  }

  @Test func `an item that is a level harder for one group is found, with its size, and no other`() throws {
    let items = SimulatedAnswers.items(30, spread: 0.3, seed: 61)
    let answers = SimulatedAnswers(
      people: 400, authored: items.authored, truth: items.truth, seed: 62, harder: (4, 1))
    let found = ItemCalibration(answers.sample)
    let differences = items.authored.indices.map(found.differences)
    for difference in differences { #expect(difference.map(\.group) == [0, 1]) }
    let notable = differences.indices.filter { differences[$0].contains(where: \.isNotable) }
    #expect(notable == [4])
    let own = try #require(differences[4].last)
    #expect((0.6...1.8).contains(own.levels), "\(own)")
    #expect((own.levels + differences[4][0].levels).magnitude < 1e-9)
  }

  @Test func `of few answers nothing is said`() {
    let items = SimulatedAnswers.items(10, spread: 0.3, seed: 71)
    let answers = SimulatedAnswers(people: 25, authored: items.authored, truth: items.truth, seed: 72)
    let found = ItemCalibration(answers.sample)
    for place in items.authored.indices {
      #expect(!found.fit(of: place).isSuspicious)
      #expect(found.differences(of: place).isEmpty)
    }
  }
}
