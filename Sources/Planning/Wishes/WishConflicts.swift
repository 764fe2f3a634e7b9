public import Ontology
import Wording

/// Wishes that cannot hold together, told by what they say.
public struct WishConflicts {
  /// Each conflict with the numbers of its wishes and a sentence without a full stop.
  public struct Conflict: Sendable, Hashable {
    /// The numbers of the wishes, ascending.
    public let numbers: [Int]
    /// What is wrong.
    public let text: String
  }

  /// All of them.
  public private(set) var all: [Conflict] = []

  /// Looks at the wishes of a plan that hold and are not past.
  ///
  /// - Complexity: O(wishes²).
  public init(_ plan: Plan, library: Library, on today: Day) {
    let held = plan.heldWishes
    let pins = plan.openPins(from: today)
    for (place, pin) in pins.enumerated() {
      for other in pins[..<place] where other.activity == pin.activity && other != pin {
        add([other.number, pin.number], worded("both give \(quoted(pin.activity, plan)) a time"))
      }
      if let exam = plan.conditions.examDate, pin.day >= exam {
        let date = held.last { if case .examDate = $0.wish.content { true } else { false } }
        add(
          [pin.number] + (date.map { [$0.number] } ?? []),
          worded("\(pin.day) is not before the exam on \(exam)"))
      }
    }
    for (number, wish) in held {
      switch wish.content {
      case .exclusion(.activity(let activity)):
        for (other, wanted) in Self.wanting(activity.id, in: held) {
          add([number, other], worded("“\(activity.title)” cannot be left out and \(wanted)"))
        }
      case .exclusion(.area(let area)):
        for (other, words) in Self.wanting(area: area.id, in: held, library: library) {
          add([number, other], worded("“\(area.title)” cannot be left out and \(words)"))
        }
      case .swap(let former, _):
        for (other, wanted) in Self.wanting(former.id, in: held) where other != number {
          add([number, other], worded("“\(former.title)” cannot be replaced and \(wanted)"))
        }
      case .away(let days):
        for pin in pins where !pin.isWholeWeek && days.contains(pin.day) {
          add([number, pin.number], worded("\(pin.day) is away, and a session is pinned to it"))
        }
      default: break
      }
    }
    fillWeeks(pins, of: plan)
  }

  private mutating func add(_ numbers: [Int], _ text: String) {
    let conflict = Conflict(numbers: Set(numbers).sorted(), text: text)
    if !all.contains(conflict) { all.append(conflict) }
  }

  /// Pins of one week that take more than it holds.
  private mutating func fillWeeks(_ pins: [PlanPin], of plan: Plan) {
    for week in plan.weeks {
      let own = pins.filter { (week.start...week.end).contains($0.day) }
      guard own.count > 1 else { continue }
      let least = own.compactMap { pin in plan.activities.first { $0.id == pin.activity } }.map {
        min($0.duration.likely, 4)
      }.reduce(0, +)
      let capacity = StudyCalendar(plan.conditions, from: week.start, to: week.end).capacity
      guard least > capacity else { continue }
      add(
        own.map(\.number),
        worded("week \(week.number) holds \(Double(capacity) / 4) h, too little for all that is pinned to it")
      )
    }
  }

  private func quoted(_ activity: String, _ plan: Plan) -> String {
    "“\(plan.activities.first { $0.id == activity }?.title ?? activity)”"
  }

  typealias Held = [(number: Int, wish: Wish)]

  /// The wishes that want an activity to be done, each with what it wants as a clause without its subject.
  static func wanting(_ activity: String, in held: Held) -> [(number: Int, words: String)] {
    held.compactMap { number, wish in
      switch wish.content {
      case .pin(let pinned, _, _) where pinned.id == activity: (number, worded("have a time"))
      case .swap(_, let other) where other.id == activity: (number, worded("stand in for another"))
      case .addition(let own) where own.id == activity: (number, worded("be added"))
      default: nil
      }
    }
  }

  /// The wishes that want something of an area to be done.
  private static func wanting(area: String, in held: Held, library: Library) -> [(Int, String)] {
    held.compactMap { number, wish in
      switch wish.content {
      case .priority(.area(let other)) where other.id == area: (number, worded("come first"))
      case .priority(.skill(let skill))
      where library.skill(Skill.ID(skill.id))?.area.text == area:
        (number, worded("“\(skill.title)”, which is part of it, come first"))
      case .pin(let activity, _, _)
      where library.resource(Resource.ID(activity.id))?.area.text == area:
        (number, worded("“\(activity.title)”, which is part of it, have a time"))
      default: nil
      }
    }
  }
}
