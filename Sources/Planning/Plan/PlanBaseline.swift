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

    /// Creates a week.
    public init(end: Day, quarters: Int, readiness: Score) {
      self.end = end
      self.quarters = quarters
      self.readiness = readiness
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
}
