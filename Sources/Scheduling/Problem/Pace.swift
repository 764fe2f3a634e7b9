/// The weeks of one way to study: how many hours, from when on.
public struct Pace: Sendable, Hashable {
  /// The weeks that are known, with their holidays; may be empty.
  public var weeks: [StudyProblem.Week]
  /// A typical week, for all that follow.
  public var template: StudyProblem.Week

  /// Creates a pace; without known weeks all are typical.
  public init(weeks: [StudyProblem.Week] = [], template: StudyProblem.Week) {
    self.weeks = weeks
    self.template = template
  }
}
