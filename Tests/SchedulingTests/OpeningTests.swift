import TestSupport
import Testing

@testable import Scheduling

/// Nothing is met for the first time after the week that is named as the last for it.
@Suite struct OpeningTests {
  @Test(arguments: UInt64(1)...60)
  func `whatever the problem, nothing is taken up after the last week for it`(seed: UInt64) throws {
    var problem = StudyProblem.random(seed: seed)
    problem.lastOpening = Int(seed) % (problem.weeks.count + 1)
    let isOrdered = seed.isMultiple(of: 2)
    if isOrdered {
      problem.maximumTopicsPerWeek = 2
      problem.topicOrder = [3, 1, 0, 2, 5, 4]
    }
    for effort in [Planner.Effort.quick, .fast] {
      let planner = Planner(effort: effort)
      let schedule = try planner.schedule(problem)
      let ordered = planner.ordered(schedule, of: problem, on: try Groundwork(problem), givingUp: 600)
      for found in [schedule, ordered] {
        let faults = ScheduleChecker(found, problem: problem).violations.filter { !$0.hasPrefix("H10") }
        #expect(faults == [], "\(effort)")
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `a last week that never comes changes nothing`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    var other = problem
    other.lastOpening = problem.weeks.count - 1
    #expect(try Planner(effort: .fast).schedule(other) == Planner(effort: .fast).schedule(problem))
  }

  /// Two skills of one topic, of which the second is worth more, in two weeks that hold two steps each.
  private func twoSkills(held: Int, opening: Int?) -> StudyProblem {
    let step = { (skill: Int, level: Int) in
      StudyProblem.Activity(
        id: "\(skill) to \(level)", topic: 0, duration: 4, minimumSession: 4, isHandsOn: true,
        countsForHandsOnShare: true, review: 0, requires: [],
        raises: [.init(skill: skill, from: level - 1, to: level)])
    }
    var problem = StudyProblem(
      weeks: [.init(capacity: 8), .init(capacity: 8)],
      skills: [.init(id: "known", topic: 0, initialLevel: held), .init(id: "new", topic: 0, initialLevel: 0)],
      activities: [step(0, held + 1), step(0, held + 2), step(1, 1), step(1, 2)],
      targets: [(0, held + 1), (0, held + 2), (1, 1), (1, 2)].map { skill, level in
        StudyProblem.Target(
          id: "\(skill) at \(level)", needs: [.init(skill: skill, level: level)], value: 100 - 10 * level)
      }, reviewOffsets: [])
    problem.lastOpening = opening
    return problem
  }

  @Test(arguments: [0, 1], [nil, 0] as [Int?])
  func `both skills are begun in the first week, and gone on with in the second`(held: Int, opening: Int?) throws {
    let problem = twoSkills(held: held, opening: opening)
    let schedule = try Planner(effort: .fast).schedule(problem)
    #expect(schedule.outcome(in: problem).unmetTargets == [])
    guard opening == 0 else { return }
    let first = Set(schedule.weeks[0].sessions.map { problem.activities[$0.activity].id })
    #expect(first.contains("1 to 1") && (held > 0 || first.contains("0 to 1")))
  }

  @Test func `a document of a problem carries the week`() throws {
    var problem = twoSkills(held: 0, opening: 1)
    #expect(try InstanceDocument(problem, name: "two").problem().lastOpening == 1)
    problem.lastOpening = nil
    #expect(try InstanceDocument(problem, name: "two").problem().lastOpening == nil)
  }
}
