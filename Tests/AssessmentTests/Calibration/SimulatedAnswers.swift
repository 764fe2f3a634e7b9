@testable import Assessment

/// Made-up people who answer items whose true parameters are known.
struct SimulatedAnswers {
  /// The items as they are.
  var truth: [ItemParameters]
  var sample: CalibrationSample

  /// People with one ability each, normal around 2 levels, who answer check items.
  ///
  /// - Parameters:
  ///   - people: The number of people; every second one is of the group 1.
  ///   - authored: The items as they were authored.
  ///   - truth: The items as they are.
  ///   - share: How likely a person is to be asked an item.
  ///   - harder: By how many levels an item is harder for the group 1.
  init(
    people: Int, authored: [ItemParameters], truth: [ItemParameters], share: Double = 1, seed: UInt64,
    harder: (item: Int, levels: Double)? = nil
  ) {
    var random = Random(seed: seed)
    let prior = Belief(skillMeans: [2], skillCovariance: [0.81])
    self.truth = truth
    sample = CalibrationSample(items: authored)
    for number in 0..<people {
      let level = 2 + 0.9 * random.normal()
      let image = level + 0.3 + 0.9 * random.normal() + 0.6 * random.normal()
      var entries: [CalibrationSample.Entry] = []
      for (place, item) in truth.enumerated() where random.uniform() < share {
        var item = item
        if let harder, harder.item == place, number % 2 == 1 { item.thresholds[0] += harder.levels }
        let person = SimulatedPerson(proficiencies: [level], selfImages: [image])
        entries.append(
          CalibrationSample.Entry(item: place, answer: person.answer(to: item, using: &random)))
      }
      sample.add(entries, prior: prior, usual: prior, group: number % 2)
    }
  }

  /// Check items of levels 1 to 3, and the same with true difficulties that differ.
  ///
  /// - Parameters:
  ///   - spread: How much difficulties differ, as a standard deviation in levels.
  ///   - steepness: What the true discriminations are of the authored ones.
  static func items(
    _ count: Int, spread: Double, steepness: Double = 1, seed: UInt64
  ) -> (authored: [ItemParameters], truth: [ItemParameters]) {
    var random = Random(seed: seed)
    let authored = (0..<count).map {
      ItemParameters(kind: .check, skill: 0, level: 1 + $0 % 3, discrimination: 1.8)
    }
    let truth = authored.map { item in
      var item = item
      item.thresholds[0] += spread * random.normal()
      item.discrimination *= steepness
      return item
    }
    return (authored, truth)
  }
}
