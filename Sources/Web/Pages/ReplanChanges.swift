import Ontology
import Planning
import Wording
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
        worded(
          """
          Planned at your pace: sessions take \(Phrases.decimal(Double(pace) / 100)) times their estimate. \
          The estimates\u{20}
          """)
        worded("themselves stay.")
      }
    }
    if let held = new.certification {
      paragraph("note") {
        worded(
          """
          Well done. The certificate holds until \(held.ends.spoken), and can be renewed from \
          \(held.renewalOpens.spoken) on. From\u{20}
          """)
        worded("now on the plan keeps what you know.")
      }
    }
    for setback in new.setbacks {
      paragraph("note") {
        worded("\(setback.title) is believed lower than when you finished it")
          + (setback.quarters > 0 ? worded("; about \(15 * setback.quarters) minutes mend it.") : ".")
          + worded(" Finished work stays finished.")
      }
    }
    list(
      worded("Moved"),
      new.changes.filter { $0.fromWeek != nil && $0.toWeek != nil && $0.fromWeek != $0.toWeek }
    ) {
      worded("from week \($0.fromWeek ?? 0) to week \($0.toWeek ?? 0)")
    }
    list(worded("Gone"), new.changes.filter { $0.toWeek == nil }) {
      worded("was in week \($0.fromWeek ?? 0)")
    }
    list(worded("New"), new.changes.filter { $0.fromWeek == nil }) { worded("in week \($0.toWeek ?? 0)") }
    if new.changes.allSatisfy({ $0.fromWeek == $0.toWeek }) { paragraph { worded("Nothing moves.") } }
  }

  private var facts: [(String, String)] {
    var facts = [
      (worded("\(ReadinessFigures.Figure.forecast.title), before"), Phrases.readiness(new.expected(by: old))),
      (worded("\(ReadinessFigures.Figure.forecast.title), then"), Phrases.readiness(new.readiness.projected)),
    ]
    let stability = PlanStability(from: old, to: new)
    if stability.before > 0 {
      facts.append(
        (worded("Stay in their week or next to it"), worded("\(stability.kept) of \(stability.before)")))
    }
    for passed in new.passedExams.dropFirst(old.passedExams.count) {
      facts.append((worded("Passed"), worded("\(passed.title) on \(passed.day.spoken)")))
    }
    facts += new.examMoves(since: old).map { (worded("Another day"), $0) }
    if !new.hasExamOrder, !old.hasExamOrder, let before = old.conditions.examDate,
      let after = new.conditions.examDate, before != after
    {
      facts.append((worded("The day moves"), worded("\(before.spoken) to \(after.spoken)")))
    }
    return facts
  }

  /// The causes, each with its part and with what takes it back.
  @MarkupBuilder
  private var why: Markup {
    if !causes.isEmpty {
      tag("h3") { worded("Why") }
      Table(
        "causes",
        worded(
          "What of the change comes from what; the points are those of the forecast, and add up to its change"
        ),
        [worded("Cause"), worded("Points"), worded("Moves"), worded("What takes it back")],
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
      link(worded("Take a record back"), to: "/plan", about: worded("in the week that it is in"))
      worded(", or ")
      link(worded("move the date instead"), to: "/replan?keep=scope")
    case .pace: link(worded("Plan by the estimates"), to: "/replan?estimates=yes")
    case .answers:
      link(worded("Change an answer"), to: "/questions/check")
      worded(", or ")
      link(worded("look at your evidence"), to: "/evidence")
    case .feedback, .wishes: link(worded("Withdraw what you asked for"), to: "/wishes")
    case .calendar:
      link(worded("Withdraw what you asked for"), to: "/wishes")
      worded(", or ")
      link(worded("give other hours and dates"), to: "/plan/settings")
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
