package import Ontology
package import Planning
import Wording

extension TemplateScope {
  /// How the plan ends, when to book where no day is known, and what it costs in money.
  static func ending(of plan: Plan) -> TemplateScope {
    let advice = plan.bookingAdvice(hours: Words.hours, percent: \.spoken)
    return [
      "advice": .text(advice?.sentences ?? ""),
      "advice-ways": .text((advice?.ways ?? []).joined(separator: " ")),
      "ending": .list(
        plan.endingNotes.map { note in
          var scope: TemplateScope = [
            "title": .text(note.title), "text": .text(note.text),
            "commands": .list(
              note.commands.map { ["purpose": .text($0.purpose), "command": .text($0.line)] }),
          ]
          scope.add(day: note.day, as: "day")
          return scope
        }),
      "booking": .text(plan.proposedExam?.sentence ?? ""),
      "money": .text(Words.money(plan)),
    ]
  }
}

extension Words {
  /// What the plan costs beside time, with what a library says of the prices of cloud services.
  ///
  /// - Complexity: O(activities + resources).
  package static func money(_ plan: Plan, library: Library) -> String {
    money(plan, cost: PlanCost(plan, PlanGuidance(plan, library: library)))
  }

  /// What the plan costs beside time, in a sentence: the fee of the exam where the plan leads to its day, what has to be paid for or signed up to, and
  /// what the learner brings along.
  ///
  /// - Parameter cost: What is known of the prices of cloud services; none where nobody looked.
  static func money(_ plan: Plan, cost: PlanCost? = nil) -> String {
    let own = plan.pricedOwnActivities.map(\.activity)
    let paid = plan.activities.count { activity in
      activity.cost == "credits" && !own.contains { $0.id == activity.id }
    }
    let account = plan.activities.count { $0.cost == "free-with-account" }
    var parts: [String] = []
    if plan.leadsToExamDay, let fees = ExamFees(plan).sentence { parts.append(fees) }
    let remark = cost.map(\.remark).flatMap { $0.isEmpty ? nil : " (\($0))" } ?? ""
    if paid > 0 {
      parts.append(
        worded("paid cloud credits for \(count(paid, "lab or project", "labs and projects"))") + remark)
    } else if !remark.isEmpty {
      parts.append(worded("cloud services") + remark)
    }
    if account > 0 { parts.append(worded("a free account for \(count(account, "other"))")) }
    parts += own.map { worded("\($0.price ?? "") for “\($0.title)”") }
    return parts.isEmpty ? worded("It costs nothing but time.") : worded("It costs ") + list(parts) + "."
  }
}
