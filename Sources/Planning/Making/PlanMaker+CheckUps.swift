import Assessment
import Ontology
import Scheduling

extension PlanMaker {
  /// A check-up with the week that it is in.
  struct PlacedCheckUp {
    let week: Int
    let activity: PlannedActivity
  }

  /// The check-ups of a plan: the opening one, and those that ask about what was learned since the one before.
  func checkUps(_ solution: PlanSolution) -> [PlacedCheckUp] {
    var result: [PlacedCheckUp] = []
    var since = 0
    let hasOpening = rhythm(solution.conditions).hasOpening
    for (place, entry) in solution.calendar.checkUps.sorted(by: { $0.key < $1.key }).enumerated() {
      let (week, quarters) = entry
      let isOpening = hasOpening && place == 0
      let activity =
        isOpening
        ? openingCheckUp(solution, quarters: quarters)
        : laterCheckUp(solution, weeks: since..<week, quarters: quarters, number: week)
      if let activity { result.append(PlacedCheckUp(week: week, activity: activity)) }
      since = week
    }
    return result
  }

  /// When check-ups are due.
  func rhythm(_ conditions: Plan.Conditions) -> CheckUpRhythm {
    CheckUpRhythm(
      hasOpening: conditions.hasCheckUps && !uncertainSkills.isEmpty, isRepeated: conditions.hasCheckUps)
  }

  /// Says of each skill what right and wrong answers would change.
  private func openingCheckUp(_ solution: PlanSolution, quarters: Int) -> PlannedActivity? {
    let study = NeededStudy(solution)
    let found = uncertainSkills.lazy.map { skill in
      (skill: skill, spared: study.dispensable(ifSkill: skill.index, isAtLevel: skill.level))
    }
    .filter {
      $0.spared.map { solution.problem.activities[$0].duration }.reduce(0, +) >= UncertainSkill.leastQuarters
    }
    .prefix(UncertainSkill.mostInOneCheckUp)
    guard !found.isEmpty else { return nil }
    let checks = found.map { entry in
      var check = self.check(
        entry.skill.index, level: entry.skill.level,
        quarters: entry.spared.map { solution.problem.activities[$0].duration }.reduce(0, +))
      check.outcome = SkillCheck.Outcome(
        chance: Int((entry.skill.chance * 100).rounded()), otherwise: entry.skill.levelIfWrong,
        spares: entry.spared.prefix(Self.mostSpared).map { builder.resources[$0].id.text })
      return check
    }
    return checkUp(id: "check-up-0", checks: Array(checks), quarters: quarters, why: .opening)
  }

  /// The most activities that a check names as falling away.
  private static let mostSpared = 20

  /// Asks again about what was learned lately, the skills that count most first.
  private func laterCheckUp(
    _ solution: PlanSolution, weeks: Range<Int>, quarters: Int, number: Int
  ) -> PlannedActivity? {
    var levels: [Int: Int] = [:]
    for activity in solution.outcome.completed {
      guard let week = solution.outcome.completionWeek[activity], weeks.contains(week) else { continue }
      for raise in solution.problem.activities[activity].raises
      where raise.to > solution.problem.skills[raise.skill].initialLevel {
        levels[raise.skill] = max(levels[raise.skill] ?? 0, raise.to)
      }
    }
    let checks = levels.filter { questions.canAsk(about: model.library.skills[$0.key].id) }
      .sorted { (-weight($0.key), $0.key) < (-weight($1.key), $1.key) }
      .prefix(UncertainSkill.mostInOneCheckUp).map { check($0.key, level: $0.value, quarters: 0) }
    guard !checks.isEmpty else { return nil }
    return checkUp(
      id: "check-up-\(number)", checks: checks, quarters: quarters,
      why: .learned(weeks: weeks.lowerBound + 1...weeks.upperBound))
  }

  private func check(_ skill: Int, level: Int, quarters: Int) -> SkillCheck {
    let skill = model.library.skills[skill]
    return SkillCheck(skill: skill.id.text, title: skill.title, level: level, quarters: quarters)
  }

  private func checkUp(
    id: String, checks: [SkillCheck], quarters: Int, why: ActivityReason
  ) -> PlannedActivity {
    PlannedActivity(
      id: id, name: .checkUp(skills: checks.count), kind: .checkUp, area: "",
      duration: Resource.Duration(low: quarters, likely: quarters, high: quarters),
      durationSource: "estimate",
      url: nil, task: "", cost: "free", why: why, worth: 0, needsCheckUp: false, isStale: false, raises: [],
      checks: checks)
  }
}
