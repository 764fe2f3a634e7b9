import Planning

/// The mentor's page as a text to fill in, for a mail or a text editor: what can be said where no script
/// runs.
///
/// Questions end in a colon, and an answer follows it, on the same line or, where text is asked for, on the
/// lines below as well. What comes before the first and after the last line of the form is not looked at, so
/// a mail around it does no harm; neither does the `>` of a quotation.
struct ReviewForm {
  static let firstLine = "READINESS REVIEW"
  static let lastLine = "END OF REVIEW"

  /// A question of the form.
  struct Question {
    /// What stands before the colon.
    var label: String
    /// Whether the answer may have several lines.
    var isLong = false
  }

  static let plan = Question(label: "Plan")
  static let revision = Question(label: "Revision")
  static let author = Question(label: "Your name")
  static let relation = Question(label: "You are (mentor, manager or peer)")
  static let day = Question(label: "Day (such as 2027-01-20)")
  static let shared = Question(label: "Others who get this plan may see it (yes or no)")
  static let comment = Question(label: "Comment", isLong: true)
  static let shown = Question(label: "Shown to me (yes)")
  static let rating = Question(label: "Level I saw (0 to 4)")
  static let removal = Question(label: "Leave it out (yes)")
  static let hours = Question(label: "Other hours a week")
  static let hoursReason = Question(label: "Why these hours", isLong: true)
  static let additionTitle = Question(label: "Something to add")
  static let additionHours = Question(label: "Hours for it")
  static let additionReason = Question(label: "Why add it", isLong: true)

  /// The questions that stand before the first part of the form.
  static let head = [plan, revision, author, relation, day, shared]
  /// The questions of a part, by the word in its brackets.
  static let parts = [
    "plan": [comment, hours, hoursReason, additionTitle, additionHours, additionReason],
    "competency": [comment],
    "skill": [shown, rating, comment],
    "activity": [shown, comment, removal],
  ]

  /// The empty form of a plan.
  static func text(for plan: Plan, guide: MentorGuide) -> String {
    var lines = [
      firstLine, "\(Self.plan.label): \(plan.id)", "\(revision.label): \(plan.revision)", "\(author.label):",
      "\(relation.label): mentor", "\(day.label):", "\(shared.label): no", "",
    ]
    func add(_ word: String, _ id: String? = nil, title: String? = nil) {
      lines.append("[\(id.map { "\(word) \($0)" } ?? word)]")
      if let title { lines.append("# \(title)") }
      lines += (parts[word] ?? []).map { "\($0.label):" } + [""]
    }
    add("plan")
    for part in plan.weakCompetencies {
      add("competency", part.id, title: part.title)
      for check in guide.checks[part.id] ?? [] {
        add("skill", check.skill, title: "\(check.title); the exam needs level \(check.needed)")
      }
    }
    for activity in plan.activities { add("activity", activity.id, title: activity.title) }
    return (lines + [lastLine, ""]).joined(separator: "\n")
  }
}
