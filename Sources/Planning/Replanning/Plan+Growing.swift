import Ontology

/// Plans whose end moves.
extension Plan {
  /// The plan with another day of the exam: its weeks are cut or continued to the day before. Those that are
  /// added hold nothing yet.
  ///
  /// - Parameter today: Weeks that were over by then stay as they were.
  func reaching(_ exam: Day, from today: Day) -> Plan {
    var plan = self
    plan.conditions.examDate = exam
    let last = exam.adding(days: -1)
    plan.weeks.removeAll { $0.start > last && $0.end >= today }
    // The old date may have cut the last week short.
    if let week = plan.weeks.last, week.end >= today {
      plan.weeks[plan.weeks.count - 1].end = min(week.start.adding(days: 6), last)
    }
    while plan.nextDay <= last { plan.addWeek(until: last) }
    return plan
  }

  /// The plan with another day of its exam that the learner names.
  ///
  /// - Throws: `ProgressFault.examDate` for a day that is not after today, or more than two years away.
  func moving(to exam: Day, from today: Day) throws(ProgressFault) -> Plan {
    guard exam != conditions.examDate else { return self }
    let days = today.adding(days: 1)...today.adding(days: Conditions.horizonDays)
    guard days.contains(exam) else {
      throw .examDate(exam, first: days.lowerBound, last: days.upperBound)
    }
    return reaching(exam, from: today)
  }

  /// The plan with so many more weeks; the day of its exam, if it has one, moves with them.
  func growing(byWeeks count: Int, from today: Day) -> Plan {
    guard count > 0 else { return self }
    if let exam = conditions.examDate { return reaching(exam.adding(days: 7 * count), from: today) }
    var plan = self
    for _ in 0..<count { plan.addWeek(until: plan.nextDay.adding(days: 6)) }
    return plan
  }

  /// The plan with weeks up to a day, where no date ends it.
  func reachingWithoutDate(_ today: Day) -> Plan {
    guard conditions.examDate == nil, !weeks.isEmpty else { return self }
    var plan = self
    while plan.nextDay <= today, plan.weeks.count < PlanMaker.longestHorizon {
      plan.addWeek(until: plan.nextDay.adding(days: 6))
    }
    return plan
  }

  /// The day after the last week.
  private var nextDay: Day { weeks.last.map { $0.end.adding(days: 1) } ?? conditions.start }

  private mutating func addWeek(until last: Day) {
    let first = nextDay
    let end = min(first.adding(days: 6), last)
    weeks.append(
      PlanWeek(
        number: weeks.count + 1, start: first, end: end,
        capacity: StudyCalendar(conditions, from: first, to: end).capacity, sessions: [], review: 0,
        readiness: weeks.last?.readiness ?? readiness.now))
  }
}
