/// The order in which a questionnaire asks: first some can-do items over all sections, then whatever helps
/// most.
///
/// The opening costs the person little time and tells the model where to look. Each of its items is from the
/// section that is furthest behind its share, so that with eight items every section of an eighth or more of
/// the exam is asked about. It asks about a skill once only, since a second statement would mostly repeat the
/// misjudgement of the first.
public struct QuestionOrder: Sendable, Hashable {
  /// What an item is chosen by.
  public var rule: SelectionRule

  /// The number of can-do items at the beginning; 0 for none.
  public var openingCount: Int

  /// Creates an order.
  public init(rule: SelectionRule, openingCount: Int = 8) {
    self.rule = rule
    self.openingCount = openingCount
  }

  /// The item to ask next.
  ///
  /// - Parameters:
  ///   - items: All items of the bank.
  ///   - answered: The places of the items that are answered.
  ///   - passedOver: The places of other items that must not be asked now.
  ///   - belief: What is believed now.
  ///   - measure: The readiness to learn about.
  /// - Returns: The item; `nil` if there is none left to ask.
  /// - Complexity: That of ``SelectionRule/nextItem(from:answered:passingOver:belief:measure:)``.
  public func nextItem(
    from items: [ItemParameters], answered: Set<Int>, passingOver passedOver: Set<Int> = [], belief: Belief,
    measure: ReadinessMeasure
  ) -> NextItem? {
    nextItem(
      from: items, answered: answered, passingOver: passedOver, belief: belief,
      covariances: measure.covariances(belief))
  }

  /// The same for known covariances of readiness with the coordinates.
  func nextItem(
    from items: [ItemParameters], answered: Set<Int>, passingOver passedOver: Set<Int>, belief: Belief,
    covariances: [Double]
  ) -> NextItem? {
    if answered.count < openingCount {
      let next = rule.nextItem(
        from: items, answered: answered,
        passingOver: passedOverInOpening(items, answered: answered, passingOver: passedOver), belief: belief,
        covariances: covariances)
      if let next { return next }
    }
    return rule.nextItem(
      from: items, answered: answered, passingOver: passedOver, belief: belief, covariances: covariances)
  }

  /// The items that the opening does not ask now.
  private func passedOverInOpening(
    _ items: [ItemParameters], answered: Set<Int>, passingOver passedOver: Set<Int>
  ) -> Set<Int> {
    let askedSkills = answered.map { items[$0].skill }
    let known = Set(askedSkills)
    var open = items.indices.filter {
      items[$0].kind == .canDo && !known.contains(items[$0].skill) && !passedOver.contains($0)
    }
    if let balance = rule.balance {
      let inSection = Dictionary(grouping: open) { balance.sections[items[$0].skill] }
      open = balance.sectionsBehind(askedSkills: askedSkills).lazy.compactMap { inSection[$0] }.first ?? open
    }
    return Set(items.indices).subtracting(open)
  }
}
