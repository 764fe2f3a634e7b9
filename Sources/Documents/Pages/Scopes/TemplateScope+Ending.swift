import Planning

extension TemplateScope {
  /// How the plan ends, when to book where no day is known, and what it costs in money.
  static func ending(of plan: Plan) -> TemplateScope {
    [
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
  /// What the plan costs beside time, in a sentence: the fee of the exam, and what has to be paid for or signed up to.
  static func money(_ plan: Plan) -> String {
    let paid = plan.activities.count { $0.cost == "credits" }
    let account = plan.activities.count { $0.cost == "free-with-account" }
    var parts: [String] = []
    if plan.aimsAtOwnExam, !plan.subject.examFee.isEmpty {
      parts.append("\(plan.subject.examFee) for the exam")
    }
    if paid > 0 {
      parts.append("paid cloud credits for \(count(paid, "lab or project", "labs and projects"))")
    }
    if account > 0 { parts.append("a free account for \(count(account, "other"))") }
    return parts.isEmpty ? "It costs nothing but time." : "It costs " + list(parts) + "."
  }
}
