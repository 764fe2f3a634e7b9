import Ontology
import Testing

@testable import Planning

/// A practice exam midway and one in the last two weeks, and a lighter last week, in calendars of all kinds.
@Suite struct PracticeExamTests {
  static let conditions: [Plan.Conditions] =
    [2, 3, 6, 7, 12, 13, 30, 60].map { .sample(weeks: $0) } + [
      .sample(weeks: 12, away: [70...83]), .sample(weeks: 12, away: [77...83]),
      .sample(weeks: 12, away: [35...48]),
      .sample(weeks: 10, away: [0...20]), .sample(weeks: 3, away: [7...20]), .sample(weeks: 12, hours: 1),
    ]

  @Test(arguments: conditions.indices)
  func `practice exams come midway and at the end as far as weeks have room`(index: Int) throws {
    try expectPlaces(Self.conditions[index], role: SamplePerson.roles[index % 4])
  }

  @Test(arguments: 1...30)
  func `also in random calendars`(seed: Int) throws {
    let conditions = RandomCalendar(seed: seed, withTimes: seed.isMultiple(of: 3)).conditions
    guard conditions.examDate != nil, (try? conditions.check()) != nil else { return }
    try expectPlaces(conditions, role: SamplePerson.roles[seed % 4])
  }

  private func expectPlaces(_ conditions: Plan.Conditions, role: String) throws {
    let maker = try SamplePerson.of(role: role).maker()
    let solution = try PlanSolver(builder: maker.builder, planner: maker.planner).solve(conditions)
    let plan = maker.course(solution, checkUps: [], activities: maker.usedActivities(solution))
    let kinds = Dictionary(plan.activities.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let count = plan.weeks.count
    let places = plan.weeks.indices.filter { week in
      plan.weeks[week].sessions.contains { kinds[$0.activity] == .practiceExam }
    }
    // Twice the time of the exam is asked for, so that a week of it has more than an exam.
    let exams = maker.builder.practiceExams.joined()
    let (short, long) = (exams.first, exams.last)
    func hasRoom(_ weeks: ClosedRange<Int>, for exam: Resource?) -> Bool {
      exam.map { exam in plan.weeks[weeks].contains { $0.capacity >= 2 * exam.duration.likely } } ?? false
    }
    let middle = (count - 1) / 2
    let window = middle - max(1, count / 8)...middle + max(1, count / 8)
    if count >= 2, hasRoom(count - 2...count - 1, for: long) {
      #expect(places.contains { $0 >= count - 2 })
    }
    if count >= 6, hasRoom(window, for: short) { #expect(places.contains { window.contains($0) }) }
    #expect(places.allSatisfy { $0 >= count - 2 || window.contains($0) })
    // The last week is lighter: at most half of its hours are new.
    if let last = plan.weeks.last {
      let learned = last.sessions.filter { kinds[$0.activity] != .practiceExam }.map(\.quarters).reduce(0, +)
      #expect(2 * learned <= last.capacity)
    }
  }
}
