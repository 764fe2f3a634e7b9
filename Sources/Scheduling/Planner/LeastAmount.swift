/// Looks for the least amount of something with which an attempt succeeds.
enum LeastAmount {
  /// Steps double until an attempt succeeds; then the gap to the last failure is halved.
  ///
  /// Whether an attempt succeeds need not be monotone in the amount, so a smaller one may exist where the
  /// search did not look.
  ///
  /// - Parameters:
  ///   - start: the least amount that is worth an attempt.
  ///   - limit: the largest amount to try.
  /// - Complexity: O(log amount) attempts.
  static func find<Result>(
    from start: Int, upTo limit: Int, attempt: (Int) -> Result?
  ) -> (amount: Int, result: Result)? {
    var failed = start - 1
    var amount = start
    var step = 1
    var found: (amount: Int, result: Result)?
    while found == nil, amount <= limit {
      if let result = attempt(amount) {
        found = (amount, result)
      } else {
        guard amount < limit else { return nil }
        failed = amount
        amount = min(limit, amount + step)
        step *= 2
      }
    }
    while let best = found, best.amount - failed > 1 {
      let middle = (best.amount + failed) / 2
      if let result = attempt(middle) { found = (middle, result) } else { failed = middle }
    }
    return found
  }
}
