import Ontology
import Testing

@testable import Assessment

@Suite struct VerdictTests {
  private let narrow = Estimate(mean: 0.5, standardDeviation: 0.05)

  @Test(arguments: [
    (0.80, 0.07, Verdict.ready), (0.80, 0.09, .nearlyThere), (0.69, 0.09, .nearlyThere),
    (0.66, 0.09, .building), (0.50, 0.09, .building), (0.34, 0.09, .notYetSuited), (0.36, 0.09, .building),
    (0.75, 0.14, .tooUncertain), (1.0, 0, .ready), (0.70, 0, .ready), (0.0, 0, .notYetSuited),
  ])
  func `the verdict goes by the probability of being above the line`(
    mean: Double, deviation: Double, verdict: Verdict
  ) {
    let estimate = Estimate(mean: mean, standardDeviation: deviation)
    #expect(Verdict(estimate) == verdict)
    #expect(Verdict(estimate, isTrusted: false) == (verdict == .ready ? .nearlyThere : verdict))
  }

  @Test func `the words follow the probability and never skip back`() {
    let order = stride(from: 0.0, through: 1, by: 0.01).map {
      Verdict.chance(Estimate(mean: $0, standardDeviation: 0.1))
    }
    let distinct = order.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(distinct.count == Set(distinct).count && distinct.count == 9)
    #expect(distinct.first == "almost impossible" && distinct.last == "almost certain")
  }

  @Test func `the probability of being above a line is that of the normal distribution`() {
    let estimate = Estimate(mean: 0.6, standardDeviation: 0.1)
    #expect((estimate.probability(above: 0.6) - 0.5).magnitude < 1e-12)
    #expect((estimate.probability(above: 0.6 - 0.1 * Estimate.quantile95) - 0.95).magnitude < 1e-9)
  }

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
