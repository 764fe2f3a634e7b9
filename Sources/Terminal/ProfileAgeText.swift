public import Assessment
import Ontology
import Wording

/// As of which day numbers are, and how old the answers behind them are, in words.
public struct ProfileAgeText: Sendable {
  private let age: ProfileAge

  /// Creates the words for an age.
  public init(_ age: ProfileAge) { self.age = age }

  /// The sentence above a report.
  public var text: String {
    guard let answered = age.lastAnswer, let days = age.days else {
      return TextLayout.wrapped(worded("As of \(age.day.spoken). There are no answers yet."))
    }
    let old =
      days == 0 ? "" : worded(" The last answers are of \(answered.spoken), \(Self.span(days)) before.")
    let when = age.day > age.lastEntry ? "" : worded(", the day of the last entry")
    let forgetting =
      age.day > age.lastEntry
      ? worded(
        """
         What is known goes out of date: since the last entry the numbers have gone back a little, up or down, \
        towards what is usual in the role.
        """) : ""
    return TextLayout.wrapped(worded("As of \(age.day.spoken)\(when).\(old)\(forgetting)"))
  }

  /// What somebody is told who plans with old answers; `nil` while they are fresh.
  ///
  /// - Parameter path: The file of the profile.
  public func planningAdvice(path: String) -> String? {
    guard age.isOld, let answered = age.lastAnswer, let days = age.days else { return nil }
    return TextLayout.wrapped(
      worded(
        """
        The newest answers are of \(answered.spoken), \(Self.span(days)) before the plan begins; what you \
        have learned or forgotten since is not in it. Answer anew first: readiness assess \(path) --again
        """))
  }

  /// A number of days as people say it: `12 days`, `about 9 months`.
  static func span(_ days: Int) -> String {
    switch days {
    case 1: worded("1 day")
    case ..<60: worded("\(days) days")
    default: worded("about \(Int((Double(days) / 30.4375).rounded())) months")
    }
  }
}
