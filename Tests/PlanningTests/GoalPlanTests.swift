import Assessment
import Scheduling
import TestSupport
import Testing

@testable import Ontology
@testable import Planning

/// Plans for roles, and for several goals at once.
@Suite struct GoalPlanTests {
  private typealias Two = TwoExams

  private static let both = [(Two.joiner, 100), (Two.turner, 100)]

  /// Hours of study that lead to everything a plan can teach, as quarter-hours by activity.
  private func study(_ goals: [(Goal, Int)], of person: SamplePerson) throws -> [String: Int] {
    let plan = try Two.maker(goals, of: person).plan(.sample(weeks: nil, target: 1000))
    // The goals rest on a few skills, so what fades of one in a week shows.
    #expect(PlanChecker(plan, person: person, fading: 10).violations == [])
    return Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.duration.likely) })
  }

  @Test(arguments: [[100, 100], [100, 300], [25, 1000]])
  func `study that two exams share is counted once`(weights: [Int]) throws {
    let person = try Two.apprentice()
    let (first, second) = (
      try study([(Two.joiner, 100)], of: person), try study([(Two.turner, 100)], of: person)
    )
    let union = try study([(Two.joiner, weights[0]), (Two.turner, weights[1])], of: person)
    let shared = first.filter { second[$0.key] != nil }
    func hours(_ study: [String: Int]) -> Int { study.values.reduce(0, +) / 4 }
    #expect((hours(first), hours(second), hours(shared)) == (14, 9, 3))
    #expect(hours(union) == hours(first) + hours(second) - hours(shared))
    #expect(union.keys.sorted() == Set(first.keys).union(second.keys).sorted())
  }

  /// Goals of the built-in library with their weights.
  static let weighted: [[GoalRequest]] = [
    [GoalRequest(.role("ml-engineer"))],
    [GoalRequest(.exam("google-pmle")), GoalRequest(.role("cloud-architect"), weight: 200)],
    [
      GoalRequest(.role("data-scientist"), weight: 10), GoalRequest(.role("ml-engineer"), weight: 33),
      GoalRequest(.exam("google-pmle"), weight: 1000),
    ],
  ]

  @Test(arguments: SamplePerson.roles, weighted)
  func `what is there and all targets together are the readiness of someone who learns everything`(
    role: String, requests: [GoalRequest]
  ) throws {
    let person = try SamplePerson.of(role: role)
    let goals = try GoalSet(requests, model: person.model)
    let builder = StudyProblemBuilder(model: person.model, belief: person.belief, goals: goals)
    let problem = builder.problem(StudyCalendar(.sample()), conditions: .sample())
    var projection = Projection(of: person.belief)
    for skill in problem.skills.indices {
      let needed = goals.neededLevel(of: skill)
      if problem.skills[skill].initialLevel < needed { projection.raise(skill, to: needed) }
    }
    let whole = goals.measure.estimate(projection.belief).mean * 100_000
    let sum = problem.targets.map(\.value).reduce(problem.baseValue, +)
    // Every target is rounded by itself.
    #expect((Double(sum) - whole).magnitude <= Double(problem.targets.count) / 2 + 1)
    #expect(sum <= 100_000 + problem.targets.count)
    // Each target is the weighted mean of what it is worth for each goal.
    for (index, target) in problem.targets.enumerated() {
      let mean = zip(goals.entries, builder.targetWorths).map { $0.share * Double($1[index]) }.reduce(0, +)
      #expect((Double(target.value) - mean).magnitude <= 1.01, "\(target.id)")
    }
  }

  @Test func `the targets of two exams are the union of theirs, each level once`() throws {
    let person = try Two.apprentice()
    func targets(_ goals: [(Goal, Int)]) throws -> Set<StudyProblem.Node> {
      let goals = try Two.goals(goals, of: person)
      let problem = StudyProblemBuilder(model: person.model, belief: person.belief, goals: goals)
        .problem(StudyCalendar(.sample()), conditions: .sample())
      let nodes = problem.targets.flatMap(\.needs)
      #expect(Set(nodes).count == nodes.count)
      return Set(nodes)
    }
    let (first, second) = (try targets([(Two.joiner, 100)]), try targets([(Two.turner, 100)]))
    #expect(!first.isDisjoint(with: second))
    #expect(try targets(Self.both) == first.union(second))
  }

  @Test(arguments: SamplePerson.roles)
  func `the exam of the assessment as the one goal, whatever its weight, changes nothing`(role: String) throws
  {
    let person = try SamplePerson.of(role: role)
    let goals = try GoalSet([GoalRequest(.exam(person.model.exam.id), weight: 700)], model: person.model)
    let maker = PlanMaker(
      model: person.model, profile: person.profile, belief: person.belief, effort: .quick, goals: goals)
    let plan = try maker.plan(.sample(weeks: 4))
    #expect(try plan == person.maker().plan(.sample(weeks: 4)))
    #expect(plan.goals.isEmpty && plan.aim == .exam)
  }

  @Test func `another goal changes nothing of what is known, and with enough time takes nothing away`() throws
  {
    let person = try Two.apprentice()
    let conditions = Plan.Conditions.sample(weeks: 20)
    let alone = try [Two.turner, Two.master].map { goal in
      try #require(try Two.maker([(goal, 100)], of: person).plan(conditions).goals.first)
    }
    let plan = try Two.maker([(Two.turner, 100), (Two.master, 400), (Two.joiner, 50)], of: person)
      .plan(conditions)
    #expect(plan.omissions.isEmpty)
    for (single, together) in zip(alone, plan.goals) {
      #expect(single.goal == together.goal)
      #expect(single.now == together.now)
      #expect(single.projected.mean <= together.projected.mean)
    }
  }

  @Test func `each activity says which goals it serves, and what it brings to each`() throws {
    let person = try Two.apprentice()
    let maker = try Two.maker(Self.both, of: person)
    let plan = try maker.plan(.sample())
    let served = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.serves) })
    #expect(served["measuring-lesson"]?.map(\.goal) == [Two.joiner, Two.turner])
    #expect(served["joining-project"]?.map(\.goal) == [Two.joiner])
    #expect(served["turning-project"]?.map(\.goal) == [Two.turner])
    // The turner's exam does not ask for sawing, but turning builds on it.
    let reading = try #require(served["sawing-reading"])
    #expect(reading.map(\.goal) == [Two.joiner, Two.turner])
    #expect(reading[0].worth > 0 && reading[1].worth == 0)
    // Worth is what a step brings if it takes and is kept.
    let ideal = PlanProjection(
      StudyCourse(plan), belief: person.belief, library: person.model.library, today: plan.conditions.start,
      uncertainty: .none)
    for (goal, entry) in zip(plan.goals, maker.goals.entries) {
      let gain = Score(ideal.final(entry.demand.measure)).mean - goal.now.mean
      let worths = served.values.flatMap(\.self).filter { $0.goal == goal.goal }.map(\.worth).reduce(0, +)
      #expect((gain - worths).magnitude <= plan.activities.count)
    }
  }

  @Test func `what is left out is told for each goal, with the hours that would do for it alone`() throws {
    let person = try Two.apprentice()
    let maker = try Two.maker([(Two.joiner, 100), (Two.turner, 200)], of: person)
    let conditions = Plan.Conditions.sample(weeks: 3, hours: 5)
    let plan = try maker.plan(conditions)
    let omission = try #require(plan.omissions.first)
    #expect(omission.costs.map(\.goal) == [Two.joiner])
    #expect((omission.costs[0].worth - 3 * omission.cost).magnitude <= 2)
    #expect(plan.pace.allSatisfy { $0.goals.map(\.goal) == [Two.joiner, Two.turner] })
    for (goal, entry) in zip(plan.goals, maker.goals.entries) {
      let quarters = try #require(goal.aloneQuarters)
      let alone = try Two.maker([(entry.demand.goal, 100)], of: person)
      for (hours, fits) in [(quarters, true), (quarters - 4, false)] {
        let found = try alone.plan(conditions.atPace(weeklyQuarters: hours))
        #expect(found.omissions.isEmpty == fits, "\(entry.demand.goal) at \(hours)")
      }
    }
  }

  @Test func `readiness of the plan is the weighted mean, week by week`() throws {
    let person = try Two.apprentice()
    let plan = try Two.maker([(Two.joiner, 100), (Two.turner, 300)], of: person).plan(.sample(weeks: 6))
    func mean(_ scores: [Score]) -> Double { Double(scores[0].mean + 3 * scores[1].mean) / 4 }
    #expect((Double(plan.readiness.now.mean) - mean(plan.goals.map(\.now))).magnitude <= 1)
    #expect((Double(plan.readiness.projected.mean) - mean(plan.goals.map(\.projected))).magnitude <= 1)
    #expect(plan.weeks.last?.readiness == plan.readiness.projected)
    let own = try #require(plan.pace.first { $0.quartersPerWeek == plan.conditions.weeklyQuarters })
    #expect(own.goals.map(\.score) == plan.goals.map(\.projected))
  }

  @Test func `practice exams of both exams are planned, and none for a job`() throws {
    let person = try Two.apprentice()
    func practised(_ goals: [(Goal, Int)]) throws -> [String] {
      try Two.maker(goals, of: person).plan(.sample()).activities.filter { $0.kind == .practiceExam }.map(
        \.id)
    }
    #expect(try practised(Self.both).sorted() == ["joiner-mock", "turner-mock"])
    #expect(try practised([(Two.turner, 100)]) == ["turner-mock"])
    #expect(try practised([(Two.master, 100)]) == [])
  }

  @Test(arguments: SamplePerson.roles)
  func `a plan for a job reaches its target without a date, and does not speak of an exam`(role: String)
    throws
  {
    let person = try SamplePerson.of(role: role)
    let goals = try GoalSet([GoalRequest(.role("ml-engineer"))], model: person.model)
    let plan = try PlanMaker(
      model: person.model, profile: person.profile, belief: person.belief, effort: .quick, goals: goals
    ).plan(.sample(weeks: nil))
    #expect(PlanChecker(plan, person: person).violations == [])
    // Above the target by no more than the last activity brings.
    #expect((795..<830).contains(plan.readiness.projected.mean))
    #expect(plan.aim == .role)
    #expect(plan.aimTitle == "Machine-learning engineer")
    #expect(plan.goals.map(\.now) == [plan.readiness.now])
    #expect(plan.activities.allSatisfy { !$0.reason.contains("exam ") && $0.serves.isEmpty })
    #expect(plan.activities.contains { $0.reason.contains("the job asks") })
  }

  @Test func `a replan keeps the goals and rates the weeks by them`() throws {
    let person = try Two.apprentice()
    let maker = try Two.maker([(Two.turner, 100), (Two.master, 250)], of: person)
    var plan = try maker.plan(.sample(weeks: 8, hours: 3))
    for session in plan.weeks[0].sessions {
      try plan.record(.done, of: session.activity, on: plan.weeks[0].start)
    }
    let replanner = Replanner(
      model: person.model, profile: person.profile, effort: .quick, goals: maker.goals)
    let new = try replanner.replan(plan, on: plan.weeks[1].start, keeping: .date)
    #expect(new.goals.map(\.goal) == [Two.turner, Two.master])
    #expect(new.goals.map(\.weight) == [100, 250])
    #expect(new.id == plan.id)
    #expect(new.weeks.last?.readiness.mean == new.readiness.projected.mean)
    for (before, after) in zip(plan.goals, new.goals) { #expect(after.now.mean >= before.now.mean) }
  }

  @Test func `the problem of several goals is the one that the plan solves`() throws {
    let person = try Two.apprentice()
    let maker = try Two.maker(Self.both, of: person)
    let document = try maker.instance(.sample(weeks: 4))
    #expect(document.name == "apprentice-joiner-turner")
    #expect(document.exams.map(\.id) == ["joiner-mock", "turner-mock"])
    let problem = try document.problem()
    let schedule = try Planner(effort: .quick).schedule(problem)
    let check = ScheduleChecker(schedule, problem: problem)
    #expect(check.violations == [])
    #expect(check.readiness == schedule.outcome(in: problem).readiness)
  }
}
