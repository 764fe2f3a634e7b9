/// The order in which a questionnaire asks: first some can-do items over all sections, then whatever helps
/// most.
///
/// The opening costs the person little time and tells the model where to look. It asks about a skill once
/// only, since a second statement would mostly repeat the misjudgement of the first.
public struct QuestionOrder: Sendable, Hashable {
  /// What an item is chosen by.
  public var rule: SelectionRule

  /// The number of can-do items at the beginning; 0 for none.
  public var openingCount: Int

  /// Creates an order.
  public init(rule: SelectionRule, openingCount: Int = 10) {
    self.rule = rule
    self.openingCount = openingCount
  }

  /// The item to ask next.
  ///
  /// - Parameters:
  ///   - items: All items of the bank.
  ///   - answered: The places of the items that are answered.
  ///   - belief: What is believed now.
  ///   - measure: The readiness to learn about.
  /// - Returns: The item; `nil` if there is none left to ask.
  /// - Complexity: That of ``SelectionRule/nextItem(from:answered:belief:measure:)``.
  public func nextItem(
    from items: [ItemParameters], answered: Set<Int>, belief: Belief, measure: ReadinessMeasure
  ) -> NextItem? {
    if answered.count < openingCount {
      let askedSkills = Set(answered.map { items[$0].skill })
      let passedOver = items.indices.filter {
        items[$0].kind == .check || askedSkills.contains(items[$0].skill)
      }
      if let next = rule.nextItem(
        from: items, answered: answered.union(passedOver), belief: belief, measure: measure)
      {
        return next
      }
    }
    return rule.nextItem(from: items, answered: answered, belief: belief, measure: measure)
  }
}
