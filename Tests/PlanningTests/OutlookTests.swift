import Ontology
import Testing

@testable import Planning

/// What a plan says about other plans is what these say.
@Suite struct OutlookTests {
  static let conditions: [(name: String, conditions: Plan.Conditions)] = [
    ("12 weeks", .sample()),
    ("15 weeks, so that a later date brings more reviews", .sample(weeks: 15, hours: 20)),
    ("days away", .sample(away: [3...5, 14...24])),
  ]

  /// The effort does not matter for whether cells agree; the quick one saves time.
  @Test(arguments: SamplePerson.roles, conditions.indices)
  func `each cell of the pace table equals a plan of its own`(role: String, index: Int) throws {
    let (name, conditions) = Self.conditions[index]
    let maker = try SamplePerson.of(role: role).maker()
    let plan = try maker.plan(conditions)
    #expect(plan.pace.map(\.quartersPerWeek).contains(conditions.weeklyQuarters))
    #expect(plan.pace.map(\.quartersPerWeek) == plan.pace.map(\.quartersPerWeek).sorted())
    for row in plan.pace {
      var alone = conditions
      alone.weeklyQuarters = row.quartersPerWeek
      let dated = try Self.solver(maker).solve(alone)
      #expect(row.readinessAtDate == maker.document(dated).readiness.projected, "\(name): \(row)")
      alone.examDate = nil
      let open = try maker.document(Self.solver(maker).solve(alone))
      let isReached = open.readiness.projected.mean >= conditions.target
      #expect(row.earliestDate == (isReached ? open.weeks.last?.end.adding(days: 1) : nil), "\(name): \(row)")
    }
  }

  @Test func `a pace row equals the plan that the command makes`() throws {
    let maker = try SamplePerson.of(role: "ml-engineer").maker(effort: .normal)
    let plan = try maker.plan(.sample())
    let row = try #require(plan.pace.first { $0.quartersPerWeek == 20 })
    #expect(try maker.plan(.sample(hours: 5)).readiness.projected == row.readinessAtDate)
    let open = try maker.plan(.sample(weeks: nil, hours: 5))
    #expect(open.weeks.last?.end.adding(days: 1) == row.earliestDate)
  }

  @Test(arguments: SamplePerson.roles, conditions.indices)
  func `each way out leaves nothing out when it is taken`(role: String, index: Int) throws {
    let (name, conditions) = Self.conditions[index]
    let person = try SamplePerson.of(role: role)
    for effort in index == 0 ? [Planner.Effort.quick, .init(trials: 3)] : [.quick] {
      let maker = person.maker(effort: effort)
      let solver = Self.solver(maker)
      let solution = try solver.solve(conditions)
      #expect(!maker.omissions(solution).isEmpty)
      let ways = maker.waysOut(solution, by: solver)
      #expect(ways.count == 3, "\(name)")
      for way in ways {
        var changed = conditions
        switch way {
        case .hours(let quarters): changed.weeklyQuarters = quarters
        case .date(let day): changed.examDate = day
        case .target(let score):
          #expect(score == maker.document(solution).readiness.projected)
          continue
        }
        let taken = try Self.solver(maker).solve(changed)
        #expect(maker.omissions(taken).isEmpty, "\(name): \(way)")
        #expect(ScheduleChecker(taken.schedule, problem: taken.problem).violations == [])
        #expect(PlanChecker(maker.document(taken), person: person).violations == [])
      }
    }
  }

  @Test func `where everything fits there is no way out to show`() throws {
    let plan = try SamplePerson.of(role: "data-scientist").maker().plan(.sample(weeks: 60, hours: 20))
    #expect(plan.omissions == [])
    #expect(plan.waysOut == [])
  }

  private static func solver(_ maker: PlanMaker) -> PlanSolver {
    PlanSolver(builder: maker.builder, planner: maker.planner)
  }
}
