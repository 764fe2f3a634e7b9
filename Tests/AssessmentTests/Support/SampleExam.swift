@testable import Assessment

/// A made-up exam with a bank of items, different for every seed.
struct SampleExam {
  var specification: PriorSpecification
  var items: [ItemParameters]
  var measure: ReadinessMeasure
  var prior: Belief

  /// Three can-do statements and one check question for every skill.
  init(seed: UInt64, skills: Int = 6, lapse: Double = 0.05) {
    var random = Random(seed: seed)
    let competencies = (0..<skills).map { $0 / 2 }
    var pairs: [(skill: Int, prerequisite: Int)] = []
    for skill in 1..<skills where random.uniform() < 0.6 {
      pairs.append((skill: skill, prerequisite: Int.random(in: 0..<skill, using: &random)))
    }
    var means: [Double] = []
    var spreads: [Double] = []
    var terms: [ReadinessTerm] = []
    var items: [ItemParameters] = []
    for skill in 0..<skills {
      means.append(1 + 1.5 * random.uniform())
      spreads.append(0.7 + 0.4 * random.uniform())
      for _ in 0...Int.random(in: 0...1, using: &random) {
        let target = Double(Int.random(in: 2...8, using: &random)) / 2
        terms.append(ReadinessTerm(skill: skill, target: target, weight: 0.2 + random.uniform()))
      }
      for level in 1...3 {
        items.append(
          ItemParameters(
            kind: .canDo, skill: skill, level: level, discrimination: 1 + 1.5 * random.uniform(),
            lapse: lapse))
      }
      items.append(
        ItemParameters(
          kind: .check, skill: skill, level: Int.random(in: 1...4, using: &random),
          discrimination: 1 + 1.5 * random.uniform(), lapse: lapse,
          seconds: 20 + 40 * random.uniform()))
    }
    specification = PriorSpecification(
      sections: competencies.map { $0 / 2 }, competencies: competencies, prerequisites: pairs, means: means,
      spreads: spreads)
    prior = Belief(prior: specification)
    measure = ReadinessMeasure(terms: terms)
    self.items = items
  }

  /// Answers to some items in a random order, by a person drawn from the prior.
  func responses(count: Int, using random: inout Random) -> [RecordedResponse] {
    let person = SimulatedPerson(drawnFrom: prior, using: &random)
    var responses: [RecordedResponse] = []
    for item in items.shuffled(using: &random).prefix(count) {
      let lost = random.uniform() < 0.1
      responses.append(
        RecordedResponse(item: item, answer: lost ? .notSure : person.answer(to: item, using: &random)))
    }
    return responses
  }
}

extension Belief {
  /// What is wrong with the covariance, or `nil`: it must be symmetric to the bit and positive definite.
  var covarianceProblem: String? {
    var factor = [Double](repeating: 0, count: dimension * dimension)
    for row in 0..<dimension {
      for column in 0...row {
        if state[row, column] != state[column, row] { return "asymmetric at \(row), \(column)" }
        var rest = state[row, column]
        for index in 0..<column {
          rest -= factor[row * dimension + index] * factor[column * dimension + index]
        }
        if row == column {
          if !(rest > 0) { return "not positive at \(row)" }
          factor[row * dimension + row] = rest.squareRoot()
        } else {
          factor[row * dimension + column] = rest / factor[column * dimension + column]
        }
      }
    }
    return nil
  }
}
