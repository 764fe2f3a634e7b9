import Testing

@testable import Assessment

@Suite struct ItemParametersTests {
  @Test func `what is left out follows from the kind and the level`() {
    let statement = ItemParameters(kind: .canDo, skill: 4, level: 2)
    #expect(statement.thresholds == [1.1, 2, 2.9])
    #expect(statement.guessing == 0)
    #expect(statement.seconds == 8)
    let question = ItemParameters(kind: .check, skill: 4, level: 3)
    #expect(question.thresholds == [3])
    #expect(question.guessing == 0.25)
    #expect(question.seconds == 45)
    #expect(question.discrimination == 1.5 && question.lapse == 0.05 && question.group == nil)
  }

  static let mistakes: [(@Sendable (inout ItemParameters) -> Void, String)] = [
    ({ $0.skill = -1 }, "the skill's index is negative"),
    ({ $0.discrimination = 0 }, "the discrimination is not positive"),
    ({ $0.discriminationSpread = -0.1 }, "a spread is negative"),
    ({ $0.thresholdSpread = .infinity }, "a spread is negative"),
    ({ $0.thresholds = [1, 2] }, "there must be 3 thresholds, not 2"),
    ({ $0.thresholds = [1, 3, 2] }, "the thresholds do not ascend"),
    ({ $0.thresholds = [1, 2, .infinity] }, "a threshold is not a number"),
    ({ $0.guessing = 1 }, "the chance of guessing right is not in 0..<1"),
    ({ $0.lapse = -0.1 }, "the share of lapses is not in 0..<1"),
    ({ $0.seconds = 0 }, "the time for an answer is not positive"),
  ]

  @Test(arguments: mistakes.indices)
  func `a parameter out of range has its sentence`(index: Int) {
    var item = ItemParameters(kind: .canDo, skill: 0, level: 1)
    #expect(item.problem == nil)
    Self.mistakes[index].0(&item)
    #expect(item.problem == Self.mistakes[index].1)
  }

  @Test func `each kind accepts its own answers`() {
    let statement = ItemParameters(kind: .canDo, skill: 0, level: 1)
    let question = ItemParameters(kind: .check, skill: 0, level: 1)
    let answers: [Answer] = [.graded(-1), .graded(0), .graded(3), .graded(4), .right, .wrong, .notSure]
    #expect(answers.filter(statement.accepts) == [.graded(0), .graded(3), .notSure])
    #expect(answers.filter(question.accepts) == [.right, .wrong, .notSure])
    #expect(!statement.isInformed(by: .notSure) && question.isInformed(by: .notSure))
  }

  @Test
  func `what is left of a discrimination matches the golden cases, and all of it where nothing is uncertain`()
    throws
  {
    let (input, expected) = try Goldens.named("discrimination left")
    for (entry, golden) in zip(input.list, expected.numbers) {
      var item = ItemParameters(kind: .check, skill: 0, level: 2, discrimination: entry["a"].number)
      #expect(item.marginalDiscrimination == item.discrimination)
      (item.discriminationSpread, item.thresholdSpread) = (entry["sa"].number, entry["sb"].number)
      expectGolden(item.marginalDiscrimination, golden)
    }
  }

  @Test func `the curve of an uncertain item is that of the mean over what it may be`() {
    let item = ItemParameters(
      kind: .check, skill: 0, level: 2, discriminationSpread: ItemParameters.authoredDiscriminationSpread,
      thresholdSpread: ItemParameters.authoredThresholdSpread, guessing: 0, lapse: 0)
    for x in stride(from: -1.0, through: 5, by: 0.25) {
      var mean = 0.0
      for first in -40...40 {
        for second in -40...40 {
          let (t, u) = (Double(first) / 8, Double(second) / 8)
          var certain = ItemParameters(
            kind: .check, skill: 0, level: 2,
            discrimination: item.discrimination * exponential(t * item.discriminationSpread), guessing: 0,
            lapse: 0)
          certain.thresholds = [2 + u * item.thresholdSpread]
          mean += normalDensity(t) * normalDensity(u) / 64 * certain.probability(of: .right, at: x)
        }
      }
      #expect((item.probability(of: .right, at: x) - mean).magnitude < 0.02)
    }
  }
}
