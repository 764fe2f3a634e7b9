public import Ontology

/// Hours and readiness of a plan, planned against done, week by week.
///
/// What was planned is what the first plan said, whatever was planned anew since.
public struct BurnUp: Sendable, Hashable {
  /// The state at the end of a week.
  public struct Point: Sendable, Hashable {
    /// The number of the week in the plan.
    public let week: Int
    /// Its last day.
    public let end: Day
    /// Quarter-hours of sessions that the first plan had behind it by then.
    public let planned: Int
    /// Quarter-hours of sessions that were done by then, as they were planned; `nil` for a week that has not
    /// begun.
    public let done: Int?
    /// Minutes that were spent on sessions by then; `nil` for a week that has not begun.
    public let minutes: Int?
    /// Readiness that the first plan expected by then.
    public let expected: Score
    /// Readiness that what was completed by then stands for; `nil` for a week that has not begun.
    public let reached: Score?
  }

  /// Readiness before the first week.
  public let start: Score
  /// One point a week, in order.
  public let points: [Point]

  /// The point of the week that goes on, or of the last one that has begun; `nil` before the first.
  public var current: Point? { points.last { $0.done != nil } }

  /// Quarter-hours by which the learner is behind the first plan at the end of the last week that is over;
  /// negative when ahead, 0 before that.
  ///
  /// - Parameter day: The day on which it is asked.
  public func quartersBehind(on day: Day) -> Int {
    points.last { $0.end < day }.map { $0.planned - ($0.done ?? 0) } ?? 0
  }
}

extension Plan {
  /// Progress against the first plan, as it stands on a day.
  ///
  /// Readiness that is reached is that of ``figures``: at the end it is the one of today, and on the way there what
  /// was finished by the end of each week stands for. What a new assessment says comes in with the next replan; for
  /// the weeks that were over by then it stays what it was.
  ///
  /// - Complexity: O(sessions + weeks · records).
  public func burnUp(on day: Day) -> BurnUp {
    let base = baseline ?? PlanBaseline(self)
    let kept = Dictionary(
      base.weeks.compactMap { week in week.reached.map { (week.end, $0) } },
      uniquingKeysWith: { first, _ in first })
    let (completions, growing) = (completionDays, GrowingReadiness(self))
    let sessions = Dictionary(
      weeks.flatMap(\.sessions).map { (PlanProgress.Key($0), $0.quarters) },
      uniquingKeysWith: { first, _ in first })
    // What keeps a certificate was never promised by the first plan.
    let study = certification == nil ? weeks : Array(weeks.prefix(base.weeks.count))
    let points = study.enumerated().map { index, week in
      let promise = base.weeks.indices.contains(index) ? base.weeks[index] : base.weeks.last
      // Reviews are planned anew with every revision, so they are on neither side.
      let behind = records.filter {
        $0.outcome == .done && $0.day <= week.end && $0.activity != PlannedReview.activity
      }
      let finished = completions.filter { $0.value <= week.end }.keys
      let hasBegun = week.start <= day
      return BurnUp.Point(
        week: week.number, end: week.end, planned: promise?.quarters ?? 0,
        done: hasBegun ? behind.compactMap { sessions[PlanProgress.Key($0)] }.reduce(0, +) : nil,
        minutes: hasBegun ? behind.map(\.minutes).reduce(0, +) : nil,
        expected: promise?.readiness ?? base.start,
        reached: hasBegun ? kept[week.end] ?? growing.reached(after: finished) : nil)
    }
    return BurnUp(start: base.start, points: points)
  }

  /// The day on which each complete activity was completed, by its id.
  ///
  /// - Complexity: O(sessions + records).
  public var completionDays: [String: Day] {
    let completed = PlanProgress(self).completed
    var days: [String: Day] = [:]
    for record in records where record.outcome == .done && completed.contains(record.activity) {
      days[record.activity] = max(days[record.activity] ?? record.day, record.day)
    }
    return days
  }
}

extension PlanProgress.Key {
  init(_ record: SessionRecord) { self.init(activity: record.activity, part: record.part) }
}
