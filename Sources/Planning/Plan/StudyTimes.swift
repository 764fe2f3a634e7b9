public import Ontology

extension Plan {
  /// A time of the week at which the learner studies.
  public struct WeeklyTime: Sendable, Hashable {
    /// The day of the week, 0 for Monday to 6 for Sunday.
    public var weekday: Int
    /// The beginning, in minutes after midnight, local time.
    public var from: Int
    /// The end, in minutes after midnight; after the beginning, at most 1440.
    public var to: Int

    /// Creates a time.
    public init(weekday: Int, from: Int, to: Int) {
      self.weekday = weekday
      self.from = from
      self.to = to
    }
  }

  /// Hours a week that hold from a day on.
  public struct HoursChange: Sendable, Hashable {
    /// The first day.
    public var from: Day
    /// Quarter-hours a week.
    public var weeklyQuarters: Int

    /// Creates a change.
    public init(from: Day, weeklyQuarters: Int) {
      self.from = from
      self.weeklyQuarters = weeklyQuarters
    }
  }

  /// A time at which the learner cannot study, without a word about why.
  public struct BusyTime: Sendable, Hashable {
    /// The day.
    public var day: Day
    /// The beginning and the end, in minutes after midnight, local time.
    public var from, to: Int

    /// Creates a busy time.
    public init(day: Day, from: Int, to: Int) {
      self.day = day
      self.from = from
      self.to = to
    }
  }
}
