import Assessment

/// What is simulated: the items of an exam, what is believed before the first answer, and what is measured.
struct Bank: Sendable {
  /// What it is called in the tables.
  var name: String
  /// What the engine believes of everyone before the first answer.
  var prior: Belief
  /// What it believes of people of the role that they say, by which questions are chosen.
  var role: Belief
  /// The kinds of people among whom the engine's answers decide.
  var mixture: PriorMixture
  /// What people are drawn from.
  var people: Belief
  /// The items as the engine knows them.
  var items: [ItemParameters]
  /// The items as they are, where the engine is mistaken about them.
  var trueItems: [ItemParameters]
  /// Readiness.
  var measure: ReadinessMeasure
  /// The section of each skill, from 0.
  var sections: [Int]
  /// The scenario that each item shares with others in truth, whether the engine knows of it or not.
  var scenarios: [Int?]

  /// The discrimination of the items as they are, per level: that with which the bank was first authored.
  static let trueDiscrimination = 1.8

  /// A bank whose items share no scenarios.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - people: What people are drawn from.
  ///   - mixture: The kinds of people that the engine reckons with; those of `people` only if `nil`.
  ///   - items: The items as the engine knows them.
  ///   - measure: Readiness.
  ///   - sections: The section of each skill.
  init(
    name: String, people: Belief, mixture: PriorMixture? = nil, items: [ItemParameters],
    measure: ReadinessMeasure, sections: [Int]
  ) {
    self.name = name
    self.people = people
    self.mixture = mixture ?? PriorMixture(known: people)
    prior = mixture?.belief ?? people
    role = people
    self.items = items
    trueItems = items.map { item in
      var item = item
      item.discrimination = Self.trueDiscrimination
      (item.discriminationSpread, item.thresholdSpread) = (0, 0)
      return item
    }
    self.measure = measure
    self.sections = sections
    scenarios = items.map { _ in nil }
  }

  /// The way in which the product asks a person of a seed who takes the usual number of questions.
  func productOrder(seed: UInt64) -> QuestionOrder {
    QuestionOrder(
      SectionBalance(sections: sections, measure: measure), count: Session.usualLength,
      deal: ItemDeal(
        items, seed: seed, questionCount: Session.usualLength - Interview.openingCount))
  }

  /// An order by readiness alone, without blocks and from the whole bank.
  func order(cost: SelectionRule.Cost = .second, openingCount: Int = Interview.openingCount) -> QuestionOrder
  {
    QuestionOrder(
      rule: SelectionRule(cost: cost, balance: SectionBalance(sections: sections, measure: measure)),
      openingCount: openingCount)
  }

  /// The bank with scenarios that several check items share, each about another skill.
  ///
  /// - Parameters:
  ///   - size: The number of check items of a scenario; neighbours in the outline.
  ///   - isKnown: Whether the engine knows which items share one, and so asks only one of them.
  func sharingScenarios(of size: Int, isKnown: Bool) -> Bank {
    var bank = self
    let checks = items.indices.filter { items[$0].kind == .check }
      .sorted { items[$0].skill < items[$1].skill }
    for (place, index) in checks.enumerated() {
      bank.scenarios[index] = place / size
      bank.items[index].group = isKnown ? place / size : nil
    }
    return bank
  }

  /// The bank for an engine that knows how little one check item tells when scenarios differ by a spread.
  ///
  /// Scenarios that suit one person and not another flatten the curve that is seen across people: the
  /// discrimination `a` looks like `a / √(1 + (a · spread / 1.7)²)`.
  func flattened(for spread: Double) -> Bank {
    var bank = self
    for index in items.indices where items[index].kind == .check {
      let steepness = items[index].discrimination * spread / 1.7
      bank.items[index].discrimination /= (1 + steepness * steepness).squareRoot()
    }
    return bank
  }

  /// The bank without its check items.
  func canDoOnly() -> Bank {
    Bank(
      name: name, people: people, mixture: mixture, items: items.filter { $0.kind == .canDo },
      measure: measure, sections: sections)
  }

  /// The bank for an engine that takes the can-do items of a skill for independent witnesses.
  func ignoringMisjudgement() -> Bank {
    var bank = self
    let skills = 0..<prior.skillCount
    bank.prior = Belief(
      skillMeans: skills.map { prior.proficiency($0).mean },
      skillCovariance: skills.flatMap { row in skills.map { prior.covariance(of: row, and: $0) } },
      misjudgementSpread: 0.01)
    bank.role = bank.prior
    bank.mixture = PriorMixture(known: bank.prior)
    return bank
  }

  /// The bank in front of people of another role than they say.
  func answered(byPeopleOf other: Bank) -> Bank {
    var bank = self
    bank.people = other.people
    return bank
  }

  /// The bank whose items are as steep as a share of ``trueDiscrimination``.
  func flat(_ share: Double) -> Bank {
    var bank = self
    for index in bank.trueItems.indices { bank.trueItems[index].discrimination *= share }
    return bank
  }
}
