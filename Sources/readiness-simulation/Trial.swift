import Assessment

/// People of one population in front of one bank.
struct Trial: Sendable {
  let bank: Bank
  let population: Population
  let people: Int
  let seed: UInt64
  private let subjects: [Subject]

  init(_ bank: Bank, _ population: Population, people: Int, seed: UInt64) {
    self.bank = population.steepness == 1 ? bank : bank.flat(population.steepness)
    self.population = population
    self.people = people
    self.seed = seed
    let factor = SkillFactor(bank.people, correlationShare: population.correlationShare)
    subjects = (0..<people).map {
      Subject($0, of: population, factor: factor, seed: seed, sections: bank.sections)
    }
  }

  /// Everyone's session with one way of asking.
  func sessions(_ asking: Asking, lengths: [Int], width: Double? = nil) async -> [Session] {
    await Crowd.map(people) { number in
      Session(
        with: subjects[number], number: number, asking: asking, bank: bank, lengths: lengths, width: width,
        seed: seed)
    }
  }

  /// What everyone answers when asked as the product asks, except for some questions that chance chooses among
  /// those that it would not.
  ///
  /// - Parameters:
  ///   - count: The number of questions.
  ///   - random: How many of them chance chooses; they come last.
  func answers(count: Int, random: Int) async -> [[CalibrationSample.Entry]] {
    await Crowd.map(people) { number in
      let subject = subjects[number]
      let order = bank.order()
      var belief = bank.role
      var asked: [Int] = []
      var entries: [CalibrationSample.Entry] = []
      var chance = Random(seed: Random.mixed(seed, 5 << 32 + UInt64(number)))
      let groups = { Set(asked.compactMap { bank.items[$0].group }) }
      while entries.count < count {
        let next: Int?
        if entries.count < count - random {
          next =
            order.nextItem(
              from: bank.items, asked: asked, belief: belief, measure: bank.measure)?.index
        } else {
          let met = groups()
          next = bank.items.indices.filter { place in
            bank.items[place].kind == .check && !asked.contains(place)
              && bank.items[place].group.map { !met.contains($0) } ?? true
          }.randomElement(using: &chance)
        }
        guard let next else { break }
        let answer = subject.answer(to: next, of: bank)
        asked.append(next)
        entries.append(CalibrationSample.Entry(item: next, answer: answer))
        belief.update(item: bank.items[next], answer: answer)
      }
      return entries
    }
  }

  /// Everyone's plain average of self-ratings.
  func averages() async -> [Session] {
    await Crowd.map(people) { number in
      Session(
        averagingRatingsOf: subjects[number], number: number, bank: bank, lengths: Session.lengths,
        seed: seed)
    }
  }

  /// Every item answered, by the first of the people only: it takes long.
  func wholeBank(people: Int) async -> [Session] {
    await Crowd.map(min(people, self.people)) { Session(everyItemOf: bank, by: subjects[$0]) }
  }

  /// What would be shown before the first answer.
  func unasked() -> Tally {
    let estimate = bank.measure.estimate(bank.prior)
    return Tally(
      subjects.map { subject in
        let truth = bank.measure.value(at: subject.proficiencies)
        return Session.Score(
          error: (estimate.mean - truth) * 100, isCovered: estimate.interval90.contains(truth), minutes: 0,
          count: 0)
      })
  }
}
