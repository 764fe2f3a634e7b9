import Assessment
public import Planning

/// Averages over people, which are only made where nobody's own number can be read from them.
public enum TeamAverage {
  /// The fewest people of whom there is an average, unless each of them has opened theirs to the team.
  public static let fewest = 5

  /// The average readiness of people.
  ///
  /// Its interval takes the errors of different people as independent.
  ///
  /// - Parameter scores: The readiness of each person, and whether they have opened it to the team.
  /// - Returns: `nil` for nobody, and for fewer than five people unless each has opened theirs.
  /// - Complexity: O(n) for n people.
  public static func of(_ scores: [(score: Score, isOpen: Bool)]) -> Score? {
    guard !scores.isEmpty, scores.count >= fewest || scores.allSatisfy(\.isOpen) else { return nil }
    let count = Double(scores.count)
    let mean = Double(scores.reduce(0) { $0 + $1.score.mean }) / count / 1000
    let variance = scores.reduce(0.0) { sum, entry in
      let deviation = entry.score.estimate.standardDeviation
      return sum + deviation * deviation
    }
    return Score(Estimate(mean: mean, standardDeviation: variance.squareRoot() / count))
  }
}
