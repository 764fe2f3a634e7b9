import Ontology
import Planning
import XML

extension Element {
  /// A plan as the root element of its document.
  init(_ plan: Plan) {
    var children = [Element(plan.subject), Element(plan.conditions), Element(plan.readiness)]
    children += plan.activities.map { Element($0) }
    children += plan.weeks.map { Element($0) }
    children.append(Element(plan.finish))
    children += plan.omissions.map { Element($0) }
    children += plan.waysOut.map { Element($0) }
    children += plan.pace.map { Element($0) }
    self = .group("plan", [.line("id", plan.id), .whole("revision", plan.revision)], children)
    namespace = PlanDocument.namespace
  }

  private init(_ subject: Plan.Subject) {
    self.init(
      "subject",
      [
        .line("learner", subject.learner), .line("role", subject.role.text),
        .line("role-title", subject.roleTitle),
        .line("exam", subject.exam.text), .line("exam-title", subject.examTitle),
        .day("edition", subject.edition),
      ])
  }

  private init(_ conditions: Plan.Conditions) {
    var attributes: [Attribute] = [.day("start", conditions.start)]
    if let date = conditions.examDate { attributes.append(.day("exam-date", date)) }
    attributes += [
      .hours("hours-per-week", conditions.weeklyQuarters), .whole("hands-on", conditions.handsOnPercent),
      .tenths("target", conditions.target),
    ]
    self = .group(
      "conditions", attributes,
      conditions.away.map { Element("away", [.day("first", $0.lowerBound), .day("last", $0.upperBound)]) })
  }

  private init(_ activity: PlannedActivity) {
    var attributes: [Attribute] = [
      .line("id", activity.id), .line("title", activity.title), .line("kind", activity.kind.rawValue),
      .line("topic", activity.topic), .line("cost", activity.cost), .tenths("worth", activity.worth),
    ]
    if activity.needsCheckUp { attributes.append(.line("check-first", "true")) }
    if activity.isStale { attributes.append(.line("stale", "true")) }
    let duration = activity.duration
    var children = [
      Element(
        "hours",
        [
          .hours("low", duration.low), .hours("likely", duration.likely), .hours("high", duration.high),
          .line("source", activity.durationSource),
        ])
    ]
    if let url = activity.url { children.append(.text("address", url)) }
    children += [.text("instructions", activity.instructions), .text("reason", activity.reason)]
    children += activity.raises.map {
      Element(
        "raises",
        [.line("skill", $0.skill), .line("title", $0.title), .whole("from", $0.from), .whole("to", $0.to)])
    }
    self = .group("activity", attributes, children)
  }

  private init(_ week: PlanWeek) {
    var children = week.sessions.map {
      Element(
        "session",
        [
          .line("activity", $0.activity), .hours("hours", $0.quarters), .whole("part", $0.part),
          .whole("parts", $0.parts),
        ])
    }
    children.append(.score("expected", week.readiness))
    self = .group(
      "week",
      [
        .whole("number", week.number), .day("start", week.start), .day("end", week.end),
        .hours("capacity", week.capacity), .hours("review", week.review),
      ], children)
  }

  private init(_ finish: FinishRange) {
    self.init("finish", [.day("low", finish.low), .day("likely", finish.likely), .day("high", finish.high)])
  }

  private init(_ omission: Omission) {
    self.init(
      "omission",
      [
        .line("skill", omission.skill), .line("title", omission.title), .whole("level", omission.level),
        .tenths("cost", omission.cost),
      ])
  }

  private init(_ wayOut: WayOut) {
    let way: Element =
      switch wayOut {
      case .hours(let quarters): Element("more-hours", [.hours("hours-per-week", quarters)])
      case .date(let day): Element("later-exam", [.day("date", day)])
      case .target(let score): .score("lower-target", score)
      }
    self = .group("way-out", [], [way])
  }

  private init(_ pace: PaceRow) {
    var attributes: [Attribute] = [.hours("hours-per-week", pace.quartersPerWeek)]
    if let day = pace.earliestDate { attributes.append(.day("target-reached", day)) }
    self = .group("pace", attributes, pace.readinessAtDate.map { [.score("at-exam", $0)] } ?? [])
  }
}
