public import Ontology

extension Item {
  /// The answers that can be chosen of a check item: each of its options, or each set of as many as are to be
  /// chosen, in the order of the options. None for a can-do item.
  ///
  /// - Complexity: O(n choose k) for k of n options.
  public var choices: [Profile.Answer] {
    if choose == 1 { return options.map { .option($0.id) } }
    return Self.subsets(of: options.map(\.id)[...], count: choose).map { .options(Set($0)) }
  }

  /// The number of ``choices``; the chance of a guess to be right is one in so many.
  public var choiceCount: Int {
    (0..<choose).reduce(1) { $0 * (options.count - $1) / ($1 + 1) }
  }

  /// The right one of the ``choices``; `nil` for a can-do item.
  public var rightChoice: Profile.Answer? {
    choices.first { Answer($0, to: self) == .right }
  }

  private static func subsets(of ids: ArraySlice<String>, count: Int) -> [[String]] {
    guard count > 0 else { return [[]] }
    guard let first = ids.first else { return [] }
    let rest = ids.dropFirst()
    return subsets(of: rest, count: count - 1).map { [first] + $0 } + subsets(of: rest, count: count)
  }
}
