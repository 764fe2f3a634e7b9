extension SelectionRule {
  /// Whether any item that is not answered would remove enough of the variance of readiness, whatever it costs.
  ///
  /// No answer removes more than knowing the whole coordinate that its item reads would. So most items are passed over
  /// by that alone, and the first one that is enough ends the search.
  ///
  /// - Parameters:
  ///   - items: All items of the bank.
  ///   - answered: The places of the items that are answered; no other item of their groups counts.
  ///   - belief: What is believed now.
  ///   - doubt: What is to be learned of it.
  ///   - isEnough: Whether a drop of the variance is enough; if one is, so is every greater one.
  /// - Complexity: O(number of items).
  func hasItem(
    in items: [ItemParameters], answered: Set<Int>, belief: Belief, doubt: ResolvableDoubt,
    removing isEnough: (Double) -> Bool
  ) -> Bool {
    let groups = Set(answered.compactMap { items[$0].group })
    return items.indices.contains { index in
      guard !answered.contains(index) else { return false }
      if let group = items[index].group, groups.contains(group) { return false }
      let coordinate = belief.coordinate(of: items[index])
      let moments = belief.state[coordinate]
      let removable = doubt.covariances[coordinate] * doubt.covariances[coordinate] / moments.variance
      return isEnough(removable) && isEnough(removable * items[index].resolvedShare(moments, step: step))
    }
  }
}
