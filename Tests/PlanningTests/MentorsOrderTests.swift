import Assessment
import Ontology
import Planning
import Scheduling
import Testing

/// Plans in the order of a mentor keep it when their rest is planned anew.
@Suite struct MentorsOrderTests {
  private static func conditions(hours: Int) -> Plan.Conditions {
    var conditions = Plan.Conditions.sample(hours: hours)
    conditions.areasPerWeek = Plan.Conditions.usualAreas
    conditions.hasCheckUps = true
    return conditions
  }

  private static func replanner(_ person: SamplePerson) -> Replanner { .brief(person, effort: .fast) }

  /// What breaks the order of a plan, in words.
  private static func faults(_ plan: Plan, of person: SamplePerson) throws -> [String] {
    let exam = try #require(plan.conditions.examDate)
    let topics = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.topic) })
    let study = Set(
      plan.activities.filter { ![.practiceExam, .checkUp, .review].contains($0.kind) }.map(\.id))
    let weeks = plan.weeks.map { week in
      Set(week.sessions.map(\.activity).filter(study.contains).compactMap { topics[$0] })
    }
    let learned = weeks.filter { !$0.isEmpty }
    let runs = learned.indices.map { index in
      learned[index].subtracting(index == 0 ? [] : learned[index - 1]).count
    }.reduce(0, +)
    var faults = weeks.enumerated().filter { $0.element.count > 2 }.map { "week \($0 + 1): \($1.sorted())" }
    if runs > 2 * Set(learned.joined()).count {
      faults.append("\(runs) runs of \(Set(learned.joined()).count)")
    }
    for session in plan.weeks.flatMap(\.sessions) where study.contains(session.activity) {
      if let day = session.day, exam.number - day.number <= 7 {
        faults.append("\(session.activity) on \(day)")
      }
    }
    return faults
      + PlanChecker(plan, person: person, fading: 100).violations.filter { $0.contains(" before ") }
  }

  @Test(arguments: SamplePerson.roles, [1, 3])
  func `after a lost week a plan is still in the order of a mentor`(role: String, lost: Int) throws {
    let person = try SamplePerson.of(role: role)
    let conditions = Self.conditions(hours: 8)
    let plan = try person.plan(conditions, effort: .fast)
    let before = try Self.faults(plan, of: person)
    #expect(before == [])
    let lived = try plan.lived(until: conditions.start.adding(days: 7 * (lost - 1)))
    let new = try Self.replanner(person).replan(
      lived, on: conditions.start.adding(days: 7 * lost), keeping: .date)
    #expect(new.revision == plan.revision + 1)
    let faults = try Self.faults(new, of: person)
    #expect(faults == [])
  }

  @Test(arguments: SamplePerson.roles)
  func `what more hours bring in comes where a mentor would put it`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    var plan = try person.plan(Self.conditions(hours: 5), effort: .fast)
    plan.conditions.weeklyQuarters = 40
    let new = try Self.replanner(person).replan(
      plan, on: plan.conditions.start.adding(days: 7), keeping: .date)
    #expect(new.activities.count > plan.activities.count)
    let faults = try Self.faults(new, of: person)
    #expect(faults == [])
  }

  @Test func `what is ahead is described by the library of today, and what is done as it was`() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    let conditions = Self.conditions(hours: 8)
    var plan = try person.plan(conditions, effort: .fast)
    for index in plan.activities.indices where !plan.activities[index].kind.isMade {
      plan.activities[index].name = .given(plan.activities[index].title + ", first edition")
      plan.activities[index].task = "Read the first edition."
    }
    let lived = try plan.lived(until: conditions.start.adding(days: 14))
    // A session was missed, so there is something to plan.
    let new = try Self.replanner(person).replan(lived, on: conditions.start.adding(days: 22), keeping: .date)
    let done = PlanProgress(lived).completed
    for activity in new.activities where !activity.kind.isMade {
      let title = try #require(person.model.library.resources.first { $0.id.text == activity.id }?.title)
      let isDone = done.contains(activity.id)
      #expect(activity.title == (isDone ? title + ", first edition" : title))
      #expect((activity.instructions == "Read the first edition.") == isDone)
    }
    #expect(!Set(new.activities.map(\.id)).isDisjoint(with: done))
  }
}

extension Resource.Kind {
  /// Whether plans make it themselves rather than a library.
  fileprivate var isMade: Bool { self == .review || self == .checkUp }
}
