import Ontology
import Planning

extension PlanGenerator {
  /// What the learner asks of the plan, in every form that a wish can have.
  mutating func addWishes(to plan: inout Plan) {
    let start = plan.conditions.start
    plan.wishes = list(0...6) { maker, index in
      Wish(
        maker.wish(index, from: start), made: maker.day(after: start, within: 0...90),
        author: maker.flag() ? maker.title() : nil,
        withdrawn: maker.flag() ? maker.day(after: start, within: 0...90) : nil)
    }
    guard flag() else { return }
    var asked = plan.conditions
    asked.busy = []
    (asked.leastSession, asked.mostSession) = (flag() ? number(1...8) : nil, flag() ? number(8...40) : nil)
    plan.asked = asked
    (plan.conditions.leastSession, plan.conditions.mostSession) = (asked.leastSession, nil)
  }

  private mutating func named(_ index: Int) -> Wish.Named { Wish.Named(id: id(index), title: title()) }

  private mutating func wish(_ index: Int, from start: Day) -> Wish.Content {
    let day = day(after: start, within: 0...90)
    switch number(0...12) {
    case 0: return .pin(named(index), on: day, isWholeWeek: flag())
    case 1: return .exclusion(.activity(named(index)))
    case 2: return .exclusion(.area(named(index)))
    case 3: return .priority(.skill(named(index)))
    case 4: return .priority(.area(named(index)))
    case 5: return .swap(named(index), for: named(index + 1))
    case 6:
      return .addition(
        OwnActivity(
          id: id(index), title: title(), url: flag() ? "https://example.org/a?b=\(index)" : nil,
          quarters: number(1...400), price: flag() ? title() : nil,
          steps: list(1...3) { maker, index in
            OwnActivity.Step(skill: maker.named(index), level: maker.number(0...4))
          }))
    case 7: return .sessionLength(least: number(1...4), most: flag() ? number(4...40) : nil)
    case 8: return .hours(weeklyQuarters: number(0...240), from: day)
    case 9:
      return .times(
        list(1...3) { maker, _ in
          Plan.WeeklyTime(
            weekday: maker.number(0...6), from: maker.number(0...700), to: maker.number(701...1440))
        }, from: day)
    case 10: return .away(day...day.adding(days: number(0...9)))
    case 11: return .start(day, former: start)
    default: return .examDate(day, former: flag() ? start : nil)
    }
  }
}
