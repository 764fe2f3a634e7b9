import Testing

@testable import Assessment

@Suite struct ResponseModelTests {
  @Test(arguments: ["graded response probabilities, lapse 0.02", "graded response probabilities, no lapse"])
  func `can-do probabilities match the golden cases`(name: String) throws {
    let (input, expected) = try Goldens.named(name)
    let item = input["item"].item
    for (x, row) in zip(input["x"].numbers, expected.list) {
      expectGolden(item.gradedAnswers.map { item.probability(of: $0, at: x) }, row.numbers, "x = \(x)")
    }
  }

  @Test func `check probabilities match the golden cases`() throws {
    let (input, expected) = try Goldens.named("3PL probability of a right answer")
    for (item, row) in zip(input["items"].list.map(\.item), expected.list) {
      expectGolden(input["x"].numbers.map { item.probability(of: .right, at: $0) }, row.numbers)
    }
  }

  @Test(arguments: [-1e6, -40, -3, 0, 1.7, 4, 40, 1e6])
  func `the graded answers' probabilities add up to 1, however far the level is off`(x: Double) {
    for kind in [ItemKind.canDo, .check] {
      for discrimination in [0.2, 1.8, 30] {
        let item = ItemParameters(kind: kind, skill: 0, level: 2, discrimination: discrimination, lapse: 0)
        let probabilities = item.gradedAnswers.map { item.probability(of: $0, at: x) }
        #expect((probabilities.reduce(0, +) - 1).magnitude < 1e-14)
        #expect(probabilities.allSatisfy { (0...1).contains($0) })
      }
    }
  }

  @Test func `right, wrong and not sure match the golden cases`() throws {
    let (input, expected) = try Goldens.named("right, wrong and not sure")
    for (item, rows) in zip(input["items"].list.map(\.item), expected.list) {
      for (readiness, row) in zip(input["readiness"].numbers, rows.list) {
        for (x, golden) in zip(input["x"].numbers, row.list) {
          expectGolden(
            [.right, .wrong, .notSure].map { item.probability(of: $0, at: x, readiness: readiness) },
            golden.numbers)
        }
      }
    }
  }

  @Test(arguments: [0.1, 0.25], [0, 0.3, 0.8, 1.0])
  func `right, wrong and not sure add up to 1, however ready the person is to guess`(
    guessing: Double, readiness: Double
  ) {
    let item = ItemParameters(kind: .check, skill: 0, level: 2, guessing: guessing, lapse: 0.03)
    for x in [-40, -1.0, 1, 2, 3.5, 40] {
      let shares = [Answer.right, .wrong, .notSure].map {
        item.probability(of: $0, at: x, readiness: readiness)
      }
      #expect((shares.reduce(0, +) - 1).magnitude < 1e-14)
      #expect(shares.allSatisfy { (0...1).contains($0) })
    }
    let statement = ItemParameters(kind: .canDo, skill: 0, level: 2)
    #expect(statement.probability(of: .notSure, at: 0.3) == 1)
  }

  @Test func `someone who never guesses is never lucky, and not sure says the same of whoever says it`() {
    let item = ItemParameters(kind: .check, skill: 0, level: 2, lapse: 0)
    #expect(item.probability(of: .right, at: -30, readiness: 0) < 1e-12)
    #expect(item.probability(of: .wrong, at: 1, readiness: 0) == 0)
    let before = Moments(mean: 2, variance: 0.8)
    func after(_ answer: Answer, _ readiness: Double) -> Tilted {
      Tilted(item: item, answer: answer, before: before, readiness: readiness)
    }
    for readiness in [0.2, 0.9, 1] {
      #expect(after(.notSure, readiness).moments == after(.notSure, 0).moments)
      #expect(
        (after(.notSure, readiness).probability
          - (1 - readiness) * after(.notSure, 0).probability).magnitude < 1e-15)
      #expect(after(.right, readiness).moments.mean < after(.right, 0).moments.mean)
    }
  }

  @Test func `the information is the expected squared slope of the log-probability`() {
    for kind in [ItemKind.canDo, .check] {
      let item = ItemParameters(kind: kind, skill: 0, level: 2, discrimination: 1.4, lapse: 0.03)
      for x in [-0.5, 1.2, 2.0, 3.3] {
        let step = 1e-5
        let expected = item.gradedAnswers.reduce(0) { sum, answer in
          let slope =
            (item.probability(of: answer, at: x + step) - item.probability(of: answer, at: x - step))
            / (2 * step)
          return sum + slope * slope / item.probability(of: answer, at: x)
        }
        #expect((ResponseCurve(item).information(at: x) - expected).magnitude < 1e-8)
      }
    }
  }
}
