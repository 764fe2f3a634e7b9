import Ontology

/// What is behind the learner of a plan.
public struct PlanProgress: Sendable {
  /// A session by its activity and part.
  public struct Key: Sendable, Hashable {
    /// The activity's id.
    public var activity: String
    /// The part, from 1.
    public var part: Int
  }

  /// The sessions that were done.
  public let done: Set<Key>
  /// The sessions that were left out and not done later.
  public let skipped: Set<Key>
  /// Quarter-hours of each activity that were done, as planned.
  public let quarters: [String: Int]
  /// The activities that are complete.
  public let completed: Set<String>

  /// Looks at a plan's records.
  ///
  /// - Complexity: O(sessions + records).
  public init(_ plan: Plan) {
    var done: Set<Key> = []
    var skipped: Set<Key> = []
    for record in plan.records {
      let key = Key(activity: record.activity, part: record.part)
      if record.outcome == .done {
        done.insert(key)
      } else if !record.isSettled {
        skipped.insert(key)
      }
    }
    var quarters: [String: Int] = [:]
    for session in plan.weeks.flatMap(\.sessions) where done.contains(Key(session)) {
      quarters[session.activity, default: 0] += session.quarters
    }
    self.done = done
    self.skipped = skipped.subtracting(done)
    self.quarters = quarters
    completed = Set(
      plan.activities.filter { quarters[$0.id] ?? 0 >= $0.duration.likely }.map(\.id))
  }

  /// Whether a session was done.
  public func isDone(_ session: PlanWeek.Session) -> Bool { done.contains(Key(session)) }

  /// Whether a review was done.
  public func isDone(_ review: PlannedReview) -> Bool { done.contains(Key(review)) }

  /// Whether a review was left out.
  public func isSkipped(_ review: PlannedReview) -> Bool { skipped.contains(Key(review)) }

  /// Whether a session was left out.
  public func isSkipped(_ session: PlanWeek.Session) -> Bool { skipped.contains(Key(session)) }
}

extension PlanProgress.Key {
  init(_ session: PlanWeek.Session) { self.init(activity: session.activity, part: session.part) }

  init(_ review: PlannedReview) { self.init(activity: PlannedReview.activity, part: review.number) }
}

/// How long study really takes beside its estimate.
public enum LearnedPace {
  /// Finished sessions from which on a pace is known.
  public static let leastSessions = 3
  /// The least and the greatest pace that is believed, in percent of the estimate.
  public static let range = 50...200

  /// The median of real by estimated time over the sessions that were done and timed, in percent within 50 to
  /// 200; `nil` with fewer than three of them.
  ///
  /// - Complexity: O(n log n) for n records.
  public static func percent(of plan: Plan) -> Int? {
    let planned = Dictionary(
      plan.weeks.flatMap(\.sessions).map { (PlanProgress.Key($0), $0.quarters) },
      uniquingKeysWith: { first, _ in first })
    let ratios = plan.records.compactMap { record -> Double? in
      guard record.outcome == .done, record.minutes > 0,
        let quarters = planned[PlanProgress.Key(activity: record.activity, part: record.part)], quarters > 0
      else { return nil }
      return Double(record.minutes) / Double(15 * quarters)
    }.sorted()
    guard ratios.count >= leastSessions else { return nil }
    let middle = ratios.count / 2
    let median =
      ratios.count.isMultiple(of: 2) ? (ratios[middle - 1] + ratios[middle]) / 2 : ratios[middle]
    return min(max(Int((median * 100).rounded()), range.lowerBound), range.upperBound)
  }
}
