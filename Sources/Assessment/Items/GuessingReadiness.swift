/// How ready a person is to guess where they do not know: the one thing that *not sure* and a wrong answer tell
/// apart.
///
/// One number of the person, the chance that they guess rather than say *not sure*. Someone who never guesses has
/// their right answers counted in full; of someone who always does, some are put down to luck.
public enum GuessingReadiness {
  /// The readiness of a person, from all their answers to check questions.
  ///
  /// Whether a question that was not known is guessed at does not depend on the level: of answers that are not
  /// right, the share `r (1 - c) / (r (1 - c) + 1 - r)` is wrong for the readiness `r` and the chance `c` of a lucky
  /// guess, since the probability of not knowing cancels. So the readiness can be estimated by itself: the mean of
  /// its posterior after a Beta(3, 1) prior (three in four guess), by the midpoint rule on 64 points. Lapses,
  /// which are few, are left out. The order of the answers does not matter, to the last bit.
  ///
  /// - Complexity: O(n) for n answers.
  public static func estimate(from responses: [RecordedResponse]) -> Double {
    var logarithms = points.map { 2 * naturalLogarithm($0) }
    var counts: [Double: (wrong: Double, unsure: Double)] = [:]
    for response in responses where response.item.kind == .check && response.answer != .right {
      let isWrong = response.answer == .wrong
      counts[response.item.guessing, default: (0, 0)].wrong += isWrong ? 1 : 0
      counts[response.item.guessing, default: (0, 0)].unsure += isWrong ? 0 : 1
    }
    for (guessing, count) in counts.sorted(by: { $0.key < $1.key }) {
      for (index, point) in points.enumerated() {
        let wrong = point * (1 - guessing)
        let total = wrong + 1 - point
        logarithms[index] +=
          count.wrong * naturalLogarithm(wrong / total) + count.unsure * naturalLogarithm((1 - point) / total)
      }
    }
    let greatest = logarithms.max() ?? 0
    let weights = logarithms.map { exponential($0 - greatest) }
    return zip(points, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  private static let points = (0..<64).map { (Double($0) + 0.5) / 64 }
}
