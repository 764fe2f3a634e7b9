import Testing

@testable import Assessment

@Suite struct ItemDealTests {
  /// Four statements a skill, families of two to five stems, and single questions.
  static let items: [ItemParameters] =
    (0..<6).flatMap { skill in
      (1...4).map { ItemParameters(kind: .canDo, skill: skill, level: $0) }
        + (0..<skill + 1).map { _ in ItemParameters(kind: .check, skill: skill, level: 2, group: skill) }
        + [ItemParameters(kind: .check, skill: skill, level: 3)]
    }

  @Test func `no item is dealt to more than its share of people, and each one to that`() {
    let people = 4000
    var counts = [Int](repeating: 0, count: Self.items.count)
    for seed in 0..<people {
      for (index, isDealt) in ItemDeal(Self.items, seed: UInt64(seed)).isDealt.enumerated() where isDealt {
        counts[index] += 1
      }
    }
    // Four standard errors of a share of 0.3.
    let room = 4 * (0.3 * 0.7 / Double(people)).squareRoot()
    for count in counts { #expect((Double(count) / Double(people) - 0.3).magnitude < room) }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `everyone is dealt a statement about every skill, and the same seed deals the same`(seed: UInt64) {
    let deal = ItemDeal(Self.items, seed: seed)
    #expect(deal == ItemDeal(Self.items, seed: seed))
    for skill in 0..<6 {
      let held = Self.items.indices.count {
        deal.isDealt[$0] && Self.items[$0].skill == skill && Self.items[$0].kind == .canDo
      }
      #expect((1...2).contains(held))
    }
  }

  @Test func `a whole share is the whole bank`() {
    #expect(ItemDeal(Self.items, seed: 5, share: 1).isDealt.allSatisfy { $0 })
  }

  @Test func `where scenarios are few each question has three of them, and statements stay as they are`() {
    let people = 400
    var scenarios: [Int] = []
    var statements = 0
    for seed in 0..<people {
      let deal = ItemDeal(Self.items, seed: UInt64(seed), questionCount: 6)
      let dealt = Self.items.indices.filter { deal.isDealt[$0] }.map { Self.items[$0].kind }
      scenarios.append(dealt.count { $0 == .check })
      statements += dealt.count { $0 == .canDo }
    }
    // Of 27 scenarios two thirds are dealt, of 24 statements three tenths.
    #expect((Double(scenarios.reduce(0, +)) / Double(people) - 18).magnitude < 0.5)
    #expect((Double(statements) / Double(people) - 7.2).magnitude < 0.3)
    let rich = ItemDeal.scenarioShare(of: 737, for: 32)
    #expect(rich == ItemDeal.usualShare)
    #expect(ItemDeal.scenarioShare(of: 20, for: 32) == 1 && ItemDeal.scenarioShare(of: 0, for: 32) == 1)
  }

  @Test func `each item may be drawn, as often as it tells`() {
    let items = [1.0, 2, 5].enumerated().map { NextItem(index: $0, score: $1, varianceReduction: $1) }
    let turns = 4000
    var counts = [0, 0, 0]
    for turn in 0..<turns {
      if let drawn = ItemDeal(Self.items, seed: 7).drawn(items, turn: turn) { counts[drawn.index] += 1 }
    }
    for (item, count) in zip(items, counts) {
      #expect((Double(count) / Double(turns) - item.score / 8).magnitude < 0.03)
    }
  }
}
