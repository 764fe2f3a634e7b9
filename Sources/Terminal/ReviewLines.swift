import Ontology
import Planning
import Wording

/// A review of a plan in lines of 80 columns.
enum ReviewLines {
  /// The length and the time of a review, then what to recall, with the reason why it comes now.
  ///
  /// - Parameters:
  ///   - mark: What names it, up to five characters.
  ///   - recall: What it asks, in words; `nil` where it only says what is recalled.
  ///   - grounds: What of it was studied.
  ///   - practised: The skills that practice has a question on.
  static func lines(
    _ review: PlannedReview, mark: String, isSkipped: Bool, grounds: ReviewGrounds,
    recall: RecallWords? = nil,
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
    let asked = review.items.filter { !$0.questionCommand.isEmpty && grounds.isStudied($0, of: review) }
    // What is typed stands first, where a small screen still has it, and each command once.
    var commands: [String] = []
    for command in asked.map(\.questionCommand) where !commands.contains(command) { commands.append(command) }
    lines += commands.map {
      TextLayout.wrapped(worded("Answer: ") + $0, indent: indent + "  ", first: indent)
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
      if let text = recall?.recall(item, of: review), !text.isEmpty {
        lines.append(TextLayout.wrapped(text, indent: indent + "  ", first: indent + "  "))
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
