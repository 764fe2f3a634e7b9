import Ontology
import Testing

@testable import Assessment

@Suite struct MixtureTests {
  private static func golden() throws -> (mixture: PriorMixture, input: GoldenValue, expected: GoldenValue) {
    let (input, expected) = try Goldens.named("a mixture of kinds of people")
    let components = input["components"].list.enumerated().map { index, entry in
      PriorMixture.Component(
        kind: .role(index), share: entry["share"].number, mean: entry["mean"].numbers,
        covariance: Int(entry["covariance"].number), leastGuessing: entry["guess"].number,
        leastLapse: entry["lapse"].number)
    }
    return (
      PriorMixture(
        skillCount: 2, components: components, covariances: input["covariances"].list.map(\.matrix)), input,
      expected
    )
  }

  private static func evidence(_ input: GoldenValue) -> [RecordedEvidence] {
    input["evidence"].list.map {
      RecordedEvidence(
        skill: Int($0["skill"].number), level: $0["level"].number, spread: $0["spread"].number,
        isLowerBound: $0["least"].number == 1)
    }
  }

  @Test func `the shares and the moments match the golden case, in every order`() throws {
    let (mixture, input, expected) = try Self.golden()
    let responses = input["responses"].list.map(\.response)
    var random = Random(seed: 5)
    for _ in 0..<4 {
      let posterior = mixture.posterior(
        evidence: Self.evidence(input).shuffled(using: &random),
        responses: responses.shuffled(using: &random),
        readiness: input["readiness"].number, tolerance: 1e-11)
      #expect(posterior.isConverged)
      expectGolden(posterior.shares, expected["shares"].numbers)
      expectGolden(posterior.belief.mean, expected["state_mean"].numbers)
      expectGolden(posterior.belief.covariance, expected["state_covariance"].matrix)
      #expect(posterior.belief.covarianceProblem == nil)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `one kind of people is the single posterior, and many alike are one`(seed: UInt64) {
    let exam = SampleExam(seed: seed)
    var random = Random(seed: seed)
    let responses = exam.responses(count: 14, using: &random)
    let single = Belief.posterior(prior: exam.prior, responses: responses, readiness: 0.8).belief
    for count in [1, 3] {
      let mixture = PriorMixture(
        skillCount: exam.prior.skillCount,
        components: (0..<count).map {
          PriorMixture.Component(kind: .role($0), share: 1, mean: exam.prior.mean, covariance: 0)
        }, covariances: [exam.prior.covariance])
      let posterior = mixture.posterior(responses: responses, readiness: 0.8, tolerance: 1e-10)
      #expect(largestDifference(posterior.belief.mean, single.mean) < 1e-8)
      #expect(largestDifference(posterior.belief.covariance, single.covariance) < 1e-8)
      #expect(largestDifference(posterior.shares, (0..<count).map { _ in 1 / Double(count) }) < 1e-12)
      #expect(posterior.belief.covarianceProblem == nil)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `what is known of how a covariance is made up changes nothing but the work`(seed: UInt64) {
    let exam = SampleExam(seed: seed, skills: 11)
    var random = Random(seed: seed)
    var other = exam.specification
    other.spreads = other.spreads.map { $0 * (0.7 + random.uniform()) }
    other.overclaimingSpread = 1.7
    other.misjudgementSpread = 0.4
    let specifications = [exam.specification, other]
    let components = (0..<5).map { index in
      let shift = random.normal()
      return PriorMixture.Component(
        kind: .role(index), share: 0.1 + random.uniform(),
        mean: exam.prior.mean.enumerated().map { $1 + ($0 < 22 ? shift : 0) }, covariance: index % 2,
        leastGuessing: index == 3 ? 0.6 : 0, leastLapse: index == 4 ? 0.3 : 0)
    }
    let whole = PriorMixture(
      skillCount: 11, components: components,
      covariances: specifications.map { Belief(prior: $0).covariance })
    let judged = PriorMixture(
      skillCount: 11, components: components,
      covariances: specifications.map {
        StateCovariance.judged(
          skills: $0.skillCovariance(), overclaiming: $0.overclaimingSpread,
          misjudgement: $0.misjudgementSpread)
      })
    let evidence = [
      RecordedEvidence(skill: 4, level: 2, spread: 0.7, isSelfImage: true),
      RecordedEvidence(skill: 1, level: 3, spread: 0.6, isLowerBound: true),
    ]
    #expect(largestDifference(judged.belief.covariance, whole.belief.covariance) < 1e-12)
    for count in [1, 7, 24] {
      let responses = exam.responses(count: count, using: &random)
      let first = whole.posterior(evidence: evidence, responses: responses, readiness: 0.8)
      let second = judged.posterior(evidence: evidence, responses: responses, readiness: 0.8)
      #expect(largestDifference(first.shares, second.shares) < 1e-11)
      #expect(largestDifference(first.belief.mean, second.belief.mean) < 1e-11)
      #expect(largestDifference(first.belief.covariance, second.belief.covariance) < 1e-11)
      #expect(second.belief.covarianceProblem == nil)
    }
  }

  @Test func `before the first answer it has the moments of its kinds`() {
    let mixture = PriorMixture(
      skillCount: 1,
      components: [
        PriorMixture.Component(kind: .role(0), share: 3, mean: [1, 1, 0], covariance: 0),
        PriorMixture.Component(kind: .novice, share: 1, mean: [3, 3, 0], covariance: 0),
      ], covariances: [[1, 1, 0, 1, 2, 0.5, 0, 0.5, 0.5]])
    #expect(mixture.belief.mean == [1.5, 1.5, 0])
    #expect(
      largestDifference(mixture.belief.covariance, [1.75, 1.75, 0, 1.75, 2.75, 0.5, 0, 0.5, 0.5]) < 1e-12)
  }

  @Test
  func `who rates everything far above what scenarios bear out is taken to claim too much, and shown lower`()
  {
    let model = builtInModel("ml-engineer")
    let usual = model.rolePrior
    var asked: Set<Int> = []
    let checks = model.parameters.filter { $0.kind == .check && asked.insert($0.skill).inserted }.prefix(24)
    let statements = model.parameters.filter { $0.kind == .canDo && $0.level == 3 }.prefix(10)
    let responses =
      checks.map { item in
        let knows = usual.mean[item.skill] >= item.thresholds[0]
        return RecordedResponse(item: item, answer: knows ? .right : .wrong)
      } + statements.map { RecordedResponse(item: $0, answer: .graded(3)) }
    let posterior = model.mixture.posterior(responses: responses)
    func share(_ shares: [Double]) -> Double {
      zip(model.mixture.components, shares).reduce(0) { $0 + ($1.0.kind == .overclaiming ? $1.1 : 0) }
    }
    #expect(share(posterior.shares) > 3 * share(model.mixture.components.map(\.share)))
    let single = Belief.posterior(prior: usual, responses: responses).belief
    #expect(posterior.belief.overclaiming.mean > single.overclaiming.mean)
    let measure = model.examMeasure
    #expect(measure.estimate(posterior.belief).mean < measure.estimate(single).mean)
  }

  @Test func `the commonest kind is that of the role that one says`() {
    for role in builtInModel().library.roles {
      let model = builtInModel(role.id)
      let own = Belief(prior: PriorSpecification(model.outline, role: role, library: model.library))
      #expect(model.rolePrior.mean == own.mean)
      #expect(model.rolePrior.covariance == own.covariance)
    }
  }

  @Test func `wrong answers late in a session are put down to tiredness, and cost less`() {
    let model = builtInModel("data-scientist")
    var asked: Set<Int> = []
    let items = model.parameters.filter { $0.kind == .check && asked.insert($0.skill).inserted }.prefix(40)
    func posterior(isLate: Bool) -> PriorMixture.Posterior {
      model.mixture.posterior(
        responses: items.enumerated().map { place, item in
          let knows = place < 30 && model.rolePrior.mean[item.skill] >= item.thresholds[0] - 0.5
          return RecordedResponse(item: item, answer: knows ? .right : .wrong, isLate: isLate && place >= 30)
        })
    }
    func tired(_ shares: [Double]) -> Double {
      zip(model.mixture.components, shares).reduce(0) { $0 + ($1.0.kind == .tired ? $1.1 : 0) }
    }
    let (late, fresh) = (posterior(isLate: true), posterior(isLate: false))
    #expect(tired(late.shares) > 2 * tired(model.mixture.components.map(\.share)))
    #expect(tired(late.shares) > tired(fresh.shares))
    #expect(
      model.examMeasure.estimate(late.belief).mean > model.examMeasure.estimate(fresh.belief).mean + 0.005)
  }

