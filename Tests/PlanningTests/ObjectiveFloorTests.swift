import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

/// Every objective of a goal is exercised once before hours go to depth elsewhere, as far as that costs little.
@Suite struct ObjectiveFloorTests {
  @Test func `plans exercise objectives that the points alone would leave to chance`() throws {
    var (exercised, byPoints) = (0, 0)
    for role in SamplePerson.roles {
      let maker = try SamplePerson.of(role: role).maker(effort: .fast)
      let floor = maker.builder.floor
      let hours = 8
      let solution = try PlanSolver(builder: maker.builder, planner: maker.planner)
        .solve(.sample(hours: hours))
      let points = try maker.planner.schedule(solution.problem).outcome(in: solution.problem)
      let before = floor.neglected(by: Set(points.completed))
      let left = floor.neglected(by: Set(solution.outcome.completed))
      #expect(left.count <= before.count, "\(role): \(left.count) of \(before.count)")
      #expect(solution.outcome.totalReadiness >= points.totalReadiness - 2000, "\(role)")
      exercised += left.count
      byPoints += before.count
    }
    #expect(exercised < byPoints, "\(exercised) of \(byPoints) are left")
  }

  @Test(arguments: SamplePerson.roles)
  func `only what is built or done exercises an objective where anything does`(role: String) throws {
    let builder = try SamplePerson.of(role: role).maker().builder
    let objectives = builder.floor.neglected(by: [])
    for first in ObjectiveFloor.First.allCases {
      #expect(objectives.contains { $0.first == first }, "\(first)")
    }
    for objective in objectives {
      let kinds = Set(objective.activities.map { builder.resources[$0].kind.isHandsOn })
      #expect(kinds.count == 1)
    }
    for objective in objectives {
      #expect(objective.worth > 0 && Double(objective.worth) <= 2 * objective.first.worth)
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `depth and what is named on the side count less, and places stay`(role: String) throws {
    let maker = try SamplePerson.of(role: role).maker()
    let problem = maker.builder.problem(StudyCalendar(.sample()), conditions: .sample())
    let counted = maker.builder.floor.counted(in: problem)
    let named = Set(
      maker.model.exam.competencies.flatMap(\.considerations).flatMap { point in
        let most = point.needs.map(\.importance).max() ?? 0
        return point.needs.filter { $0.importance > most / 2 }.map(\.skill.text)
      })
    for (target, other) in zip(problem.targets, counted.targets) {
      let isNamed = target.needs.contains { named.contains(problem.skills[$0.skill].id) }
      let isDeep = target.needs.contains { $0.level > 2 }
      let isNear = target.needs.allSatisfy { node in
        problem.activities.contains { activity in
          activity.duration <= 16
            && activity.raises.contains { $0.skill == node.skill && $0.from < node.level && node.level <= $0.to }
        }
      }
      let value = Double(target.value) * (isNamed ? 1 : 0.75) * (isDeep ? (isNear ? 0.9 : 0.65) : 1)
      #expect(target.needs == other.needs && other.value == Int(value.rounded()))
    }
    #expect(counted.activities.map(\.id) == problem.activities.map(\.id))
    #expect(Array(counted.skills.prefix(problem.skills.count)) == problem.skills)
  }

  @Test func `what was exercised before needs no other exercise`() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    let whole = person.maker().builder
    let objective = try #require(whole.floor.neglected(by: []).first)
    let lab = try #require(objective.activities.map { whole.resources[$0] }.first)
    let rest = StudyProblemBuilder(
      model: person.model, belief: person.belief, goals: GoalSet(person.model),
      done: [lab.id.text: lab.duration.likely])
    #expect(rest.floor.neglected(by: []).count < whole.floor.neglected(by: []).count)
  }

  @Test func `what is surely held has no floor`() throws {
    let person = try SamplePerson.of(role: "ml-engineer")
    let goals = GoalSet(person.model)
    var projection = Projection(of: person.belief)
    for need in goals.needs { projection.raise(need.index, to: 4) }
    let builder = StudyProblemBuilder(model: person.model, belief: projection.belief, goals: goals)
    #expect(builder.floor.neglected(by: []).isEmpty)
  }

  @Test(arguments: SamplePerson.roles)
  func `a short lab may refresh what is only probably held, and says why it is there`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let maker = person.maker()
    let builder = maker.builder
    for resource in builder.resources {
      let skills = resource.raises.compactMap { raise in
        person.model.library.skillIndex[raise.skill].map { (skill: $0, to: raise.to) }
      }
      let refreshes = skills.filter { builder.held.isRefresher(resource, of: $0.skill, at: $0.to) }
      for (skill, level) in refreshes {
        #expect(resource.kind.isHandsOn && resource.duration.likely <= 10)
        #expect(StudyProblemBuilder.initialLevel(person.belief.proficiency(skill)) == level)
        #expect(!builder.held.isSure(of: skill, at: level))
      }
    }
    let plan = try person.plan(.sample(hours: 8))
    for activity in plan.activities where activity.kind.isHandsOn { #expect(!activity.raises.isEmpty) }
  }

  @Test(arguments: SamplePerson.roles, [3, 8])
  func `no activity takes more than an eighth of the hours, unless nothing shorter teaches it`(
    role: String, hours: Int
  ) throws {
    let maker = try SamplePerson.of(role: role).maker()
    let whole = maker.builder.problem(StudyCalendar(.sample(hours: hours)), conditions: .sample(hours: hours))
    let limit = max(24, whole.weeks.map(\.learningLimit).reduce(0, +) / 8)
    let problem = whole.withoutLongActivities()
    let long = whole.activities.indices.filter { whole.activities[$0].duration > limit }
    #expect(long.contains { problem.activities[$0].raises.isEmpty && !whole.activities[$0].raises.isEmpty })
    // What can be learned at all stays so.
    #expect(try Groundwork(problem).unreachableTargets == Groundwork(whole).unreachableTargets)
    let kept = Set(long.map { whole.activities[$0].id })
    #expect(whole.withoutLongActivities(but: kept) == whole)
  }
}
