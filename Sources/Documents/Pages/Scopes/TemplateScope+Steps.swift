import Ontology
import Planning
import Wording

/// A session of a week together with what it is a part of.
struct PlannedStep {
  let session: PlanWeek.Session
  let activity: PlannedActivity
  let week: Int
  /// The number by which `readiness progress` knows it in its week.
  let number: Int
  /// Whether the plan has no earlier session of the activity.
  let isFirst: Bool
  /// Whether the plan has no later session of the activity.
  let isLast: Bool
  /// What was recorded when it was done; `nil` while it is open.
  let record: SessionRecord?
  /// The day on which it was skipped, if no replan has found another place for it; `nil` for any other.
  let skipped: Day?
  /// Which goals it serves, in a sentence; empty unless there are several.
  let serves: String
  /// What the learner pays for it, in their words, where they brought it along; `nil` for anything else.
  let price: String?

  /// The sessions of a plan by week, in the order in which they are done.
  static func byWeek(of plan: Plan) -> [[PlannedStep]] {
    let activities = Dictionary(plan.activities.map { ($0.id, $0) }) { first, _ in first }
    let places = plan.weeks.flatMap { week in week.sessions.map { (week.number, $0) } }
    var first: [String: Int] = [:]
    var last: [String: Int] = [:]
    for (index, place) in places.enumerated() {
      if first[place.1.activity] == nil { first[place.1.activity] = index }
      last[place.1.activity] = index
    }
    var records: [String: SessionRecord] = [:]
    var skipped: [String: Day] = [:]
    for record in plan.records {
      let key = "\(record.activity) \(record.part)"
      if record.outcome == .done {
        records[key] = record
      } else if !record.isSettled {
        skipped[key] = record.day
      }
    }
    let prices = Dictionary(
      plan.pricedOwnActivities.map { ($0.activity.id, $0.activity.price) },
      uniquingKeysWith: { first, _ in first })
    var index = -1
    return plan.weeks.map { week in
      week.numberedSessions.compactMap { number, session in
        index += 1
        guard let activity = activities[session.activity] else { return nil }
        let key = "\(session.activity) \(session.part)"
        return PlannedStep(
          session: session, activity: activity, week: week.number, number: number,
          isFirst: first[session.activity] == index,
          isLast: last[session.activity] == index, record: records[key],
          skipped: records[key] == nil ? skipped[key] : nil, serves: Words.serves(activity, of: plan),
          price: prices[activity.id] ?? nil)
      }
    }
  }

  /// What every page that lists sessions says of one.
  var scope: TemplateScope {
    [
      "title": .text(activity.title), "number": .text("\(number)"),
      "link": .text(
        activity.url.flatMap { WebAddress.isLink($0) && !$0.hasPrefix("#") ? $0 : nil } ?? ""),
      "kind": .text(Words.kind(activity.kind)),
      "topic": .text(activity.topic),
      "time": .text(Words.time(session.quarters)),
      "day": .text(Words.when(session)),
      "day-iso": .text(session.day?.description ?? ""),
      "done": .text(record.map { worded("done on \($0.day.spoken)") } ?? ""),
      "skipped": .text(skipped.map { worded("skipped on \($0.spoken)") } ?? ""),
      "part": .text(session.parts > 1 ? worded("part \(session.part) of \(session.parts)") : ""),
      "cost": .text(isFirst ? price.map { worded("costs \($0)") } ?? Words.cost(activity.cost) : ""),
      "is-first": .flag(isFirst),
      "is-hands-on": .flag(activity.kind.isHandsOn),
      "is-practice-exam": .flag(activity.kind == .practiceExam),
      "is-stale": .flag(activity.isStale),
      "instructions": .text(activity.instructions),
      "serves": .text(isFirst ? serves : ""),
      "raises": .list(activity.raises.map(Self.raise)),
    ]
  }

  private static func raise(_ raise: PlannedActivity.Raise) -> TemplateScope {
    [
      "skill": .text(raise.title),
      "from": .text(Words.level(raise.from)),
      "to": .text(Words.level(raise.to)),
      "to-meaning": .text(Words.levelMeaning(raise.to)),
    ]
  }
}
