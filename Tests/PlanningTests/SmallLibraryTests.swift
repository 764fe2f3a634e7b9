import Assessment
import Testing

@testable import Ontology
@testable import Planning

/// Libraries that offer hardly anything.
@Suite struct SmallLibraryTests {
  private static func person(keeping isKept: (Resource) -> Bool) throws -> SamplePerson {
    let person = try SamplePerson.of(role: "ml-engineer")
    var library = person.model.library
    library.resources = library.resources.filter(isKept)
    return SamplePerson(person, resources: library)
  }

  /// A resource that anyone can begin and that brings the person something.
  private static func isWithinReach(_ resource: Resource, of person: SamplePerson) -> Bool {
    func level(_ skill: Skill.ID) -> Int {
      person.model.library.skillIndex[skill].map {
        StudyProblemBuilder.initialLevel(person.belief.proficiency($0))
      } ?? 0
    }
    return resource.kind != .practiceExam
      && resource.entryLevels(in: person.model.library).allSatisfy { level($0.skill) >= $0.level }
      && resource.raises.contains { raise in
        person.model.outline.needs.contains {
          $0.skill == raise.skill && level(raise.skill) < $0.level && level(raise.skill) < raise.to
        }
      }
  }

  static let conditions: [Plan.Conditions] = [
    .sample(), .sample(weeks: 1), .sample(weeks: nil), .sample(weeks: 104, hours: 40), .sample(handsOn: 100),
  ]

  @Test(arguments: conditions.indices)
  func `an empty library gives an empty plan`(index: Int) throws {
    let person = try Self.person { _ in false }
    let plan = try person.maker().plan(Self.conditions[index])
    #expect(PlanChecker(plan, person: person).violations == [])
    #expect(plan.activities == [])
    #expect(plan.readiness.projected == plan.readiness.now)
    #expect(plan.waysOut.allSatisfy { if case .target = $0 { true } else { false } })
    #expect(plan.pace.allSatisfy { $0.earliestDate == nil })
  }

  @Test(arguments: conditions.indices)
  func `a library of practice exams alone gives nothing but these`(index: Int) throws {
    let person = try Self.person { $0.kind == .practiceExam }
    let plan = try person.maker().plan(Self.conditions[index])
    #expect(PlanChecker(plan, person: person).violations == [])
    #expect(plan.activities.allSatisfy { $0.kind == .practiceExam })
  }

  @Test(arguments: conditions.indices)
  func `a library of one activity gives a plan of that activity`(index: Int) throws {
    let whole = try SamplePerson.of(role: "ml-engineer")
    let only = try #require(
      whole.model.library.resources.first { $0.kind == .lab && Self.isWithinReach($0, of: whole) })
    let person = try Self.person { $0.id == only.id }
    let plan = try person.maker().plan(Self.conditions[index])
    #expect(PlanChecker(plan, person: person).violations == [])
    #expect(plan.activities.map(\.id) == [only.id.text])
    #expect(plan.weeks.first?.sessions.first?.activity == only.id.text)
  }

  @Test func `whoever has reached the target already has nothing to do without an exam date`() throws {
    let plan = try SamplePerson.of(role: "ml-engineer").maker().plan(.sample(weeks: nil, target: 100))
    #expect(plan.weeks == [])
    #expect(plan.activities == [])
    #expect(plan.finish.likely == plan.conditions.start)
  }
}
