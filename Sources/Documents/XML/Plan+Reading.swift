import Ontology
import Planning
import XML

/// Reads what the schema and the rules have checked; what is missing all the same reads as its neutral value.
extension Plan {
  /// Reads a `<plan>`.
  init(_ element: Element) {
    self.init(
      id: element.line(of: "id") ?? "", revision: element.whole("revision") ?? 1,
      subject: Subject(element.first("subject") ?? Element("subject")),
      conditions: Conditions(element.first("conditions") ?? Element("conditions")),
      readiness: PlanReadiness(element.first("readiness") ?? Element("readiness")),
      activities: element.elements(named: "activity").map { PlannedActivity($0) },
      weeks: element.elements(named: "week").map { PlanWeek($0) },
      finish: FinishRange(element.first("finish") ?? Element("finish")),
      omissions: element.elements(named: "omission").map { Omission($0) },
      waysOut: element.elements(named: "way-out").compactMap { WayOut($0) },
      pace: element.elements(named: "pace").map { PaceRow($0) })
    records = element.elements(named: "record").map { SessionRecord($0) }
    provenance = element.first("provenance").flatMap { PlanProvenance($0) }
    changes = element.elements(named: "change").map { PlanChange($0) }
    learnedPace = element.hundredths("learned-pace")
    goals = element.first("subject")?.elements(named: "goal").map { PlanGoal($0) } ?? []
    baseline = element.first("first-plan").map { PlanBaseline($0) }
    failedAttempts = element.elements(named: "failed").compactMap { $0.day("day") }
    certification = element.first("certification").flatMap { Certification($0) }
    setbacks = element.elements(named: "setback").compactMap { Setback($0) }
    cancelled = element.elements(named: "cancelled").map { CancelledSession($0) }
    retention = element.first("retention").map { PlanRetention($0) }
    optimumBound = element.first("optimum").map { OptimumBound($0) }
    reviews = element.elements(named: "review").map { PlanReview($0) }
    asked = element.first("asked").map { Conditions($0) }
    wishes = element.elements(named: "wish").compactMap { Wish($0) }
  }
}

extension SessionRecord {
  fileprivate init(_ element: Element) {
    self.init(
      activity: element.line(of: "activity") ?? "", part: element.whole("part") ?? 0,
      outcome: element.line(of: "outcome").flatMap { Outcome(rawValue: $0) } ?? .skipped,
      day: element.day("day") ?? .none, minutes: element.whole("minutes") ?? 0, note: element.text.plain,
      isPrivate: element.flag("private"))
    isSettled = element.flag("settled")
  }
}

extension PlanChange {
  fileprivate init(_ element: Element) {
    self.init(
      activity: element.line(of: "activity") ?? "", title: element.line(of: "title") ?? "",
      fromWeek: element.whole("from-week"), toWeek: element.whole("to-week"),
      sessionsBefore: element.whole("sessions-before") ?? 0, sessionsNow: element.whole("sessions-now") ?? 0)
  }
}

extension Plan.Subject {
  fileprivate init(_ element: Element) {
    self.init(
      learner: element.line(of: "learner") ?? "", role: Role.ID(element.line(of: "role") ?? ""),
      roleTitle: element.line(of: "role-title") ?? "", exam: Exam.ID(element.line(of: "exam") ?? ""),
      examTitle: element.line(of: "exam-title") ?? "", edition: element.day("edition") ?? .none,
      examFee: element.line(of: "exam-fee") ?? "")
  }
}

extension Plan.Conditions {
  fileprivate init(_ element: Element) {
    self.init(
      start: element.day("start") ?? .none, examDate: element.day("exam-date"),
      weeklyQuarters: element.quarters("hours-per-week") ?? 0,
      away: element.elements(named: "away").compactMap {
        guard let first = $0.day("first"), let last = $0.day("last"), first <= last else { return nil }
        return first...last
      },
      handsOnPercent: element.whole("hands-on") ?? 0, target: element.tenths("target") ?? 0,
      times: element.elements(named: "time").map { Plan.WeeklyTime($0) },
      hoursChanges: element.elements(named: "hours-from").map {
        Plan.HoursChange(
          from: $0.day("day") ?? .none, weeklyQuarters: $0.quarters("hours-per-week") ?? 0)
      },
      busy: element.elements(named: "busy").map {
        Plan.BusyTime(
          day: $0.day("day") ?? .none, from: $0.clock("from") ?? 0, to: $0.clock("to") ?? 0)
      }, zone: element.line(of: "zone"), bufferPercent: element.whole("buffer") ?? 0,
      hasCheckUps: element.flag("check-ups"),
      retention: element.whole("retention") ?? Plan.Conditions.usualRetention,
      areasPerWeek: element.whole("areas"))
    leastSession = element.quarters("least-session")
    mostSession = element.quarters("most-session")
  }
}

