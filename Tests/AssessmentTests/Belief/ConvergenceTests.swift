import Testing

@testable import Assessment

/// People who answer as no model foresees.
@Suite struct ConvergenceTests {
  /// Three skills and a bank that is sharp, never lapses and is easy to guess.
  static let exam: SampleExam = {
    var exam = SampleExam(seed: 2, skills: 3)
    exam.items = (0..<3).flatMap { skill in
      (1...4).flatMap { level in
        [
          ItemParameters(kind: .canDo, skill: skill, level: level, discrimination: 3, lapse: 0),
          ItemParameters(
            kind: .check, skill: skill, level: level, discrimination: 3, guessing: 0.4, lapse: 0),
          ItemParameters(
            kind: .check, skill: skill, level: level, discrimination: 2.5,
            thresholds: [Double(level) + 1.5], guessing: 0.3, lapse: 0),
        ]
      }
    }
    return exam
  }()

  static let behaviours: [(name: String, answer: @Sendable (ItemParameters, Int) -> Answer)] = [
    ("claims all, knows nothing", { item, _ in item.kind == .canDo ? .graded(3) : .wrong }),
    ("claims nothing, knows all", { item, _ in item.kind == .canDo ? .graded(0) : .right }),
    ("all right", { item, _ in item.kind == .canDo ? .graded(3) : .right }),
    ("all wrong", { item, _ in item.kind == .canDo ? .graded(0) : .wrong }),
    (
      "hard ones right, easy ones wrong",
      { item, _ in
        item.kind == .canDo ? .graded(item.level >= 3 ? 3 : 0) : item.level >= 3 ? .right : .wrong
      }
    ),
    (
      "alternating",
      { item, index in
        item.kind == .canDo ? .graded(index % 2 * 3) : index % 2 == 0 ? .right : .wrong
      }
    ),
    ("never sure", { item, _ in item.kind == .canDo ? .graded(1) : .notSure }),
    ("lucky", { item, _ in item.kind == .canDo ? .notSure : .right }),
  ]

  @Test(arguments: behaviours.indices)
  func `a belief stays sound whatever the answers are`(index: Int) {
    let exam = Self.exam
    let responses = exam.items.enumerated().map { place, item in
      RecordedResponse(item: item, answer: Self.behaviours[index].answer(item, place))
    }
    let forward = Belief.posterior(prior: exam.prior, responses: responses)
    let backward = PosteriorTests.swept(exam.prior, responses.reversed())
    #expect(forward.belief.covarianceProblem == nil)
    #expect(forward.belief.mean.allSatisfy { $0.isFinite })
    #expect(forward.convergence.isConverged, "\(Self.behaviours[index].name)")
    #expect(largestDifference(forward.belief.mean, backward.belief.mean) < 1e-6)
    #expect((0...1).contains(exam.measure.estimate(forward.belief).mean))
  }

  /// Every answer is drawn by dice, from a bank sharper and easier to guess than any that should exist.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `a belief stays sound and free of order even if the answers are noise`(seed: UInt64) {
    var random = Random(seed: seed)
    let exam = SampleExam(seed: seed, skills: 5)
    let responses = (0..<40).map { _ in
      let item = ItemParameters(
        kind: random.uniform() < 0.4 ? .canDo : .check, skill: Int.random(in: 0..<5, using: &random),
        level: Int.random(in: 1...4, using: &random), discrimination: 0.5 + 4 * random.uniform(),
        guessing: 0.5 * random.uniform(), lapse: 0)
      return RecordedResponse(
        item: item, answer: item.gradedAnswers.randomElement(using: &random) ?? .notSure)
    }
    let first = Belief.posterior(prior: exam.prior, responses: responses)
    let second = Belief.posterior(prior: exam.prior, responses: responses.shuffled(using: &random))
    #expect(first.belief == second.belief)
    #expect(first.belief.covarianceProblem == nil)
    #expect(first.convergence.largestChange < 1e-3)
  }

  @Test func `a sweep limit that is too low is reported`() {
    let exam = SampleExam(seed: 6)
    var random = Random(seed: 6)
    let responses = exam.responses(count: 20, using: &random)
    let result = Belief.posterior(prior: exam.prior, responses: responses, sweepLimit: 1)
    #expect(!result.convergence.isConverged)
    #expect(result.convergence.sweeps == 1 && result.convergence.largestChange > 1e-10)
    #expect(result.belief.covarianceProblem == nil)
  }
}
