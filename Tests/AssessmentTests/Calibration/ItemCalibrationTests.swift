import Testing

@testable import Assessment

@Suite struct ItemCalibrationTests {
  /// 300 people, 40 items of which each answers about half.
  static let usual: (answers: SimulatedAnswers, found: ItemCalibration) = {
    let items = SimulatedAnswers.items(40, spread: 0.5, seed: 11)
    let answers = SimulatedAnswers(
      people: 300, authored: items.authored, truth: items.truth, share: 0.5, seed: 12)
    return (answers, ItemCalibration(answers.sample))
  }()

  static func rootMeanSquare(_ values: [Double]) -> Double {
    (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
  }

  @Test func `difficulties that were authored half a level off are found, and the error is the one stated`() {
    let (answers, found) = Self.usual
    #expect(found.isConverged)
    let errors = zip(found.items, answers.truth).map { $0.parameters.thresholds[0] - $1.thresholds[0] }
    let before = zip(answers.sample.items, answers.truth).map { $0.thresholds[0] - $1.thresholds[0] }
    #expect(Self.rootMeanSquare(before) > 0.4)
    #expect(Self.rootMeanSquare(errors) < 0.25)
    let inside = zip(errors, found.items).count { $0.magnitude < 1.645 * $1.difficultyError }
    #expect((32...40).contains(inside), "\(inside) of 40 in their 90 % intervals")
    let calibrated = found.items.allSatisfy(\.isCalibrated)
    #expect(calibrated)
  }

  @Test func `the same answers give the same parameters, whoever reads them`() {
    let again = ItemCalibration(
      Self.usual.answers.sample,
      crew: { count, work in
        var results: [Int: ItemCalibration.SittingOutcome] = [:]
        for index in (0..<count).reversed() { results[index] = work(index) }
        return (0..<count).compactMap { results[$0] }
      })
    #expect(again.items == Self.usual.found.items)
    #expect(again.population == Self.usual.found.population)
  }

  @Test func `a bank that is flatter than authored is found to be, also where an item has no answer`() throws
  {
    let items = SimulatedAnswers.items(40, spread: 0.3, steepness: 0.5, seed: 21)
    var answers = SimulatedAnswers(people: 400, authored: items.authored, truth: items.truth, seed: 22)
    let unasked = ItemParameters(kind: .check, skill: 0, level: 2)
    var sample = CalibrationSample(items: answers.sample.items + [unasked])
    let prior = Belief(skillMeans: [2], skillCovariance: [0.81])
    for sitting in answers.sample.sittings {
      sample.add(sitting.entries, prior: prior, usual: prior, group: 0)
    }
    answers.sample = sample
    let found = ItemCalibration(sample)
    let steepness = try #require(found.priors[.check]).steepness
    #expect((0.4...0.65).contains(steepness), "\(steepness)")
    #expect((0.7...1.2).contains(found.items[40].parameters.discrimination))
    #expect(found.items[40].answerCount == 0 && !found.items[40].isCalibrated)
  }

  @Test func `few people change little: errors do not grow where there is next to nothing to learn from`() {
    let items = SimulatedAnswers.items(60, spread: 0.5, seed: 31)
    let answers = SimulatedAnswers(
      people: 20, authored: items.authored, truth: items.truth, share: 0.25, seed: 32)
    let found = ItemCalibration(answers.sample)
    let errors = zip(found.items, answers.truth).map { $0.parameters.thresholds[0] - $1.thresholds[0] }
    let before = zip(answers.sample.items, answers.truth).map { $0.thresholds[0] - $1.thresholds[0] }
    #expect(Self.rootMeanSquare(errors) < 1.15 * Self.rootMeanSquare(before))
    let calibrated = found.items.count(where: \.isCalibrated)
    #expect(calibrated == 0, "5 answers an item are fewer than the least")
  }

  @Test func `statements are calibrated with their three steps, and over-claiming with its spread`() {
    let authored = (0..<30).map {
      ItemParameters(kind: $0 < 15 ? .canDo : .check, skill: 0, level: 1 + $0 % 3)
    }
    var random = Random(seed: 41)
    let truth = authored.map { item in
      var item = item
      let shift = 0.5 * random.normal()
      item.thresholds = item.thresholds.map { $0 + shift }
      return item
    }
    let answers = SimulatedAnswers(people: 300, authored: authored, truth: truth, seed: 42)
    let found = ItemCalibration(answers.sample)
    let errors = zip(found.items, truth).prefix(15).flatMap {
      zip($0.parameters.thresholds, $1.thresholds).map(-)
    }
    #expect(Self.rootMeanSquare(errors) < 0.3)
    let rising = found.items.allSatisfy { item in
      zip(item.parameters.thresholds, item.parameters.thresholds.dropFirst()).allSatisfy(<)
    }
    #expect(rising)
    let overclaiming = found.population.overclaiming
    #expect((overclaiming.mean - 0.3).magnitude < 3 * found.population.overclaimingError)
    #expect((0.7...1.1).contains(overclaiming.standardDeviation), "\(overclaiming.standardDeviation)")
    #expect((0.02...0.09).contains(found.population.lapse), "\(found.population.lapse)")
  }

  @Test func `without an answer everything stays as it was authored`() {
    let items = SimulatedAnswers.items(3, spread: 0, seed: 1).authored
    let found = ItemCalibration(CalibrationSample(items: items))
    #expect(found.items.map(\.parameters.thresholds) == items.map(\.thresholds))
    #expect(found.items.map(\.parameters.discrimination) == items.map(\.discrimination))
    #expect(found.population.overclaiming.mean == 0 && found.population.sittings == 0)
  }
}
