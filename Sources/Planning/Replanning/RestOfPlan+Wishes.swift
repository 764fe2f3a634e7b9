import Assessment
import Ontology
import Scheduling

/// What wishes ask of the weeks ahead.
extension RestOfPlan {
  /// The place, from the current week, of the week that holds a day; `nil` where none ahead does.
  private func week(of day: Day) -> Int? {
    weeks.indices.first { $0 == 0 ? day <= weeks[0].end : weeks[$0].start <= day && day <= weeks[$0].end }
  }

  private var pins: [PlanPin] { old.openPins(from: today) }

  /// The weeks ahead in which the next sessions of activities are to be, by their ids.
  var pinnedWeeks: [String: Int] {
    Dictionary(
      pins.compactMap { pin in week(of: pin.day).map { (pin.activity, $0) } },
      uniquingKeysWith: { _, last in last })
  }

  /// The days on which they are to be.
  var pinnedDays: [String: Day] {
    Dictionary(
      pins.filter { !$0.isWholeWeek }.map { ($0.activity, $0.day) }, uniquingKeysWith: { _, last in last })
  }

  /// What was promised for the next seven days, where nothing was missed that has to come first.
  private var soonActivities: [String] {
    guard ahead.missed.isEmpty else { return [] }
    let last = today.adding(days: 6)
    var seen: Set<String> = []
    return weeks.indices.flatMap(planned).filter { session in
      session.day.map { $0 <= last } ?? false
    }.map(\.activity).filter { seen.insert($0).inserted }
  }

  /// Lets weeks learn as much as they hold of what is pinned to them, also where nothing new would be planned.
  func giveRoomToPins(in problem: inout StudyProblem, keeping kept: StudySchedule) {
    let pinned = pinnedWeeks
    guard !pinned.isEmpty else { return }
    for (week, entry) in kept.weeks.enumerated() {
      let load = entry.sessions.filter { pinned[problem.activities[$0.activity].id] == week }.map(\.quarters)
        .reduce(0, +)
      problem.weeks[week].learningLimit = min(
        problem.weeks[week].capacity, max(problem.weeks[week].learningLimit, load))
    }
  }

  /// What wishes fix; `nil` where there are none that ask for a time or a place in the plan.
  func wishedStudy(
    in problem: StudyProblem, keeping kept: StudySchedule, by maker: PlanMaker, within own: Range<Int>
  ) -> WishedStudy? {
    let places = Dictionary(
      problem.activities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let pins = pins.compactMap { pin in
      places[pin.activity].flatMap { activity in
        week(of: pin.day).map { WishedStudy.Pin(activity: activity, week: $0, hasDay: !pin.isWholeWeek) }
      }
    }.filter { own.contains($0.week) }.sorted { ($0.week, $0.activity) < ($1.week, $1.activity) }
    // Of several subjects that are each to be first, the one that was asked for last is.
    let priorities = old.heldWishes.reversed().compactMap { maker.priority(of: $0.wish) }
    let wanted = old.wantedActivities.compactMap { places[$0] }
    let soon = soonActivities.compactMap { places[$0] }
    guard !pins.isEmpty || !priorities.isEmpty || !wanted.isEmpty || !soon.isEmpty else { return nil }
    var study = WishedStudy(problem, keeping: kept)
    study.fix(pins, priorities)
    study.fixFormer(soon)
    for activity in wanted { study.want(activity) }
    return study
  }
}

extension RestOfPlan {
  /// Whether nothing of what is to come first comes later than it was planned, or than what was missed of it could.
  func keepsPriorities(
    _ schedule: StudySchedule, in problem: StudyProblem, by maker: PlanMaker
  ) -> Bool {
    let priorities = old.heldWishes.compactMap { maker.priority(of: $0.wish) }
    guard !priorities.isEmpty else { return true }
    let (before, now) = (lastWeeks(problem), schedule.lastWeeks)
    return now.allSatisfy { activity, week in
      week <= max(0, before[activity] ?? 0)
        || !priorities.contains { $0.includes(problem.activities[activity], of: problem) }
    }
  }
}

extension StudySchedule {
  /// The last week of each activity.
  fileprivate var lastWeeks: [Int: Int] {
    var ends: [Int: Int] = [:]
    for (week, entry) in weeks.enumerated() {
      for session in entry.sessions { ends[session.activity] = week }
    }
    return ends
  }
}

extension PlanMaker {
  /// What a wish puts before all else, in the terms of the problem.
  fileprivate func priority(of wish: Wish) -> WishedStudy.Priority? {
    guard case .priority(let subject) = wish.content else { return nil }
    return switch subject {
    case .skill(let skill): model.library.skillIndex[Skill.ID(skill.id)].map { .skill($0) }
    case .area(let area): model.library.areas.firstIndex { $0.id.text == area.id }.map { .topic($0) }
    case .activity: nil
    }
  }
}
