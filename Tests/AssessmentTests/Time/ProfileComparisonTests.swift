import Ontology
import Testing

@testable import Assessment

@Suite struct ProfileComparisonTests {
  static func state(_ label: String, _ profile: Profile, _ model: AssessmentModel) -> ProfileComparison.State
  {
    ProfileComparison.State(label, profile: profile, model: model)
  }

  @Test func `identical profiles show no change, and doubt about it`() throws {
    let model = try BuiltIn.model()
    let profile = try BuiltIn.person(in: model)
    let comparison = try ProfileComparison([
      Self.state("a", profile, model), Self.state("b", profile, model),
    ])
    for part in [comparison.exam, comparison.role] + comparison.sections + comparison.competencies {
      #expect(part.change.mean == 0)
      #expect(part.estimates[0] == part.estimates[1])
      let expected = part.estimates[0].standardDeviation * 2.0.squareRoot()
      #expect((part.change.standardDeviation - expected).magnitude < 1e-12)
    }
    #expect(comparison.skills.allSatisfy { $0.change.mean == 0 })
    #expect(comparison.sections.count == model.exam.sections.count)
    #expect(comparison.competencies.count == model.exam.competencies.count)
    #expect(comparison.news == [ProfileNews(from: profile, to: profile)])
    #expect(comparison.news[0].responses.isEmpty)
    #expect(!comparison.rolesDiffer && !comparison.namesDiffer)
  }

  @Test func `states stand in the order of their days, those of one day as given`() throws {
    let model = try BuiltIn.model()
    let days = [40, 0, 90, 40].map { BuiltIn.start.adding(days: $0) }
    let states = try zip(["c", "a", "d", "b"], days).map { label, day in
      Self.state(label, try BuiltIn.person(in: model, questions: 8, on: day), model)
    }
    let comparison = try ProfileComparison(states)
    #expect(comparison.states.map(\.label) == ["a", "c", "b", "d"])
    #expect(comparison.news.count == 3)
  }

  @Test func `a change is the difference with the sum of both variances, within its limits`() throws {
    let model = try BuiltIn.model()
    var profile = try BuiltIn.person(in: model)
    let day = BuiltIn.start.adding(days: 120)
    profile.beginAssessment(on: day, questions: 40)
    for item in model.items.prefix(40) {
      profile.record(Profile.Response(item: item.id, answer: item.bestAnswer, day: day))
    }
    let comparison = try ProfileComparison(profile.history.map { Self.state("p", $0, model) })
    for part in [comparison.exam] + comparison.sections + comparison.competencies {
      let (first, last) = (part.estimates[0], part.estimates[1])
      #expect((part.change.mean - (last.mean - first.mean)).magnitude < 1e-12)
      let variance =
        first.standardDeviation * first.standardDeviation + last.standardDeviation * last.standardDeviation
      #expect((part.change.standardDeviation * part.change.standardDeviation - variance).magnitude < 1e-12)
      let interval = part.change.interval90
      #expect(interval.contains(part.change.mean))
      #expect(interval.lowerBound >= -1 && interval.upperBound <= 1)
    }
    let sizes = comparison.skills.map(\.change.mean.magnitude)
    #expect(sizes == sizes.sorted(by: >))
    for level in comparison.skills.flatMap(\.levels) {
      #expect(0 <= level.low && level.low <= level.mean && level.mean <= level.high && level.high <= 4)
    }
  }

  @Test func `an interval of a change is cut off where no change can be greater`() {
    let change = Change(mean: 0.9, variances: 0.04, 0.05, limit: 1)
    #expect(change.standardDeviation == 0.3)
    #expect(change.interval90.upperBound == 1)
    #expect((change.interval90.lowerBound - (0.9 - 1.6448536269514722 * 0.3)).magnitude < 1e-12)
    #expect(Change(mean: 0.2, variances: 0, 0, limit: 1).interval90 == 0.2...0.2)
  }

  @Test func `one state, and states of different exams, are refused`() throws {
    let model = try BuiltIn.model()
    let profile = try BuiltIn.person(in: model, questions: 5)
    #expect(throws: ProfileComparison.Fault.tooFew) { try ProfileComparison([]) }
    #expect(throws: ProfileComparison.Fault.tooFew) {
      try ProfileComparison([Self.state("a", profile, model)])
    }
    var other = profile
    other.exam = "another-exam"
    #expect(throws: ProfileComparison.Fault.differentExams([profile.exam, "another-exam"])) {
      try ProfileComparison([Self.state("a", profile, model), Self.state("b", other, model)])
    }
  }

  @Test func `profiles of two roles are compared, and it is said`() throws {
    let (first, second) = (try BuiltIn.model(), try BuiltIn.model(role: "data-scientist"))
    let comparison = try ProfileComparison([
      Self.state("a", try BuiltIn.person(in: first, questions: 8), first),
      Self.state("b", try BuiltIn.person(in: second, questions: 8), second),
    ])
    #expect(comparison.rolesDiffer)
    #expect(comparison.namesDiffer)
  }

  @Test func `news tell new answers, repeats, evidence and what is no longer held`() {
    let first = TimelineTests.profile(
      [(0, [TimelineTests.response("a", after: 0), TimelineTests.response("b", after: 0)])],
      evidence: [TimelineTests.evidence("old", recordedAfter: 0)])
    var second = first
    second.beginAssessment(on: TimelineTests.first.adding(days: 30), questions: 40)
    second.record(TimelineTests.response("a", after: 30))
    second.record(TimelineTests.response("c", after: 30))
    second.evidence.append(TimelineTests.evidence("new", recordedAfter: 20))
    let news = ProfileNews(from: first, to: second)
    #expect(news.responses.map(\.item) == ["a", "c"])
    #expect(news.repeats.map(\.item) == ["a"])
    #expect(news.evidence.map(\.title) == ["new"])
    #expect(news.lostResponses == 0 && news.lostEvidence == 0)
    let back = ProfileNews(from: second, to: first)
    #expect(back.responses.isEmpty && back.evidence.isEmpty)
    #expect(back.lostResponses == 2 && back.lostEvidence == 1)
  }

  @Test func `a rating that was accepted since is new, one that was declined is neither new nor lost`() {
    func profile(_ decision: Evidence.Decision) -> Profile {
      var piece = TimelineTests.evidence("Grace", recordedAfter: 0)
      piece.kind = .rating(.mentor, decision)
      return TimelineTests.profile([(0, [])], evidence: [piece])
    }
    let accepted = ProfileNews(from: profile(.open), to: profile(.accepted))
    #expect(accepted.evidence.count == 1)
    #expect(accepted.lostEvidence == 0)
    let declined = ProfileNews(from: profile(.open), to: profile(.declined))
    #expect(declined.evidence.isEmpty)
    #expect(declined.lostEvidence == 0)
  }
}
