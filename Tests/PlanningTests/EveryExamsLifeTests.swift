import Assessment
import Scheduling
import Testing

@testable import Ontology
@testable import Planning

/// What comes after each exam of a plan, whichever exam its profile is about.
@Suite struct EveryExamsLifeTests {
  private typealias Two = TwoExams

  /// A plan to both exams, with what replans it towards some of them.
  private func plan() throws -> (plan: Plan, person: SamplePerson) {
    let person = try Two.apprentice()
    var conditions = Plan.Conditions.sample(weeks: nil, hours: 2)
    conditions.examDate = SamplePerson.start.adding(days: 70)
    conditions.earlierExams = [ExamDay(Two.joiner, on: SamplePerson.start.adding(days: 28))]
    conditions.areasPerWeek = 2
    return (try Two.maker([(Two.joiner, 100), (Two.turner, 100)], of: person).plan(conditions), person)
  }

  private func replanner(_ goals: [(Goal, Int)], _ person: SamplePerson) throws -> Replanner {
    Replanner(
      model: person.model, profile: person.profile, effort: .quick, goals: try Two.goals(goals, of: person))
  }

  private func exam(_ id: Exam.ID, _ person: SamplePerson) throws -> Exam {
    try #require(person.model.library.exam(id))
  }

  @Test func `after the last exam the certificates of all are kept, each until its own renewal`() throws {
    let (plan, person) = try plan()
    let (first, last) = (plan.examDays[0].day, plan.examDays[1].day)
    let rest = try replanner([(Two.turner, 100)], person)
    let next = try rest.pass(plan.lived(until: first), exam("joiner", person), on: first, today: first)
    #expect(next.openExams == [Two.turner] && next.certification == nil)
    let kept = try rest.conclude(
      next.lived(until: last), exam("turner", person), on: last, today: last.adding(days: 1))
    #expect(kept.certificates.map(\.exam) == ["joiner", "turner"] && kept.openExams.isEmpty)
    #expect(kept.certificates.map(\.ends) == [first.adding(months: 24), last.adding(months: 24)])
    #expect(kept.certificates.map(\.renewalOpens) == kept.certificates.map { $0.ends?.adding(days: -60) })
    #expect(kept.keptExam == "turner" && kept.endings.isEmpty)
    // What the first exam alone asks for is reviewed as well.
    let reviewed = Set(kept.activities.filter(\.kind.isUpkeep).flatMap(\.raises).map(\.skill))
    let needs = try [Two.joiner, Two.turner].map { goal in
      Set(
        try Two.goals([(goal, 100)], of: person).needs.map { person.model.library.skills[$0.index].id.text })
    }
    #expect(!reviewed.isDisjoint(with: needs[0].subtracting(needs[1])))
    #expect(reviewed.isSubset(of: needs[0].union(needs[1])))
    #expect(kept.renewalNotes(on: last.adding(days: 1)).count == 2)
    let open = kept.renewalNotes(on: first.adding(months: 24).adding(days: -10))
    #expect(open.count == 2 && open[0].contains("can be renewed now") && open[0].contains("Joiner"))
    #expect(kept.renewalNotes(on: last.adding(months: 25)).isEmpty)
    #expect(try rest.maintain(kept, passed: last, on: last.adding(days: 1)) == kept)
  }

  @Test func `results may be told late and in any order, and lead to the same upkeep`() throws {
    let (plan, person) = try plan()
    let (first, last) = (plan.examDays[0].day, plan.examDays[1].day)
    let today = last.adding(days: 3)
    let told = try replanner([(Two.joiner, 100)], person)
      .pass(plan, exam("turner", person), on: last, today: today)
    #expect(told.weeks == plan.weeks && told.isWaitingForResults && told.revision == plan.revision + 1)
    #expect(told.openExams == [Two.joiner] && told.sat(nil, on: last) == Two.joiner)
    #expect(told.endings.map(\.exam) == [first])
    let late = try replanner([(Two.joiner, 100)], person)
      .conclude(told, exam("joiner", person), on: first, today: today)
    let rest = try replanner([(Two.turner, 100)], person)
    let next = try rest.pass(plan, exam("joiner", person), on: first, today: first)
    let inTime = try rest.conclude(next, exam("turner", person), on: last, today: today)
    #expect(late.certificates == inTime.certificates && late.keptExam == "turner")
    #expect(late.certification?.renewalOpens == inTime.certification?.renewalOpens)
  }

  @Test func `attempts count for the exam at which they were made`() throws {
    let (plan, person) = try plan()
    let (first, last) = (plan.examDays[0].day, plan.examDays[1].day)
    let both = try replanner([(Two.joiner, 100), (Two.turner, 100)], person)
    let again = try both.retake(plan, exam("joiner", person), failed: first, on: first)
    #expect(again.failedDays(of: "joiner") == [first] && again.failedDays(of: "turner").isEmpty)
    #expect(again.examDays.map(\.day) == [first.adding(days: 14), last])
    let second = first.adding(days: 14)
    let third = try both.retake(again, exam("joiner", person), failed: second, on: second)
    #expect(third.examDays.map(\.day) == [last, second.adding(days: 60)])
    // The first attempt at the other waits for fourteen days all the same.
    let later = try both.retake(again, exam("turner", person), failed: last, on: last)
    #expect(later.day(of: Two.turner) == last.adding(days: 14))
    #expect(throws: ExamOutcomeFault.failedAlready(first)) {
      try both.retake(again, exam("joiner", person), failed: first, on: first.adding(days: 1))
    }
  }

  @Test func `a day tells which of several exams is meant`() throws {
    let (plan, _) = try plan()
    #expect(plan.examDays.map { plan.sat(nil, on: $0.day) } == [Two.joiner, Two.turner])
    #expect(plan.sat(nil, on: plan.conditions.start) == Two.joiner)
    #expect(plan.sat(Two.turner, on: plan.conditions.start) == Two.turner)
    #expect(plan.sat(.exam("baker"), on: plan.conditions.start) == nil)
  }
}
