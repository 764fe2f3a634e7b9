public import Ontology

/// When a request came: the pages know no clock of their own.
public struct Moment: Sendable, Hashable {
  /// The day.
  public var day: Day
  /// The time in seconds since 1970 in universal time.
  public var seconds: Int
  /// A clock that never goes back, in tenths of a second.
  public var tenths: Int

  /// Minutes after midnight of the day; `nil` where they are not known.
  public var minute: Int?

  /// Creates a moment.
  public init(day: Day, seconds: Int, tenths: Int, minute: Int? = nil) {
    self.day = day
    self.seconds = seconds
    self.tenths = tenths
    self.minute = minute
  }
}
