import Ontology
import Testing

@testable import Planning

/// Looks at a plan for what wishes ask, without the code that answers for it.
struct WishCheck {
  let plan: Plan
  let library: Library
  let today: Day

  private var ahead: [(week: PlanWeek, session: PlanWeek.Session)] {
    let progress = PlanProgress(plan)
    return plan.weeks.flatMap { week in
      week.sessions.filter { !progress.isDone($0) }.map { (week, $0) }
    }
  }

  /// Checks that a wish that is said to hold does, and that one that does not says why: something left out is planned
  /// where another wish asks for it, and both are named together.
  func check(_ wish: Wish, number: Int, _ standing: WishStanding) {
    if case .unmet(let reason) = standing {
      #expect(!reason.isEmpty)
      switch wish.content {
      case .pin, .addition, .swap, .priority, .sessionLength: break
      case .exclusion(.activity):
        let conflicts = WishConflicts(plan, library: library, on: today).all.filter {
          $0.numbers.contains(number)
        }
        #expect(
          conflicts.flatMap(\.numbers).contains { $0 != number && reason.contains("\($0)") },
          "\(WishWords.text(of: wish)): \(reason)")
      case .hours:
        let others = plan.heldWishes.filter { entry in
          if case .hours = entry.wish.content { entry.number > number } else { false }
        }
        #expect(!others.isEmpty || !plan.conditions.times.isEmpty, "\(reason)")
      case .exclusion, .times, .away, .start, .examDate:
        Issue.record("\(WishWords.text(of: wish)): \(reason)")
      }
      return
    }
    guard standing == .kept else { return }
    let words = Comment(rawValue: "\(wish.made) \(WishWords.text(of: wish)), \(today)")
    switch wish.content {
    case .pin(let activity, let day, let isWholeWeek):
      let next = ahead.first { $0.session.activity == activity.id }
      if isWholeWeek {
        #expect(next.map { $0.week.start <= day && day <= $0.week.end } ?? false, words)
      } else {
        #expect(next?.session.day == day, words)
      }
    case .exclusion(.activity(let activity)):
      #expect(!ahead.contains { $0.session.activity == activity.id }, words)
    case .exclusion(.area(let area)):
      let wanted = Set(plan.wantedActivities)
      #expect(
        !ahead.contains { entry in
          // A practice exam asks about all areas.
          plan.activities.contains { $0.id == entry.session.activity && $0.kind != .practiceExam }
            && library.resource(Resource.ID(entry.session.activity))?.area.text == area.id
            && !wanted.contains(entry.session.activity)
        }, words)
    case .exclusion(.skill): Issue.record(words)
    case .priority(let subject): #expect(isFirst(subject), words)
    case .swap(let former, let other):
      #expect(ahead.contains { $0.session.activity == other.id }, words)
      #expect(!ahead.contains { $0.session.activity == former.id }, words)
    case .addition(let own): #expect(ahead.contains { $0.session.activity == own.id }, words)
    case .sessionLength(_, let most):
      let upkeep = Set(plan.activities.filter { $0.kind.isUpkeep || $0.kind == .practiceExam }.map(\.id))
      #expect(
        ahead.allSatisfy {
          $0.week.end < today || upkeep.contains($0.session.activity) || $0.session.quarters <= most ?? .max
        }, words)
    case .away(let days):
      #expect(!ahead.contains { ($0.session.day.map { days.contains($0) && $0 >= today }) ?? false }, words)
    case .hours, .times, .start, .examDate: break
    }
  }

  /// Whether a subject is done in the week by which its hours and those of what it rests on could be, and two more:
  /// parts that do not fit the rest of a week leave some of it to others. What was put first later comes before it, and
  /// what is pinned, or rests on it, comes when it is pinned to.
  private func isFirst(_ subject: Wish.Subject) -> Bool {
    let pinned = plan.heldWishes.compactMap { entry in
      if case .pin(let activity, _, _) = entry.wish.content { activity.id } else { nil }
    }
    let own = activities(of: subject).filter {
      basis(of: [$0]).isDisjoint(with: pinned) && bringsFurther($0, in: subject)
    }
    let wished = plan.heldWishes.compactMap { entry in
      if case .priority(let subject) = entry.wish.content { subject } else { nil }
    }
    let later = wished.lastIndex(of: subject).map { wished[($0 + 1)...] } ?? []
    let ids = basis(of: own + later.flatMap(activities))
    let sessions = ahead.filter { $0.week.end >= today }
    guard let last = sessions.last(where: { entry in own.contains { $0.id == entry.session.activity } })
    else { return true }
    let needed = sessions.filter { ids.contains($0.session.activity) }.map(\.session.quarters).reduce(0, +)
    var free = 0
    for week in plan.weeks where week.end >= today {
      // Reviews and buffer have their share.
      free += week.capacity * 6 / 10
      if free >= needed { return last.week.number <= week.number + 3 }
    }
    return true
  }

  private func activities(of subject: Wish.Subject) -> [PlannedActivity] {
    plan.activities.filter { activity in
      if case .area(let area) = subject { return activity.topic == area.title }
      return activity.raises.contains { $0.skill == subject.named.id }
    }
  }

  /// Whether an activity brings a skill further than those before it; one that does not is there for something else.
  private func bringsFurther(_ activity: PlannedActivity, in subject: Wish.Subject) -> Bool {
    func level(_ activity: PlannedActivity) -> Int {
      activity.raises.first { $0.skill == subject.named.id }?.to ?? 0
    }
    guard level(activity) > 0 else { return true }
    let before = ahead.prefix { $0.session.activity != activity.id }.map(\.session.activity)
    return !plan.activities.contains { before.contains($0.id) && level($0) >= level(activity) }
  }

  /// Activities with all that leads to what they ask for.
  private func basis(of activities: [PlannedActivity]) -> Set<String> {
    var ids: Set<String> = []
    var open = activities.map(\.id)
    while let id = open.popLast() {
      guard ids.insert(id).inserted, let resource = library.resource(Resource.ID(id)) else { continue }
      for need in resource.entryLevels(in: library) {
        open += plan.activities.filter { other in
          other.raises.contains { $0.skill == need.skill.text && $0.to <= need.level }
        }.map(\.id)
      }
    }
    return ids
  }
}
