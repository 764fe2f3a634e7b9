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
      TextLayout.wrapped(finding.sentence(hours: TextLayout.hours), indent: "  ", first: "- ")
    }
    let news = TextLayout.wrapped(CheckUpFinding.together + worded(" 'readiness replan' takes them in."))
    return ([style.strong(worded("What the answers show"))] + lines + [news]).joined(separator: "\n") + "\n"
  }
}
