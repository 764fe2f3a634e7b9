import Testing

@testable import Assessment

/// The choice of questions for the order of the gaps.
@Suite struct RankingTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `without a weight the order of the gaps changes no score`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    let doubt = ResolvableDoubt(exam.prior, measure: exam.measure, rankingShare: 0)
    #expect(doubt.covariances == exam.measure.covariances(exam.prior))
    for coordinate in doubt.worth.indices {
      let covariance = doubt.covariances[coordinate]
      let expected = covariance * covariance / exam.prior.state[coordinate].variance
      #expect((doubt.worth[coordinate] - expected).magnitude <= 1e-12 * expected)
    }
  }

  /// What the closed form says of each coordinate, beside what knowing it does to the ranks of people drawn from
  /// the belief.
  @Test func `the closed form goes with what knowing a skill does to the order of the gaps`() {
    var forms: [Double] = []
    var effects: [Double] = []
    for seed in 1...6 as ClosedRange<UInt64> {
      let (form, effect) = Self.forms(seed)
      let (whole, all) = (form.reduce(0, +), effect.reduce(0, +))
      forms += form.map { $0 / whole }
      effects += effect.map { $0 / all }
    }
    #expect(Self.correlation(forms, effects) > 0.4)
  }

  private static func forms(_ seed: UInt64) -> ([Double], [Double]) {
    let exam = SampleExam(seed: seed, skills: 10)
    let doubt = ResolvableDoubt(exam.prior, measure: exam.measure, rankingShare: 1)
    var random = Random(seed: seed)
    let people = (0..<300).map { _ in SimulatedPerson(drawnFrom: exam.prior, using: &random) }
    var effects: [Double] = []
    for skill in 0..<10 {
      var drop = 0.0
      for person in people {
        var belief = exam.prior
        belief.observe(skill: skill, level: person.proficiencies[skill], spread: 0.01)
        drop +=
          rankError(exam.prior, person, exam.measure) - rankError(belief, person, exam.measure)
      }
      effects.append(drop)
    }
    return (Array(doubt.worth.prefix(10)), effects)
  }

  /// The sum of squared differences between the ranks of the shown and the true worths.
  static func rankError(_ belief: Belief, _ person: SimulatedPerson, _ measure: ReadinessMeasure) -> Double {
    func ranks(_ missing: (ReadinessTerm) -> Double) -> [Int] {
      var worths = [Double](repeating: 0, count: belief.skillCount)
      for term in measure.terms { worths[term.skill] += term.weight * missing(term) }
      return worths.map { worth in worths.count { $0 > worth } }
    }
    let shown = ranks {
      1 - AttainmentMoments(proficiency: belief.proficiency($0.skill), target: $0.target).mean
    }
    let real = ranks { 1 - min(max(person.proficiencies[$0.skill] / $0.target, 0), 1) }
    return zip(shown, real).reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }
  }

  static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    let (first, second) = (left.reduce(0, +) / count, right.reduce(0, +) / count)
    var (product, squares, others) = (0.0, 0.0, 0.0)
    for (one, other) in zip(left, right) {
      product += (one - first) * (other - second)
      squares += (one - first) * (one - first)
      others += (other - second) * (other - second)
    }
    return product / (squares * others).squareRoot()
  }
}
