import Ontology
import Planning
import Wording
import XML

extension TemplateScope {
  /// What is done of a plan, in numbers, as a chart and as a list.
  static func progress(_ position: PlanPosition) -> TemplateScope {
    let plan = position.plan
    let latest = plan.records.enumerated().sorted {
      ($1.element.day, $1.offset) < ($0.element.day, $0.offset)
    }
    let titles = Dictionary(plan.activities.map { ($0.id, $0.title) }) { first, _ in first }
    return [
      "has-records": .flag(position.hasRecords),
      "hours-done": .text(Words.hours(position.done)),
      "hours-planned": .text(Words.hours(position.planned)),
      "sessions-done": .text("\(plan.sessionCounts.done)"),
      "sessions-in-all": .text(Words.count(plan.sessionCounts.all, "session")),
      "progress-note": .text(position.comparison),
      "progress-chart": .element(ProgressChart(position).element),
      "learned-pace": .text(plan.learnedPace.map { Language.decimal(Words.decimal($0, places: 2)) } ?? ""),
      "records": .list(latest.map { record($0.element, titles[$0.element.activity]) }),
      "changes": .list(plan.changes.map { ["title": .text($0.title), "text": .text(change($0))] }),
    ]
  }

  private static func record(_ record: SessionRecord, _ title: String?) -> TemplateScope {
    var scope: TemplateScope = [
      "title": .text(title ?? record.activity),
      "outcome": .text(record.outcome == .done ? worded("done") : worded("skipped")),
      "minutes": .text(record.minutes > 0 ? worded("\(record.minutes) min") : ""),
      "note": .text(record.note),
      "is-private": .flag(record.isPrivate && !record.note.isEmpty),
    ]
    scope.add(day: record.day, as: "day")
    return scope
  }

  /// What a replan did with an activity.
  private static func change(_ change: PlanChange) -> String {
    switch (change.fromWeek, change.toWeek) {
    case (let from?, let to?) where from != to: worded("moved from week \(from) to week \(to)")
    case (let from?, nil): worded("dropped; it was in week \(from)")
    case (nil, let to?): worded("new in week \(to)")
    default:
      worded("\(Words.count(change.sessionsNow, "session")) instead of \(change.sessionsBefore)")
    }
  }
}
