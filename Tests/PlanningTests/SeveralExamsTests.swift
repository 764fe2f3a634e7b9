import Assessment
import Scheduling
import Testing

@testable import Ontology
@testable import Planning

/// Plans that lead to several exams, each on its own day.
@Suite struct SeveralExamsTests {
  private typealias Two = TwoExams

  /// The days of the joiner's and of the turner's exam after the first day, and hours a week.
  static let calendars: [(first: Int, last: Int, hours: Int)] = [
    (28, 56, 2), (31, 52, 3), (34, 90, 2), (14, 28, 4), (42, 84, 8),
  ]

  private static func conditions(_ first: Int, _ last: Int, hours: Int, areas: Int? = 2) -> Plan.Conditions {
    let start = SamplePerson.start
    var conditions = Plan.Conditions.sample(weeks: nil, hours: hours)
    conditions.examDate = start.adding(days: last)
    conditions.earlierExams = [ExamDay(Two.joiner, on: start.adding(days: first))]
    conditions.areasPerWeek = areas
    conditions.hasCheckUps = true
    conditions.bufferPercent = 10
    return conditions
  }

  private func plan(
    _ calendar: (first: Int, last: Int, hours: Int), areas: Int? = 2
  ) throws -> (plan: Plan, maker: PlanMaker, person: SamplePerson) {
    let person = try Two.apprentice()
    let maker = try Two.maker([(Two.joiner, 100), (Two.turner, 100)], of: person)
    let conditions = Self.conditions(calendar.first, calendar.last, hours: calendar.hours, areas: areas)
    return (try maker.plan(conditions), maker, person)
  }

