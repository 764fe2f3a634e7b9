import Scheduling
import Testing

@testable import Planning

/// An exercise of what is held comes before what asks for it, or not at all.
@Suite struct RefresherTests {
  /// One skill held at level 2, a refresher of it, what builds on it, and something else.
  private func problem(handsOn: Int = 0) -> StudyProblem {
    func activity(_ id: String, _ raises: [StudyProblem.Raise], _ requires: [StudyProblem.Node] = [])
      -> StudyProblem.Activity
    {
      StudyProblem.Activity(
        id: id, topic: 0, duration: 4, minimumSession: 4, isHandsOn: id == "refresher",
        countsForHandsOnShare: true, review: 0, requires: requires, raises: raises)
    }
    return StudyProblem(
      weeks: [.init(capacity: 20), .init(capacity: 20)],
      skills: [(0, 2), (1, 0), (2, 0)].map { .init(id: "s\($0.0)", topic: 0, initialLevel: $0.1) },
      activities: [
        activity("refresher", [.init(skill: 0, from: 1, to: 2), .init(skill: 2, from: 0, to: 1)]),
        activity("builds", [.init(skill: 1, from: 0, to: 1)], [.init(skill: 0, level: 2)]),
        activity("deeper", [.init(skill: 0, from: 2, to: 3)]),
        activity("other", [.init(skill: 1, from: 0, to: 1)], [.init(skill: 0, level: 1)]),
      ], targets: [], handsOnPercent: handsOn)
  }

  private func schedule(_ activities: [Int]) -> StudySchedule {
    StudySchedule(
      weeks: [StudySchedule.Week(sessions: activities.map { .init(activity: $0, quarters: 4) })])
  }

  @Test(arguments: [
    ([0, 1], [0, 1]), ([1, 0], [1]), ([2, 0], [2]), ([3, 0], [3, 0]), ([0, 2, 1], [0, 2, 1]), ([3, 1, 0], [3, 1]),
  ])
  func `a refresher after what asks for its level is left out`(order: [Int], kept: [Int]) {
    #expect(schedule(order).withoutLateRefreshers(of: problem(), skills: 2) == schedule(kept))
  }

  @Test func `one that the share of hands-on time needs stays`() {
    let plan = schedule([1, 0])
    #expect(plan.withoutLateRefreshers(of: problem(handsOn: 50), skills: 2) == plan)
  }

  @Test func `where an objective is no objective but a skill, it is learned and stays`() {
    let plan = schedule([1, 0])
    #expect(plan.withoutLateRefreshers(of: problem(), skills: 3) == plan)
  }
}
