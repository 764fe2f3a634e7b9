import Ontology
import Planning
import Wording

extension TemplateScope {
  /// How a page speaks of what the plan aims at, and each of several goals by itself.
  mutating func addGoals(of plan: Plan) {
    let aim = plan.aim
    add([
      "who-asks": .text(aim.asks),
      "measured": .text(aim.isSeveral ? worded("all goals together") : aim.asker),
      "leading": .text(plan.leadingAsker),
      "leading-title": .text(aim.isSeveral ? plan.goals[0].title : ""),
      "aims-at-exam": .flag(aim.hasExam),
      "leads-to-exam-day": .flag(plan.leadsToExamDay),
      "date-name": .text(plan.dateName),
      "exam-days": .text(plan.examDaysInWords),
      "passed-exams": .text(plan.passedExamsInWords.joined(separator: " ")),
      "part-name": .text(plan.leadingAsker == Plan.examAsker ? worded("section") : worded("area")),
      "goals": .list(aim.isSeveral ? plan.goals.enumerated().map { goal($1, number: $0 + 1, of: plan) } : []),
    ])
  }

  private func goal(_ goal: PlanGoal, number: Int, of plan: Plan) -> TemplateScope {
    let total = plan.goals.map(\.weight).reduce(0, +)
    let reached = plan.reached(for: goal)
    return [
      "number": .text("\(number)"),
      "title": .text(goal.title),
      "share": .text("\((goal.weight * 100 + total / 2) / max(1, total))\u{A0}%"),
      "now": .text(reached.spoken),
      "projected": .text(goal.projected.spoken),
      "moment": .text(plan.moment(of: goal.goal)),
      "standing": .text(reached.standing),
      "alone": .text(
        goal.aloneQuarters.map { worded("\(Words.hours($0)) a week are enough for \(goal.title) alone.") }
          ?? ""),
      "part-name": .text(goal.goal.isExam ? worded("Section") : worded("Area")),
      "parts-id": .text("goal-parts-\(number)"),
      "parts": .list(
        plan.reached(in: goal.sections).map {
          Self.part($0, of: goal.goal.isExam ? worded("the exam") : worded("the job"))
        }),
    ]
  }
}

extension Plan {
  /// What the day is that ends it.
  fileprivate var dateName: String {
    if hasExamOrder { return worded("Last exam") }
    guard aim.hasExam else { return worded("Until") }
    return leadsToExamDay ? worded("Exam") : worded("First stage until")
  }
}

extension Words {
  /// The goals that an activity serves and what it brings to each, in a sentence; empty unless there are
  /// several.
  static func serves(_ activity: PlannedActivity, of plan: Plan) -> String {
    guard !activity.serves.isEmpty else { return "" }
    return worded("Serves ") + list(activity.serves.map { worth($0, of: plan) }) + "."
  }

  /// What leaving something out costs each goal; empty unless there are several.
  static func costs(_ omission: Omission, of plan: Plan) -> String {
    list(omission.costs.map { worth($0, of: plan) })
  }

  /// Readiness for each goal at a pace; empty unless there are several.
  static func goals(_ row: PaceRow, of plan: Plan) -> String {
    row.goals.map { "\(plan.title(of: $0.goal)): \($0.score.spoken)" }.joined(separator: "; ")
  }

  private static func worth(_ worth: GoalWorth, of plan: Plan) -> String {
    plan.title(of: worth.goal) + (worth.worth > 0 ? " (\(points(worth.worth)))" : "")
  }
}
