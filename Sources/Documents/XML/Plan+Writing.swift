import Ontology
import Planning
import XML

extension Element {
  /// A plan as the root element of its document.
  init(_ plan: Plan) {
    var children = [
      Element(plan.subject, goals: plan.goals), Element(plan.conditions), Element(plan.readiness),
    ]
    children += plan.activities.map { Element($0) }
    children += plan.weeks.map { Element($0) }
    children.append(Element(plan.finish))
    children += plan.omissions.map { Element($0) }
    children += plan.waysOut.map { Element($0) }
    children += plan.pace.map { Element($0) }
    children += plan.records.map { Element($0) }
    children += plan.provenance.map { [Element($0)] } ?? []
    children += plan.changes.map { Element($0) }
    children += plan.baseline.map { [Element($0)] } ?? []
    children += Element.course(of: plan)
    if let retention = plan.retention { children.append(Element(retention)) }
    if let bound = plan.optimumBound { children.append(Element(bound)) }
    children += plan.reviews.map { Element($0) }
    if let asked = plan.asked { children.append(Element(asked, name: "asked")) }
    children += plan.wishes.map { Element($0) }
    var attributes: [Attribute] = [.line("id", plan.id), .whole("revision", plan.revision)]
    if let pace = plan.learnedPace { attributes.append(.hundredths("learned-pace", pace)) }
    self = .group("plan", attributes, children)
    namespace = PlanDocument.namespace
  }

  private init(_ subject: Plan.Subject, goals: [PlanGoal]) {
    self = .group(
      "subject",
      [
        .line("learner", subject.learner), .line("role", subject.role.text),
        .line("role-title", subject.roleTitle),
        .line("exam", subject.exam.text), .line("exam-title", subject.examTitle),
        .day("edition", subject.edition),
      ], goals.map { Element($0) })
    if !subject.examFee.isEmpty { attributes.append(.line("exam-fee", subject.examFee)) }
  }

  private init(_ conditions: Plan.Conditions, name: String = "conditions") {
    var attributes: [Attribute] = [.day("start", conditions.start)]
    if let date = conditions.examDate { attributes.append(.day("exam-date", date)) }
    attributes += [
      .hours("hours-per-week", conditions.weeklyQuarters), .whole("hands-on", conditions.handsOnPercent),
      .tenths("target", conditions.target),
    ]
    if let zone = conditions.zone { attributes.append(.line("zone", zone)) }
    if conditions.bufferPercent != 0 { attributes.append(.whole("buffer", conditions.bufferPercent)) }
    if conditions.hasCheckUps { attributes.append(.line("check-ups", "true")) }
    if conditions.retention != Plan.Conditions.usualRetention {
      attributes.append(.whole("retention", conditions.retention))
    }
    if let areas = conditions.areasPerWeek { attributes.append(.whole("areas", areas)) }
    if let least = conditions.leastSession { attributes.append(.hours("least-session", least)) }
    if let most = conditions.mostSession { attributes.append(.hours("most-session", most)) }
    var children = conditions.away.map {
      Element("away", [.day("first", $0.lowerBound), .day("last", $0.upperBound)])
    }
    children += conditions.times.map { Element($0) }
    children += conditions.hoursChanges.map {
      Element("hours-from", [.day("day", $0.from), .hours("hours-per-week", $0.weeklyQuarters)])
    }
    children += conditions.busy.map {
      Element("busy", [.day("day", $0.day), .clock("from", $0.from), .clock("to", $0.to)])
    }
    self = .group(name, attributes, children)
  }

  /// A time of the week.
  init(_ time: Plan.WeeklyTime) {
    self.init(
      "time", [.whole("weekday", time.weekday + 1), .clock("from", time.from), .clock("to", time.to)])
  }

  private init(_ record: SessionRecord) {
    var attributes: [Attribute] = [
      .line("activity", record.activity), .whole("part", record.part),
      .line("outcome", record.outcome.rawValue), .day("day", record.day),
      .whole("minutes", record.minutes),
    ]
    if record.isPrivate { attributes.append(.line("private", "true")) }
    if record.isSettled { attributes.append(.line("settled", "true")) }
    self = .text("record", record.note, attributes)
  }

  private init(_ change: PlanChange) {
    var attributes: [Attribute] = [.line("activity", change.activity), .line("title", change.title)]
    if let week = change.fromWeek { attributes.append(.whole("from-week", week)) }
    if let week = change.toWeek { attributes.append(.whole("to-week", week)) }
    attributes += [
      .whole("sessions-before", change.sessionsBefore), .whole("sessions-now", change.sessionsNow),
    ]
    self.init("change", attributes)
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
    children += activity.checks.map { Element($0) }
    children += activity.serves.map { Element("serves", $0) }
    self = .group("activity", attributes, children)
  }

  private init(_ check: SkillCheck) {
    self.init(
      "checks",
      [
        .line("skill", check.skill), .line("title", check.title), .whole("level", check.level),
        .hours("hours", check.quarters),
      ])
    guard let outcome = check.outcome else { return }
    attributes += [.whole("chance", outcome.chance), .whole("otherwise", outcome.otherwise)]
    if !outcome.spares.isEmpty {
      attributes.append(.line("spares", outcome.spares.joined(separator: " ")))
    }
  }

  private init(_ week: PlanWeek) {
    var children = week.themes.map {
      Element("theme", [.line("area", $0.area), .line("title", $0.title), .whole("pass", $0.pass)])
    }
    children += week.sessions.map { session in
      var attributes: [Attribute] = [
        .line("activity", session.activity), .hours("hours", session.quarters), .whole("part", session.part),
        .whole("parts", session.parts),
      ]
      if let day = session.day { attributes.append(.day("day", day)) }
      if let minute = session.minute { attributes.append(.clock("at", minute)) }
      return Element("session", attributes)
    }
    children.append(.score("expected", week.readiness))
    children += week.reviews.map { Element($0) }
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
    self = .group(
      "omission",
      [
        .line("skill", omission.skill), .line("title", omission.title), .whole("level", omission.level),
        .tenths("cost", omission.cost),
      ], omission.costs.map { Element("costs", $0) })
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
    var children = pace.readinessAtDate.map { [Element.score("at-exam", $0)] } ?? []
    children += pace.goals.map { Element($0) }
    self = .group("pace", attributes, children)
  }
}
