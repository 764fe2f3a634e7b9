public import Ontology

/// As of which day numbers about a person are, and how old the answers behind them are by then.
public struct ProfileAge: Sendable, Hashable {
  /// Days after which answers are called old: the most that six months have.
  public static let oldAfter = 184

  /// The day of the numbers.
  public let day: Day
  /// The last day on which anything was recorded.
  public let lastEntry: Day
  /// The day of the newest answer; `nil` where there is none.
  public let lastAnswer: Day?

  /// Looks at a profile on a day; by default on that of its last entry.
  public init(_ profile: Profile, on day: Day? = nil) {
    lastEntry = profile.lastDay
    self.day = day ?? lastEntry
    lastAnswer = profile.allResponses.map(\.day).max()
  }

  /// Days from the newest answer to the day; `nil` where there is no answer, 0 where it is later.
  public var days: Int? { lastAnswer.map { max(0, day.number - $0.number) } }

  /// Whether the newest answer is more than six months older than the day.
  public var isOld: Bool { (days ?? 0) > Self.oldAfter }
}
