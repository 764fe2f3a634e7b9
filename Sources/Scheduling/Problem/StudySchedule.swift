/// A study plan: what is done in which week, in which order.
public struct StudySchedule: Sendable, Hashable {
  /// One entry for each week of the problem, also for empty ones.
  public var weeks: [Week]

  /// Creates a schedule from its weeks.
  public init(weeks: [Week]) { self.weeks = weeks }

  /// The part of an activity that is done in one week.
  public struct Session: Sendable, Hashable {
    /// The index of the activity.
    public var activity: Int
    /// Its quarter-hours in this week, at least 1.
    public var quarters: Int

    /// Creates a session.
    public init(activity: Int, quarters: Int) {
      self.activity = activity
      self.quarters = quarters
    }
  }

  /// All that is done in one week.
  public struct Week: Sendable, Hashable {
    /// Learning, in the order in which it is done; an activity occurs at most once.
    public var sessions: [Session]
    /// The indices of the practice exams taken.
    public var sittings: [Int]
    /// Quarter-hours of spaced reviews.
    public var review: Int

    /// Creates a week, by default an empty one.
    public init(sessions: [Session] = [], sittings: [Int] = [], review: Int = 0) {
      self.sessions = sessions
      self.sittings = sittings
      self.review = review
    }
  }
}
