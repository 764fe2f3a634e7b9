import Assessment
import Ontology
public import Planning
import Wording

/// What somebody else wrote about a plan, for a terminal of 80 columns.
public struct FeedbackText: Sendable {
  private let titles: RemarkTitles
  private let style: Style

  /// Creates texts with the names that a plan has.
  public init(_ plan: Plan, style: Style) {
    titles = RemarkTitles(plan)
    self.style = style
  }

  /// What an import would change.
  ///
  /// - Parameters:
  ///   - revision: The revision of the learner's plan.
  public func preview(of merge: ReviewMerge, from review: PlanReview, revision: Int) -> String {
    var lines = [
      style.strong(
        worded("Review by \(review.author), \(worded(key: review.relation.rawValue)), \(review.day.spoken)"))
    ]
    if review.revision < revision {
      lines.append(
        TextLayout.wrapped(
          worded(
            """
            It is of revision \(review.revision); the plan is at revision \(revision). What still fits is \
            taken.
            """)
        ))
    }
    lines +=
      list(worded("New"), merge.added) + list(worded("Corrected by it, taken out"), merge.replaced)
      + list(worded("Conflicts, left out: the plan does not have it any more"), merge.conflicts)
    if !merge.known.isEmpty { lines.append(worded("\(merge.known.count) of it known before.")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All remarks of a plan, numbered, with what the learner has decided.
  public func list(of plan: Plan) -> String {
    guard !plan.reviews.isEmpty else { return worded("Nobody has written anything about this plan.\n") }
    var lines: [String] = []
    var author = ""
    for (number, review, remark) in plan.numberedRemarks {
      let name = "\(review.author), \(worded(key: review.relation.rawValue)), \(review.day.spoken)"
      if name != author { lines += (lines.isEmpty ? [] : [""]) + [style.strong(name)] }
      author = name
      let state = titles.state(of: remark)
      lines += entry(remark.content, mark: "\(number)", tail: state.isEmpty ? "" : " (\(state))")
    }
    if let open = plan.numberedRemarks.first(where: {
      $0.remark.content.isProposal && $0.remark.state == .open
    }) {
      lines.append("")
      lines.append(
        TextLayout.wrapped(
          worded(
            """
            Answer a proposal by its number: readiness feedback plan.xml --accept \(open.number), or \
            --decline \(open.number).
            """)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One remark in a line, such as `Hours a week, 2 of Grace`.
  public func line(_ content: PlanReview.Content) -> String {
    TextLayout.wrapped("\(titles.about(content)): \(titles.text(of: content))", indent: "  ", first: "")
  }

  /// The comments on a session, each with its author.
  func comments(on session: PlanWeek.Session, of plan: Plan, indent: String) -> [String] {
    plan.reviews.flatMap { review in
      review.remarks.compactMap { remark -> String? in
        guard case .comment(.activity(session.activity, let part), let text) = remark.content,
          part.map({ $0 == session.part || $0 > session.parts && session.part == session.parts })
            ?? (session.part == session.parts)
        else { return nil }
        return paragraphs(
          "\(review.author) (\(worded(key: review.relation.rawValue))): \(text)", indent: indent,
          first: indent)
      }
    }
  }

  /// How many proposals wait for the learner; empty for none.
  static func waiting(in plan: Plan) -> String {
    let count = plan.reviews.flatMap(\.remarks).count { $0.content.isProposal && $0.state == .open }
    guard count > 0 else { return "" }
    return TextLayout.wrapped(
      worded(
        "\(Counted.text(count, "proposal waits", "proposals wait")) for you: readiness feedback plan.xml"
      ))
  }

  private func list(_ title: String, _ contents: [PlanReview.Content]) -> [String] {
    guard !contents.isEmpty else { return [] }
    return ["", style.strong("\(title) (\(contents.count))")]
      + contents.flatMap { entry($0, mark: "-", tail: "") }
  }

  private func entry(_ content: PlanReview.Content, mark: String, tail: String) -> [String] {
    let indent = String(repeating: " ", count: mark == "-" ? 2 : 4)
    return [
      paragraphs(
        "\(titles.about(content)): \(titles.text(of: content))\(tail)", indent: indent,
        first: TextLayout.column(mark, indent.count))
    ]
  }

  /// A text of several lines, each wrapped, without what would drive a terminal.
  private func paragraphs(_ text: String, indent: String, first: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      TextLayout.wrapped(String(line).cleaned, indent: indent, first: index == 0 ? first : indent)
    }.joined(separator: "\n")
  }
}
