import Assessment
import Ontology
import Planning
import Scheduling
import Testing

/// The first pass meets every section before the practice exam that decides, and nothing is met for the first time after it.
@Suite struct FirstPassTests {
  private static func conditions(hours: Int, days: Int = 84, areas: Int? = 2) -> Plan.Conditions {
    var conditions = Plan.Conditions.sample(weeks: nil, hours: hours)
    conditions.examDate = SamplePerson.start.adding(days: days)
    conditions.areasPerWeek = areas
    return conditions
  }

  /// The day of the first of two full practice exams.
  private static func decidingDay(_ plan: Plan) -> Day? {
    let full = Set(
      plan.activities.filter { $0.kind == .practiceExam && $0.duration.likely >= 6 }.map(\.id))
    let days = plan.weeks.flatMap(\.sessions).filter { full.contains($0.activity) }.compactMap(\.day)
    return days.count >= 2 ? days.min() : nil
  }

  /// What is met for the first time after a day, of the skills of which nothing was held and that the exam asks for.
  private static func metLate(_ plan: Plan, of person: SamplePerson, after day: Day) -> [String] {
    let known = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0) })
    let asked = Set(person.model.exam.competencies.flatMap(\.considerations).flatMap(\.needs).map(\.skill.text))
    var (met, late) = (Set<String>(), [String]())
    for session in plan.weeks.flatMap(\.sessions) where session.part == session.parts {
      for raise in known[session.activity]?.raises ?? [] where asked.contains(raise.skill) {
        let skill = person.model.library.skillIndex[Skill.ID(raise.skill)]
        let isNew = skill.map { person.belief.proficiency($0).mean < 1 } ?? false
        if met.insert(raise.skill).inserted, isNew, let own = session.day, own > day {
          late.append("\(own): \(session.activity) meets \(raise.skill)")
        }
      }
    }
    return late
  }

  @Test(arguments: SamplePerson.roles, [5, 8, 12])
  func `nothing is met for the first time after the practice exam that decides`(role: String, hours: Int) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(Self.conditions(hours: hours), effort: .fast)
    let day = try #require(Self.decidingDay(plan))
    #expect(Self.metLate(plan, of: person, after: day) == [])
  }

  @Test(arguments: 78...90)
  func `on whatever weekday the exam is`(days: Int) throws {
    let person = try SamplePerson.of(role: "software-engineer")
    let plan = try person.plan(Self.conditions(hours: 8, days: days), effort: .quick)
    let day = try #require(Self.decidingDay(plan))
    #expect(Self.metLate(plan, of: person, after: day) == [])
  }

  @Test(arguments: SamplePerson.roles)
  func `every section is met before it`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(Self.conditions(hours: 8), effort: .fast)
    let day = try #require(Self.decidingDay(plan))
    let known = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0) })
    let met = Set(
      plan.weeks.flatMap(\.sessions).filter { $0.day.map { $0 <= day } ?? false }
        .compactMap { known[$0.activity] }.flatMap(\.raises).map(\.skill))
    for section in person.model.exam.sections {
      let skills = Set(section.competencies.flatMap(\.considerations).flatMap(\.needs).map(\.skill.text))
      #expect(!skills.isDisjoint(with: met), "\(section.title)")
    }
  }

  @Test(arguments: [9, 20, 27], [1, 2])
  func `a plan without two full practice exams has nothing to meet them before, and is a plan all the same`(
    days: Int, areas: Int
  ) throws {
    let person = try SamplePerson.of(role: "cloud-architect")
    let plan = try person.plan(Self.conditions(hours: 8, days: days, areas: areas))
    #expect(Self.decidingDay(plan) == nil)
    #expect(plan.activities.contains { !$0.raises.isEmpty })
  }

  @Test(arguments: SamplePerson.roles)
  func `metrics come before tuning and before evaluation in production, drift before retraining`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let library = person.model.library
    let steps = [
      ("classification-metrics", "hyperparameter-tuning"), ("classification-metrics", "continuous-evaluation"),
      ("data-drift", "retraining-policy"),
    ]
    for (first, then) in steps {
      let index = try #require(library.skillIndex[Skill.ID(first)])
      guard person.belief.proficiency(index).mean < 2 else { continue }
      let plan = try person.plan(Self.conditions(hours: 12), effort: .fast)
      let order = plan.weeks.flatMap(\.sessions).map(\.activity)
      func place(_ skill: String) -> Int? {
        let labs = plan.activities.filter { activity in
          activity.kind.isHandsOn && activity.raises.contains { $0.skill == skill && $0.to == 2 }
        }.map(\.id)
        return order.firstIndex { labs.contains($0) }
      }
      guard let late = place(then) else { continue }
      #expect(place(first).map { $0 < late } == true, "\(first) before \(then)")
    }
  }
}
