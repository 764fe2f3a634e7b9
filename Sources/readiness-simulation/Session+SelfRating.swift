import Assessment

extension Session {
  /// What a plain average of self-ratings shows: no model, no prior, no other skills.
  ///
  /// The skills come in random order, each with the can-do item nearest to the level needed. The answer
  /// counts as the middle of the levels at which it is given; the attainments are averaged by what the skills
  /// weigh, and the interval is the mean ± 1.645 standard errors. Scored after each of the lengths and at the end.
  init(averagingRatingsOf subject: Subject, number: Int, bank: Bank, lengths: [Int], seed: UInt64) {
    let truth = bank.measure.value(at: subject.proficiencies) * 100
    var random = Random(seed: Random.mixed(seed, 4 << 32 + UInt64(number)))
    var ratings: [(value: Double, weight: Double)] = []
    var seconds = 0.0
    scores = []
    asked = []
    let terms = bank.measure.terms.shuffled(using: &random)
    for (place, term) in terms.enumerated() {
      let statements = bank.items.indices.filter {
        bank.items[$0].kind == .canDo && bank.items[$0].skill == term.skill
      }
      let nearest = statements.min {
        (Double(bank.items[$0].level) - term.target).magnitude
          < (Double(bank.items[$1].level) - term.target).magnitude
      }
      guard let nearest, case .graded(let grade) = subject.answer(to: nearest, of: bank) else { continue }
      let level = Double(bank.items[nearest].level) + [-1.35, -0.45, 0.45, 1.35][grade]
      ratings.append((min(max(level / term.target, 0), 1), term.weight))
      seconds += bank.items[nearest].seconds
      if lengths.contains(ratings.count) || place == terms.count - 1 {
        scores.append(Score(averaging: ratings, truth: truth, seconds: seconds))
      }
    }
  }
}

extension Session.Score {
  /// A weighted mean, with the interval that its standard error gives.
  fileprivate init(averaging ratings: [(value: Double, weight: Double)], truth: Double, seconds: Double) {
    let total = ratings.reduce(0) { $0 + $1.weight }
    let mean = ratings.reduce(0) { $0 + $1.weight * $1.value } / total
    let squares = ratings.reduce(0) { sum, rating in
      let distance = rating.weight * (rating.value - mean)
      return sum + distance * distance
    }
    let half = 1.645 * 100 * squares.squareRoot() / total
    error = mean * 100 - truth
    isCovered = error.magnitude <= half
    minutes = seconds / 60
    count = ratings.count
  }
}
