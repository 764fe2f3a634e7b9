import Assessment
import Ontology
import Planning
import Scheduling
import Testing

/// What follows from a failed exam, from a new outline, and from answers that fall.
@Suite struct ExamCourseTests {
  private static let exam = SamplePerson.start.adding(days: 84)

  private func replanner(_ person: SamplePerson, profile: Profile? = nil) -> Replanner {
    Replanner(model: person.model, profile: profile ?? person.profile, effort: .quick)
  }

  @Test(arguments: SamplePerson.roles)
  func `after a failed exam the plan leads to the first day on which it may be taken again`(role: String)
    throws
  {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(.sample()).lived(until: Self.exam)
    let first = try replanner(person).retake(plan, failed: Self.exam, on: Self.exam.adding(days: 1))
    #expect(first.conditions.examDate == Self.exam.adding(days: 14))
    #expect(first.failedAttempts == [FailedAttempt(day: Self.exam)])
    #expect(first.weeks.last?.end == Self.exam.adding(days: 13))
    #expect(first.weeks.allSatisfy { $0.load <= $0.capacity })
    #expect(first.records == plan.records)
    let again = Self.exam.adding(days: 14)
    let second = try replanner(person).retake(
      first.lived(until: again), failed: again, on: again.adding(days: 2))
    #expect(second.conditions.examDate == again.adding(days: 60))
    #expect(second.failedDays(of: second.subject.exam) == [Self.exam, again])
    // There is time for what had no room before.
    #expect(second.readiness.projected.mean >= first.readiness.projected.mean)
    #expect(throws: ExamOutcomeFault.failedAlready(again)) {
      try replanner(person).retake(second, failed: again, on: again.adding(days: 3))
    }
  }

  @Test func `a section's bad result moves study to it`() throws {
    let person = try SamplePerson.of(role: "ml-engineer")
    let plan = try person.plan(.sample(hours: 8)).lived(until: Self.exam)
    func share(_ profile: Profile) throws -> (quarters: Int, mean: Int) {
      let new = try replanner(person, profile: profile).retake(
        plan, failed: Self.exam, on: Self.exam.adding(days: 1))
      let skills = Set(person.model.outline.needs.filter { $0.section == 4 }.map(\.skill.text))
      let quarters = new.weeks.filter { $0.start >= Self.exam }.flatMap(\.sessions).filter { session in
        new.activities.first { $0.id == session.activity }?.raises.contains { skills.contains($0.skill) }
          ?? false
      }.map(\.quarters).reduce(0, +)
      return (quarters, new.readiness.now.mean)
    }
    var failed = person.profile
    try failed.add(
      Evidence(
        kind: .practiceExam([Evidence.SectionScore(section: "pmle.5", percent: 20, questions: 12)]),
        title: "Exam", day: Self.exam, recorded: Self.exam), in: person.model.library, exam: person.model.exam
    )
    let (before, after) = (try share(person.profile), try share(failed))
    #expect(after.mean < before.mean)
    #expect(after.quarters >= before.quarters)
  }

  @Test
  func `finished study counts until later answers know better, and what fell is named with its way back`()
    throws
  {
    let person = try SamplePerson.of(role: "software-engineer")
    let today = SamplePerson.start.adding(days: 42)
    let plan = try person.plan(.sample()).lived(until: today)
    var profile = person.profile
    let taught = Set(
      plan.activities.filter { PlanProgress(plan).completed.contains($0.id) }.flatMap {
        $0.raises.map(\.skill)
      })
    let items = person.model.items.filter { taught.contains($0.skill.text) && $0.isCheck }
    #expect(items.count > 5)
    profile.beginAssessment(on: today, questions: items.count)
    profile.responses = items.map { Profile.Response(item: $0.id, answer: .notSure, day: today) }
    let steady = try replanner(person).replan(plan, on: today, keeping: .date)
    #expect(steady.setbacks.isEmpty)
    let fallen = try replanner(person, profile: profile).replan(plan, on: today, keeping: .date)
    #expect(!fallen.setbacks.isEmpty)
    for setback in fallen.setbacks {
      #expect(taught.contains(setback.skill) && setback.proficiency < 100 * setback.level)
      #expect(setback.asked == today && setback.quarters > 0)
    }
    let depths = fallen.setbacks.map { 100 * $0.level - $0.proficiency }
    #expect(depths == depths.sorted(by: >))
    // Finished work stays finished.
    #expect(fallen.records == plan.records)
    #expect(PlanProgress(fallen).completed.isSuperset(of: PlanProgress(plan).completed))
    #expect(fallen.readiness.now.mean < steady.readiness.now.mean)
  }

  @Test func `a plan on an older outline says what is new and what that costs`() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    let today = SamplePerson.start.adding(days: 14)
    var plan = try person.plan(.sample(weeks: 12, hours: 4)).lived(until: today)
    let dropped = plan.activities.suffix(3).map(\.id)
    plan.subject.edition = try #require(Day("2024-10-01"))
    let new = try replanner(person).replan(plan, on: today, keeping: .date)
    let difference = try #require(
      OutlineDifference(from: plan, to: new, model: person.model, belief: person.belief))
    #expect(difference.revision.reweighted.count == 3)
    #expect(difference.quarters == difference.new.map(\.quarters).reduce(0, +))
    #expect(new.records == plan.records && new.subject.edition == person.model.exam.edition)
    let gained = Set(difference.revision.changes.filter { $0.kind == .gained }.flatMap(\.skills))
    #expect(Set(difference.held + difference.open).isSubset(of: gained))
    #expect(!dropped.isEmpty)
    // On today's outline there is no difference.
    #expect(OutlineDifference(from: new, to: new, model: person.model, belief: person.belief) == nil)
  }

  @Test func `a session that is gone is remembered through later replans, and forgotten when it comes back`()
    throws
  {
    let person = try SamplePerson.of(role: "cloud-architect")
    let plan = try person.plan(.sample())
    var revisions = [plan]
    for week in [2, 4, 6] {
      // Each second week is lost.
      let today = SamplePerson.start.adding(days: 7 * week)
      let lived = try #require(revisions.last).lived(until: today.adding(days: -7))
      revisions.append(try replanner(person).replan(lived, on: today, keeping: .date))
    }
    func keys(_ plan: Plan) -> Set<String> {
      Set(plan.weeks.flatMap(\.sessions).filter { $0.day != nil }.map { "\($0.activity).\($0.part)" })
    }
    let everything = revisions.map(keys).reduce(into: Set()) { $0.formUnion($1) }
    let last = try #require(revisions.last)
    #expect(Set(last.cancelled.map { "\($0.activity).\($0.part)" }) == everything.subtracting(keys(last)))
    #expect(!last.cancelled.isEmpty)
  }
}
