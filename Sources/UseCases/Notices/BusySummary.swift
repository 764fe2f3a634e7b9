import Calendars
import Planning

/// What a calendar did for a plan.
public struct BusySummary: Sendable, Hashable {
  /// The path of the calendar.
  public let calendar: String
  /// How many events it has, with those that were passed over.
  public let eventCount: Int
  /// How many of them take time from the plan.
  public let meetingCount: Int
  /// The lines of what could not be read, in order.
  public let passedOverLines: [Int]
  /// The zones that nobody knows, sorted; their times were taken as they stand.
  public let unknownZones: [String]
  /// Whether there are events with a time, which count for nothing since the plan has no times of the week.
  public let lacksTimes: Bool

  init(_ path: String, eventCount: Int, _ answer: BusyCalendar.Answer, conditions: Plan.Conditions) {
    calendar = path
    self.eventCount = eventCount
    let byEvent = Dictionary(grouping: answer.intervals, by: \.line)
    meetingCount = byEvent.values.count { !conditions.busyTimes(from: $0).isEmpty }
    passedOverLines = answer.passedOver.map(\.line)
    unknownZones = answer.unknownZones
    lacksTimes =
      conditions.times.isEmpty
      && answer.intervals.contains { $0.from.secondOfDay != 0 || $0.to.secondOfDay != 0 }
  }
}
