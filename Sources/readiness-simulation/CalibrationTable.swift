import Assessment
import Catalogue
import Ontology

/// What calibration finds of items that are known, and what fresh people are shown for it.
enum CalibrationTable {
  /// How far true difficulties are from authored ones, as a standard deviation in levels.
  private static let shift = 0.5

  /// Simulates people of all roles, calibrates the library on them, and asks others.
  static func text(people: Int, seed: UInt64) async throws -> String {
    let banks = try Bank.library().map { shifted($0, seed: seed) }
    guard let first = banks.first else { return "" }
    var sample = CalibrationSample(items: first.items)
    for (group, bank) in banks.enumerated() {
      let trial = Trial(bank, .model, people: people / banks.count, seed: Random.mixed(seed, 7))
      for answered in await trial.answers(count: 40, random: 8) {
        sample.add(answered, prior: bank.people, usual: bank.people, group: group)
      }
    }
    let calibration = ItemCalibration(sample)
    var table = MarkdownTable(
      columns: ["answers", "check items", "error before", "error after", "stated"])
    for (name, range) in [
      ("none", 0..<1), ("1 to 9", 1..<10), ("10 to 29", 10..<30), ("30 to 99", 30..<100),
      ("100 and more", 100..<1_000_000),
    ] {
      table.rows.append(row(name, range, calibration, bank: first))
    }
    var shown = MarkdownTable(columns: ["role", "authored items", "calibrated items", "true items"])
    for bank in banks {
      var calibrated = bank
      for place in bank.items.indices where calibration.items[place].isCalibrated {
        let group = bank.items[place].group
        calibrated.items[place] = calibration.items[place].uncertainParameters
        calibrated.items[place].group = group
      }
      var known = bank
      known.items = bank.trueItems
      var cells: [String] = []
      for engine in [bank, calibrated, known] {
        let trial = Trial(engine, .model, people: people, seed: Random.mixed(seed, 8))
        let sessions = await trial.sessions(.product, lengths: [40])
        let tally = Tally(sessions.compactMap(\.scores.first))
        cells.append("\(tally.cell), \(tally.bias.text())")
      }
      shown.rows.append([bank.name] + cells)
    }
    let population = calibration.population
    return """
      \(table.text)

      \(shown.text)

      \(bankText(calibration)) Over-claiming \(population.overclaiming.mean.text(2)) ± \(population.overclaimingError.text(2)), spread \
      \(population.overclaiming.standardDeviation.text(2)); lapses \((100 * population.lapse).text()) %; \
      \(calibration.passes) passes over \(sample.answerCount) answers.
      """
  }

  /// What was learned of the check items as a whole.
  private static func bankText(_ calibration: ItemCalibration) -> String {
    guard let prior = calibration.priors[.check] else { return "" }
    return
      "Check items: discriminations \(prior.steepness.text(2)) of the authored ones, spread "
      + "\(prior.steepnessSpread.text(2)); log-odds \(prior.ease.text(2)) + \(prior.stretch.text(2)) of the authored "
      + "ones, spread \(prior.spread.text(2)); guessing \(calibration.population.guessing.text(2)) of the authored."
  }

  /// A bank whose check items are harder or easier in truth.
  private static func shifted(_ bank: Bank, seed: UInt64) -> Bank {
    var random = Random(seed: Random.mixed(seed, 6))
    var bank = bank
    for place in bank.items.indices {
      let distance = shift * random.normal()
      if bank.items[place].kind == .check { bank.trueItems[place].thresholds[0] += distance }
    }
    return bank
  }

  private static func row(
    _ name: String, _ range: Range<Int>, _ calibration: ItemCalibration, bank: Bank
  ) -> [String] {
    let places = bank.items.indices.filter {
      bank.items[$0].kind == .check && range.contains(calibration.items[$0].answerCount)
    }
    func root(_ squares: [Double]) -> String {
      squares.isEmpty ? "–" : (squares.reduce(0, +) / Double(squares.count)).squareRoot().text(2)
    }
    func error(_ items: (Int) -> ItemParameters) -> String {
      root(
        places.map { place in
          let distance = items(place).thresholds[0] - bank.trueItems[place].thresholds[0]
          return distance * distance
        })
    }
    return [
      name, "\(places.count)", error { bank.items[$0] }, error { calibration.items[$0].parameters },
      root(places.map { calibration.items[$0].difficultyError * calibration.items[$0].difficultyError }),
    ]
  }
}
