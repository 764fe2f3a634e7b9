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

  @Test func `nearly every competency with something missing is exercised, most lettered points are met`()
    throws
  {
    var (left, met, all) = ([String](), 0, 0)
    for role in SamplePerson.roles {
      let person = try SamplePerson.of(role: role)
      let activities = try Self.plan(of: person).activities
      let exercised = Set(activities.filter(\.kind.isHandsOn).flatMap(\.raises).map(\.skill))
      let studied = Set(activities.flatMap(\.raises).map(\.skill))
      for competency in person.model.exam.competencies {
        let open = Self.openPoints(competency, of: person)
        if open.count > 1, open.allSatisfy({ $0.isDisjoint(with: exercised) }) {
          left.append("\(role): \(competency.title)")
        }
        met += open.count { !$0.isDisjoint(with: studied) }
        all += open.count
      }
    }
    // As long as only lettered points counted, 13 of 55 competencies and 97 of 207 points were left.
    #expect(left.count <= 6, "\(left)")
    #expect(20 * met >= 11 * all, "\(met) of \(all)")
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