  @Test func `answers are late after thirty on one day, and fresh again on the next`() throws {
    let model = builtInModel()
    let (first, second) = (Day.of("2026-11-23"), Day.of("2026-11-24"))
    let statements = model.items.filter { !$0.isCheck }.prefix(64)
    let responses = statements.enumerated().map { place, item in
      Profile.Response(item: item.id, answer: .rating(1), day: place < 32 ? first : second)
    }
    let late = model.recordedResponses(of: responses).map(\.isLate)
    #expect(late.indices.filter { late[$0] } == [30, 31, 62, 63])
  }

  @Test func `answers tell a wrongly said role, a specialist and a novice from people of the role`() {
    let model = builtInModel("software-engineer")
    /// What people with given proficiencies are taken for who answer as they should.
    func shares(_ proficiency: (Int) -> Double) -> [PersonKind: Double] {
      let skills = model.library.skills.indices.map(proficiency)
      var asked: Set<Int> = []
      let items = model.parameters.filter { $0.kind == .check && asked.insert($0.skill).inserted }
      let responses = items.map { item in
        let knows = skills[item.skill] >= item.thresholds[0]
        return RecordedResponse(item: item, answer: knows ? .right : .wrong)
      }
      var shares: [PersonKind: Double] = [:]
      for (component, share) in zip(
        model.mixture.components, model.mixture.posterior(responses: responses).shares)
      {
        shares[component.kind, default: 0] += share
      }
      return shares
    }
    let sections = model.outline.sections
    let specialist = shares { sections[$0] == 2 ? 4 : -1 }
    #expect(specialist.max { $0.value < $1.value }?.key == .specialist(2))
    let novice = shares { _ in -1 }
    #expect(novice.max { $0.value < $1.value }?.key == .novice)
    let roles = model.library.roles
    for (place, role) in roles.enumerated() {
      let other = builtInModel(role.id).rolePrior
      let found = shares { other.mean[$0] }.filter { if case .role = $0.key { true } else { false } }
      #expect(found.max { $0.value < $1.value }?.key == .role(place), "\(role.id)")
    }
  }
}
