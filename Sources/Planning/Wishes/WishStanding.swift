import Assessment
public import Ontology
import Wording

/// What has become of a wish in a plan.
public enum WishStanding: Sendable, Hashable {
  /// The plan does what is wished.
  case kept
  /// It was done.
  case done
  /// The day or the week of it is over, and it was not done.
  case past
  /// It cannot be; with the reason as a clause.
  case unmet(String)
  /// It was withdrawn on a day.
  case withdrawn(Day)
}

extension Plan {
  /// What has become of each wish, in their order, seen from a day.
  ///
  /// - Complexity: O(wishes · sessions).
  public func standings(on today: Day) -> [WishStanding] {
    let progress = PlanProgress(self)
    let ahead = weeks.flatMap { week in
      week.sessions.filter { !progress.isDone($0) }.map { (week: week, session: $0) }
    }
    func isPlanned(_ activity: String) -> Bool { ahead.contains { $0.session.activity == activity } }
    return wishes.map { wish in
      if let day = wish.withdrawn { return .withdrawn(day) }
      switch wish.content {
      case .pin(let activity, let day, let isWholeWeek):
        if isPinDone(activity.id, since: wish.made) || progress.completed.contains(activity.id) {
          return .done
        }
        let week = weekIndex(of: day).map { weeks[$0] }
        guard today <= (isWholeWeek ? week?.end ?? day : day) else { return .past }
        guard let next = ahead.first(where: { $0.session.activity == activity.id }) else {
          return .unmet(
            worded("“\(activity.title)” has no place in the plan; ")
              + noRoom(on: day, isWholeWeek, from: today))
        }
        if isWholeWeek ? next.week.number == week?.number : next.session.day == day { return .kept }
        return .unmet(noRoom(on: day, isWholeWeek, from: today))
      case .exclusion(let subject):
        let areas = subject.areaTitle.map { title in
          activities.filter { $0.area == title }.map(\.id)
        }
        guard (areas ?? [subject.named.id]).contains(where: isPlanned), !isWanted(subject) else {
          return .kept
        }
        let wanting = WishConflicts.wanting(subject.named.id, in: heldWishes).first
        return .unmet(
          wanting.map { worded("wish \($0.number) asks for it") }
            ?? worded("the rest of the plan is not planned anew yet"))
      case .priority(let subject):
        let own = activities.filter { activity in
          subject.areaTitle.map { activity.area == $0 }
            ?? activity.raises.contains { $0.skill == subject.named.id }
        }.map(\.id)
        if own.contains(where: isPlanned) {
          return pinThatDelays(own, among: ahead, from: today).map { .unmet($0) } ?? .kept
        }
        return own.isEmpty ? .unmet(worded("the plan studies nothing of “\(subject.named.title)”")) : .done
      case .swap(_, let activity): return planned(activity, progress, isPlanned(activity.id))
      case .addition(let own):
        return planned(Wish.Named(id: own.id, title: own.title), progress, isPlanned(own.id))
      case .sessionLength(let least, let most):
        let practice = Set(activities.filter { $0.kind == .practiceExam || $0.kind.isUpkeep }.map(\.id))
        let wrong = ahead.filter { entry in
          entry.week.end >= today && !practice.contains(entry.session.activity)
            && (entry.session.quarters > most ?? .max
              || entry.session.quarters < least ?? 0 && entry.session.parts > 1)
        }
        return wrong.isEmpty
          ? .kept
          : .unmet(
            worded(
              """
              \(Counted.text(wrong.count, "session has", "sessions have")) another length, since the times of their \
              weeks leave no other way
              """))
      case .away(let days): return days.upperBound < today ? .past : .kept
      case .hours(let quarters, _): return obstacle(toHours: quarters, of: wish).map { .unmet($0) } ?? .kept
      case .times: return .kept
      case .start(let day, _):
        return conditions.start == day ? .kept : .unmet(worded("the plan begins on \(conditions.start)"))
      case .examDate(let day, _, let exam):
        if let exam, passedExams.contains(where: { .exam($0.exam) == exam }) { return .past }
        let now = self.day(of: exam)
        return now == day
          ? .kept
          : .unmet(now.map { worded("the exam is on \($0) now") } ?? worded("the plan has no date now"))
      }
    }
  }

  /// Why the hours a week that are wished for are not planned; `nil` where they are.
  private func obstacle(toHours quarters: Int, of wish: Wish) -> String? {
    if let newer = heldWishes.last(where: { if case .hours = $0.wish.content { true } else { false } }),
      newer.wish != wish
    {
      return worded("wish \(newer.number), which is newer, asks for other hours")
    }
    let most = FreeTime(conditions).quartersOfTimes
    guard !conditions.times.isEmpty, quarters > most else { return nil }
    return worded(
      "the times of the week hold only \(WishWords.hours(most)); more hours need more times, with --weekly")
  }

  /// That what is to come first begins with something that is pinned to a later week; `nil` where it does not.
  private func pinThatDelays(
    _ own: [String], among ahead: [(week: PlanWeek, session: PlanWeek.Session)], from today: Day
  ) -> String? {
    guard let first = ahead.first(where: { own.contains($0.session.activity) }),
      first.week.start > today.adding(days: 7),
      let pin = openPins(from: today).first(where: { $0.activity == first.session.activity }),
      let activity = activities.first(where: { $0.id == pin.activity })
    else { return nil }
    return worded("it begins with “\(activity.title)”, which is pinned to \(pin.day)")
  }

  private func planned(_ activity: Wish.Named, _ progress: PlanProgress, _ isPlanned: Bool) -> WishStanding {
    if isPlanned { return .kept }
    return progress.completed.contains(activity.id)
      ? .done : .unmet(worded("the weeks ahead have no room for “\(activity.title)” and what it rests on"))
  }

  /// Whether something of an area that is left out is in the plan by another wish.
  private func isWanted(_ subject: Wish.Subject) -> Bool {
    guard let title = subject.areaTitle else { return false }
    let wanted = Set(wantedActivities)
    let progress = PlanProgress(self)
    return weeks.flatMap(\.sessions).filter { !progress.isDone($0) }.allSatisfy { session in
      wanted.contains(session.activity)
        || !activities.contains { $0.id == session.activity && $0.area == title }
    }
  }

  /// Why a session is not on a day or in its week.
  private func noRoom(on day: Day, _ isWholeWeek: Bool, from today: Day) -> String {
    guard let index = weekIndex(of: day), weeks[index].start <= day else {
      return worded("\(day) is not within the plan")
    }
    let week = weeks[index]
    let first = isWholeWeek ? max(today, week.start) : day
    let last = isWholeWeek ? week.end : day
    guard conditions.hasStudyTime(from: first, to: last) else {
      return isWholeWeek
        ? worded("week \(week.number) has no time for study") : worded("\(day) has no time for study")
    }
    return (isWholeWeek ? worded("week \(week.number)") : "\(day)")
      + worded(" has no room for it, or what it rests on cannot be done before")
  }
}

extension Wish.Subject {
  /// The name of an area; `nil` for anything else.
  fileprivate var areaTitle: String? {
    if case .area(let area) = self { area.title } else { nil }
  }
}

extension Plan.Conditions {
  /// Whether there is time for study on some of the days: none of it away or busy.
  public func hasStudyTime(from first: Day, to last: Day) -> Bool {
    guard first <= last else { return false }
    let time = FreeTime(self)
    return (first.number...last.number).map { Day(number: $0) }.contains { day in
      times.isEmpty ? time.isFree(day) : !time.slots(on: day).isEmpty
    }
  }
}