  @Test(arguments: calendars)
  func `each exam has its own end: nothing new in its last days, practice exams before it, a free day`(
    calendar: (first: Int, last: Int, hours: Int)
  ) throws {
    let (plan, _, _) = try plan(calendar)
    let kinds = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.kind) })
    #expect(plan.endings.map(\.exam) == plan.examDays.map(\.day))
    #expect(plan.examDays.map(\.goal) == [Two.joiner, Two.turner])
    for ending in plan.endings {
      let quiet = try #require(ending.quietFrom)
      for session in plan.weeks.flatMap(\.sessions) where kinds[session.activity]?.isStudy == true {
        let day = try #require(session.day)
        #expect(!(quiet...ending.exam).contains(day), "\(session.activity) on \(day) before \(ending.exam)")
      }
    }
    for week in plan.weeks {
      #expect(week.load <= week.capacity)
      #expect(week.reviews.allSatisfy { $0.day != plan.examDays[0].day })
    }
    let mocks = plan.weeks.flatMap(\.sessions).filter { kinds[$0.activity] == .practiceExam }
    for session in mocks {
      let exam = plan.examDays[session.activity.hasPrefix("joiner") ? 0 : 1].day
      #expect(try #require(session.day) < exam)
    }
    let notes = plan.endingNotes
    #expect(Set(notes.map(\.name)).count == notes.count)
    #expect(notes.map(\.day) == notes.map(\.day).sorted())
    #expect(
      notes.filter { $0.topic == .exam }.map(\.title) == ["Exam: Joiner’s exam", "Exam: Turner’s exam"])
  }

  @Test(arguments: calendars)
  func `the first exam gets as much as a plan for it alone, and what both need is studied once`(
    calendar: (first: Int, last: Int, hours: Int)
  ) throws {
    let (plan, _, person) = try plan(calendar)
    let alone = try Two.maker([(Two.joiner, 100)], of: person).plan(plan.conditions.alone(Two.joiner))
    let (first, second) = (plan.goals[0], plan.goals[1])
    // The search for both is another one, and reviews compete for the same minutes.
    #expect(first.projected.mean >= alone.readiness.projected.mean - 15)
    #expect(second.projected.mean >= second.now.mean)
    // Nothing that serves the second exam alone takes the room of what the first still lacks.
    let early = plan.weeks.filter { $0.end < plan.examDays[0].day }.flatMap(\.sessions).map(\.activity)
    let lacks = plan.omissions.contains { $0.costs.contains { $0.goal == Two.joiner } }
    let others = plan.activities.filter { early.contains($0.id) && $0.serves.map(\.goal) == [Two.turner] }
    if lacks { #expect(others.isEmpty, "\(others.map(\.id))") }
    for activity in plan.activities {
      let hours = plan.weeks.flatMap(\.sessions).filter { $0.activity == activity.id }.map(\.quarters)
      #expect(hours.reduce(0, +) == activity.duration.likely)
    }
    // After its day nothing serves the first exam any more.
    let late = plan.weeks.filter { $0.start > plan.examDays[0].day }.flatMap(\.sessions).map(\.activity)
    for activity in plan.activities where late.contains(activity.id) && !early.contains(activity.id) {
      #expect(!activity.serves.contains { $0.goal == Two.joiner }, "\(activity.id)")
    }
  }

  @Test(arguments: calendars)
  func `no plan promises more than the bound of one with all exams on the last day`(
    calendar: (first: Int, last: Int, hours: Int)
  ) throws {
    let (plan, maker, _) = try plan(calendar)
    let bound = try #require(plan.optimumBound)
    #expect(bound.readiness <= bound.most)
    var joint = plan.conditions
    joint.earlierExams = []
    let together = try #require(try maker.plan(joint).optimumBound)
    #expect(bound.readiness <= together.most + 1)
    #expect(plan.weeks.last?.readiness == plan.readiness.projected)
    let mean = plan.goals.map(\.projected.mean).reduce(0, +) / 2
    #expect(abs(mean - plan.readiness.projected.mean) <= 1)
  }

  @Test func `a plan in any order has the days of its exams, too`() throws {
    let (plan, _, _) = try plan((30, 60, 3), areas: nil)
    let kinds = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.kind) })
    let quiet = try #require(plan.endings[0].quietFrom)
    for session in plan.weeks.flatMap(\.sessions) where kinds[session.activity]?.isStudy == true {
      #expect(!(quiet...plan.examDays[0].day).contains(try #require(session.day)))
    }
  }

  @Test(arguments: calendars)
  func `a replan with nothing new is the plan itself, and a second one after a lost week moves nothing`(
    calendar: (first: Int, last: Int, hours: Int)
  ) throws {
    let (plan, maker, person) = try plan(calendar)
    let replanner = Replanner(
      model: person.model, profile: person.profile, effort: .quick, goals: maker.goals)
    #expect(try replanner.replan(plan, on: plan.conditions.start, keeping: .date) == plan)
    let day = plan.weeks[1].start
    let new = try replanner.replan(plan, on: day, keeping: .date)
    #expect(try replanner.replan(new, on: day, keeping: .date) == new)
    #expect(new.examDays == plan.examDays)
    let kinds = Dictionary(uniqueKeysWithValues: new.activities.map { ($0.id, $0.kind) })
    for ending in new.endings {
      let quiet = try #require(ending.quietFrom)
      for session in new.weeks.flatMap(\.sessions) where kinds[session.activity]?.isStudy == true {
        #expect(session.day.map { !(quiet...ending.exam).contains($0) } ?? true)
      }
    }
  }

  @Test func `who passes the first exam goes on to the second, and nothing is left of the first`() throws {
    let (plan, _, person) = try plan((28, 70, 2))
    let exam = try #require(person.model.library.exam("joiner"))
    let day = plan.examDays[0].day
    let rest = Replanner(
      model: person.model, profile: person.profile, effort: .quick,
      goals: try Two.goals([(Two.turner, 100)], of: person))
    let new = try rest.pass(plan, exam, on: day, today: day)
    #expect(new.passedExams.map(\.day) == [day] && new.passedExams.map(\.exam) == ["joiner"])
    #expect(new.goals.map(\.goal) == [Two.turner] && !new.hasExamOrder)
    #expect(new.conditions.examDate == plan.conditions.examDate)
    #expect(new.endings.count == 1 && new.id == plan.id)
    let ahead = new.weeks.filter { $0.start > day }.flatMap(\.sessions).map(\.activity)
    let useless = plan.activities.filter { $0.serves.map(\.goal) == [Two.joiner] }.map(\.id)
    #expect(Set(ahead).isDisjoint(with: useless))
    #expect(!ahead.contains("joiner-mock"))
    #expect(try rest.replan(new, on: day.adding(days: 1), keeping: .date) == new)
  }

  @Test func `another day for one exam leaves the other, and days that do not go together are refused`()
    throws
  {
    let (plan, maker, person) = try plan((28, 70, 3))
    let replanner = Replanner(
      model: person.model, profile: person.profile, effort: .quick, goals: maker.goals)
    let start = plan.conditions.start
    func moved(_ goal: Goal?, to days: Int) throws -> Plan {
      try replanner.replan(plan, on: start, keeping: .date, examDate: start.adding(days: days), of: goal)
    }
    let later = try moved(Two.joiner, to: 35)
    #expect(later.examDays.map(\.day) == [35, 70].map { start.adding(days: $0) })
    #expect(try moved(Two.turner, to: 84).examDays.map(\.day) == [28, 84].map { start.adding(days: $0) })
    // The order is that of the days.
    #expect(try moved(Two.joiner, to: 98).examDays.map(\.goal) == [Two.turner, Two.joiner])
    #expect(throws: ProgressFault.whichExam(plan.examDays)) { try moved(nil, to: 35) }
    #expect(throws: ProgressFault.noExam(.exam("baker"), known: plan.examDays)) {
      try moved(.exam("baker"), to: 35)
    }
    let both = ExamDay(Two.joiner, on: start.adding(days: 70))
    #expect(throws: ProgressFault.exams(.sameDay(both, Two.turner))) { try moved(Two.joiner, to: 70) }
    #expect(throws: ProgressFault.self) { try moved(Two.joiner, to: 60) }
    #expect(throws: ProgressFault.self) { try moved(Two.joiner, to: 0) }
  }

  @Test
  func `practice is for the next exam first, then for those whose result is not told, and for none of a job`()
    throws
  {
    var (plan, _, _) = try plan((first: 28, last: 56, hours: 2))
    let days = plan.examDays.map(\.day)
    func exams(_ day: Day) -> [Goal] { plan.examsToPractise(on: day).map { .exam($0) } }
    #expect(exams(days[0].adding(days: -20)) == [Two.joiner, Two.turner])
    #expect(exams(days[0]) == [Two.joiner, Two.turner])
    #expect(exams(days[0].adding(days: 1)) == [Two.turner, Two.joiner])
    #expect(exams(days[1].adding(days: 1)) == [Two.turner, Two.joiner])
    plan.conditions.examDate = nil
    plan.conditions.earlierExams = []
    #expect(exams(days[0]) == plan.openExams)
    plan.goals = Array(plan.goals.prefix(1))
    plan.goals[0].goal = Two.master
    #expect(exams(days[0]).isEmpty)
  }

  @Test func `a wish for another day of one exam can be withdrawn`() throws {
    let (plan, maker, person) = try plan((28, 70, 3))
    let replanner = Replanner(
      model: person.model, profile: person.profile, effort: .quick, goals: maker.goals)
    let start = plan.conditions.start
    var wish = Wish(
      .examDate(start.adding(days: 35), former: start.adding(days: 28), of: Two.joiner), made: start)
    let wished = try replanner.replan(plan, on: start, keeping: .date, wishes: [wish])
    #expect(wished.examDays[0].day == start.adding(days: 35))
    #expect(wished.standings(on: start) == [.kept])
    wish.withdrawn = start
    let back = try replanner.replan(wished, on: start, keeping: .date, wishes: [wish])
    #expect(back.examDays == plan.examDays)
  }
}
