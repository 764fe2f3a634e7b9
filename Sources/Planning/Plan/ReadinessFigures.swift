/// The three readings of readiness that a plan gives, each under one name and with one value wherever it is shown.
public struct ReadinessFigures: Sendable, Hashable {
  /// The readings, in the order in which they are shown.
  public enum Figure: String, Sendable, Hashable, CaseIterable {
    /// What the answers and the evidence alone say.
    case known
    /// What recorded work has added to that; nothing has tested it yet.
    case reached
    /// What the plan is expected to lead to.
    case forecast
  }

  /// What the answers alone say, as they were when the weeks ahead were planned.
  public var known: Score
  /// What recorded work has added to that, by what each finished activity was expected to bring.
  public var reached: Score
  /// What is expected at the end of the plan.
  public var forecast: Score

  /// The value of a reading.
  public subscript(figure: Figure) -> Score {
    switch figure {
    case .known: known
    case .reached: reached
    case .forecast: forecast
    }
  }
}

extension Plan {
  /// The three readings of readiness for what the plan aims at.
  ///
  /// The readiness that is reached is exact when the weeks ahead are planned. From then on it goes towards the
  /// forecast by the share that the activities finished since have of the points of all that was left.
  ///
  /// - Complexity: O(sessions + records).
  public var figures: ReadinessFigures {
    ReadinessFigures(
      known: readiness.known ?? readiness.now, reached: GrowingReadiness(self).reached,
      forecast: readiness.projected)
  }
}

/// How readiness grows with what is finished: from where the first plan began, over where the last replan found it, to
/// the forecast, each stretch in proportion to the points of the activities that are finished.
struct GrowingReadiness {
  private let plan: Plan
  private let start: Score
  private let goal: Score
  private let worths: [String: Int]
  /// The points of all activities, and of those that were finished when the weeks ahead were planned.
  private let whole, settled: Int

  init(_ plan: Plan) {
    self.plan = plan
    start = plan.baseline?.start ?? plan.readiness.now
    // What keeps a certificate adds nothing.
    goal = plan.certification == nil ? plan.readiness.projected : plan.readiness.now
    let worths = Dictionary(
      plan.activities.map { ($0.id, max(0, $0.worth)) }, uniquingKeysWith: { first, _ in first })
    self.worths = worths
    whole = worths.values.reduce(0, +)
    var before = plan
    // Plans of earlier versions do not say what they were made from.
    let count = plan.provenance?.records ?? (plan.baseline == nil ? 0 : plan.records.count)
    before.records = Array(plan.records.prefix(count))
    settled = PlanProgress(before).completed.compactMap { worths[$0] }.reduce(0, +)
  }

  /// Readiness after everything that is finished.
  var reached: Score { reached(after: PlanProgress(plan).completed) }

  /// Readiness after some activities.
  func reached(after finished: some Sequence<String>) -> Score {
    let gained = finished.compactMap { worths[$0] }.reduce(0, +)
    let now = plan.readiness.now
    return gained < settled
      ? start.moved(gained, of: settled, towards: now)
      : now.moved(gained - settled, of: whole - settled, towards: goal)
  }

  /// Readiness for a part of the whole after everything that is finished: as far from where the last replan found it
  /// towards what is forecast for it as the whole is.
  func reached(from now: Score, to forecast: Score) -> Score {
    let gained = PlanProgress(plan).completed.compactMap { worths[$0] }.reduce(0, +)
    guard plan.certification == nil, gained > settled else { return now }
    return now.moved(gained - settled, of: whole - settled, towards: forecast)
  }
}

extension Score {
  /// The score some parts of the way to another one; the score itself where there is no way.
  fileprivate func moved(_ part: Int, of whole: Int, towards other: Score) -> Score {
    guard whole > 0 else { return self }
    func between(_ from: Int, _ to: Int) -> Int { from + (to - from) * part / whole }
    return Score(
      mean: between(mean, other.mean), low: between(low, other.low), high: between(high, other.high))
  }
}
