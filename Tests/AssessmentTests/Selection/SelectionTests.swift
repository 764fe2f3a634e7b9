import Testing

@testable import Assessment

@Suite struct SelectionTests {
  static func rules(for exam: SampleExam) -> [SelectionRule] {
    let balance = SectionBalance(sections: exam.specification.sections, measure: exam.measure)
    return [
      SelectionRule(), SelectionRule(cost: .item), SelectionRule(balance: balance),
      SelectionRule(cost: .item, balance: balance, step: 0.25),
    ]
  }

  /// Regression of others: mirtCAT issue 51, an item asked twice.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the pruned choice is that of brute force, and never an answered item`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    for rule in Self.rules(for: exam) {
      var random = Random(seed: seed)
      let person = SimulatedPerson(drawnFrom: exam.prior, using: &random)
      var belief = exam.prior
      var answered: Set<Int> = []
      while let next = rule.nextItem(
        from: exam.items, answered: answered, belief: belief, measure: exam.measure)
      {
        let scores = rule.scores(of: exam.items, answered: answered, belief: belief, measure: exam.measure)
        let best = scores.compactMap { $0 }.max()
        #expect(next.score == best)
        #expect(next.index == scores.firstIndex { $0 == best })
        #expect(answered.insert(next.index).inserted)
        belief.update(
          item: exam.items[next.index], answer: person.answer(to: exam.items[next.index], using: &random))
      }
      #expect(answered.count == exam.items.count)
    }
  }

  @Test func `ties go to the first item`() {
    let exam = SampleExam(seed: 3)
    let items = [exam.items[4], exam.items[3], exam.items[3], exam.items[4], exam.items[3]]
    let rule = SelectionRule(cost: .item)
    let scores = rule.scores(of: items, belief: exam.prior, measure: exam.measure).compactMap { $0 }
    let next = rule.nextItem(from: items, belief: exam.prior, measure: exam.measure)
    #expect(scores[0] == scores[3] && scores[1] == scores[2] && scores[2] == scores[4])
    #expect(next?.index == (scores[0] > scores[1] ? 0 : 1))
  }

  @Test(arguments: [0.0, 10]) func `a second costs what it says, and a turn as many as one says`(turn: Double)
  {
    let exam = SampleExam(seed: 4)
    let whole = SelectionRule(cost: .item).scores(of: exam.items, belief: exam.prior, measure: exam.measure)
    let perSecond = SelectionRule(turnSeconds: turn).scores(
      of: exam.items, belief: exam.prior, measure: exam.measure)
    for (index, item) in exam.items.enumerated() {
      #expect(((whole[index] ?? 0) / (item.seconds + turn) - (perSecond[index] ?? 1)).magnitude < 1e-15)
    }
  }

  @Test func `the expected reduction is what the answers bring on average`() throws {
    let exam = SampleExam(seed: 5)
    let measure = ReadinessMeasure(terms: [ReadinessTerm(skill: 0, target: 40, weight: 1)])
    let rule = SelectionRule(cost: .item, step: 0.25)
    var prior = Belief(
      skillMeans: exam.specification.means.map { $0 + 20 },
      skillCovariance: exam.specification.skillCovariance())
    prior.observe(skill: 0, level: 20, spread: 2)
    let items = exam.items.map { item in
      ItemParameters(
        kind: item.kind, skill: item.skill, level: item.level + 19, discrimination: item.discrimination)
    }
    let next = try #require(rule.nextItem(from: items, belief: prior, measure: measure))
    let item = items[next.index]
    let before = measure.estimate(prior).standardDeviation
    let after = item.gradedAnswers.reduce(0.0) { sum, answer in
      var belief = prior
      let probability = Tilted(
        item: item, answer: answer, before: prior.state[prior.coordinate(of: item)]
      ).probability
      belief.update(item: item, answer: answer)
      let deviation = measure.estimate(belief).standardDeviation
      return sum + probability * deviation * deviation
    }
    // The target is far above, so that readiness is linear and the first order is everything.
    #expect((before * before - after - next.varianceReduction).magnitude < 1e-9)
  }

  @Test func `a section that runs ahead gives way`() {
    let exam = SampleExam(seed: 1, skills: 8)
    let measure = ReadinessMeasure(terms: (0..<8).map { ReadinessTerm(skill: $0, target: 3, weight: 1) })
    let balance = SectionBalance(sections: [0, 0, 1, 1, 2, 2, 3, 3], measure: measure)
    #expect(balance.shares == [0.25, 0.25, 0.25, 0.25])
    #expect(balance.multipliers(askedSkills: []) == [1, 1, 1, 1])
    #expect(balance.multipliers(askedSkills: [0, 1, 0, 1, 0]) == [2.5 / 6, 1, 1, 1])
    #expect(balance.multipliers(askedSkills: [0, 2, 4, 6]) == [1, 1, 1, 1])

    // The same belief every time, so that nothing but the balance turns to other sections.
    func lead(_ rule: SelectionRule) -> Int {
      var answered: Set<Int> = []
      var counts = [0, 0, 0, 0]
      for _ in 0..<12 {
        guard
          let next = rule.nextItem(
            from: exam.items, answered: answered, belief: exam.prior, measure: measure)
        else { break }
        answered.insert(next.index)
        counts[balance.sections[exam.items[next.index].skill]] += 1
      }
      return (counts.max() ?? 0) - (counts.min() ?? 0)
    }
    #expect(lead(SelectionRule(cost: .item, balance: balance)) < lead(SelectionRule(cost: .item)))
  }
}
