import Scheduling
import TestSupport
import Testing

/// Problems at the edge: each is answered, none crashes.
@Suite struct ExtremeProblemTests {
  static func problem(
    weeks: [StudyProblem.Week], initialLevel: Int = 0, activities: Int = 3,
    sittings: [StudyProblem.Sitting] = []
  ) -> StudyProblem {
    StudyProblem(
      weeks: weeks, skills: [.init(id: "s", topic: 0, initialLevel: initialLevel)],
      activities: (0..<activities).map { level in
        .init(
          id: "a\(level)", topic: 0, duration: 4, minimumSession: 2, isHandsOn: true,
          countsForHandsOnShare: true, review: 1, requires: [],
          raises: [.init(skill: 0, from: level, to: level + 1)])
      },
      sittings: sittings, targets: [.init(id: "g", needs: [.init(skill: 0, level: 3)], value: 1000)])
  }

  static let cases: [(name: String, problem: StudyProblem, readiness: Int)] = [
    ("no weeks", problem(weeks: []), 0),
    ("no activities", problem(weeks: [.init(capacity: 20)], activities: 0), 0),
    ("a step that nothing teaches", problem(weeks: [.init(capacity: 20)], activities: 2), 0),
    ("all met at the start", problem(weeks: [.init(capacity: 20)], initialLevel: 3), 1000),
    ("all met and no weeks", problem(weeks: [], initialLevel: 3), 1000),
    ("one week, too short", problem(weeks: [.init(capacity: 20)]), 0),
    ("one week, just enough", problem(weeks: [.init(capacity: 21, learningLimit: 12)]), 1000),
    ("only holidays", problem(weeks: [.init(capacity: 0), .init(capacity: 0)]), 0),
    ("no learning allowed", problem(weeks: [.init(capacity: 40, learningLimit: 0)]), 0),
    ("holidays around one week", problem(weeks: [0, 30, 0].map { .init(capacity: $0) }), 1000),
    ("nothing at all", StudyProblem(weeks: [], skills: [], activities: [], targets: []), 0),
  ]

  @Test(arguments: cases.indices)
  func `every extreme has a valid answer`(index: Int) throws {
    let (name, problem, readiness) = Self.cases[index]
    let schedule = try Planner().schedule(problem)
    let check = ScheduleChecker(schedule, problem: problem)
    #expect(check.violations == [], "\(name)")
    #expect(check.readiness == readiness, "\(name)")
    #expect(schedule.outcome(in: problem).readiness == readiness, "\(name)")
    _ = try Planner().whatWouldMakeItFit(problem, extension: .init(capacity: 10))
    _ = try Planner().earliestFinish(of: problem, template: .init(capacity: 10))
  }

  @Test func `a chain that needs ever more of what was shared before stays countable`() throws {
    // Each skill requires the two before it: adding up shared prerequisites doubles at each step.
    let count = 120
    let problem = StudyProblem(
      weeks: [.init(capacity: 1000)],
      skills: (0..<count).map { .init(id: "s\($0)", topic: 0, initialLevel: 0) },
      activities: (0..<count).map { skill in
        .init(
          id: "a\(skill)", topic: 0, duration: 1, minimumSession: 1, isHandsOn: true,
          countsForHandsOnShare: true, review: 0,
          requires: (max(0, skill - 2)..<skill).map { .init(skill: $0, level: 1) },
          raises: [.init(skill: skill, from: 0, to: 1)])
      },
      targets: [.init(id: "g", needs: [.init(skill: count - 1, level: 1)], value: 1)])
    let schedule = try Planner().schedule(problem)
    #expect(ScheduleChecker(schedule, problem: problem).violations == [])
    #expect(schedule.outcome(in: problem).unmetTargets == [])
  }

  static let refused: [(sittings: [StudyProblem.Sitting], sentence: String)] = [
    (
      [.init(id: "mock", duration: 9, earliest: 0, latest: 1)],
      "no week in the window of the practice exam 'mock' has room for its 9 quarter-hours"
    ),
    (
      [.init(id: "mock", duration: 4, earliest: 5, latest: 9)],
      "no week in the window of the practice exam 'mock' has room for its 4 quarter-hours"
    ),
    (
      [
        .init(id: "one", duration: 5, earliest: 0, latest: 0),
        .init(id: "two", duration: 5, earliest: 0, latest: 0),
      ],
      "the practice exams 'one', 'two' do not fit into their weeks together"
    ),
  ]

  @Test(arguments: refused.indices)
  func `a practice exam without room is refused in a sentence`(index: Int) {
    let (sittings, sentence) = Self.refused[index]
    let problem = Self.problem(weeks: [.init(capacity: 8), .init(capacity: 8)], sittings: sittings)
    let error = #expect(throws: PlanningError.self) { try Planner().schedule(problem) }
    #expect(error.map(String.init(describing:)) == sentence)
  }

  @Test func `practice exams that fit only in one way are placed in that way`() throws {
    let sittings: [StudyProblem.Sitting] = [
      .init(id: "wide", duration: 5, earliest: 0, latest: 2),
      .init(id: "narrow", duration: 5, earliest: 1, latest: 2),
      .init(id: "fixed", duration: 5, earliest: 2, latest: 2),
    ]
    let problem = Self.problem(weeks: [5, 5, 5].map { .init(capacity: $0) }, sittings: sittings)
    let schedule = try Planner().schedule(problem)
    #expect(ScheduleChecker(schedule, problem: problem).violations == [])
  }

  @Test func `an index outside the problem is refused`() {
    var problem = Self.problem(weeks: [.init(capacity: 20)])
    problem.targets.append(.init(id: "lost", needs: [.init(skill: 7, level: 1)], value: 1))
    #expect(throws: PlanningError.indexOutOfRange(id: "lost")) { try Planner().schedule(problem) }
  }
}
