import Assessment
import Ontology
import Planning
import Scheduling
import Testing

/// Plans that are read as a mentor reads them: is every part of the outline met before some of it is deep, and does what
/// explains come before what is built?
@Suite struct BreadthTests {
  private static func plan(of person: SamplePerson) throws -> Plan {
    var conditions = Plan.Conditions.sample(hours: 8)
    conditions.areasPerWeek = Plan.Conditions.usualAreas
    return try person.plan(conditions, effort: .fast)
  }

  /// The skills that each lettered point of a competency is mainly about, without points whose skills are all held at
  /// their levels with a chance of 8 in 10.
  private static func openPoints(_ competency: Exam.Competency, of person: SamplePerson) -> [Set<String>] {
    competency.considerations.compactMap { point in
      let most = point.needs.map(\.importance).max() ?? 0
      let main = point.needs.filter { $0.importance > most / 2 }
      let isHeld = main.allSatisfy { need in
        guard let skill = person.model.library.skillIndex[need.skill] else { return true }
        let believed = person.belief.proficiency(skill)
        return believed.mean - 0.8416 * believed.standardDeviation >= Double(need.level)
      }
      return isHeld ? nil : Set(main.map(\.skill.text))
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `every competency in which something is missing is exercised`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try Self.plan(of: person)
    let exercised = Set(plan.activities.filter(\.kind.isHandsOn).flatMap(\.raises).map(\.skill))
    let competencies = person.model.exam.competencies.filter { competency in
      Self.openPoints(competency, of: person).count > 1
    }
    let left = competencies.filter { competency in
      Self.openPoints(competency, of: person).allSatisfy { $0.isDisjoint(with: exercised) }
    }
    #expect(competencies.count > 10)
    #expect(left.map(\.title) == [])
  }

  @Test(arguments: SamplePerson.roles)
  func `three of five lettered points get a session, though points alone would give it to half`(
    role: String
  ) throws {
    let person = try SamplePerson.of(role: role)
    let met = Set(try Self.plan(of: person).activities.flatMap(\.raises).map(\.skill))
    let open = person.model.exam.competencies.flatMap { Self.openPoints($0, of: person) }
    let count = open.count { !$0.isDisjoint(with: met) }
    #expect(5 * count >= 3 * open.count, "\(count) of \(open.count)")
  }

  @Test(arguments: SamplePerson.roles)
  func `inside a week and an area what explains comes before what is built on it`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try Self.plan(of: person)
    let known = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0) })
    for week in plan.weeks {
      let whole = week.sessions.filter { $0.parts == 1 }.compactMap { known[$0.activity] }
      for (place, explaining) in whole.enumerated()
      where [.reading, .lesson].contains(explaining.kind) {
        for before in whole[..<place] where before.kind.isHandsOn && before.topic == explaining.topic {
          let late = explaining.raises.filter { raise in
            before.raises.contains { $0.skill == raise.skill && $0.from >= raise.to }
          }
          #expect(late.isEmpty, "week \(week.number): \(explaining.title) after \(before.title)")
        }
      }
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `no reason names a level that is passed by then`(role: String) throws {
    let plan = try Self.plan(of: try SamplePerson.of(role: role))
    let known = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0) })
    var (levels, begun) = ([String: Int](), Set<String>())
    for session in plan.weeks.flatMap(\.sessions) {
      guard let activity = known[session.activity] else { continue }
      if begun.insert(activity.id).inserted, case .demanded(let skill, _, _) = activity.why {
        let to = try #require(activity.raises.first { $0.skill == skill.text }).to
        #expect(to > levels[skill.text] ?? 0, "\(activity.title): \(skill) at \(to)")
      }
      guard session.part == session.parts else { continue }
      for raise in activity.raises { levels[raise.skill] = max(levels[raise.skill] ?? 0, raise.to) }
    }
  }
}
