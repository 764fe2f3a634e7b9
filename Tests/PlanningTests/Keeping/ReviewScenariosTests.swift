import Assessment
import Ontology
import Testing

@testable import Planning

/// The scenarios that reviews ask: from the first month on, within their minutes, and only what practice can ask.
@Suite struct ReviewScenariosTests {
  private static func plan(_ role: String) throws -> Plan {
    var conditions = Plan.Conditions.sample()
    conditions.areasPerWeek = Plan.Conditions.usualAreas
    return try SamplePerson.of(role: role).plan(conditions)
  }

  @Test(arguments: SamplePerson.roles)
  func `a review asks two in each quarter-hour, on skills that the bank has questions on`(role: String) throws
  {
    let plan = try Self.plan(role)
    let model = try SamplePerson.of(role: role).model
    let bank = Dictionary(grouping: model.items.filter(\.isCheck), by: \.skill.text)
    let reviews = plan.weeks.flatMap(\.reviews)
    #expect(!reviews.isEmpty)
    let recall = RecallWords(plan)
    for review in reviews {
      let free = review.items.filter { item in
        if case .wrongAnswers = item.task { false } else { bank[item.skill]?.isEmpty == false }
      }
      let asking = review.items.filter { $0.scenarios > 0 }
      #expect(asking.count <= min(review.quarters, free.count))
      for item in asking {
        #expect(item.scenarios <= min(2, bank[item.skill]?.count ?? 0))
        #expect(
          recall.instruction(item, of: review).hasSuffix(
            ": readiness practice --skill \(item.skill) --questions \(item.scenarios)."))
      }
    }
    // From the first month on, and some thirty in three months.
    let counts = plan.weeks.map { $0.reviews.flatMap(\.items).map(\.scenarios).reduce(0, +) }
    #expect(counts.prefix(5).reduce(0, +) >= 8, "\(counts)")
    #expect(counts.reduce(0, +) >= 30, "\(counts)")
  }

  @Test(arguments: ["ml-engineer", "software-engineer"])
  func `what a plan asks can be had, and what is kept for assessments and mock exams is left`(role: String)
    throws
  {
    let person = try SamplePerson.of(role: role)
    var profile = person.profile
    let start = SamplePerson.start
    let before = PracticeReserve(
      QuestionPool(person.model, profile: profile, on: start), profile: profile, on: start)
    var last = start
    for review in try Self.plan(role).weeks.flatMap(\.reviews) {
      let day = try #require(review.day)
      for item in review.items where item.scenarios > 0 {
        var drill = DrillSession(
          person.model, profile: profile, focus: .skill(Skill.ID(item.skill)), questions: item.scenarios,
          on: day)
        #expect(drill.count == item.scenarios, "\(item.skill) on \(day)")
        while let question = drill.question {
          #expect(question.skill.id.text == item.skill)
          _ = drill.answer(.notSure, on: day)
        }
        profile = drill.profile
      }
      last = max(last, day)
    }
    let after = PracticeReserve(
      QuestionPool(person.model, profile: profile, on: start), profile: profile, on: start)
    #expect(after.kept == before.kept && last > start)
  }

  @Test
  func `a skill that the bank has nothing on asks nothing, and one that has had all its questions waits`()
    throws
  {
    let person = try SamplePerson.of(role: "ml-engineer")
    let plan = try Self.plan("ml-engineer")
    let bank = ReviewScenarios(
      person.model, profile: person.profile, goals: GoalSet(person.model), conditions: plan.conditions,
      from: SamplePerson.start)
    #expect(bank.count(on: "no-such-skill", on: SamplePerson.start) == 0)
    let known = try #require(plan.weeks.flatMap(\.reviews).flatMap(\.items).first { $0.scenarios > 0 }).skill
    let skills = [known, "no-such-skill"]
    var course = StudyCourse(plan)
    for week in course.weeks.indices {
      course.weeks[week].reviews = [
        PlannedReview(
          number: week + 1, minutes: 15,
          items: skills.map { PlannedReview.Item(skill: $0, title: $0, retention: 80, task: .explain(nil)) })
      ]
    }
    course.askScenarios(bank)
    for review in course.weeks.flatMap(\.reviews) {
      #expect(review.items[0].scenarios > 0 && review.items[1].scenarios == 0)
    }
  }
}
