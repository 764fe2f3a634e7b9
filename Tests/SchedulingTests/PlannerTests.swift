import Scheduling
import TestSupport
import Testing

@Suite struct PlannerTests {
  static let efforts = [Planner.Effort.quick, .fast]

  @Test(arguments: InstanceFile.names, efforts)
  func `every plan for a reference instance is valid`(name: String, effort: Planner.Effort) throws {
    let problem = try InstanceFile.named(name).problem()
    let schedule = try Planner(effort: effort).schedule(problem)
    let check = ScheduleChecker(schedule, problem: problem)
    #expect(check.violations == [])
  }

  @Test(arguments: [
    ("small-alt", 51_300, 163_325), ("small-chain", 56_657, 274_470), ("small-holiday", 70_789, 293_538),
    ("small-loose", 68_419, 304_835), ("small-tight", 43_800, 156_200), ("small-topics", 51_111, 226_767),
  ])
  func `small instances are solved to the proven optimum`(name: String, readiness: Int, area: Int) throws {
    let problem = try InstanceFile.named(name).problem()
    let schedule = try Planner(effort: .fast).schedule(problem)
    let outcome = schedule.outcome(in: problem)
    #expect(outcome.readiness == readiness)
    #expect(outcome.area == area)
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `plans for random problems are valid, with the outcome that a replay gives`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    for effort in [Planner.Effort.quick, .init(steps: 20_000)] {
      let schedule = try Planner(effort: effort).schedule(problem)
      let check = ScheduleChecker(schedule, problem: problem)
      let outcome = schedule.outcome(in: problem)
      #expect(check.violations == [])
      #expect(check.readiness == outcome.readiness)
      #expect(check.area == outcome.area)
      #expect(outcome.readinessByWeek.last == outcome.totalReadiness)
      #expect(outcome.readinessByWeek == outcome.readinessByWeek.sorted())
      #expect(outcome.metTargets.count + outcome.unmetTargets.count == problem.targets.count)
    }
  }

  @Test(arguments: ["small-topics", "medium-half", "large-tight-a"])
  func `the same problem gives the same plan`(name: String) throws {
    let problem = try InstanceFile.named(name).problem()
    #expect(try Planner(effort: .fast).schedule(problem) == Planner(effort: .fast).schedule(problem))
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `more hours never give less readiness when the plan for fewer is given`(seed: UInt64) throws {
    var problem = StudyProblem.random(seed: seed)
    var schedule = try Planner(effort: .quick).schedule(problem)
    for _ in 1...4 {
      let before = schedule.outcome(in: problem).readiness
      problem = problem.addingToEachWeek(quarters: 1)
      schedule = try Planner(effort: .quick).schedule(problem, startingFrom: schedule)
      #expect(ScheduleChecker(schedule, problem: problem).violations == [])
      #expect(schedule.outcome(in: problem).readiness >= before)
    }
  }

  @Test func `weeks are filled to the last quarter-hour where that is a puzzle`() throws {
    // Ten weeks of eight quarter-hours take ten undivided activities of five and ten of three, but only as pairs;
    // those of three are worth more for their time, so that whoever begins with them leaves two idle each week.
    let durations = [Int](repeating: 5, count: 10) + [Int](repeating: 3, count: 10)
    let problem = StudyProblem(
      weeks: [StudyProblem.Week](repeating: .init(capacity: 8), count: 10),
      skills: durations.indices.map { .init(id: "s\($0)", topic: 0, initialLevel: 0) },
      activities: durations.enumerated().map { index, duration in
        .init(
          id: "a\(index)", topic: 0, duration: duration, minimumSession: duration, isHandsOn: false,
          countsForHandsOnShare: false, review: 0, requires: [], raises: [.init(skill: index, from: 0, to: 1)]
        )
      },
      targets: durations.enumerated().map { index, duration in
        .init(id: "g\(index)", needs: [.init(skill: index, level: 1)], value: duration == 5 ? 400 : 300)
      })
    let schedule = try Planner(effort: .fast).schedule(problem)
    #expect(ScheduleChecker(schedule, problem: problem).violations == [])
    #expect(schedule.outcome(in: problem).learningQuarters == 80)
  }

  @Test func `sessions of a topic follow each other inside a week`() throws {
    let lesson = { (id: String, topic: Int, skill: Int, value: Int) in
      StudyProblem.Activity(
        id: id, topic: topic, duration: 4, minimumSession: 4, isHandsOn: false, countsForHandsOnShare: false,
        review: 0, requires: [], raises: [.init(skill: skill, from: 0, to: 1)])
    }
    let problem = StudyProblem(
      weeks: [.init(capacity: 40)],
      skills: (0..<6).map { .init(id: "s\($0)", topic: $0 % 2, initialLevel: 0) },
      activities: (0..<6).map { lesson("a\($0)", $0 % 2, $0, 0) },
      targets: (0..<6).map { .init(id: "g\($0)", needs: [.init(skill: $0, level: 1)], value: 100 - $0) })
    let schedule = try Planner(effort: .quick).schedule(problem)
    let check = ScheduleChecker(schedule, problem: problem)
    #expect(check.violations == [])
    #expect(check.topicSwitches == 1)
  }
}
