public import Ontology

/// A date and a time of the day as a clock on the wall shows them, or in UTC, without a time zone.
public struct WallTime: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01 00:00 on the same clock, leap seconds not counted.
  public var seconds: Int

  /// Creates a time from the seconds since 1970-01-01 00:00 on the same clock.
  public init(seconds: Int) { self.seconds = seconds }

  /// Creates a time from a day and the seconds since its midnight.
  public init(_ day: Day, second: Int = 0) { seconds = day.number * 86_400 + second }

  /// The day.
  public var day: Day { Day(number: seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)) }

  /// Seconds since midnight.
  public var secondOfDay: Int { seconds - day.number * 86_400 }

  /// The time some seconds later.
  public func adding(seconds more: Int) -> WallTime { WallTime(seconds: seconds + more) }

  /// The same time of the day on another day.
  public func on(_ other: Day) -> WallTime { WallTime(other, second: secondOfDay) }

  /// Orders the earlier time first.
  public static func < (left: WallTime, right: WallTime) -> Bool { left.seconds < right.seconds }
}
