import Ontology
import Planning
import Wording

extension TemplateScope {
  /// A review of a week.
  static func review(
    _ review: PlannedReview, _ recall: RecallWords, progress: PlanProgress
  ) -> TemplateScope {
    [
      "number": .text("\(review.number)"),
      "time": .text(worded("\(review.minutes) min")),
      "day": .text(Words.when(day: review.day, minute: review.minute)),
      "day-iso": .text(review.day?.description ?? ""),
      "done": .text(progress.isDone(review) ? worded("done") : ""),
      "skills": .list(
        review.items.map { item in
          [
            "skill": .text(item.title),
            "reason": .text(item.reason),
            "instruction": .text(recall.instruction(item, of: review)),
            "recall": .text(recall.recall(item, of: review)),
            "scenarios": .text(item.questionText),
            "scenario-command": .text(item.questionCommand),
          ]
        }),
    ]
  }

  /// How much of what is learned is still there on the day; empty when nothing is known of it.
  static func retentionSentence(_ plan: Plan) -> String {
    guard let retention = plan.retention, let mean = retention.mean else { return "" }
    let missed = retention.missed.count
    let start = worded(
      "On the day, about \(Words.percent(mean))\u{A0}% of what you learn is expected to be there")
    return missed == 0
      ? worded("\(start), and \(plan.conditions.retention)\u{A0}% or more of each skill.")
      : worded(
        """
        \(start); \(Words.count(missed, "skill stays", "skills stay")) below \
        \(plan.conditions.retention)\u{A0}%:
        """)
  }

  /// A skill that reviews cannot keep as well as is aimed at.
  static func missed(_ skill: PlanRetention.Skill) -> TemplateScope {
    [
      "title": .text(skill.title),
      // Rounded down, so that what is below the line is not shown on it.
      "retention": .text("\(skill.retention / 10)\u{A0}%"),
      "reason": .text(skill.obstacle?.reason ?? ""),
    ]
  }
}
