import Assessment
import Ontology
import Planning
import Scheduling
import Testing

@testable import UseCases

/// The days of several exams as people enter them, and the way to an exam that does not suit yet.
@Suite struct ExamOrderTests {
  private static let today = Day(number: 20_820)
  private static let start = Day(number: 20_822)

  private func conditions(_ goals: [String], examDate: String? = nil) throws -> Plan.Conditions {
    var entry = ConditionsEntry()
    (entry.goals, entry.examDate, entry.start) = (goals, examDate, "\(Self.start)")
    return try entry.conditions(today: Self.today).conditions
  }

  /// Goals, the day of whatever has none, and a part of the message.
  static let wrong: [([String], String?, String)] = [
    (["exam:google-ace@2027-03-01", "exam:google-pca@2027-03-01"], nil, "are both on 2027-03-01"),
    (["exam:google-ace@2027-03-01", "exam:google-pca"], "2027-03-01", "'exam:google-pca' are both on"),
    (["exam:google-ace@2027-03-01", "exam:google-pca@2027-03-08"], nil, "2027-03-15 or a later day"),
    (
      ["exam:google-ace@2027-01-04", "exam:google-pca@2027-06-28"], nil, "is not after the start, 2027-01-04"
    ),
    (["exam:google-ace@2026-03-01", "exam:google-pca@2027-06-28"], nil, "is in the past"),
    (["exam:google-ace@2027-03-01", "exam:google-pca"], nil, "has no day beside 'exam:google-ace'"),
    (["exam:google-ace@2027-03-01", "exam:google-pca@2027-06-28"], "2027-05-01", "is the day of no goal"),
    (["exam:google-ace@2027-02-30"], nil, "'2027-02-30' is no day of 'exam:google-ace'"),
    (["exam:google-ace@"], nil, "'' is no day"),
    (["role:ml-engineer@2027-03-01"], nil, "is a job and has no exam"),
    (["exam:google-ace@2027-03-01", "exam:google-pca@2031-06-28"], nil, "more than two years away"),
  ]

  @Test(arguments: wrong)
  func `days that cannot be are refused with what can be done`(
    goals: [String], examDate: String?, message: String
  ) throws {
    let failure = try #require(
      #expect(throws: (any Error).self) { try conditions(goals, examDate: examDate) }.flatMap { Failure($0) })
    #expect(failure.status == Failure.usage)
    #expect(failure.message.contains(message), "\(failure.message)")
  }

  @Test func `exams stand in the order of their days, and one day alone is the day of the exam`() throws {
    let both = try conditions(["exam:google-pca@2027-06-28=2", "exam:google-ace@2027-03-01"])
    #expect(both.examDate == Day("2027-06-28"))
    #expect(both.earlierExams.map(\.goal) == [.exam("google-ace")])
    #expect(both.earlierExams.map(\.day) == [try #require(Day("2027-03-01"))])
    #expect(both.day(of: .exam("google-pca")) == both.examDate)
    let alone = try conditions(["exam:google-ace@2027-03-01"])
    #expect(try alone == conditions(["exam:google-ace"], examDate: "2027-03-01"))
    let withJob = try conditions(["exam:google-ace@2027-03-01", "role:ml-engineer"], examDate: "2027-05-31")
    #expect(withJob.examDate == Day("2027-05-31") && withJob.earlierExams.count == 1)
    let library = try Person.library.get().library
    let requests = try GoalRequest.reading(
      ["role:ml-engineer", "exam:google-pca@2027-06-28=2", "exam:google-ace@2027-03-01"], in: library)
    #expect(requests.map(\.goal) == [.exam("google-ace"), .exam("google-pca"), .role("ml-engineer")])
    #expect(requests.map(\.weight) == [100, 200, 100])
  }

  /// Roles with the exam that they aim at, and the certificates that may come first.
  static let chains: [(role: String, aim: String, first: [String])] = [
    ("data-scientist", "google-pmle", ["google-gal"]),
    ("software-engineer", "google-pmle", ["google-ace"]),
  ]

