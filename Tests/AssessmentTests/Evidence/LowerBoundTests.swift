import Ontology
import Testing

@testable import Assessment

/// Evidence that shows a level at least.
@Suite struct LowerBoundTests {
  let model = builtInModel("ml-engineer")

  @Test func `its moments match the golden cases`() throws {
    let (input, expected) = try Goldens.named("evidence that shows a level at least")
    for (entry, golden) in zip(input.list, expected.list) {
      let evidence = RecordedEvidence(
        skill: 0, level: entry["level"].number, spread: entry["spread"].number, isLowerBound: true)
      let tilted = evidence.tilted(Moments(mean: entry["mean"].number, variance: entry["variance"].number))
      expectGolden(tilted.probability, golden["Z"].number)
      expectGolden(tilted.moments.mean, golden["mean"].number)
      expectGolden(tilted.moments.variance, golden["variance"].number)
    }
  }

  @Test func `it moves a mean up or nowhere, and never as far as a bound of a level more`() {
    for mean in stride(from: -3.0, through: 7, by: 0.25) {
      for spread in [0.5, 1, 2.5] {
        let before = Moments(mean: mean, variance: 0.9)
        func after(_ level: Double) -> Moments {
          RecordedEvidence(skill: 0, level: level, spread: spread, isLowerBound: true).tilted(before).moments
        }
        #expect(after(2).mean >= mean - 1e-12)
        #expect(after(3).mean >= after(2).mean - 1e-12)
        #expect(after(2).variance > 0 && after(2).variance <= before.variance + 1e-12)
      }
    }
    let far = RecordedEvidence(skill: 0, level: 1, spread: 1, isLowerBound: true)
      .tilted(Moments(mean: 40, variance: 1))
    #expect(far.moments == Moments(mean: 40, variance: 1) && far.probability == 1)
  }

  private func readiness(_ evidence: [Evidence], answers: [Profile.Response] = []) -> Double {
    var profile = model.blank(created: .of("2027-01-04"))
    profile.evidence = evidence
    profile.responses = answers
    return model.examMeasure.estimate(model.belief(for: profile)).mean
  }

  private func piece(_ kind: Evidence.Kind, level: Int, count: Int = 7) -> Evidence {
    let skills = model.outline.needs.map(\.skill).reduce(into: [Skill.ID]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return Evidence(
      kind: kind, title: "E", day: .of("2026-10-31"), recorded: .of("2027-01-04"),
      shows: skills.prefix(count).map { Evidence.Showing(skill: $0, level: level) })
  }

  @Test(arguments: [1, 7, 40])
  func `a short job, a certificate of fundamentals or a small project lowers readiness for nobody`(count: Int)
    throws
  {
    let answers = try model.sampleProfile().responses
    for responses in [[], answers] {
      let without = readiness([], answers: responses)
      for kind in [Evidence.Kind.experience(months: 2), .certificate, .project] {
        #expect(readiness([piece(kind, level: 1, count: count)], answers: responses) >= without - 1e-9)
      }
      let long = piece(.experience(months: 96), level: 3, count: count)
      let both = [long, piece(.experience(months: 2), level: 1, count: count)]
      #expect(readiness([long], answers: responses) > without)
      #expect(readiness(both, answers: responses) >= readiness([long], answers: responses) - 1e-3)
    }
  }
}
