/// What chance seldom reaches.
enum BinomialBound {
  /// The least number of successes that so many independent trials reach with at most the given probability.
  ///
  /// Where the trials have different probabilities, their mean bounds the tail (Hoeffding 1956,
  /// doi:10.1214/aoms/1177728178).
  ///
  /// - Parameters:
  ///   - trials: 0 or more.
  ///   - chance: The probability of success of each, above 0 and below 1.
  ///   - level: The probability, above 0.
  /// - Returns: At most `trials + 1`, which is never reached.
  /// - Complexity: O(trials).
  static func least(trials: Int, chance: Double, level: Double) -> Int {
    // Relative to the most likely number, so that nothing underflows with thousands of trials.
    let mode = min(trials, Int(Double(trials + 1) * chance))
    var weights = [Double](repeating: 0, count: trials + 1)
    weights[mode] = 1
    let odds = chance / (1 - chance)
    for count in stride(from: mode + 1, through: trials, by: 1) {
      weights[count] = weights[count - 1] * odds * Double(trials - count + 1) / Double(count)
    }
    for count in stride(from: mode - 1, through: 0, by: -1) {
      weights[count] = weights[count + 1] / odds * Double(count + 1) / Double(trials - count)
    }
    let total = weights.reduce(0, +)
    var tail = 0.0
    for count in stride(from: trials, through: 0, by: -1) {
      tail += weights[count] / total
      if tail > level { return count + 1 }
    }
    return 0
  }
}
