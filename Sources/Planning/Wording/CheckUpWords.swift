import Assessment
import Wording

// What the answers of a check-up come to, the same on the terminal and on a page.

extension CheckUpFinding {
  /// What was shown of the skill, and what it means for the plan.
  ///
  /// - Parameter hours: How quarter-hours are written there.
  public func sentence(hours: (Int) -> String) -> String {
    let believed =
      worded(
        """
        \(check.title): level \(Self.level(after.mean)) (\(Self.level(after.mean - after.halfWidth90)) to \
        \(Self.level(after.mean + after.halfWidth90)))
        """)
    switch meaning {
    case .held:
      return believed + worded(", so level \(check.level) holds.")
        + (check.quarters > 0 ? worded(" \(hours(check.quarters)) of study can go.") : "")
    case .lost:
      return believed
        + worded(
          """
          , less than the \(Self.level(before.mean)) believed before: what is missing comes back into the plan. \
          What you finished stays finished.
          """)
    case .unchanged:
      return believed + worded("; the plan starts from the same level of it as before.")
    }
  }

  /// What all findings of a check-up do together, without what to do next.
  public static var together: String {
    worded("Together the answers move readiness, and with it what is worth doing first.")
  }

  /// A level with one decimal.
  private static func level(_ value: Double) -> String { Language.oneDecimal(min(4, max(0, value))) }
}
