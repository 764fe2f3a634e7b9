import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

@Suite struct CheckUpTests {
  private static func conditions(weeks: Int? = 12, hours: Int = 8) -> Plan.Conditions {
    var conditions = Plan.Conditions.sample(weeks: weeks, hours: hours)
    conditions.hasCheckUps = true
    return conditions
  }

  /// Answers every question of a check-up alike.
  private static func answered(
    _ session: CheckUpSession, rightly isRight: Bool, model: AssessmentModel, on day: Day
  ) -> Profile {
    var profile = session.profile
    for id in session.items {
      guard let place = model.place(of: id) else { continue }
      let answer: Profile.Answer
      switch model.items[place].content {
      case .canDo: answer = .rating(isRight ? 3 : 0)
      case .check:
        let item = model.items[place]
        answer = item.choices.first { Answer($0, to: item) == (isRight ? .right : .wrong) } ?? .notSure
      }
      profile.record(Profile.Response(item: id, answer: answer, day: day))
    }
    return profile
  }

  /// What the software engineer may know already is taught by what they need for other skills, too.
  private static let uncertain = SamplePerson.roles.filter { $0 != "software-engineer" }

  @Test(arguments: SamplePerson.roles)
  func `a plan does not open with questions that would change nothing`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    #expect(!person.maker().uncertainSkills.isEmpty)
    // So few hours hold hardly any study of these skills that an answer could spare.
    let plan = try person.plan(Self.conditions(weeks: 3, hours: 3))
    #expect(!plan.activities.isEmpty)
    for check in plan.activities.filter({ $0.id == "check-up-0" }).flatMap(\.checks) {
      #expect(check.outcome?.spares.isEmpty == false)
    }
  }

  @Test(arguments: uncertain)
  func `a plan opens with questions about what weeks of study hang on`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(Self.conditions())
    let first = try #require(plan.weeks.first?.sessions.first)
    let opening = try #require(plan.activities.first)
    #expect(first.activity == opening.id)
    #expect(opening.kind == .checkUp)
    #expect((1...UncertainSkill.mostInOneCheckUp).contains(opening.checks.count))
    for check in opening.checks {
      #expect(check.quarters >= UncertainSkill.leastQuarters)
      let outcome = try #require(check.outcome)
      #expect((10...100).contains(outcome.chance) && outcome.otherwise < check.level)
      let spared = outcome.spares.compactMap { id in plan.activities.first { $0.id == id } }
      #expect(!spared.isEmpty && spared.count == outcome.spares.count)
      #expect(spared.map(\.duration.likely).reduce(0, +) == check.quarters)
      #expect(!CheckWords.spared(outcome, of: plan).isEmpty)
    }
    #expect(plan.weeks.allSatisfy { $0.load <= $0.capacity })
  }

  @Test(arguments: SamplePerson.roles)
  func `later check-ups ask about what was learned since the one before`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(Self.conditions(weeks: 16))
    let checkUps = plan.activities.filter { $0.kind == .checkUp }
    #expect(checkUps.count >= 3)
    var learned: Set<String> = []
    let raised = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.raises.map(\.skill)) })
    for week in plan.weeks {
      for session in week.sessions {
        if let checkUp = checkUps.first(where: { $0.id == session.activity }), checkUp.id != "check-up-0" {
          #expect(learned.isSuperset(of: checkUp.checks.map(\.skill)))
          learned = []
        }
        if session.part == session.parts { learned.formUnion(raised[session.activity] ?? []) }
      }
    }
    #expect(plan.weeks.suffix(2).flatMap(\.sessions).allSatisfy { !$0.activity.hasPrefix("check-up") })
  }

  @Test(arguments: uncertain)
  func `right answers give the hours of study back`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    // So many hours that everything fits: nothing waits for the time that comes back.
    let plan = try person.plan(Self.conditions(weeks: 52, hours: 30))
    let opening = try #require(plan.activities.first { $0.kind == .checkUp })
    let start = SamplePerson.start
    let session = try #require(
      CheckUpSession(opening.checks, model: person.model, profile: person.profile, on: start))
    let profile = Self.answered(session, rightly: true, model: person.model, on: start)
    var done = plan
    try done.record(.done, of: opening.id, on: start)
    let new = try Replanner(model: person.model, profile: profile, effort: .quick).replan(
      done, on: start, keeping: .date)
    let findings = CheckUpFinding.all(session, answered: profile, plan: done, model: person.model)
    #expect(findings.contains { $0.meaning == .held })
    let dropped = new.changes.filter { $0.toWeek == nil }.map(\.activity)
    #expect(!dropped.isEmpty)
    let hours = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.duration.likely) })
    func study(_ plan: Plan) -> Int { plan.weeks.flatMap(\.sessions).map(\.quarters).reduce(0, +) }
    let added = new.changes.filter { $0.fromWeek == nil }.map(\.activity)
    let addedHours = new.activities.filter { added.contains($0.id) }.map(\.duration.likely).reduce(0, +)
    #expect(study(new) == study(plan) - dropped.map { hours[$0] ?? 0 }.reduce(0, +) + addedHours)
    #expect(study(new) < study(plan))
  }

  @Test(arguments: SamplePerson.roles)
  func `wrong answers after study are believed, and what is finished stays finished`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(Self.conditions())
    var done = plan
    let start = SamplePerson.start
    for week in plan.weeks.prefix(4) {
      for session in week.sessions { try done.record(.done, of: session.activity, on: week.start) }
    }
    let checkUp = try #require(plan.activities.first { $0.kind == .checkUp && $0.id != "check-up-0" })
    let day = start.adding(days: 28)
    let session = try #require(
      CheckUpSession(checkUp.checks, model: person.model, profile: person.profile, on: day))
    let model = person.model
    let failed = Self.answered(session, rightly: false, model: model, on: day)
    let passed = Self.answered(session, rightly: true, model: model, on: day)
    let study = CompletedStudy(done, model: model).interventions
    for check in checkUp.checks {
      let index = try #require(model.library.skillIndex[Skill.ID(check.skill)])
      let before = model.belief(for: person.profile, after: study).proficiency(index)
      #expect(before.mean >= Double(check.level) - 1e-9)
      let afterFailing = model.belief(for: failed, after: study).proficiency(index)
      let afterPassing = model.belief(for: passed, after: study).proficiency(index)
      #expect(afterFailing.mean <= afterPassing.mean)
    }
    let new = try Replanner(model: model, profile: failed, effort: .quick).replan(
      done, on: day, keeping: .date)
    #expect(new.records.filter { $0.outcome == .done } == done.records)
    #expect(PlanProgress(new).completed.isSuperset(of: PlanProgress(done).completed))
  }

  @Test func `study after the last answer counts as before, and study before it is judged by it`() throws {
    let person = try SamplePerson.of(role: "ml-engineer")
    let later = SamplePerson.start.adding(days: 10)
    let lift = Intervention(day: later) { belief in
      var projection = Projection(of: belief)
      projection.raise(0, to: 4)
      return projection.belief
    }
    let lifted = person.model.belief(for: person.profile, after: [lift])
    #expect(abs(lifted.proficiency(0).mean - 4) < 1e-9)
    var again = person.profile
    again.beginAssessment(on: later.adding(days: 1), questions: 5)
    #expect(person.model.belief(for: again, after: [lift]).proficiency(0).mean < 4)
  }

  @Test func `a check-up that was interrupted goes on with the same questions`() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    let plan = try person.plan(Self.conditions())
    let opening = try #require(plan.activities.first { $0.kind == .checkUp })
    let start = SamplePerson.start
    let session = try #require(
      CheckUpSession(opening.checks, model: person.model, profile: person.profile, on: start))
    var half = session.profile
    half.record(Profile.Response(item: session.items[0], answer: .notSure, day: start))
    let resumed = try #require(
      CheckUpSession(opening.checks, model: person.model, profile: half, on: start.adding(days: 1)))
    #expect(resumed.items == session.items)
    #expect(resumed.profile == half)
    #expect(resumed.before == session.before)
    let interview = Interview(person.model, profile: half, asking: resumed.items)
    #expect(interview.question?.item.id == session.items[1])
  }

  @Test func `questions that were not seen come first, and repeats only where they are allowed`() throws {
    let person = try SamplePerson.of(role: "ml-engineer")
    let answered = Set(person.profile.allResponses.map(\.item))
    let questions = CheckUpQuestions(model: person.model, profile: person.profile)
    for skill in person.model.library.skills {
      let fresh = questions.items(
        about: skill.id, level: 2, on: SamplePerson.start, includingRepeats: false)
      #expect(fresh.count <= CheckUpQuestions.perSkill)
      #expect(answered.isDisjoint(with: fresh))
      let any = questions.items(about: skill.id, level: 2, on: SamplePerson.start, includingRepeats: true)
      #expect(any.starts(with: fresh))
    }
  }

  @Test func `without an exam date a plan still opens with a check-up`() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    let plan = try person.plan(Self.conditions(weeks: nil))
    #expect(plan.activities.filter { $0.kind == .checkUp }.map(\.id) == ["check-up-0"])
    #expect(plan.weeks.allSatisfy { $0.load <= $0.capacity })
  }
}
