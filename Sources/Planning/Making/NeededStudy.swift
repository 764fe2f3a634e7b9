import Scheduling

/// Which activities of a plan are still needed when some levels turn out to be held already.
struct NeededStudy {
  private let problem: StudyProblem
  private let completed: [Int]
  private let needs: [StudyProblem.Node]
  /// Who teaches a level first in the plan is who the plan relies on.
  private let providers: [StudyProblem.Node: Int]
  /// What no target of the plan needs anyway.
  private var idle: Set<Int> = []

  /// - Complexity: O(activities · levels).
  init(_ solution: PlanSolution) {
    problem = solution.problem
    completed = solution.outcome.completed
    needs = solution.outcome.metTargets.flatMap { solution.problem.targets[$0.target].needs }
    var providers: [StudyProblem.Node: Int] = [:]
    for activity in completed {
      for raise in problem.activities[activity].raises {
        for level in raise.levels {
          let node = StudyProblem.Node(skill: raise.skill, level: level)
          if providers[node] == nil { providers[node] = activity }
        }
      }
    }
    self.providers = providers
    idle = Set(completed).subtracting(needed(level: [:]))
  }

  /// The activities that fall away, in the order of the plan, if a skill is at a level.
  ///
  /// - Complexity: O(activities · raises).
  func dispensable(ifSkill skill: Int, isAtLevel level: Int) -> [Int] {
    // What the plan does not teach spares nothing.
    guard providers.keys.contains(where: { $0.skill == skill && $0.level <= level }) else { return [] }
    let needed = needed(level: [skill: level])
    return completed.filter { !needed.contains($0) && !idle.contains($0) }
  }

  private func needed(level raised: [Int: Int]) -> Set<Int> {
    func isHeld(_ node: StudyProblem.Node) -> Bool {
      node.level <= max(problem.skills[node.skill].initialLevel, raised[node.skill] ?? 0)
    }
    var open = needs.filter { !isHeld($0) }
    var seen = Set(open)
    var result: Set<Int> = []
    while let node = open.popLast() {
      guard let provider = providers[node], result.insert(provider).inserted else { continue }
      let activity = problem.activities[provider]
      let entries =
        activity.requires
        + activity.raises.filter { $0.from > 0 }.map { StudyProblem.Node(skill: $0.skill, level: $0.from) }
      for entry in entries where !isHeld(entry) && seen.insert(entry).inserted { open.append(entry) }
    }
    return result
  }
}
