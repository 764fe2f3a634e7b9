import Ontology
import Testing

@testable import Assessment

@Suite struct ExplanationTests {
  static let subjects: [Explanation.Subject] = [
    .exam, .role, .section(2), .competency(4), .skill(7), .overclaiming,
  ]

  @Test(arguments: subjects)
  func `a contribution is what a fresh replay without the answer lacks`(subject: Explanation.Subject) throws {
    let model = builtInModel()
    let profile = try model.sampleProfile(questions: 12)
    let explanation = Explanation(subject, profile: profile, model: model)
    #expect(explanation.contributions.count == 12)
    for contribution in explanation.contributions {
      guard case .response(let response) = contribution.source else { continue }
      var without = profile
      without.responses.removeAll { $0.item == response.item }
      let value = Explanation.Value(of: subject, belief: model.belief(for: without), model: model)
      #expect((explanation.now.mean - value.mean - contribution.effect).magnitude < 1e-9)
    }
  }

  @Test func `the greatest movement comes first`() throws {
    let model = builtInModel()
    let effects = Explanation(.exam, profile: try model.sampleProfile(questions: 15), model: model)
      .contributions.map(\.effect.magnitude)
    #expect(effects == effects.sorted(by: >))
    #expect((effects.first ?? 0) > 0.5)
  }

  @Test func `without an answer the number is what is usual in the role`() {
    let model = builtInModel()
    let explanation = Explanation(.exam, profile: model.blank(), model: model)
    #expect(explanation.before == explanation.now)
    #expect(explanation.contributions.isEmpty)
  }

  @Test func `evidence is explained beside the answers, and an undecided rating is not`() throws {
    let model = builtInModel()
    var profile = try model.sampleProfile(questions: 12)
    let skill = model.library.skills[model.parameters[0].skill].id
    for kind in [Evidence.Kind.certificate, .rating(.mentor, .open), .rating(.mentor, .accepted)] {
      profile.evidence.append(
        Evidence(
          kind: kind, title: "x", day: .of("2026-11-01"), recorded: .of("2026-11-23"),
          shows: [Evidence.Showing(skill: skill, level: 4)]))
    }
    let sources = Explanation(.exam, profile: profile, model: model).contributions.map(\.source)
    let evidence = sources.count { if case .evidence = $0 { true } else { false } }
    #expect(evidence == 2)
    #expect(sources.count == 14)
  }

  @Test func `progress is told for every answer`() throws {
    let model = builtInModel()
    var told: [Int] = []
    _ = Explanation(.role, profile: try model.sampleProfile(questions: 5), model: model) { done, count in
      #expect(count == 5)
      told.append(done)
    }
    #expect(told == [1, 2, 3, 4, 5])
  }
}
