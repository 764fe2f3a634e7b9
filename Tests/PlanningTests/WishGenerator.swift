import Ontology
import TestSupport

@testable import Planning

/// Draws wishes that a person could have about a plan.
struct WishGenerator {
  let plan: Plan
  let library: Library
  let today: Day
  /// The number that the wish will have.
  let number: Int
  private var numbers: TestGenerator

  init(plan: Plan, library: Library, today: Day, number: Int, seed: UInt64) {
    (self.plan, self.library, self.today, self.number) = (plan, library, today, number)
    numbers = TestGenerator(state: seed)
  }

  private mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  /// The activities of which something is left.
  private var open: [PlannedActivity] {
    let progress = PlanProgress(plan)
    let planned = Set(plan.weeks.flatMap(\.sessions).filter { !progress.isDone($0) }.map(\.activity))
    return plan.activities.filter { planned.contains($0.id) && !$0.kind.isUpkeep }
  }

  /// A wish; `nil` where there is nothing to wish about.
  mutating func content() -> Wish.Content? {
    guard let activity = open.randomElement(using: &numbers) else { return nil }
    let named = Wish.Named(id: activity.id, title: activity.title)
    switch draw(0...10) {
    case 0, 1, 2:
      let last = plan.weeks.last?.end ?? today
      guard last >= today else { return nil }
      let day = today.adding(days: draw(0...(last.number - today.number)))
      return .pin(named, on: day, isWholeWeek: draw(0...1) == 0)
    case 3: return .exclusion(.activity(named))
    case 4:
      guard let area = library.areas.randomElement(using: &numbers) else { return nil }
      return .exclusion(.area(Wish.Named(id: area.id.text, title: area.title)))
    case 5:
      guard let area = library.areas.first(where: { $0.title == activity.topic }) else { return nil }
      return .priority(.area(Wish.Named(id: area.id.text, title: area.title)))
    case 6:
      guard let raise = activity.raises.first else { return nil }
      return .priority(.skill(Wish.Named(id: raise.skill, title: raise.title)))
    case 7:
      let other = library.resources.first { other in
        other.id.text != activity.id && other.kind != .practiceExam
          && !plan.activities.contains { $0.id == other.id.text } && !activity.raises.isEmpty
          && activity.raises.allSatisfy { raise in
            other.raises.contains { $0.skill.text == raise.skill && $0.to >= raise.to }
          }
      }
      return other.map { .swap(named, for: Wish.Named(id: $0.id.text, title: $0.title)) }
    case 8:
      guard let skill = library.skills.randomElement(using: &numbers) else { return nil }
      return .addition(
        OwnActivity(
          id: "own.\(number)", title: "Own \(number)", url: nil, quarters: draw(1...24), price: nil,
          steps: [
            OwnActivity.Step(skill: Wish.Named(id: skill.id.text, title: skill.title), level: draw(1...4))
          ]))
    case 9:
      return draw(0...1) == 0
        ? .sessionLength(least: draw(0...1) == 0 ? 2 : nil, most: draw(4...10))
        : .hours(weeklyQuarters: draw(16...48), from: today)
    default:
      let first = today.adding(days: draw(0...20))
      return .away(first...first.adding(days: draw(0...5)))
    }
  }
}
