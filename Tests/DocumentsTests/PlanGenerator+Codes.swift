import Assessment
import Documents
import Ontology
import Planning

extension PlanGenerator {
  /// A name of any form.
  mutating func name() -> ActivityName {
    switch number(0...3) {
    case 0: .checkUp(skills: number(0...20))
    case 1: .recall(of: title())
    case 2: .upkeepCheckUp(of: title())
    default: .given(title())
    }
  }

  /// A reason of any code, about a skill that is raised.
  mutating func reason(of raises: [PlannedActivity.Raise]) -> ActivityReason {
    let weeks = [number(1...50), number(1...50)].sorted()
    guard let raise = raises.first, flag() else {
      return [
        .completion, .practiceExam, .opening, .learned(weeks: weeks[0]...weeks[1]), .text(text()),
      ][number(0...4)]
    }
    let skill = Skill.ID(raise.skill)
    return [
      .demanded(skill: skill, needed: number(0...4), by: ActivityReason.Asker.allCases[number(0...2)]),
      .slight(skill: skill), .foundation(skill: skill), .objective(skill: skill),
      .leadsTo(skill: skill, activity: id(7), title: title()),
      .renewal(weakest: skill, left: number(0...100)),
      .leastUsed(weakest: skill, left: number(0...100)),
    ][number(0...6)]
  }

  /// A task of any form.
  mutating func task() -> RecallTask {
    [.wrongAnswers(number(0...99)), .redo(title()), .explain(nil), .explain(title()), .text(text())][
      number(0...4)]
  }

  /// What a verdict rests on, in any form.
  mutating func grounds() -> VerdictGrounds {
    let depth = VerdictGrounds.Depth(
      tier: ExamDepth.Tier.allCases[number(0...3)], covered: number(0...100))
    return [.rule(nil), .rule(depth), .text(title())][number(0...2)]
  }
}
