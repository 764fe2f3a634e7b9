public import Ontology

/// The wishes of a plan.
extension Plan {
  /// The most wishes of a plan, withdrawn ones included.
  public static let mostWishes = 500

  /// The wishes that hold, with their numbers.
  public var heldWishes: [(number: Int, wish: Wish)] {
    wishes.enumerated().filter { $0.element.holds }.map { ($0.offset + 1, $0.element) }
  }

  /// The activities that are left out because the learner wishes it, or agreed to it before wishes were kept.
  public var excludedActivities: Set<String> {
    var known: Set<String> = []
    var excluded: Set<String> = []
    for wish in wishes {
      switch wish.content {
      case .exclusion(.activity(let activity)):
        known.insert(activity.id)
        if wish.holds { excluded.insert(activity.id) }
      case .swap(let former, _): if wish.holds { excluded.insert(former.id) }
      default: break
      }
    }
    for remark in reviews.flatMap(\.remarks) {
      guard case .removal(let activity) = remark.content, !known.contains(activity),
        remark.state == .accepted || remark.state == .done
      else { continue }
      excluded.insert(activity)
    }
    return excluded
  }

  /// The areas that are left out because the learner wishes it.
  public var excludedAreas: Set<String> {
    Set(
      wishes.filter(\.holds).compactMap { wish in
        if case .exclusion(.area(let area)) = wish.content { area.id } else { nil }
      })
  }

  /// The activities that the learner brings along.
  public var ownActivities: [OwnActivity] {
    wishes.filter(\.holds).compactMap { wish in
      if case .addition(let own) = wish.content { own } else { nil }
    }
  }

  /// The activities that are to be in the plan whatever they bring.
  var wantedActivities: [String] {
    wishes.filter(\.holds).compactMap { wish in
      switch wish.content {
      case .addition(let own): own.id
      case .swap(_, let other): other.id
      default: nil
      }
    }
  }

  /// The conditions with all wishes about hours, times, days away and the length of sessions.
  ///
  /// - Parameter given: The conditions without such wishes.
  static func conditions(_ given: Conditions, with wishes: [Wish]) -> Conditions {
    var conditions = given
    for wish in wishes where wish.holds {
      switch wish.content {
      case .hours(let quarters, let from): conditions.change(hours: quarters, from: from)
      case .times(let times, let from):
        conditions.times = times
        conditions.change(hours: times.map(\.quarters).reduce(0, +), from: from)
      case .away(let days): conditions.away.append(days)
      case .sessionLength(let least, let most):
        (conditions.leastSession, conditions.mostSession) = (least, most)
      default: break
      }
    }
    conditions.away.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return conditions
  }

  /// The plan with other wishes: its conditions, its first day and the day of its exam follow; its weeks ahead hold
  /// what they held, for a replan to mend.
  ///
  /// - Parameters:
  ///   - wishes: All wishes.
  ///   - today: The day on which they change.
  /// - Throws: `ProgressFault` for a date that does not fit.
  public func wishing(_ wishes: [Wish], on today: Day) throws(ProgressFault) -> Plan {
    guard wishes != self.wishes else { return self }
    let given = asked ?? conditions
    var plan = self
    plan.wishes = wishes
    let changesCalendar = wishes.contains { $0.holds && $0.content.changesCalendar }
    var base = given
    (base.start, base.examDate, base.busy) = (conditions.start, conditions.examDate, conditions.busy)
    plan.asked = changesCalendar ? base : nil
    plan.conditions = Self.conditions(base, with: wishes)
    for (before, after) in zip(self.wishes, wishes) where before.holds && !after.holds {
      try plan.takeBack(after.content, on: today)
    }
    for wish in wishes.dropFirst(self.wishes.count) where wish.holds {
      switch wish.content {
      case .examDate(let exam, _): plan = try plan.moving(to: exam, from: today)
      case .start(let day, _): plan = try plan.beginning(on: day, from: today)
      default: break
      }
    }
    plan.asked?.busy = []
    plan.asked?.start = plan.conditions.start
    plan.asked?.examDate = plan.conditions.examDate
    return plan
  }

  /// Gives a date back that a wish had changed, unless something else has changed it since.
  private mutating func takeBack(_ content: Wish.Content, on today: Day) throws(ProgressFault) {
    switch content {
    case .examDate(let exam, let former) where conditions.examDate == exam:
      if let former {
        self = try moving(to: former, from: today)
      } else {
        conditions.examDate = nil
      }
    case .start(let day, let former) where conditions.start == day:
      self = try beginning(on: former, from: today)
    default: break
    }
  }

  /// The plan with another first day, before it has begun; what was in a week is in the week of the same number.
  ///
  /// - Throws: `ProgressFault.begun` for a plan that has begun, `examDate` where the exam is not after the day.
  func beginning(on day: Day, from today: Day) throws(ProgressFault) -> Plan {
    guard day != conditions.start else { return self }
    guard weeks.first.map({ $0.start == conditions.start }) ?? true, today <= conditions.start,
      today <= day, records.isEmpty
    else { throw .begun(conditions.start) }
    if let exam = conditions.examDate, exam <= day {
      throw .examDate(exam, first: day.adding(days: 1), last: day.adding(days: Conditions.horizonDays))
    }
    var plan = self
    let shift = day.number - conditions.start.number
    plan.conditions.start = day
    for index in plan.weeks.indices {
      plan.weeks[index].start = plan.weeks[index].start.adding(days: shift)
      plan.weeks[index].end = plan.weeks[index].start.adding(days: 6)
      plan.weeks[index].reviews = []
      for place in plan.weeks[index].sessions.indices {
        let session = plan.weeks[index].sessions[place]
        plan.weeks[index].sessions[place].day = session.day?.adding(days: shift)
      }
    }
    return conditions.examDate.map { plan.reaching($0, from: today) } ?? plan
  }
}

extension Wish.Content {
  /// Whether it changes the calendar that the learner gave, dates aside.
  var changesCalendar: Bool {
    switch self {
    case .sessionLength, .hours, .times, .away: true
    case .pin, .exclusion, .priority, .swap, .addition, .start, .examDate: false
    }
  }
}

extension Plan.Conditions {
  /// Changes the hours a week from a day on.
  fileprivate mutating func change(hours quarters: Int, from day: Day) {
    hoursChanges.removeAll { $0.from >= day }
    hoursChanges.append(Plan.HoursChange(from: day, weeklyQuarters: quarters))
  }
}
