extension Interview {
  /// What further questions are expected to change.
  public struct Prospect: Sendable, Hashable {
    /// The number of questions looked ahead.
    public var questions: Int
    /// By how much readiness is expected to move, up or down, in points of 100.
    public var points: Double
    /// The probability that another verdict comes of it, 0 to 1.
    public var verdictChange: Double

    /// Whether so little is to be expected that the person may as well stop: less than a point, and hardly another
    /// verdict.
    public var isEnough: Bool { points < Interview.leastMove && verdictChange < Interview.leastVerdictChange }
  }

  /// How many questions are looked ahead.
  public static let lookahead = 5
  /// The expected move of readiness below which stopping is offered, in points of 100.
  public static let leastMove = 1.0
  /// The probability of another verdict below which stopping is offered.
  public static let leastVerdictChange = 0.1

  /// What another five questions are expected to change; `nil` during the opening, in a check-up, and where fewer
  /// are left.
  ///
  /// Before they are answered, the mean after them is about normal around the mean now; its variance is what they
  /// are expected to take from that of readiness (law of total variance). The mean of the move's size is `√(2/π)`
  /// of its standard deviation. The verdict is looked up over the whole of that distribution.
  ///
  /// - Complexity: that of five choices of an item, and of ``readiness``.
  public var prospect: Prospect? { expectedChange(from: nil) }

  /// The same where readiness has been worked out already.
  ///
  /// - Parameter known: Readiness as it would be shown now; see ``readiness``.
  /// - Complexity: that of five choices of an item, and of ``readiness`` where it is not known.
  public func expectedChange(from known: Estimate?) -> Prospect? {
    guard !isCheckUp, answeredCount >= Self.openingCount else { return nil }
    let (variance, count) = expectedReduction(over: Self.lookahead)
    guard count == Self.lookahead else { return nil }
    let now = known ?? readiness
    let whole = now.standardDeviation * now.standardDeviation
    let move = min(max(variance, 0), whole).squareRoot()
    let left = max(whole - move * move, 0).squareRoot()
    let verdict = Verdict(now)
    let step = 0.1
    let change = (-40...40).reduce(0.0) { sum, place in
      let distance = Double(place) * step
      let mean = min(max(now.mean + move * distance, 0), 1)
      let after = Verdict(Estimate(mean: mean, standardDeviation: left))
      return after == verdict ? sum : sum + step * normalDensity(distance)
    }
    return Prospect(
      questions: count, points: 100 * move * 0.797_884_560_802_865_4, verdictChange: min(change, 1))
  }
}
