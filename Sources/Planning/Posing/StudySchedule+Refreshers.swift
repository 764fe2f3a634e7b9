import Scheduling

extension StudySchedule {
  /// The same without exercises of what is held anyway that come after something has asked for it: a refresher then comes
  /// too late to be one. Those without which too little of the time would be hands-on stay.
  ///
  /// What is held from the start is required at no place of the plan, so that no rule of the search sees to it.
  ///
  /// - Parameters:
  ///   - problem: The problem, in which objectives may count as further skills.
  ///   - skills: The number of skills that are none of these.
  /// - Complexity: O(sessions · steps of their activities).
  func withoutLateRefreshers(of problem: StudyProblem, skills: Int) -> StudySchedule {
    func own(_ activity: Int) -> [StudyProblem.Raise] {
      problem.activities[activity].raises.filter { $0.skill < skills }
    }
    func isHeld(_ node: StudyProblem.Node) -> Bool {
      node.level <= problem.skills[node.skill].initialLevel
    }
    let order = weeks.flatMap(\.sessions).map(\.activity)
    let planned = Set(order)
    func share(_ activity: Int) -> Int {
      let activity = problem.activities[activity]
      return (activity.isHandsOn ? 100 * activity.duration : 0)
        - (activity.countsForHandsOnShare ? problem.handsOnPercent * activity.duration : 0)
    }
    var balance = planned.map(share).reduce(0, +)
    var (asked, late) = (Set<StudyProblem.Node>(), Set<Int>())
    for activity in order {
      let raises = own(activity)
      let refreshed = raises.map { StudyProblem.Node(skill: $0.skill, level: $0.to) }
      if !raises.isEmpty, refreshed.allSatisfy(isHeld), refreshed.contains(where: asked.contains),
        !late.contains(activity), balance >= share(activity)
      {
        late.insert(activity)
        balance -= share(activity)
      }
      guard !late.contains(activity), !refreshed.allSatisfy(isHeld) else { continue }
      for node in problem.activities[activity].requires where isHeld(node) { asked.insert(node) }
      for raise in raises where raise.from > 0 {
        let node = StudyProblem.Node(skill: raise.skill, level: raise.from)
        if isHeld(node) { asked.insert(node) }
      }
    }
    guard !late.isEmpty else { return self }
    var rest = self
    for week in rest.weeks.indices { rest.weeks[week].sessions.removeAll { late.contains($0.activity) } }
    return rest
  }
}
