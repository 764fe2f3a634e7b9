import Assessment
import Catalogue
import Documents
import Ontology
import Planning
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
