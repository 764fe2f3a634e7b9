/// Lets work be done in the meantime, and gives back what waits for it: whoever calls that gets what the work made, the
/// same each time.
public typealias Deferral<Value> = (@escaping @Sendable () -> Value) -> @Sendable () -> Value

/// A list that is at hand, or that is still being made while something else is done.
struct DeferredList<Entry: Sendable & Hashable>: Sendable, Hashable {
  /// What is at hand.
  var atHand: [Entry] = []
  /// Waits for the rest.
  var coming: (@Sendable () -> [Entry])?

  /// All of it.
  ///
  /// - Complexity: O(1) where nothing is at hand or nothing is still coming.
  var all: [Entry] {
    guard let coming else { return atHand }
    return atHand.isEmpty ? coming() : atHand + coming()
  }

  static func == (left: Self, right: Self) -> Bool { left.all == right.all }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
