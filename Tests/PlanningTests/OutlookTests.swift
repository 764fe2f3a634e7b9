import Assessment
import Ontology
import Scheduling
import TestSupport
import Testing

@testable import Planning

/// What a plan says about other plans is what these say.
@Suite struct OutlookTests {
  /// The same conditions for everyone, and what is special for one.
  static let cases: [(role: String, conditions: Plan.Conditions)] =
    SamplePerson.roles.map { ($0, .sample()) } + [
      // A date that is later by a week brings more reviews.
      ("data-scientist", .sample(weeks: 15, hours: 20)),
      ("ml-engineer", .sample(away: [3...5, 14...24])),
    ]

  /// The effort does not matter for whether cells agree; the quick one saves time.
  @Test(arguments: cases.indices)
  func `each cell of the pace table equals a plan of its own`(index: Int) throws {
    let (role, conditions) = Self.cases[index]
    let maker = try SamplePerson.of(role: role).maker()
    let solver = Self.solver(maker)
    let pace = try maker.pace(solver.solve(conditions), by: solver)
    #expect(pace.map(\.quartersPerWeek).contains(conditions.weeklyQuarters))
    #expect(pace.map(\.quartersPerWeek) == pace.map(\.quartersPerWeek).sorted())
    for row in pace {
      var alone = conditions
      alone.weeklyQuarters = row.quartersPerWeek
      let dated = try Self.solver(maker).solve(alone)
      #expect(row.readinessAtDate == Score(maker.projection(dated).final(maker.goals.measure)), "\(row)")
      alone.examDate = nil
      let open = try Self.solver(maker).solve(alone)
      let isReached = open.outcome.totalReadiness >= maker.builder.points(ofTargetOf: alone)
      let end = open.calendar.weeks.last?.end.adding(days: 1)
      // What all weeks that can be planned barely reach is promised by no day.
      let isBarely =
        end.map { $0.number - conditions.start.number >= Plan.Conditions.horizonDays - 7 } ?? false
      #expect(row.earliestDate == (isReached ? end : nil) || isBarely && row.earliestDate == nil, "\(row)")
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

  @Test(arguments: cases.indices)
  func `each way out leaves nothing out when it is taken`(index: Int) throws {
    let (role, conditions) = Self.cases[index]
    let person = try SamplePerson.of(role: role)
    let maker = person.maker(effort: index == 0 ? Planner.Effort(steps: 200_000) : .quick)
    let solver = Self.solver(maker)
    let solution = try solver.solve(conditions)
    #expect(!maker.omissions(solution).isEmpty)
    let ways = maker.moreTime(solution.conditions, by: solver) + [maker.reachable(solution)]
    // Two areas a week do not hold everything in twelve weeks at any hours; a later date does, for everyone.
    #expect(ways.count >= 2)
    #expect(ways.contains { if case .date = $0 { true } else { false } })
    for way in ways {
      var changed = conditions
      switch way {
      case .hours(let quarters): changed.weeklyQuarters = quarters
      case .date(let day): changed.examDate = day
      case .target(let score):
        #expect(score == Score(maker.projection(solution).final(maker.goals.measure)))
        continue
      }
      let taken = try Self.solver(maker).solve(changed)
      #expect(maker.omissions(taken).isEmpty, "\(way)")
      #expect(ScheduleChecker(taken.schedule, problem: taken.problem).violations == [])
      #expect(PlanChecker(maker.document(taken), person: person).violations == [])
    }
  }

  @Test func `where everything fits there is no way out to show`() throws {
    let plan = try SamplePerson.of(role: "data-scientist").plan(.sample(weeks: 50, hours: 30))
    #expect(plan.omissions == [])
    #expect(plan.waysOut == [])
  }

  private static func solver(_ maker: PlanMaker) -> PlanSolver {
    PlanSolver(builder: maker.builder, planner: maker.planner)
  }
}
