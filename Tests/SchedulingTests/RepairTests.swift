import TestSupport
import Testing

@testable import Scheduling

/// Plans that take the place of others: how much of the former plan they leave, on random small problems.
@Suite struct RepairTests {
  /// A problem, a former plan for it, and what has become of the calendar since.
  private struct Course {
    let problem: StudyProblem
    let old: StudySchedule
    let order: [Int]
    let ends: [Int: Int]

    /// The former plan is made for the weeks as they are; then some hours are lost in some of them.
    init(seed: UInt64, losing isLosing: Bool) throws {
      var problem = StudyProblem.random(seed: seed)
      let old = try Planner(effort: .quick).schedule(problem)
      let outcome = old.outcome(in: problem)
      ends = Dictionary(
        uniqueKeysWithValues: outcome.completed.map { ($0, outcome.completionWeek[$0] ?? 0) })
      order = outcome.completed
      if isLosing {
        var generator = TestGenerator(state: seed)
        for week in problem.weeks.indices where Int.random(in: 0..<3, using: &generator) == 0 {
          let room = old.weeks[week].sittings.map { problem.sittings[$0].duration }.reduce(0, +)
          problem.weeks[week].capacity = max(room, problem.weeks[week].capacity / 2)
          problem.weeks[week].learningLimit = min(
            problem.weeks[week].capacity, problem.weeks[week].learningLimit / 2)
        }
      }
      self.problem = problem
      self.old = old
    }

    func repaired(effort: Planner.Effort = .quick) throws -> StudySchedule {
      try Planner(effort: effort).repair(
        problem, on: Groundwork(problem), keeping: old, order: order, ends: ends)
    }

    func held() throws -> StudySchedule? {
      Planner.holding(old, of: problem, on: try Groundwork(problem), order: order)
    }

    /// How many activities end more than a week from their place or are gone, and how many in another week.
    func disturbance(_ schedule: StudySchedule) -> (moved: Int, shifted: Int) {
      let weeks = schedule.outcome(in: problem).completionWeek
      return (
        ends.count { activity, end in weeks[activity].map { abs($0 - end) > 1 } ?? true },
        ends.count { activity, end in weeks[activity] != end }
      )
    }

    /// What is still possible of the former plan, in the same weeks; `nil` if that breaks the hands-on share.
    func kept() throws -> StudySchedule? {
      let graph = try Groundwork(problem).graph
      let kept = Timetable(keeping: old, of: problem, graph: graph, horizon: Horizon(problem))
      return kept.flatMap { $0.balance >= 0 ? $0.schedule() : nil }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `after lost hours a plan is valid, brings enough, and the same problem gives the same plan`(
    seed: UInt64
  ) throws {
    let course = try Course(seed: seed, losing: true)
    let repaired = try course.repaired()
    let check = ScheduleChecker(repaired, problem: course.problem)
    #expect(check.violations == [])
    let fresh = try Planner(effort: .quick).schedule(course.problem)
    let best = fresh.outcome(in: course.problem).totalReadiness
    #expect(1000 * (check.readiness + course.problem.baseValue) >= 995 * best)
    #expect(try course.repaired() == repaired)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `no more moves than in what is left of the former plan, or in a fresh one, where that brings enough`(
    seed: UInt64
  )
    throws
  {
    let course = try Course(seed: seed, losing: true)
    let repaired = try course.repaired()
    let now = course.disturbance(repaired)
    let fresh = try Planner(effort: .quick).schedule(course.problem)
    // What brings as much as the repaired plan, or all but half a percent of the most that any plan can.
    let most = ReadinessBound.points(
      of: course.problem, graph: try Groundwork(course.problem).graph, rounds: 200)
    let enough = min(repaired.outcome(in: course.problem).totalReadiness, (most * 995 + 999) / 1000)
    for other in [fresh, try course.kept()].compactMap(\.self)
    where other.outcome(in: course.problem).totalReadiness >= enough {
      let disturbance = course.disturbance(other)
      #expect((now.moved, now.shifted) <= (disturbance.moved, disturbance.shifted))
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `where nothing is lost nothing moves, and what holds its plan stays session by session`(seed: UInt64)
    throws
  {
    let course = try Course(seed: seed, losing: false)
    #expect(try course.held() == course.old)
    let repaired = try course.repaired()
    #expect(ScheduleChecker(repaired, problem: course.problem).violations == [])
    #expect(course.disturbance(repaired).shifted == 0)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `a plan that is held moves only what must, whatever a fresh plan would bring`(seed: UInt64) throws {
    let course = try Course(seed: seed, losing: true)
    guard let held = try course.held() else { return }
    // The share of hands-on time is the next plan's to mend.
    var problem = course.problem
    problem.handsOnPercent = 0
    #expect(ScheduleChecker(held, problem: problem).violations == [])
    let (places, before) = (
      held.outcome(in: problem).completionWeek, course.old.outcome(in: problem).completionWeek
    )
    let graph = try Groundwork(course.problem).graph
    let kept = Timetable(
      keeping: course.old, of: course.problem, graph: graph, horizon: Horizon(course.problem))
    for activity in (kept?.placements ?? []).map(\.activity) { #expect(places[activity] == before[activity]) }
    #expect(Set(held.weeks.flatMap(\.sessions).map(\.activity)).isSubset(of: course.order))
  }
}
