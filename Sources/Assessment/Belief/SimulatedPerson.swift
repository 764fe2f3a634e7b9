/// A person whose proficiencies are known because they are made up: for sample people and simulations.
public struct SimulatedPerson: Sendable, Hashable {
  /// The proficiency in each skill, in level units.
  public let proficiencies: [Double]

  /// What the person believes of themselves in each skill, in level units.
  public let selfImages: [Double]

  /// A person with given proficiencies and opinions, one of each for every skill.
  public init(proficiencies: [Double], selfImages: [Double]) {
    precondition(proficiencies.count == selfImages.count, "every skill needs both numbers")
    self.proficiencies = proficiencies
    self.selfImages = selfImages
  }

  /// A person with given proficiencies who misjudges them by chance.
  ///
  /// - Parameters:
  ///   - proficiencies: The proficiency in each skill, in level units.
  ///   - overclaiming: By how much the person overestimates themselves on average, in level units.
  ///   - misjudgementSpread: How far each skill is off beyond that, as a standard deviation in level units.
  ///   - random: Where the misjudgements come from.
  public init(
    proficiencies: [Double], overclaiming: Double, misjudgementSpread: Double = 0.6,
    using random: inout Random
  ) {
    self.proficiencies = proficiencies
    var images: [Double] = []
    for proficiency in proficiencies {
      images.append(proficiency + overclaiming + misjudgementSpread * random.normal())
    }
    selfImages = images
  }

  /// A person drawn from a belief, as likely as the belief has it.
  ///
  /// - Complexity: O(``Belief/dimension``³), for the Cholesky factor of the covariance.
  public init(drawnFrom belief: Belief, using random: inout Random) {
    let state = belief.state.draw(using: &random)
    proficiencies = Array(state[..<belief.skillCount])
    selfImages = Array(state[belief.skillCount..<2 * belief.skillCount])
  }

  /// An answer to an item, drawn from the response model.
  ///
  /// The person never says *not sure*; they guess as the model has it.
  public func answer(to item: ItemParameters, using random: inout Random) -> Answer {
    let level = item.kind == .canDo ? selfImages[item.skill] : proficiencies[item.skill]
    let answers = item.gradedAnswers
    var rest = random.uniform()
    for answer in answers.dropLast() {
      rest -= item.probability(of: answer, at: level)
      if rest < 0 { return answer }
    }
    return answers[answers.count - 1]
  }
}

extension JointNormal {
  /// A state drawn from the distribution.
  ///
  /// - Complexity: O(`dimension`³).
  package func draw(using random: inout Random) -> [Double] {
    let count = dimension
    var factor = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        var rest = self[row, column]
        for index in 0..<column { rest -= factor[row * count + index] * factor[column * count + index] }
        if row == column {
          factor[row * count + row] = max(rest, 0).squareRoot()
        } else {
          let pivot = factor[column * count + column]
          factor[row * count + column] = pivot > 0 ? rest / pivot : 0
        }
      }
    }
    var draws: [Double] = []
    for _ in 0..<count { draws.append(random.normal()) }
    return (0..<count).map { row in
      (0...row).reduce(mean[row]) { $0 + factor[row * count + $1] * draws[$1] }
    }
  }
}
