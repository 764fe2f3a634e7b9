import Scheduling

/// Which activities of a plan are still needed when some levels turn out to be held already.
struct NeededStudy {
  private let problem: StudyProblem
  private let completed: [Int]
  private let needs: [StudyProblem.Node]

  init(_ solution: PlanSolution) {
    problem = solution.problem
    completed = solution.outcome.completed
    needs = solution.outcome.metTargets.flatMap { solution.problem.targets[$0.target].needs }
  }

  /// The activities that fall away, in the order of the plan, if a skill is at a level.
  ///
  /// - Complexity: O(activities² · raises).
  func dispensable(ifSkill skill: Int, isAtLevel level: Int) -> [Int] {
    let alreadyIdle = Set(completed).subtracting(needed(level: [:]))
    let needed = needed(level: [skill: level])
    return completed.filter { !needed.contains($0) && !alreadyIdle.contains($0) }
  }

  private func needed(level raised: [Int: Int]) -> Set<Int> {
    func isHeld(_ node: StudyProblem.Node) -> Bool {
      node.level <= max(problem.skills[node.skill].initialLevel, raised[node.skill] ?? 0)
    }
    var open = needs.filter { !isHeld($0) }
    var seen = Set(open)
    var result: Set<Int> = []
    while let node = open.popLast() {
      // Who teaches the level first in the plan is who the plan relies on.
      let provider = completed.first { activity in
        problem.activities[activity].raises.contains {
          $0.skill == node.skill && $0.from < node.level && node.level <= $0.to
        }
      }
      guard let provider, result.insert(provider).inserted else { continue }
      let activity = problem.activities[provider]
      let entries =
        activity.requires
        + activity.raises.filter { $0.from > 0 }.map { StudyProblem.Node(skill: $0.skill, level: $0.from) }
      for entry in entries where !isHeld(entry) && seen.insert(entry).inserted { open.append(entry) }
    }
    return result
  }
}