extension Plan.WeeklyTime {
  /// Reads a `<time>`.
  init(_ element: Element) {
    self.init(
      weekday: (element.whole("weekday") ?? 1) - 1, from: element.clock("from") ?? 0,
      to: element.clock("to") ?? 0)
  }
}

extension PlannedActivity {
  fileprivate init(_ element: Element) {
    let hours = element.first("hours") ?? Element("hours")
    self.init(
      id: element.line(of: "id") ?? "", title: element.line(of: "title") ?? "",
      kind: element.line(of: "kind").flatMap { Resource.Kind(rawValue: $0) } ?? .lesson,
      topic: element.line(of: "topic") ?? "", url: element.first("address")?.text.plain,
      instructions: element.text(of: "instructions"),
      duration: Resource.Duration(
        low: hours.quarters("low") ?? 0, likely: hours.quarters("likely") ?? 0,
        high: hours.quarters("high") ?? 0),
      durationSource: hours.line(of: "source") ?? "", cost: element.line(of: "cost") ?? "",
      reason: element.text(of: "reason"), worth: element.tenths("worth") ?? 0,
      needsCheckUp: element.flag("check-first"), isStale: element.flag("stale"),
      raises: element.elements(named: "raises").map {
        Raise(
          skill: $0.line(of: "skill") ?? "", title: $0.line(of: "title") ?? "", from: $0.whole("from") ?? 0,
          to: $0.whole("to") ?? 0)
      },
      checks: element.elements(named: "checks").map { SkillCheck($0) })
    serves = element.elements(named: "serves").map { GoalWorth($0) }
  }
}

extension SkillCheck {
  fileprivate init(_ element: Element) {
    self.init(
      skill: element.line(of: "skill") ?? "", title: element.line(of: "title") ?? "",
      level: element.whole("level") ?? 0, quarters: element.quarters("hours") ?? 0)
    guard let chance = element.whole("chance"), let otherwise = element.whole("otherwise") else { return }
    let spares = element.line(of: "spares") ?? ""
    outcome = Outcome(
      chance: chance, otherwise: otherwise, spares: spares.split(separator: " ").map(String.init))
  }
}

extension PlanWeek {
  fileprivate init(_ element: Element) {
    self.init(
      number: element.whole("number") ?? 0, start: element.day("start") ?? .none,
      end: element.day("end") ?? .none,
      capacity: element.quarters("capacity") ?? 0,
      themes: element.elements(named: "theme").map {
        WeekTheme(
          area: $0.line(of: "area") ?? "", title: $0.line(of: "title") ?? "", pass: $0.whole("pass") ?? 1)
      },
      sessions: element.elements(named: "session").map {
        Session(
          activity: $0.line(of: "activity") ?? "", quarters: $0.quarters("hours") ?? 0,
          part: $0.whole("part") ?? 0, parts: $0.whole("parts") ?? 0, day: $0.day("day"),
          minute: $0.clock("at"))
      },
      review: element.quarters("review") ?? 0, readiness: Score(element.first("expected")),
      reviews: element.elements(named: "review").map { PlannedReview($0) })
  }
}

extension FinishRange {
  fileprivate init(_ element: Element) {
    self.init(
      low: element.day("low") ?? .none, likely: element.day("likely") ?? .none,
      high: element.day("high") ?? .none)
  }
}

extension Omission {
  fileprivate init(_ element: Element) {
    self.init(
      skill: element.line(of: "skill") ?? "", title: element.line(of: "title") ?? "",
      level: element.whole("level") ?? 0, cost: element.tenths("cost") ?? 0,
      costs: element.elements(named: "costs").map { GoalWorth($0) })
  }
}

extension WayOut {
  fileprivate init?(_ element: Element) {
    if let quarters = element.first("more-hours")?.quarters("hours-per-week") {
      self = .hours(quartersPerWeek: quarters)
    } else if let day = element.first("later-exam")?.day("date") {
      self = .date(day)
    } else if let target = element.first("lower-target") {
      self = .target(Score(target))
    } else {
      return nil
    }
  }
}

extension PaceRow {
  fileprivate init(_ element: Element) {
    self.init(
      quartersPerWeek: element.quarters("hours-per-week") ?? 0,
      readinessAtDate: element.first("at-exam").map { Score($0) },
      earliestDate: element.day("target-reached"),
      goals: element.elements(named: "goal-at-exam").map { GoalScore($0) })
  }
}

extension Day {
  /// The neutral day, 1970-01-01.
  static var none: Day { Day(number: 0) }
}
