public import Ontology
public import XML

/// Something that a person should know beside the result of a call.
public enum Notice: Sendable, Hashable {
  /// What a file held before is kept at a path; the kind is that of what was there, `nil` for an empty file.
  case kept(FileKind?, at: String)
  /// What was kept at that path before is now at another.
  case keptBefore(at: String)
  /// What a calendar did for a plan.
  case busy(BusySummary)
  /// A calendar has times in UTC, which were taken as they are, since no zone was given.
  case timesInUniversalTime(calendar: String)
  /// This machine knows no time zone of the name; times are written without one.
  case unknownZone(String)
  /// A plan begins before today.
  case startIsPast(Day, today: Day)
  /// An exam is within so many days.
  case examIsNear(Day, days: Int)
  /// No hours reach a readiness that is aimed at, in per mille; the second is about the most that all study reaches.
  case targetOutOfReach(Int, most: Int)
  /// A template can be used, but something in it is doubtful.
  case template(Diagnostic)
}
