import TestSupport
import Testing

@testable import Scheduling

/// Plans in the order of a mentor.
@Suite struct OrderingTests {
  /// Topics of lessons to level 1, labs to 2 and projects to 3, of which the later ones build on the first.
  private func problem(weeks: Int, hours: Int, order: [Int]) -> StudyProblem {
    var activities: [StudyProblem.Activity] = []
    var targets: [StudyProblem.Target] = []
    for skill in order.indices {
      for (from, duration) in [(0, 3), (1, 6), (2, 8)] {
        activities.append(
          StudyProblem.Activity(
            id: "\(skill) to \(from + 1)", topic: skill, duration: duration,
            minimumSession: min(4, duration), isHandsOn: from > 0, countsForHandsOnShare: true, review: 0,
            requires: skill == 0 || from == 0 ? [] : [.init(skill: 0, level: 1)],
            raises: [.init(skill: skill, from: from, to: from + 1)]))
        targets.append(
          StudyProblem.Target(
            id: "\(skill) at \(from + 1)", needs: [.init(skill: skill, level: from + 1)],
            value: 500 + 37 * ((skill * 7 + from * 5) % 11)))
      }
    }
    return StudyProblem(
      weeks: (0..<weeks).map { .init(capacity: 4 * hours, learningLimit: $0 == weeks - 1 ? 0 : nil) },
      skills: order.indices.map { .init(id: "s\($0)", topic: $0, initialLevel: 0) }, activities: activities,
      targets: targets, maximumTopicsPerWeek: 2, topicOrder: order, reviewOffsets: [])
  }

  private func topics(_ schedule: StudySchedule, _ problem: StudyProblem) -> [Set<Int>] {
    schedule.weeks.map { Set($0.sessions.map { problem.activities[$0.activity].topic }) }
  }

  private func runs(_ weeks: [Set<Int>]) -> Int {
    let learned = weeks.filter { !$0.isEmpty }
    return learned.indices.reduce(0) { sum, index in
      sum + learned[index].subtracting(index == 0 ? [] : learned[index - 1]).count
    }
  }

  @Test(arguments: [(8, 4), (12, 5), (16, 6), (20, 8)])
  func `an order takes up topics less often, keeps every rule, and gives up no more than it may`(
    weeks: Int, hours: Int
  ) throws {
    let problem = problem(weeks: weeks, hours: hours, order: [0, 3, 1, 4, 2, 5])
    let planner = Planner(effort: .fast)
    let groundwork = try Groundwork(problem)
    let best = try planner.schedule(problem)
    let points = best.outcome(in: problem).totalReadiness
    let ordered = planner.ordered(best, of: problem, on: groundwork, givingUp: 600)
    #expect(ScheduleChecker(ordered, problem: problem).violations == [])
    #expect(ordered.outcome(in: problem).totalReadiness >= points - 600)
    let (before, after) = (topics(best, problem), topics(ordered, problem))
    #expect(after.allSatisfy { $0.count <= 2 })
    #expect(after.last == [])
    #expect(runs(after) <= runs(before))
    #expect(planner.ordered(best, of: problem, on: groundwork, givingUp: 600) == ordered)
  }

  @Test(arguments: [(8, 4), (12, 5), (16, 6), (20, 8)])
  func `no plan is worth more than the bound says, points and order together`(weeks: Int, hours: Int) throws {
    let problem = problem(weeks: weeks, hours: hours, order: [0, 3, 1, 4, 2, 5])
    let planner = Planner(effort: .fast)
    let groundwork = try Groundwork(problem)
    let best = try planner.schedule(problem)
    let ordered = planner.ordered(best, of: problem, on: groundwork, givingUp: 600)
    for schedule in [best, ordered] {
      let worth = try #require(planner.worth(of: schedule, in: problem, on: groundwork))
      #expect(worth.points == schedule.outcome(in: problem).totalReadiness)
      #expect(worth.runs == runs(topics(schedule, problem)))
      #expect(worth.topics == Set(topics(schedule, problem).joined()).count)
      #expect(worth.outOfPlace >= 0)
      #expect(worth.worth <= worth.most)
      // Each topic is taken up once, so the bound on points alone is higher by so much at least.
      #expect(worth.most <= groundwork.mostPoints(of: problem, effort: .fast) - worth.pointsPerRun)
    }
    let (before, after) = (
      planner.worth(of: best, in: problem, on: groundwork),
      planner.worth(of: ordered, in: problem, on: groundwork)
    )
    #expect(try #require(after).worth >= #require(before).worth)
  }

