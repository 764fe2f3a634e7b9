import Ontology
import Planning
import XML

/// What another revision of a plan changes: readiness, what moves, what goes, what is new, and why.
struct ReplanChanges {
  let old, new: Plan
  /// What of the change comes from what.
  var causes: [PlanCause] = []

  @MarkupBuilder
  var markup: Markup {
    tag("dl", ["class": "facts"]) {
      for (name, value) in facts {
        tag("div") {
          tag("dt") { name }
          tag("dd", ["class": "figure"]) { value }
        }
      }
    }
    why
    if let pace = new.learnedPace, pace != 100 {
      paragraph {
        "Planned at your pace: sessions take \(Phrases.decimal(Double(pace) / 100)) times their estimate. "
          + "The estimates "
        "themselves stay."
      }
    }
    if let held = new.certification {
      paragraph("note") {
        "Well done. The certificate holds until \(held.ends.spoken), and can be renewed from "
          + "\(held.renewalOpens.spoken) on. From "
        "now on the plan keeps what you know."
      }
    }
    for setback in new.setbacks {
      paragraph("note") {
        "\(setback.title) is believed lower than when you finished it"
          + (setback.quarters > 0 ? "; about \(15 * setback.quarters) minutes mend it." : ".")
          + " Finished work stays finished."
      }
    }
    list("Moved", new.changes.filter { $0.fromWeek != nil && $0.toWeek != nil && $0.fromWeek != $0.toWeek }) {
      "from week \($0.fromWeek ?? 0) to week \($0.toWeek ?? 0)"
    }
    list("Gone", new.changes.filter { $0.toWeek == nil }) { "was in week \($0.fromWeek ?? 0)" }
    list("New", new.changes.filter { $0.fromWeek == nil }) { "in week \($0.toWeek ?? 0)" }
    if new.changes.allSatisfy({ $0.fromWeek == $0.toWeek }) { paragraph { "Nothing moves." } }
  }

  private var facts: [(String, String)] {
    var facts = [
      ("\(ReadinessFigures.Figure.forecast.title), before", Phrases.readiness(new.expected(by: old))),
      ("\(ReadinessFigures.Figure.forecast.title), then", Phrases.readiness(new.readiness.projected)),
    ]
    let stability = PlanStability(from: old, to: new)
    if stability.before > 0 {
      facts.append(("Stay in their week or next to it", "\(stability.kept) of \(stability.before)"))
    }
    for passed in new.passedExams.dropFirst(old.passedExams.count) {
      facts.append(("Passed", "\(passed.title) on \(passed.day.spoken)"))
    }
    facts += new.examMoves(since: old).map { ("Another day", $0) }
    if !new.hasExamOrder, !old.hasExamOrder, let before = old.conditions.examDate,
      let after = new.conditions.examDate, before != after
    {
      facts.append(("The day moves", "\(before.spoken) to \(after.spoken)"))
    }
    return facts
  }

  /// The causes, each with its part and with what takes it back.
  @MarkupBuilder
  private var why: Markup {
    if !causes.isEmpty {
      tag("h3") { "Why" }
      Table(
        "causes",
        "What of the change comes from what; the points are those of the forecast, and add up to its change",
        ["Cause", "Points", "Moves", "What takes it back"],
        causes.map { cause in
          [
            [.text(cause.kind.title)],
            [.element(tag("span", ["class": "number"]) { cause.signedPoints })],
            [.text(cause.movesInWords)], remedy(cause.kind),
          ]
        }
      ).element
    }
  }

  /// The page on which a cause can be taken back.
  @MarkupBuilder
  private func remedy(_ cause: PlanCause.Kind) -> Markup {
    switch cause {
    case .time:
      link("Take a record back", to: "/plan", about: "in the week that it is in")
      ", or "
      link("move the date instead", to: "/replan?keep=scope")
    case .pace: link("Plan by the estimates", to: "/replan?estimates=yes")
    case .answers:
      link("Change an answer", to: "/questions/check")
      ", or "
      link("look at your evidence", to: "/evidence")
    case .feedback, .wishes: link("Withdraw what you asked for", to: "/wishes")
    case .calendar:
      link("Withdraw what you asked for", to: "/wishes")
      ", or "
      link("give other hours and dates", to: "/plan/settings")
    }
  }

  @MarkupBuilder
  private func list(_ title: String, _ changes: [PlanChange], _ words: (PlanChange) -> String) -> Markup {
    if !changes.isEmpty {
      tag("h3") { "\(title) (\(changes.count))" }
      bullets(changes.map { [.text("\($0.title), \(words($0))")] })
    }
  }
}
