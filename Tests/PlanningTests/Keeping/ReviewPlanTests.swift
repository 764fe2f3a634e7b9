import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

/// What was learned is kept until the exam, within the hours and without a pile at the end.
@Suite struct ReviewPlanTests {
  private func document(_ role: String, _ conditions: Plan.Conditions) throws -> Plan {
    let maker = try SamplePerson.of(role: role).maker()
    return maker.document(try PlanSolver(builder: maker.builder, planner: maker.planner).solve(conditions))
  }

  @Test(arguments: SamplePerson.roles, [3, 5, 8, 12])
  func `nearly everything is there on the day, and the rest is named`(role: String, hours: Int) throws {
    var conditions = Plan.Conditions.sample(hours: hours)
    conditions.areasPerWeek = Plan.Conditions.usualAreas
    let plan = try document(role, conditions)
    #expect(ReviewChecker(plan).violations == [])
    let retention = try #require(plan.retention)
    let mean = try #require(retention.mean)
    #expect(mean >= 900, "\(mean)")
    #expect(
      retention.missed.count * 3 <= retention.skills.count,
      "\(retention.missed.count) of \(retention.skills.count)")
    #expect(plan.weeks.allSatisfy { $0.load <= $0.capacity })
  }

  @Test(arguments: 1...16)
  func `reviews keep their rules in any calendar`(seed: Int) throws {
    var conditions = RandomCalendar(seed: seed, withTimes: seed.isMultiple(of: 2)).conditions
    conditions.retention = [75, 85, 90, 95][seed % 4]
    guard (try? conditions.check()) != nil else { return }
    let plan = try document(SamplePerson.roles[seed % 4], conditions)
    #expect(ReviewChecker(plan).violations == [])
    for week in plan.weeks {
      #expect(week.load <= week.capacity)
      let taken =
        week.sessions.compactMap { session in
          session.minute.map { (session.day, $0, $0 + 15 * session.quarters) }
        } + week.reviews.compactMap { review in review.minute.map { (review.day, $0, $0 + review.minutes) } }
      for (index, first) in taken.enumerated() {
        for second in taken[(index + 1)...] where first.0 == second.0 {
          #expect(first.2 <= second.1 || second.2 <= first.1, "\(first) and \(second) overlap")
        }
      }
      for (day, from, to) in taken where to - from <= 30 {
        #expect(conditions.busy.allSatisfy { $0.day != day || $0.to <= from || to <= $0.from })
      }
    }
  }

  @Test func `a lower aim keeps less`() throws {
    let plans = try [80, 90, 95].map { percent in
      var conditions = Plan.Conditions.sample(weeks: 20)
      conditions.retention = percent
      return try document("data-scientist", conditions)
    }
    let kept = plans.compactMap { $0.retention?.mean }
    #expect(kept == kept.sorted() && kept[0] < kept[2])
  }

  @Test(arguments: SamplePerson.roles)
  func `where hours are left, what is learned in the first month is recalled before it has lasted six weeks`(
    role: String
  )
    throws
  {
    let plan = try document(role, .sample(weeks: 12))
    var learned: [String: Day] = [:]
    for week in plan.weeks.prefix(4) {
      for session in week.sessions where session.part == session.parts {
        for raise in plan.activities.first(where: { $0.id == session.activity })?.raises ?? [] {
          learned[raise.skill] = session.day
        }
      }
    }
    let reviews = plan.weeks.flatMap(\.reviews)
    let early = learned.filter { skill, day in
      reviews.contains { review in
        guard let reviewed = review.day else { return false }
        return (1...42).contains(reviewed.number - day.number) && review.items.contains { $0.skill == skill }
      }
    }
    #expect(!learned.isEmpty && early.count * 3 > learned.count, "\(early.count) of \(learned.count)")
  }

  @Test func `a review says what, why now and how, and its neighbours are of different topics`() throws {
    let plan = try document("software-engineer", .sample(hours: 12))
    let items = plan.weeks.flatMap(\.reviews).flatMap(\.items)
    #expect(items.contains { $0.reason.hasPrefix("beginning to fade, about 8") })
    let library = try SamplePerson.of(role: "software-engineer").model.library
    let mixed = plan.weeks.flatMap(\.reviews).filter { review in
      Set(review.items.map { library.skill(Skill.ID($0.skill))?.area }).count == review.items.count
    }
    #expect(!mixed.isEmpty)
  }

  @Test(arguments: SamplePerson.roles)
  func `no skill is reviewed twice within three days, and the evening before the exam has no review`(
    role: String
  ) throws {
    var conditions = Plan.Conditions.sample()
    conditions.areasPerWeek = Plan.Conditions.usualAreas
    let plan = try SamplePerson.of(role: role).plan(conditions)
    let exam = try #require(conditions.examDate)
    var last: [String: Day] = [:]
    for review in plan.weeks.flatMap(\.reviews) {
      let day = try #require(review.day)
      #expect(day < exam.adding(days: -1))
      for item in review.items {
        if let before = last[item.skill] {
          #expect(day.number - before.number >= 3, "\(item.skill) on \(day)")
        }
        last[item.skill] = day
      }
    }
    #expect(!last.isEmpty)
  }

  @Test func `a review that was done is kept, one that was missed has let its skills fade`() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    let plan = try person.plan(.sample(hours: 8))
    let replanner = Replanner(model: person.model, profile: person.profile, effort: .quick)
    let today = SamplePerson.start.adding(days: 56)
    func after(doing isDone: (PlannedReview) -> Bool) throws -> Plan {
      var plan = plan
      for week in plan.weeks.prefix(8) {
        for session in week.sessions {
          try plan.record(.done, of: session.activity, on: session.day ?? week.end)
        }
        for review in week.reviews where isDone(review) {
          try plan.recordReview(.done, number: review.number, on: review.day ?? week.end)
        }
      }
      return try replanner.replan(plan, on: today, keeping: .date)
    }
    let (kept, missed) = (try after { _ in true }, try after { _ in false })
    let before = plan.weeks.prefix(8).flatMap(\.reviews)
    #expect(!before.isEmpty)
    #expect(kept.weeks.prefix(8).flatMap(\.reviews) == before)
    #expect(missed.weeks.prefix(8).allSatisfy { $0.reviews.isEmpty && $0.review == 0 })
    let (mean, lower) = (try #require(kept.retention?.mean), try #require(missed.retention?.mean))
    #expect(mean > lower)
    #expect(kept.readiness.projected.mean >= missed.readiness.projected.mean)
    let later = missed.weeks.flatMap(\.reviews).map(\.number)
    #expect(later.allSatisfy { $0 > before.count } && Set(later).count == later.count)
    #expect(missed.retention?.lastNumber ?? 0 >= plan.weeks.flatMap(\.reviews).count)
    for plan in [kept, missed] {
      #expect(plan.weeks.allSatisfy { $0.load <= $0.capacity })
    }
  }

  @Test func `what cannot be recorded of a review changes nothing`() throws {
    var plan = try document("ml-engineer", .sample())
    let before = plan
    let week = try #require(plan.weeks.first { !$0.reviews.isEmpty })
    let day = week.start
    #expect(throws: ProgressFault.reviewAhead(1, from: day)) {
      try plan.recordReview(.done, on: day.adding(days: -1))
    }
    #expect(throws: ProgressFault.self) { try plan.recordReview(.done, number: 99, on: day) }
    #expect(throws: ProgressFault.minutes(0)) { try plan.recordReview(.done, on: day, minutes: 0) }
    #expect(throws: ProgressFault.self) { try plan.recordReview(.done, on: day.adding(days: 900)) }
    #expect(plan == before)
    let first = try plan.recordReview(.done, on: day)
    #expect(first.number == 1)
    #expect(throws: ProgressFault.allDone(PlannedReview.activity)) {
      try plan.recordReview(.done, number: 1, on: day)
    }
    #expect(try plan.recordReview(.skipped, on: day).number == 2)
  }
}
