import Ontology
import Testing

@testable import Assessment

@Suite struct VerdictTests {
  private let narrow = Estimate(mean: 0.5, standardDeviation: 0.05)

  @Test(arguments: [
    (nil, Verdict.building), (ExamDepth.Tier.tested, .building), (.sampled, .building),
    (.selfRated, .selfRated),
    (.outline, .selfRated),
  ])
  func `self-ratings alone carry no verdict`(tier: ExamDepth.Tier?, verdict: Verdict) {
    #expect(Verdict(narrow, depth: tier) == verdict)
  }

  @Test func `a goal that cannot be told is refused with what can be done instead`() throws {
    let library = builtInLibrary
    for (goal, part) in [
      ("exam:google-cdl", "the outline only"), ("exam:azure-ai-102", "its successor is"),
    ] {
      let fault = #expect(throws: GoalFault.self) { try GoalRequest.reading([goal], in: library) }
      #expect(try #require(fault).description.contains(part))
    }
  }

  @Test func `a report says how far questions back each exam that is aimed at`() throws {
    let library = builtInLibrary
    let role = try #require(library.role("cloud-architect"))
    let model = AssessmentModel(library: library, role: role, exam: try #require(library.exam("google-pca")))
    let day = Day.of("2026-11-30")
    let profile = Profile(
      name: "A", role: role.id, exam: "google-pca", edition: model.exam.edition, created: day, questions: 40)
    let goals = try GoalSet(
      try GoalRequest.reading(["exam:google-ace", "exam:google-pca", "role:cloud-architect"], in: library),
      model: model)
    let report = ReadinessReport(profile, belief: model.prior, model: model, goals: goals)
    #expect(report.goals.map { $0.depth?.tier } == [.tested, .sampled, nil])
    #expect(report.depth?.tier == .sampled)
  }
}
