import Assessment
public import Planning
import Wording

/// What a check-up showed, for a terminal of 80 columns.
public struct CheckUpText: Sendable {
  private let findings: [CheckUpFinding]
  private let style: Style

  /// Creates the text of some findings.
  public init(_ findings: [CheckUpFinding], style: Style) {
    self.findings = findings
    self.style = style
  }

  /// One sentence for each skill, and what to do next.
  public var text: String {
    let lines = findings.map { finding in
      TextLayout.wrapped(sentence(finding), indent: "  ", first: "- ")
    }
    let news = TextLayout.wrapped(
      worded(
        """
        Together the answers move readiness, and with it what is worth doing first: 'readiness replan' takes them \
        in.
        """))
    return ([style.strong(worded("What the answers show"))] + lines + [news]).joined(separator: "\n") + "\n"
  }

  private func sentence(_ finding: CheckUpFinding) -> String {
    let check = finding.check
    let after = finding.after
    let low = max(0, after.mean - after.halfWidth90)
    let high = min(4, after.mean + after.halfWidth90)
    let believed =
      worded(
        """
        \(check.title): level \(TextLayout.oneDecimal(max(0, min(4, after.mean)))) \
        (\(TextLayout.oneDecimal(low)) to \(TextLayout.oneDecimal(high)))
        """)
    switch finding.meaning {
    case .held:
      return believed + worded(", so level \(check.level) holds.")
        + (check.quarters > 0 ? worded(" \(TextLayout.hours(check.quarters)) of study can go.") : "")
    case .lost:
      return believed
        + worded(
          """
          , less than the \(TextLayout.oneDecimal(finding.before.mean)) believed before: what is missing comes \
          back into the plan. What you finished stays finished.
          """)
    case .unchanged:
      return believed + worded("; the plan starts from the same level of it as before.")
    }
  }
}
