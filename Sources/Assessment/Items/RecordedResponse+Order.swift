extension RecordedResponse {
  /// The places of the responses in an order that depends on what they are, not on where they stand.
  ///
  /// - Complexity: O(n log n).
  static func canonicalOrder(of responses: [RecordedResponse]) -> [Int] {
    let keys = responses.map(\.sortKey)
    return responses.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  /// All that matters for a belief; responses with equal keys can stand for one another.
  private var sortKey: [Double] {
    let rank =
      switch answer {
      case .graded(let grade): grade
      case .wrong: 0
      case .right: 1
      case .notSure: -1
      }
    return [item.kind == .canDo ? 0 : 1, Double(item.skill), Double(rank), item.discrimination]
      + item.thresholds + [
        item.guessing, item.lapse, item.discriminationSpread, item.thresholdSpread, isLate ? 1 : 0,
      ]
  }
}
