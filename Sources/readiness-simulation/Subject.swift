import Assessment

/// A simulated person: what is true of them, and how they answer each item.
///
/// The same person gives the same answer to an item in whatever order it is asked, so that orders are
/// compared on equal terms.
struct Subject: Sendable {
  /// The true proficiency in each skill.
  let proficiencies: [Double]
  /// What the person believes of themselves in each skill.
  let selfImages: [Double]
  private let population: Population
  private let seed: UInt64

  /// Draws the person of a number.
  ///
  /// - Parameters:
  ///   - number: The number of the person; populations share the underlying random numbers.
  ///   - population: How the person differs from what the engine expects.
  ///   - factor: The distribution of the skills.
  ///   - seed: The seed of the simulation.
  ///   - sections: The section of each skill.
  init(_ number: Int, of population: Population, factor: SkillFactor, seed: UInt64, sections: [Int]) {
    let skillCount = sections.count
    self.population = population
    self.seed = Random.mixed(seed, UInt64(number))
    var random = Random(seed: self.seed)
    let draws = (0..<skillCount).map { _ in random.normal() }
    let misjudgements = (0..<skillCount).map { _ in random.normal() }
    let general = random.normal()
    let scale = population.skillTails.map { random.tailScale(degrees: $0) } ?? 1
    let shift = number.isMultiple(of: 2) ? population.roleError : -population.roleError
    let drawn = factor.proficiencies(draws, scale: scale)
    let proficiencies = population.shape?.proficiencies(sections, number: number, using: &random) ?? drawn
    let r = population.overclaimingCorrelation
    let elevation = r == 0 ? 0 : factor.elevation(proficiencies) / factor.elevationSpread
    let overclaiming =
      population.overclaimingMean
      + population.overclaimingSpread * (r * elevation + (1 - r * r).squareRoot() * general)
    self.proficiencies = proficiencies.map { $0 + shift }
    selfImages = zip(self.proficiencies, misjudgements).map { proficiency, misjudgement in
      let tail = population.misjudgementTails.map { random.tailScale(degrees: $0) } ?? 1
      return proficiency + overclaiming + population.misjudgementSpread * tail * misjudgement
    }
  }

  /// The person's answer to an item of a bank.
  ///
  /// - Parameter position: How many answers were given before.
  func answer(to index: Int, of bank: Bank, position: Int = 0) -> Answer {
    var item = bank.trueItems[index]
    var random = Random(seed: Random.mixed(seed, 1 << 32 + UInt64(index)))
    let answers = item.gradedAnswers
    if random.uniform() < population.carelessShare {
      return answers[Int(random.uniform() * Double(answers.count))]
    }
    if item.kind == .canDo, let rating = population.rating { return .graded(rating) }
    if let tiresAfter = population.tiresAfter, position >= tiresAfter {
      var tired = Random(seed: Random.mixed(seed, 5 << 32))
      if random.uniform() < 0.2 + 0.3 * tired.uniform() { return item.blindAnswer(using: &random) }
    }
    if population.shape == .nothing { return item.blindAnswer(using: &random) }
    var level = item.kind == .canDo ? selfImages[item.skill] : proficiencies[item.skill]
    if population.scenarioSpread > 0, let scenario = bank.scenarios[index] {
      var random = Random(seed: Random.mixed(seed, 2 << 32 + UInt64(scenario)))
      level += population.scenarioSpread * random.normal()
    }
    if population.guessing == .half, item.kind == .check { item.guessing = 0.5 }
    let readiness = population.guessing == .never ? 0.0 : 1
    let possible = answers + (item.kind == .check && readiness < 1 ? [.notSure] : [])
    var rest = random.uniform()
    for answer in possible.dropLast() {
      rest -= item.probability(of: answer, at: level, readiness: readiness)
      if rest < 0 { return answer }
    }
    return possible[possible.count - 1]
  }
}

extension ItemParameters {
  /// An answer of someone who does not read: any option, any rating.
  fileprivate func blindAnswer(using random: inout Random) -> Answer {
    switch kind {
    case .canDo: .graded(Int(random.uniform() * 4))
    case .check: random.uniform() < guessing ? .right : .wrong
    }
  }
}

extension Population.Shape {
  /// The proficiencies of the person of a number.
  fileprivate func proficiencies(_ sections: [Int], number: Int, using random: inout Random) -> [Double] {
    let section = number % 6
    return sections.map { own in
      switch self {
      case .oneSection: own == section ? 4 : 0
      case .halves: random.uniform() < 0.5 ? 4 : 0
      case .nothing: -5
      }
    }
  }
}

extension Random {
  /// A seed that depends on two numbers, and looks unrelated to that of any other two.
  static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var outer = Random(seed: first)
    var inner = Random(seed: outer.next() ^ second)
    return inner.next()
  }

  /// What turns a standard normal number into one of Student's t distribution with variance 1.
  mutating func tailScale(degrees: Int) -> Double {
    var sum = 0.0
    for _ in 0..<degrees {
      let draw = normal()
      sum += draw * draw
    }
    return (Double(degrees - 2) / sum).squareRoot()
  }
}
