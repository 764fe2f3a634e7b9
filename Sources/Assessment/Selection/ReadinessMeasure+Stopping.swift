extension ReadinessMeasure {
  /// The greatest share of the variance of readiness that one more answer is expected to remove, 0 to 1.
  ///
  /// A reason to stop: when it is below 0.0199, the best remaining item would shrink the standard deviation
  /// by less than 1 %; see ``deviationReduction(varianceShare:)``. The time that the answer takes is left out
  /// of account: an item may be worth asking although another is worth more per second.
  ///
  /// - Parameters:
  ///   - belief: What is believed now.
  ///   - items: All items of the bank.
  ///   - answered: The places of the items that must not be asked again.
  /// - Returns: 0 if all items are answered or nothing is uncertain.
  /// - Complexity: That of ``SelectionRule/nextItem(from:answered:passingOver:belief:measure:)`` plus that of
  ///   ``estimate(_:)``.
  public func varianceReductionShare(
    _ belief: Belief, items: [ItemParameters], answered: Set<Int> = []
  ) -> Double {
    let rule = SelectionRule(cost: .item)
    guard let next = rule.nextItem(from: items, answered: answered, belief: belief, measure: self) else {
      return 0
    }
    let deviation = estimate(belief).standardDeviation
    return deviation > 0 ? min(next.varianceReduction / (deviation * deviation), 1) : 0
  }

  /// The share by which the standard deviation shrinks when a share `x` of the variance is removed.
  ///
  /// It is `1 - √(1 - x)`, about half of a small share.
  public static func deviationReduction(varianceShare: Double) -> Double {
    1 - (1 - min(max(varianceShare, 0), 1)).squareRoot()
  }
}
