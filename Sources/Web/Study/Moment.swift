public import Ontology

/// When a request came: the pages know no clock of their own.
public struct Moment: Sendable, Hashable {
  /// The day.
  public var day: Day
  /// The time in seconds since 1970 in universal time.
  public var seconds: Int
  /// A clock that never goes back, in tenths of a second.
  public var tenths: Int

  /// Creates a moment.
  public init(day: Day, seconds: Int, tenths: Int) {
    self.day = day
    self.seconds = seconds
    self.tenths = tenths
  }
}
