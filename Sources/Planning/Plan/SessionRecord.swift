public import Ontology

/// What became of a session of a plan.
public struct SessionRecord: Sendable, Hashable {
  /// What became of it.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It was done.
    case done
    /// It was left out; a replan finds another week for it.
    case skipped
  }

  /// The activity's id.
  public var activity: String
  /// The part of the activity, from 1.
  public var part: Int
  /// What became of it.
  public var outcome: Outcome
  /// The day.
  public var day: Day
  /// Minutes that it really took; 0 for one that was left out.
  public var minutes: Int
  /// What the learner wrote about it; empty for nothing.
  public var note: String
  /// Whether the note is for the learner alone.
  public var isPrivate: Bool
  /// Whether a replan has found another place for a session that was left out.
  public var isSettled: Bool
  /// Whether its minutes are those that were planned, since nobody said how long it took.
  public var isEstimated: Bool

  /// Creates a record.
  public init(
    activity: String, part: Int, outcome: Outcome, day: Day, minutes: Int, note: String = "",
    isPrivate: Bool = false, isSettled: Bool = false, isEstimated: Bool = false
  ) {
    self.activity = activity
    self.part = part
    self.outcome = outcome
    self.day = day
    self.minutes = minutes
    self.note = note
    self.isPrivate = isPrivate
    self.isSettled = isSettled
    self.isEstimated = isEstimated
  }
}

/// What a replan did with an activity.
public struct PlanChange: Sendable, Hashable {
  /// The activity's id.
  public var activity: String
  /// Its name.
  public var name: ActivityName
  /// The number of the week in which it ended before; `nil` for one that is new.
  public var fromWeek: Int?
  /// The number of the week in which it ends now; `nil` for one that was dropped.
  public var toWeek: Int?
  /// How many sessions it had before; 0 for one that is new.
  public var sessionsBefore: Int
  /// How many it has now; 0 for one that was dropped.
  public var sessionsNow: Int

  /// Creates a change.
  public init(
    activity: String, name: ActivityName, fromWeek: Int?, toWeek: Int?, sessionsBefore: Int, sessionsNow: Int
  ) {
    self.activity = activity
    self.name = name
    self.fromWeek = fromWeek
    self.toWeek = toWeek
    self.sessionsBefore = sessionsBefore
    self.sessionsNow = sessionsNow
  }
}
