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
  public init(_ plan: Plan) { self.init(StudyCourse(plan)) }

  /// Looks at the records of a course.
  ///
  /// - Complexity: O(sessions + records).
  init(_ course: StudyCourse) {
    var done: Set<Key> = []
    var skipped: Set<Key> = []
    for record in course.records {
      let key = Key(activity: record.activity, part: record.part)
      if record.outcome == .done {
        done.insert(key)
      } else if !record.isSettled {
        skipped.insert(key)
      }
    }
    var quarters: [String: Int] = [:]
    for session in course.weeks.flatMap(\.sessions) where done.contains(Key(session)) {
      quarters[session.activity, default: 0] += session.quarters
    }
    self.done = done
    self.skipped = skipped.subtracting(done)
    self.quarters = quarters
    completed = Set(
      course.activities.filter { quarters[$0.id] ?? 0 >= $0.duration.likely }.map(\.id))
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
