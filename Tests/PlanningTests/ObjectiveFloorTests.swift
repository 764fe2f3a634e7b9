import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

/// A weak objective of an exam is not left out altogether where a step of it costs little.
@Suite struct ObjectiveFloorTests {
  @Test func `a plan teaches something of objectives that the points alone would leave out`() throws {
    var (before, after) = (0, 0)
    for role in SamplePerson.roles {
      let maker = try SamplePerson.of(role: role).maker()
      let floor = maker.builder.floor
      for hours in [2, 3, 5, 8] {
        let solution = try PlanSolver(builder: maker.builder, planner: maker.planner)
          .solve(.sample(hours: hours))
        let points = try maker.planner.schedule(solution.problem).outcome(in: solution.problem)
        let (neglected, left) = (floor.neglected(by: points), floor.neglected(by: solution.outcome))
        #expect(
          solution.outcome.totalReadiness
            >= points.totalReadiness - ObjectiveFloor.mostPoints * neglected.count)
        before += neglected.count
        after += left.count
      }
    }
    #expect(after < before, "\(after) of \(before)")
  }

  @Test func `what is held, and what weighs little, has no floor`() throws {
    let person = try SamplePerson.of(role: "ml-engineer")
    let maker = person.maker()
    let problem = maker.builder.problem(StudyCalendar(.sample()), conditions: .sample())
    let empty = StudySchedule(weeks: problem.weeks.map { _ in StudySchedule.Week() })
    let competencies = maker.goals.leading.demand.competencies
    let weak = competencies.filter {
      $0.weight >= 0.02 && $0.measure.estimate(person.belief).mean < 0.65
    }
    let neglected = maker.builder.floor.neglected(by: empty.outcome(in: problem))
    #expect(neglected.count <= weak.count && !neglected.isEmpty)
    #expect(weak.count < competencies.count)
  }
}
