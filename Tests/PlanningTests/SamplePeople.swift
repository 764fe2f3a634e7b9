import Assessment
import Catalogue
import Ontology
import Planning
import Scheduling
import Synchronization
import Testing

/// The four sample people of the built-in library, each as they stand after a played interview.
struct SamplePerson: Sendable, CustomTestStringConvertible {
  static let library = Result { try Catalogue().library(schemas: Catalogue().schemas()) }
  static let roles = ["cloud-architect", "data-scientist", "ml-engineer", "software-engineer"]
  static let start = Day("2027-01-04") ?? Day(number: 0)

  private static let people = Result { try roles.map { try SamplePerson(role: $0, in: library.get()) } }

  let model: AssessmentModel
  let profile: Profile
  let belief: Belief
  private let plans = PlanCache()

  /// The person of a role; interviewed once for all tests.
  static func of(role: String) throws -> SamplePerson {
    let all = try people.get()
    return try #require(all.first { $0.model.role.id.text == role })
  }

  init(role: String, in library: Library) throws {
    let role = try #require(library.roles.first { $0.id.text == role })
    model = AssessmentModel(library: library, role: role, exam: try #require(library.usualExam))
    profile = Interview.played(
      by: try #require(library.sample(of: role.id)), in: model, questions: 40, on: Self.start)
    belief = model.belief(for: profile)
  }

  /// The same person with another library of resources.
  init(_ other: SamplePerson, resources library: Library) {
    model = AssessmentModel(library: library, role: other.model.role, exam: other.model.exam)
    profile = other.profile
    belief = other.belief
  }

  var testDescription: String { model.role.id.text }

  func maker(effort: Planner.Effort = .quick) -> PlanMaker {
    PlanMaker(model: model, profile: profile, belief: belief, effort: effort)
  }

  /// The plan of the person under conditions, with little effort unless another is given; made once for all tests that
  /// ask for the same.
  func plan(_ conditions: Plan.Conditions, effort: Planner.Effort = .quick) throws -> Plan {
    try plans.plan(PlanCache.Key(conditions: conditions, effort: effort)) {
      try maker(effort: effort).plan(conditions)
    }
  }
}

/// Plans that were made before, by their conditions and the effort; who asks for one that is being made waits for it.
private final class PlanCache: Sendable {
  struct Key: Hashable {
    let conditions: Plan.Conditions
    let effort: Planner.Effort
  }

  private final class Entry: Sendable {
    let plan = Mutex<Plan?>(nil)
  }

  private let entries = Mutex<[Key: Entry]>([:])

  func plan(_ key: Key, making make: () throws -> Plan) throws -> Plan {
    let entry = entries.withLock { entries in
      let entry = entries[key] ?? Entry()
      entries[key] = entry
      return entry
    }
    return try entry.plan.withLock { plan in
      if let plan { return plan }
      let made = try make()
      plan = made
      return made
    }
  }
}

extension Plan.Conditions {
  /// Conditions for a number of weeks from the sample start; `nil` for no exam date.
  static func sample(
    weeks: Int? = 12, hours: Int = 8, away: [ClosedRange<Int>] = [], handsOn: Int = 50, target: Int = 800
  ) -> Plan.Conditions {
    let start = SamplePerson.start
    return Plan.Conditions(
      start: start, examDate: weeks.map { start.adding(days: 7 * $0) }, weeklyQuarters: 4 * hours,
      away: away.map { start.adding(days: $0.lowerBound)...start.adding(days: $0.upperBound) },
      handsOnPercent: handsOn, target: target)
  }
}
