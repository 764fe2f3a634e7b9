import Assessment
import Ontology
import Scheduling

extension PlanMaker {
  /// What the plan uses, in the order of the first session, each with the reason why it is there.
  ///
  /// - Parameter areExplained: Whether anybody is to read them; what is to be expected does not depend on it.
  func usedActivities(_ solution: PlanSolution, areExplained: Bool = true) -> [PlannedActivity] {
    let none = solution.problem.activities.map { _ in 0 }
    let worths = areExplained ? worths(solution) : none
    let services = areExplained ? services(solution) : none.map { _ in [] }
    var result: [PlannedActivity] = []
    var seen = Set<Int>()
    var levels = solution.problem.skills.map(\.initialLevel)
    var left = solution.problem.activities.map(\.duration)
    for week in solution.schedule.weeks {
      for session in week.sessions {
        if seen.insert(session.activity).inserted {
          var used = activity(
            session.activity, worth: worths[session.activity], above: levels, in: solution,
            isExplained: areExplained)
          used.serves = services[session.activity]
          result.append(used)
        }
        left[session.activity] -= session.quarters
        guard left[session.activity] <= 0 else { continue }
        for raise in solution.problem.activities[session.activity].raises {
          levels[raise.skill] = max(levels[raise.skill], raise.to)
        }
      }
      for sitting in week.sittings {
        let id = solution.problem.sittings[sitting].id
        if let resource = practiceExam(id) { result.append(practice(resource)) }
      }
    }
    return result
  }

  private func practiceExam(_ id: String) -> Resource? {
    builder.practiceExams.joined().first { $0.id.text == id }
  }

  /// Points that become readiness when each activity is completed, in the order of the schedule.
  private func worths(_ solution: PlanSolution) -> [Int] {
    metTargets(solution).map { targets in targets.map { solution.problem.targets[$0].value }.reduce(0, +) }
  }

  private func activity(
    _ index: Int, worth: Int, above levels: [Int], in solution: PlanSolution, isExplained: Bool
  ) -> PlannedActivity {
    let resource = builder.resources[index]
    let activity = solution.problem.activities[index]
    let higher = activity.raises.filter { $0.to > solution.problem.skills[$0.skill].initialLevel }
    let raises =
      higher.isEmpty
      ? activity.raises.filter { builder.held.isRefresher(resource, of: $0.skill, at: $0.to) } : higher
    let mayBeHeld = raises.filter(isUncertain)
    // A level that is passed by then is no reason.
    let open = raises.filter { $0.to > levels[$0.skill] }
    return PlannedActivity(
      id: resource.id.text, name: .given(resource.title), kind: resource.kind,
      area: model.library.areas.first { $0.id == resource.area }?.title ?? resource.area.text,
      duration: resource.duration, durationSource: resource.durationSource, url: resource.url,
      task: resource.instructions, cost: resource.cost,
      why: isExplained
        ? reason(open.isEmpty ? raises : open, of: index, worth: worth, in: solution) : .text(""),
      worth: (worth + 50) / 100,
      needsCheckUp: !mayBeHeld.isEmpty,
      isStale: resource.isStale(on: solution.conditions.start),
      // What a check-up is for comes first, since that is what pages send there for.
      raises: (mayBeHeld + raises.filter { !isUncertain($0) }).map {
        let skill = model.library.skills[$0.skill]
        return PlannedActivity.Raise(skill: skill.id.text, title: skill.title, from: $0.from, to: $0.to)
      }, requests: resource.requests)
  }

  /// Whether the level that a step leads to may be held already: then a short check comes before the study.
  private func isUncertain(_ raise: StudyProblem.Raise) -> Bool {
    let proficiency = belief.proficiency(raise.skill)
    // 0.6745 standard deviations: a chance of one in four.
    return proficiency.mean + 0.6745 * proficiency.standardDeviation > Double(raise.to)
  }

  /// The heaviest skill that it raises, and what that is good for; what else it raises stands beside it.
  private func reason(
    _ raises: [StudyProblem.Raise], of index: Int, worth: Int, in solution: PlanSolution
  ) -> ActivityReason {
    let steps = raises.sorted { weight($0.skill) > weight($1.skill) }
    guard let main = steps.first else { return .completion }
    let skill = model.library.skills[main.skill].id
    // A level that brings nothing to speak of by itself is a step towards the next one.
    guard (worth + 50) / 100 > 0, weight(main.skill) > 0 else {
      if let next = next(after: index, raising: raises, in: solution) {
        return .leadsTo(skill: skill, activity: next.id.text, title: next.title)
      }
      if builder.floor.exercises.contains(index) { return .objective(skill: skill) }
      return worth > 0 ? .slight(skill: skill) : .foundation(skill: skill)
    }
    return .demanded(
      skill: skill, needed: goals.neededLevel(of: main.skill),
      by: goals.areSeveral ? .goals : goals.holdExam ? .exam : .job)
  }

  /// What a step leads to in the plan; `nil` when nothing builds on it.
  private func next(
    after index: Int, raising raises: [StudyProblem.Raise], in solution: PlanSolution
  ) -> Resource? {
    let follower = solution.outcome.completed.first { other in
      let activity = solution.problem.activities[other]
      let entry = activity.requires.map { ($0.skill, $0.level) } + activity.raises.map { ($0.skill, $0.from) }
      return other != index
        && raises.contains { raise in
          entry.contains { $0.0 == raise.skill && raise.from < $0.1 && $0.1 <= raise.to }
        }
    }
    return follower.map { builder.resources[$0] }
  }

  /// A skill's share of what is aimed at.
  func weight(_ skill: Int) -> Double { goals.weight(of: skill) }

  private func practice(_ resource: Resource) -> PlannedActivity {
    PlannedActivity(
      id: resource.id.text, name: .given(resource.title), kind: resource.kind, area: "",
      duration: resource.duration, durationSource: resource.durationSource, url: resource.url,
      task: resource.instructions, cost: resource.cost,
      why: .practiceExam, worth: 0, needsCheckUp: false, isStale: false, raises: [])
  }
}