  @Test(arguments: chains)
  func `whoever an exam does not suit yet is shown a way there with a certificate on it`(
    chain: (role: String, aim: String, first: [String])
  ) throws {
    let workspace = try Person.library.get()
    let exam = try workspace.openExam(chain.aim)
    let model = AssessmentModel(
      library: workspace.library, role: try workspace.role(chain.role), exam: exam)
    var profile = Profile(
      name: "Ada", role: model.role.id, exam: exam.id, edition: exam.edition, created: Self.start,
      questions: 40)
    let needed = Set(model.outline.needs.map(\.skill))
    for item in model.items.filter({ !$0.isCheck && needed.contains($0.skill) }).prefix(120) {
      profile.responses.append(
        Profile.Response(item: item.id, answer: .rating(0), day: Self.start))
    }
    let belief = model.belief(for: profile)
    let conditions = try conditions([])
    let found = try #require(
      try ExamChain(to: exam, model: model, profile: profile, belief: belief, conditions: conditions))
    #expect(found.steps.map(\.exam.text) == chain.first + [chain.aim])
    // What is proposed can be planned as it is.
    let planned = try self.conditions(found.goals)
    #expect(planned.earlierExams.map(\.day) + [planned.examDate] == found.steps.map(\.day))
    #expect(found.steps.allSatisfy { $0.day.weekday == 0 && $0.day > Self.start })
    // The readiness that is told beside the days is that of a plan for them.
    #expect(found.target == conditions.target)
    if chain.role == "software-engineer" {
      let goals = try GoalSet(
        try GoalRequest.reading(found.goals, in: workspace.library), model: model)
      let plan = try PlanMaker(
        model: model, profile: profile, belief: belief, effort: .quick, goals: goals
      ).plan(planned)
      #expect(found.steps.map(\.expected) == plan.goals.map(\.projected))
    }
    // More hours bring both days nearer.
    var busier = conditions
    busier.weeklyQuarters = 2 * conditions.weeklyQuarters
    let sooner = try #require(
      try ExamChain(to: exam, model: model, profile: profile, belief: belief, conditions: busier))
    for (early, late) in zip(sooner.steps, found.steps) { #expect(early.day <= late.day) }
  }

  @Test func `nobody is sent to a certificate whom the exam suits`() throws {
    let workspace = try Person.library.get()
    let exam = try workspace.openExam("google-ace")
    let model = AssessmentModel(
      library: workspace.library, role: try workspace.role("cloud-architect"), exam: exam)
    let profile = Profile(
      name: "Ada", role: model.role.id, exam: exam.id, edition: exam.edition, created: Self.start,
      questions: 40)
    let belief = model.belief(for: profile)
    #expect(Verdict(model.examMeasure.estimate(belief)) != .notYetSuited)
    #expect(
      try ExamChain(
        to: exam, model: model, profile: profile, belief: belief, conditions: try conditions([])) == nil)
  }

  @Test func `a certificate shows what the exam asks for and was not believed, and never lowers anything`()
    throws
  {
    let workspace = try Person.library.get()
    let own = try workspace.openExam("google-pca")
    let model = AssessmentModel(
      library: workspace.library, role: try workspace.role("cloud-architect"), exam: own)
    var profile = Profile(
      name: "Ada", role: model.role.id, exam: own.id, edition: own.edition, created: Self.start, questions: 40
    )
    let before = model.belief(for: profile)
    let ace = try workspace.openExam("google-ace")
    let piece = try #require(
      Evidence.certificate(
        of: ace, passed: Self.start, recorded: Self.start, belief: before, library: model.library))
    try profile.add(piece, in: model.library, exam: own)
    let after = model.belief(for: profile)
    for showing in piece.shows {
      let index = try #require(model.library.skillIndex[showing.skill])
      #expect(before.proficiency(index).mean < Double(showing.level))
      #expect(after.proficiency(index).mean > before.proficiency(index).mean)
    }
    let readiness = try [before, after].map { belief in
      try GoalSet([GoalRequest(.exam(ace.id))], model: model).measure.estimate(belief).mean
    }
    #expect(readiness[1] > readiness[0])
  }
}
