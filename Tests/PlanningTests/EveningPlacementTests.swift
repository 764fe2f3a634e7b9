import Assessment
import Ontology
import TestSupport
import Testing

@testable import Planning

@Suite struct EveningPlacementTests {
  private static let days = (0..<7).map { SamplePerson.start.adding(days: $0) }

  private static func sessions(_ quarters: [Int]) -> [PlanWeek.Session] {
    quarters.enumerated().map {
      PlanWeek.Session(activity: "a\($0.offset)", quarters: $0.element, part: 1, parts: 1)
    }
  }

  private static func evenings(_ sessions: [PlanWeek.Session]) -> [Int] {
    Dictionary(grouping: sessions, by: \.day).values.map { $0.map(\.quarters).reduce(0, +) }
  }

  @Test func `a project of 6.75 hours takes four evenings of at most two hours`() {
    let placed = EveningPlacement(Self.days, holding: 27).placed(Self.sessions([27]))
    #expect(placed.map(\.quarters) == [6, 7, 7, 7])
    #expect(Set(placed.map(\.day)).count == 4)
  }

  @Test(arguments: 1...300)
  func `sessions keep their order and their hours, and evenings are as short as they can be`(seed: UInt64) {
    var numbers = TestGenerator(state: seed)
    let days = Array(Self.days.prefix(Int.random(in: 1...7, using: &numbers)))
    let quarters = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
      Int.random(in: 1...30, using: &numbers)
    }
    let total = quarters.reduce(0, +)
    let placed = EveningPlacement(days, holding: total).placed(Self.sessions(quarters))
    var sums: [String: Int] = [:]
    for session in placed { sums[session.activity, default: 0] += session.quarters }
    #expect(quarters.indices.allSatisfy { sums["a\($0)"] == quarters[$0] })
    #expect(placed.map(\.activity) == placed.map(\.activity).sorted())
    #expect(placed.allSatisfy { session in session.day.map(days.contains) ?? false })
    #expect(zip(placed, placed.dropFirst()).allSatisfy { ($0.day ?? days[0]) <= ($1.day ?? days[0]) })
    // Room for what cannot be divided better: no evening is longer than a fair one and a half more.
    let fair = max(EveningPlacement.usualQuarters, (total + days.count - 1) / days.count)
    #expect(Self.evenings(placed).allSatisfy { $0 <= 2 * fair })
    if total <= 4 * days.count { #expect(Self.evenings(placed).allSatisfy { $0 <= fair }) }
  }

  @Test func `without a day sessions stay whole`() {
    let sessions = Self.sessions([27, 3])
    #expect(EveningPlacement([], holding: 30).placed(sessions) == sessions)
  }

  @Test(arguments: SamplePerson.roles)
  func `no evening of a sample plan is longer than two hours but one with what is done in one go`(
    role: String
  )
    throws
  {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(.sample())
    let whole = person.model.library.resources.filter(\.isUndivided).map(\.id.text)
    let exams = Set(plan.activities.filter { $0.kind == .practiceExam }.map(\.id) + whole)
    for week in plan.weeks {
      for (day, sessions) in Dictionary(grouping: week.sessions, by: \.day) {
        guard day != nil, !sessions.contains(where: { exams.contains($0.activity) }) else { continue }
        #expect(
          sessions.map(\.quarters).reduce(0, +) <= 10, "week \(week.number), \(String(describing: day))")
        #expect(sessions.allSatisfy { $0.quarters <= 8 })
      }
    }
  }

  @Test func `what is better done in one go has one evening, unless sessions are to be shorter`() {
    let sessions = Self.sessions([4, 12, 6])
    let whole: Set = [sessions[1].activity]
    let placed = EveningPlacement(Self.days, holding: 22, whole: whole).placed(sessions)
    #expect(placed.filter { $0.activity == sessions[1].activity }.map(\.quarters) == [12])
    let short = EveningPlacement(Self.days, holding: 22, most: 6, whole: whole).placed(sessions)
    #expect(short.filter { $0.activity == sessions[1].activity }.map(\.quarters) == [6, 6])
  }
}