  @Test(arguments: [(8, 4), (12, 5), (16, 6), (20, 8)])
  func `what takes the place of a plan in order takes up topics no more often than an order allows`(
    weeks: Int, hours: Int
  ) throws {
    var problem = problem(weeks: weeks, hours: hours, order: [0, 3, 1, 4, 2, 5])
    let planner = Planner(effort: .fast)
    let old = planner.ordered(
      try planner.schedule(problem), of: problem, on: try Groundwork(problem), givingUp: 600)
    let outcome = old.outcome(in: problem)
    let ends = Dictionary(
      uniqueKeysWithValues: outcome.completed.map { ($0, outcome.completionWeek[$0] ?? 0) })
    problem.weeks[1] = StudyProblem.Week(capacity: 0)
    let repaired = try planner.repair(
      problem, on: Groundwork(problem), keeping: old, order: outcome.completed, ends: ends, givingUp: 600)
    #expect(ScheduleChecker(repaired, problem: problem).violations == [])
  }

  @Test func `the order of a mentor goes over all topics up to level 2 before it goes beyond`() throws {
    let problem = problem(weeks: 30, hours: 8, order: [0, 3, 1, 2])
    let graph = try StudyGraph(problem)
    let sequence = TeachingOrder(problem, graph: graph).sequence(of: graph.order)
    #expect(sequence.sorted() == graph.order.sorted())
    let levels = sequence.map { problem.activities[$0].raises[0].to }
    #expect(levels == levels.filter { $0 <= 2 } + levels.filter { $0 > 2 })
    let first = sequence.prefix(8).map { problem.activities[$0].topic }
    #expect(first == [0, 0, 2, 2, 3, 3, 1, 1])
  }

  @Test func `what explains waits for what builds on it`() throws {
    var problem = problem(weeks: 12, hours: 8, order: [0, 1])
    // The lab of the first topic rests on the lab of the second.
    let (lesson, lab) = (0, 1)
    problem.activities[lab].requires = [.init(skill: 1, level: 2)]
    for activity in 3...4 { problem.activities[activity].requires = [] }
    let graph = try StudyGraph(problem)
    let sequence = TeachingOrder(problem, graph: graph).sequence(of: graph.order)
    let before = try #require(sequence.firstIndex(of: lab)) - 1
    #expect(sequence[before] == lesson)
    let planner = Planner(effort: .fast)
    let ordered = planner.ordered(
      try planner.schedule(problem), of: problem, on: try Groundwork(problem), givingUp: 600)
    let weeks = ordered.outcome(in: problem).completionWeek
    #expect(try #require(weeks[lab]) - #require(weeks[lesson]) <= 1)
  }

  @Test func `a floor is kept, and without an order nothing moves`() throws {
    var problem = problem(weeks: 12, hours: 4, order: [0, 1, 2, 3])
    let planner = Planner(effort: .fast)
    let best = try planner.schedule(problem)
    let points = best.outcome(in: problem).totalReadiness
    let kept = planner.ordered(best, of: problem, on: try Groundwork(problem), givingUp: 900, atLeast: points)
    #expect(kept.outcome(in: problem).totalReadiness >= points)
    problem.topicOrder = []
    #expect(planner.ordered(best, of: problem, on: try Groundwork(problem), givingUp: 900) == best)
  }
}
