/// The order in which a questionnaire asks: first some can-do items over all sections, then, section by section,
/// whatever helps most.
///
/// The opening costs the person little time and tells the model where to look. Each of its items is from the
/// section that is furthest behind its share, so that with eight items every section of an eighth or more of
/// the exam is asked about. It asks about a skill once only, since a second statement would mostly repeat the
/// misjudgement of the first.
///
/// After it, questions on one skill go from the lower level to the higher one, never back; and no scenario is asked
/// that is far above what the person is believed to know, while there is another.
public struct QuestionOrder: Sendable, Hashable {
  /// How many levels above the believed proficiency a scenario may be.
  public static let reach = 1.0
  /// The same for one that is drawn by lot, so that the hardest are met, too.
  public static let reachOfDrawn = 2.0
  /// How much less than the best item one about the same skill at a lower level may bring, and still come first.
  public static let easierShare = 0.7
  /// After the opening every so many questions one is drawn by lot, so that every item is met by somebody.
  public static let drawInterval = 16

  /// What an item is chosen by.
  public var rule: SelectionRule

  /// The number of can-do items at the beginning; 0 for none.
  public var openingCount: Int

  /// How long to stay in a section after the opening; `nil` to change whenever that helps.
  public var blocks: SectionBlocks?

  /// What of the bank the person is asked first; `nil` for all of it.
  public var deal: ItemDeal?

  /// Creates an order.
  public init(
    rule: SelectionRule, openingCount: Int = 8, blocks: SectionBlocks? = nil, deal: ItemDeal? = nil
  ) {
    self.rule = rule
    self.openingCount = openingCount
    self.blocks = blocks
    self.deal = deal
  }

  /// The item to ask next.
  ///
  /// - Parameters:
  ///   - items: All items of the bank.
  ///   - asked: The places of the items that are answered, in the order in which they were asked.
  ///   - passedOver: The places of other items that must not be asked now.
  ///   - belief: What is believed now.
  ///   - measure: The readiness to learn about.
  /// - Returns: The item; `nil` if there is none left to ask.
  /// - Complexity: That of ``SelectionRule/nextItem(from:answered:passingOver:belief:measure:)``.
  public func nextItem(
    from items: [ItemParameters], asked: [Int], passingOver passedOver: Set<Int> = [], belief: Belief,
    measure: ReadinessMeasure
  ) -> NextItem? {
    nextItem(
      from: items, asked: asked, passingOver: passedOver, belief: belief,
      doubt: rule.doubt(belief, measure: measure))
  }

  /// Whether the question after so many others is drawn by lot.
  func isDrawn(turn: Int) -> Bool {
    deal != nil && turn >= openingCount && turn % Self.drawInterval == Self.drawInterval - 1
  }

  /// The same for a known doubt.
  func nextItem(
    from items: [ItemParameters], asked: [Int], passingOver passedOver: Set<Int>, belief: Belief,
    doubt: ResolvableDoubt
  ) -> NextItem? {
    let answered = Set(asked)
    let floors = LevelFloors(asked.map { items[$0] })
    // As arrays, since this is asked of every item of the bank.
    var isPassedOver = [Bool](repeating: false, count: items.count)
    for index in passedOver where isPassedOver.indices.contains(index) { isPassedOver[index] = true }
    func isFree(_ index: Int) -> Bool { !isPassedOver[index] && floors.admit(items[index]) }
    func isDealt(_ index: Int) -> Bool { deal?.isDealt[index] ?? true }
    if asked.count < openingCount {
      let known = Set(asked.map { items[$0].skill })
      let preferences: [(Int) -> Bool] = [isDealt, { _ in true }]
      for preference in preferences {
        let open = items.indices.filter {
          items[$0].kind == .canDo && !known.contains(items[$0].skill) && isFree($0) && preference($0)
        }
        let behind = Set(furthestBehind(open, items, askedSkills: asked.map { items[$0].skill }))
        let next = rule.nextItem(from: items, answered: answered, belief: belief, doubt: doubt) {
          behind.contains($0)
        }
        if let next { return next }
      }
    }
    let later = asked.dropFirst(openingCount).map { items[$0].skill }
    let turns: [Set<Int>?] = blocks?.sectionsInTurn(after: later).map(Optional.some) ?? [nil]
    let means = belief.mean
    let isDrawn = self.isDrawn(turn: asked.count)
    let reach = isDrawn ? Self.reachOfDrawn : Self.reach
    func isWithinReach(_ index: Int) -> Bool {
      items[index].kind == .canDo
        || Double(items[index].level) <= max(0, means[items[index].skill]) + reach
    }
    let preferences: [(Int) -> Bool] = [{ isDealt($0) && isWithinReach($0) }, isWithinReach, { _ in true }]
    for preference in preferences {
      for sections in turns {
        let isInTurn = sections.map { sections in blocks?.lengths.indices.map(sections.contains) ?? [] }
        func isOpen(_ index: Int) -> Bool {
          // What is quickest to tell comes first.
          guard preference(index) else { return false }
          if let isInTurn, let blocks, !isInTurn[blocks.sections[items[index].skill]] { return false }
          return isFree(index)
        }
        if let deal, isDrawn {
          let open = rule.openItems(
            of: items, answered: answered, belief: belief, doubt: doubt, where: isOpen)
          if let next = deal.drawn(open, turn: asked.count) { return next }
        } else if let best = rule.nextItem(
          from: items, answered: answered, belief: belief, doubt: doubt, where: isOpen)
        {
          return easier(than: best, items, answered: answered, belief: belief, doubt: doubt, where: isOpen)
        }
      }
    }
    return nil
  }

  /// Of some items those of the section that is furthest behind its share; all of them where nothing is balanced.
  private func furthestBehind(_ open: [Int], _ items: [ItemParameters], askedSkills: [Int]) -> [Int] {
    guard let balance = rule.balance else { return open }
    let inSection = Dictionary(grouping: open) { balance.sections[items[$0].skill] }
    return balance.sectionsBehind(askedSkills: askedSkills).lazy.compactMap { inSection[$0] }.first ?? open
  }

  /// The item at the lowest level about the skill of the best one that brings nearly as much.
  private func easier(
    than best: NextItem, _ items: [ItemParameters], answered: Set<Int>, belief: Belief,
    doubt: ResolvableDoubt,
    where isOpen: (Int) -> Bool
  ) -> NextItem {
    let item = items[best.index]
    let others = rule.openItems(of: items, answered: answered, belief: belief, doubt: doubt) {
      items[$0].skill == item.skill && items[$0].kind == item.kind && items[$0].level < item.level
        && isOpen($0)
    }
    return others.filter { $0.score >= Self.easierShare * best.score }
      .min { (items[$0.index].level, $1.score) < (items[$1.index].level, $0.score) } ?? best
  }
}

/// The highest level at which each skill was asked about, below which it is not asked about again: statements and
/// scenarios by themselves.
private struct LevelFloors {
  /// By key; skills above all that were asked about have no entry.
  private var levels: [Int]

  init(_ asked: [ItemParameters]) {
    levels = [Int](repeating: 0, count: 2 * ((asked.map(\.skill).max() ?? -1) + 1))
    for item in asked { levels[Self.key(item)] = max(levels[Self.key(item)], item.level) }
  }

  func admit(_ item: ItemParameters) -> Bool {
    let key = Self.key(item)
    return key >= levels.count || item.level >= levels[key]
  }

  private static func key(_ item: ItemParameters) -> Int { 2 * item.skill + (item.kind == .canDo ? 0 : 1) }
}
