import Ontology
import Planning
import Wording

/// A review of a plan in lines of 80 columns.
enum ReviewLines {
  /// The length and the time of a review, then what to recall, with the reason why it comes now.
  ///
  /// - Parameters:
  ///   - mark: What names it, up to five characters.
  ///   - grounds: What of it was studied.
  ///   - isLong: Whether it says how to review each skill.
  ///   - practised: The skills that practice has a question on.
  static func lines(
    _ review: PlannedReview, mark: String, isSkipped: Bool, grounds: ReviewGrounds, isLong: Bool = false,
    practised: Set<String> = []
  ) -> [String] {
    let indent = String(repeating: " ", count: 6)
    var when = review.day.map { worded(" on \($0.spokenInWeek)") } ?? ""
    if let minute = review.minute { when += worded(" at \(ClockTime.text(minute))") }
    var lines = [
      TextLayout.column(mark, 6)
        + worded("Review, \(review.minutes) min\(when)\(isSkipped ? worded(", skipped") : "")")
        + (grounds.isDue(review) ? "" : worded(", not due"))
    ]
    let asked = review.items.filter { $0.scenarios > 0 && grounds.isStudied($0, of: review) }
    // What is typed stands first, where a small screen still has it.
    lines += asked.map { item in
      TextLayout.wrapped(
        worded("Answer: ") + item.scenarioCommand,
        indent: indent + "  ", first: indent)
    }
    for item in review.items {
      guard grounds.isStudied(item, of: review) else {
        lines.append(
          TextLayout.wrapped(
            worded("\(item.title): not studied yet, so there is nothing to recall"), indent: indent + "  ",
            first: indent + "- "))
        continue
      }
      lines.append(
        TextLayout.wrapped("\(item.title): \(item.reason)", indent: indent + "  ", first: indent + "- "))
      if isLong, !item.recall.isEmpty {
        lines.append(TextLayout.wrapped(item.recall, indent: indent + "  ", first: indent + "  "))
      }
    }
    let studied = review.items.filter { grounds.isStudied($0, of: review) }
    if asked.isEmpty, let first = studied.first(where: { practised.contains($0.skill) }) {
      lines.append(
        TextLayout.wrapped(
          worded("Or: readiness practice --skill \(first.skill)"), indent: indent + "  ", first: indent))
    }
    return lines
  }
}
