import Assessment
import Documents
import Ontology
import Planning

extension PlanGenerator {
  /// A text of several lines.
  mutating func lines() -> String {
    let text = list(1...4) { maker, _ in maker.text() }.joined(separator: "\n")
    return text.plainLines
  }

  mutating func review(of activities: [PlannedActivity], from start: Day) -> PlanReview {
    PlanReview(
      author: title(), relation: Evidence.Relation.allCases[number(0...2)],
      day: day(after: start, within: 0...60),
      revision: number(1...9), isShared: flag(),
      remarks: list(1...8) { maker, index in maker.remark(index, activities) })
  }

  private mutating func remark(_ index: Int, _ activities: [PlannedActivity]) -> PlanReview.Remark {
    let content = content(index, activities)
    let states: [PlanReview.State] =
      content.isProposal ? [.open, .accepted, .declined, .done] : [.open, .accepted]
    return PlanReview.Remark(content, state: states[number(0...states.count - 1)])
  }

  private mutating func content(_ index: Int, _ activities: [PlannedActivity]) -> PlanReview.Content {
    let activity = activities.isEmpty ? "gone" : activities[number(0...activities.count - 1)].id
    switch number(0...8) {
    case 0: return .shown(.skill(id(index)))
    case 1: return .shown(.competency(id(index)))
    case 2: return .shown(.activity(activity, part: nil))
    case 3: return .comment(.activity(activity, part: flag() ? number(1...9) : nil), "C" + lines())
    case 4: return .comment([.plan, .competency(id(index)), .skill(id(index))][number(0...2)], "C" + lines())
    case 5: return .rating(flag() ? .skill(id(index)) : .competency(id(index)), level: number(0...4))
    case 6: return .hours(weeklyQuarters: number(1...600), reason: lines())
    case 7: return .addition(title: title(), quarters: flag() ? number(1...400) : nil, reason: lines())
    default: return .removal(activity: activity)
    }
  }
}
