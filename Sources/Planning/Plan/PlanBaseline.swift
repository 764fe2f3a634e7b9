public import Ontology

/// What the first plan promised, kept through every replan, so that progress can be held against it.
public struct PlanBaseline: Sendable, Hashable {
  /// What the first plan had behind it at the end of a week.
  public struct Week: Sendable, Hashable {
    /// The week's last day.
    public var end: Day
    /// Quarter-hours of sessions from the start to then.
    public var quarters: Int
    /// Expected readiness then.
    public var readiness: Score
    /// Readiness that was reached by then, as the first replan after it found it; `nil` before.
    public var reached: Score?

    /// Creates a week.
    public init(end: Day, quarters: Int, readiness: Score, reached: Score? = nil) {
      self.end = end
      self.quarters = quarters
      self.readiness = readiness
      self.reached = reached
    }
  }

  /// Readiness before the first week.
  public var start: Score
  /// The weeks in order.
  public var weeks: [Week]

  /// Creates a baseline.
  public init(start: Score, weeks: [Week]) {
    self.start = start
    self.weeks = weeks
  }

  /// What a plan promises as it stands.
  ///
  /// - Complexity: O(sessions).
  public init(_ plan: Plan) {
    var quarters = 0
    start = plan.readiness.now
    weeks = plan.weeks.map { week in
      quarters += week.sessions.map(\.quarters).reduce(0, +)
      return Week(end: week.end, quarters: quarters, readiness: week.readiness)
    }
  }

  /// The same with what was reached by the end of each week that is over, where that is not kept yet: what a later
  /// replan believes does not change what a week is remembered for.
  ///
  /// - Parameters:
  ///   - plan: The plan before a replan.
  ///   - day: The day of the replan.
  /// - Complexity: That of ``Plan/burnUp(on:)``.
  func keepingReached(of plan: Plan, before day: Day) -> PlanBaseline {
    let reached = Dictionary(
      plan.burnUp(on: day).points.map { ($0.end, $0.reached) }, uniquingKeysWith: { first, _ in first })
    var kept = self
    for place in weeks.indices where weeks[place].end < day && weeks[place].reached == nil {
      kept.weeks[place].reached = reached[weeks[place].end] ?? nil
    }
    return kept
  }
}
