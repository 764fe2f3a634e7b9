import Planning

/// Something that a person filled in: a field of the mentor's page, or a line of its text form.
struct ReviewEntry {
  /// What it answers.
  enum Question: Hashable {
    case author, relation, day, shared
    case shown(PlanReview.Subject)
    case comment(PlanReview.Subject)
    case rating(PlanReview.Subject)
    case hours, hoursReason
    case additionTitle, additionHours, additionReason
    case removal(activity: String)
  }

  var question: Question
  /// What was written; the state of a box is `yes` or empty.
  var text: String
  /// The line of the file.
  var line: Int
}
