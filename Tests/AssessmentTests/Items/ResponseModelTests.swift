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

  @Test func `not sure is a wrong answer without the guess`() {
    let item = ItemParameters(kind: .check, skill: 0, level: 2, guessing: 0.25, lapse: 0.02)
    var guessless = item
    guessless.guessing = 0
    for x in [-1.0, 1, 2, 3.5] {
      let unsure = item.probability(of: .notSure, at: x)
      #expect((unsure - guessless.probability(of: .wrong, at: x)).magnitude < 1e-15)
      #expect(unsure > item.probability(of: .wrong, at: x))
    }
    let statement = ItemParameters(kind: .canDo, skill: 0, level: 2)
    #expect(statement.probability(of: .notSure, at: 0.3) == 1)
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
