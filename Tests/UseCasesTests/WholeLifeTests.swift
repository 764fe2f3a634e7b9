import Assessment
import Catalogue
import Documents
import Ontology
import Planning
import Scheduling
import TestSupport
import Testing
import UseCases

/// Months of a person's life through use cases alone: no argument parser, no terminal, no clock.
@Suite struct WholeLifeTests {
  @Test func `answers, a plan, three weeks, a mentor, a replan, the exam and the upkeep follow one another`()
    throws
  {
    let person = try Person()
    let start = try #require(Day("2027-01-04"))

    // Answers, each of them from the disk.
    #expect(try person.answerAll(on: start.adding(days: -3)) == 12)
    let scored = try person.workspace.score(person.profilePath)
    #expect(scored.profile.name == "Ada" && scored.report.canDoCount + scored.report.checkCount == 12)

    // A plan, and three weeks with it.
    let plan = try person.plan(from: start)
    #expect(try person.planFile.read() == plan)
    for week in 0..<3 { try person.liveWeek(of: start.adding(days: 7 * week)) }
    let lived = try person.planFile.read()
    #expect(lived.records.count == plan.weeks.prefix(3).map(\.sessions.count).reduce(0, +))

    // A mentor's page goes out and comes back.
    let today = start.adding(days: 21)
    var exporter = try PlanExport(Catalogue(), on: today)
    exporter.library = person.workspace.library
    let page = person.folder.file("mentor.html")
    _ = try exporter.export(person.planPath, as: .html, for: .mentor, to: page) { person.workspace }
    var answer = try MentorsAnswer(page: try #require(person.folder.text("mentor.html")))
    try answer.answer("Your name", "Grace")
    try answer.answer("Day (such as 2027-01-20)", "\(today)")
    try answer.answer("Other hours a week", "8")
    let review = try person.workspace.review(
      answer.file, into: person.planPath, profile: person.profilePath, on: today)
    #expect(review.isNew && review.review?.author == "Grace")
    #expect(try person.planFile.read() == lived, "a preview writes nothing")
    _ = try review.write()
    #expect(
      try !person.workspace.review(answer.file, into: person.planPath, on: today).isNew,
      "the same answer twice is nothing new")
    #expect(try person.planFile.decide(accept: [1]).hasProposalsToCarryOut)

    // The rest anew, by what was done and accepted.
    let request = ReplanRequest(planPath: person.planPath, profilePath: person.profilePath, day: today)
    let draft = try person.workspace.replan(request)
    let before = try person.planFile.read()
    #expect(draft.isNew && draft.old == before)
    _ = try draft.write()
    let replanned = try person.planFile.read()
    #expect(replanned == draft.new)
    #expect(
      replanned.conditions.hoursChanges.last?.weeklyQuarters == 32, "the accepted hours hold from now on")
    #expect(replanned.records.count == lived.records.count)
    #expect(try !person.workspace.replan(request).isNew, "with nothing new nothing changes")
    #expect(try person.planFile.undo().now == before)
    #expect(try person.planFile.redo().now == replanned)

    // The exam is passed, and what was learned is kept.
    let exam = try #require(replanned.conditions.examDate)
    var passed = ReplanRequest(
      planPath: person.planPath, profilePath: person.profilePath, day: exam.adding(days: 1))
    passed.outcome = .passed(exam)
    _ = try person.workspace.replan(passed).write()
    let kept = try person.planFile.read()
    #expect(kept.certification?.passed == exam)
    let upkeep = try #require(kept.weeks.first { $0.start > exam && !$0.sessions.isEmpty })
    try person.liveWeek(of: upkeep.start)
    #expect(try person.planFile.read().records.last?.day == upkeep.start)
  }

  @Test
  func
    `every exam of a plan has a life: scores, retake, certificate and upkeep of another than the profile's`()
    throws
  {
    let person = try Person()
    let start = try #require(Day("2027-01-04"))
    try person.answerAll(on: start)
    var entry = ConditionsEntry()
    let goals = ["exam:google-gal@2027-02-01", "exam:google-ace@2027-03-15"]
    (entry.goals, entry.start, entry.hours) = (goals, "\(start)", 3)
    var request = PlanRequest(
      profilePath: person.profilePath, conditions: try entry.conditions(today: start).conditions, tier: .fast)
    request.goals = goals
    _ = try person.workspace.plan(request).write(to: person.planPath)
    func tell(_ outcome: ReplanRequest.Outcome, on day: Day) throws -> Plan {
      var request = ReplanRequest(planPath: person.planPath, profilePath: person.profilePath, day: day)
      request.outcome = outcome
      let draft = try person.workspace.replan(request)
      #expect(draft.scoresNumber != nil)
      _ = try draft.write()
      // What is said before it is written and what the history says compare with one number.
      let before = (draft.new.expected(by: draft.old).mean + 5) / 10
      let effect = try #require(try person.planFile.history().steps.last?.effect)
      #expect(effect.contains("; \(before) % before, "), "\(effect)")
      return try person.planFile.read()
    }
    let days = try person.planFile.read().examDays.map(\.day)
    let before = try person.planFile.read().readiness.now.mean
    let failed = try tell(.failed(days[0], scores: ["1=40", "gal.2=35"]), on: days[0].adding(days: 1))
    #expect(failed.failedDays(of: "google-gal") == [days[0]])
    #expect(failed.readiness.now.mean < before, "results of another exam's sections count")
    let again = failed.examDays[0].day
    #expect(again == days[0].adding(days: 14))
    let next = try tell(.passed(again), on: again.adding(days: 1))
    #expect(next.openExams == [.exam("google-ace")])
    let kept = try tell(.passed(days[1]), on: days[1].adding(days: 1))
    #expect(kept.certificates.map(\.exam) == ["google-gal", "google-ace"])
    #expect(kept.certification?.passed == days[1] && kept.subject.exam == "google-pmle")
    let profile = try ProfileFile(path: person.profilePath).read(person.workspace)
    #expect(profile.evidence.count == 3)
    var closed = ReplanRequest(
      planPath: person.planPath, profilePath: person.profilePath, day: days[1].adding(days: 2))
    closed.outcome = .passed(days[1].adding(days: 2), of: .exam("google-pmle"))
    #expect(throws: Failure.self) { try person.workspace.replan(closed) }
  }

  @Test func `an exam that was not passed leaves its scores in the profile and a later date in the plan`()
    throws
  {
    let person = try Person()
    let start = try #require(Day("2027-01-04"))
    try person.answerAll(on: start)
    let plan = try person.plan(from: start, weeks: 4)
    let exam = try #require(plan.conditions.examDate)
    var failed = ReplanRequest(
      planPath: person.planPath, profilePath: person.profilePath, day: exam.adding(days: 1))
    failed.outcome = .failed(exam, scores: ["1=55", "2=70"])
    let draft = try person.workspace.replan(failed)
    #expect(draft.scoresNumber == 1)
    _ = try draft.write()
    let profile = try ProfileFile(path: person.profilePath).read(person.workspace)
    #expect(profile.evidence.count == 1 && profile.evidence[0].day == exam)
    #expect(try #require(person.planFile.read().conditions.examDate) > exam)
  }
}
