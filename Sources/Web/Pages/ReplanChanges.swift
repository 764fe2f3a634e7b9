import Ontology
import Planning
import XML

/// What another revision of a plan changes: readiness, what moves, what goes, what is new, and why.
struct ReplanChanges {
  let old, new: Plan

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
      ("Readiness after the plan, now", Phrases.readiness(old.readiness.projected)),
      ("Then", Phrases.readiness(new.readiness.projected)),
    ]
    let stability = PlanStability(from: old, to: new)
    if stability.before > 0 {
      facts.append(("Stay in their week or next to it", "\(stability.kept) of \(stability.before)"))
    }
    if let before = old.conditions.examDate, let after = new.conditions.examDate, before != after {
      facts.append(("The day moves", "\(before.spoken) to \(after.spoken)"))
    }
    return facts
  }

  @MarkupBuilder
  private func list(_ title: String, _ changes: [PlanChange], _ words: (PlanChange) -> String) -> Markup {
    if !changes.isEmpty {
      tag("h3") { "\(title) (\(changes.count))" }
      bullets(changes.map { [.text("\($0.title), \(words($0))")] })
    }
  }
}
