import Ontology
import Testing

@testable import Planning

@Suite struct ConditionsFaultTests {
  private static func changed(_ change: (inout Plan.Conditions) -> Void) -> Plan.Conditions {
    var conditions = Plan.Conditions.sample()
    change(&conditions)
    return conditions
  }

  private static let start = SamplePerson.start

  static let faults: [(conditions: Plan.Conditions, sentence: String)] = [
    (
      changed { $0.examDate = start },
      "the exam date 2027-01-04 is not after the start 2027-01-04; "
        + "give a later --exam-date or an earlier --start"
    ),
    (
      changed { $0.examDate = start.adding(days: -1) },
      "the exam date 2027-01-03 is not after the start 2027-01-04; "
        + "give a later --exam-date or an earlier --start"
    ),
    (
      changed { $0.examDate = start.adding(days: 732) },
      "the exam date 2029-01-05 is more than two years away; give one up to 2029-01-04, or none"
    ),
    (
      changed { $0.weeklyQuarters = 1 },
      "0.25 hours a week cannot be planned; give --hours between 0.5 and 60"
    ),
    (
      changed { $0.weeklyQuarters = 0 },
      "0.0 hours a week cannot be planned; give --hours between 0.5 and 60"
    ),
    (
      changed { $0.weeklyQuarters = -4 },
      "-1.0 hours a week cannot be planned; give --hours between 0.5 and 60"
    ),
    (
      changed { $0.weeklyQuarters = 241 },
      "60.25 hours a week cannot be planned; give --hours between 0.5 and 60"
    ),
    (changed { $0.handsOnPercent = -1 }, "--hands-on is out of range; give 0 to 100 (percent)"),
    (changed { $0.handsOnPercent = 101 }, "--hands-on is out of range; give 0 to 100 (percent)"),
    (changed { $0.target = 0 }, "--target is out of range; give 1 to 100 (readiness points)"),
    (changed { $0.target = 1001 }, "--target is out of range; give 1 to 100 (readiness points)"),
    (
      changed { $0.away = [start...start.adding(days: 90)] },
      "no hours are left before the exam; give a later --exam-date or fewer days --away"
    ),
  ]

  @Test(arguments: faults.indices)
  func `conditions without a plan are refused in a sentence`(index: Int) throws {
    let (conditions, sentence) = Self.faults[index]
    let error = try #require(throws: ConditionsFault.self) { try conditions.check() }
    #expect(String(describing: error) == sentence)
    let maker = try SamplePerson.of(role: "ml-engineer").maker()
    #expect(throws: error) { try maker.plan(conditions) }
  }

  static let limits: [Plan.Conditions] = [
    changed { $0.examDate = start.adding(days: 1) },
    changed { $0.examDate = start.adding(days: 731) },
    changed { $0.weeklyQuarters = 2 },
    changed { $0.weeklyQuarters = 240 },
    changed { $0.handsOnPercent = 0 },
    changed { $0.handsOnPercent = 100 },
    changed { $0.target = 1 },
    changed { $0.target = 1000 },
    changed { $0.away = [start...start.adding(days: 82)] },
  ]

  @Test(arguments: limits.indices)
  func `conditions at a limit have a valid plan`(index: Int) throws {
    let conditions = Self.limits[index]
    let person = try SamplePerson.of(role: "ml-engineer")
    try conditions.check()
    let maker = person.maker()
    let solver = PlanSolver(builder: maker.builder, planner: maker.planner)
    let plan = try maker.document(solver.solve(conditions))
    #expect(PlanChecker(plan, person: person).violations == [])
  }
}
