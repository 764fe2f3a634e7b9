/// The response model of one item, with all that does not depend on the level computed once.
///
/// With `z = discrimination (x - threshold)` and the logistic function `F`, an answer `y` to a can-do
/// statement has the probability `F(z[y]) - F(z[y + 1])` (Samejima 1969). It is computed as
/// `F(z[y]) · F(-z[y + 1]) · (1 - exp(z[y + 1] - z[y]))`, which is the same number without a difference of
/// two nearly equal ones: the tails stay exact to the last digits. The right answer to a check question has
/// the probability `guessing + (1 - guessing) F(z)` (Birnbaum 1968). Lapses then mix in equal shares.
struct ResponseCurve {
  let kind: ItemKind
  let discrimination: Double
  let guessing: Double

  /// The middle threshold of a can-do statement, or the only one of a check question.
  private let location: Double

  /// `exp` of how far the outer thresholds are from the middle one, times the discrimination.
  private let lowerRatio: Double
  private let upperRatio: Double

  /// The share of answers that are meant, and what lapses add to each answer.
  private let meant: Double
  private let lapsed: Double

  init(_ item: ItemParameters) {
    kind = item.kind
    discrimination = item.discrimination
    guessing = item.guessing
    meant = 1 - item.lapse
    lapsed = item.lapse / Double(item.kind.answerCount)
    switch item.kind {
    case .canDo:
      location = item.thresholds[1]
      lowerRatio = exponential(item.discrimination * (item.thresholds[0] - item.thresholds[1]))
      upperRatio = exponential(item.discrimination * (item.thresholds[2] - item.thresholds[1]))
    case .check:
      location = item.thresholds[0]
      lowerRatio = 1
      upperRatio = 1
    }
  }

  /// The odds against having reached the (middle) threshold at the level `x`, kept finite and positive.
  private func odds(at x: Double) -> Double {
    exponential(min(max(discrimination * (location - x), -300), 300))
  }

  /// The probabilities of the four answers to a can-do statement.
  func canDo(at x: Double) -> SIMD4<Double> {
    let middle = odds(at: x)
    let lower = middle * lowerRatio
    let upper = middle * upperRatio
    let probabilities = SIMD4(
      1 / (1 + 1 / lower),
      (1 - lowerRatio) / ((1 + lower) * (1 + 1 / middle)),
      (1 - 1 / upperRatio) / ((1 + middle) * (1 + 1 / upper)),
      1 / (1 + upper))
    return meant * probabilities + SIMD4(repeating: lapsed)
  }

  /// The probability of the right answer to a check question.
  func right(at x: Double) -> Double {
    meant * (guessing + (1 - guessing) / (1 + odds(at: x))) + lapsed
  }

  /// The probability of the answer at the level `x`; 1 if the answer says nothing.
  func probability(of answer: Answer, at x: Double) -> Double {
    switch (kind, answer) {
    case (.canDo, .graded(let grade)): canDo(at: x)[grade]
    case (.check, .right): right(at: x)
    case (.check, .wrong): meant * (1 - guessing) / (1 + 1 / odds(at: x)) + lapsed
    case (.check, .notSure): meant / (1 + 1 / odds(at: x)) + lapsed
    case (.canDo, .notSure): 1
    case (.canDo, .right), (.canDo, .wrong), (.check, .graded):
      preconditionFailure("an item of this kind cannot have the answer \(answer)")
    }
  }

  /// The expected curvature of the log-probability at the level `x` (Fisher information, per squared level).
  func information(at x: Double) -> Double {
    let middle = odds(at: x)
    let slope = meant * discrimination
    switch kind {
    case .canDo:
      let lower = middle * lowerRatio
      let upper = middle * upperRatio
      let first = slope / ((1 + lower) * (1 + 1 / lower))
      let second = slope / ((1 + middle) * (1 + 1 / middle))
      let third = slope / ((1 + upper) * (1 + 1 / upper))
      let slopes = SIMD4(-first, first - second, second - third, third)
      return (slopes * slopes / canDo(at: x)).sum()
    case .check:
      let right = right(at: x)
      let change = slope * (1 - guessing) / ((1 + middle) * (1 + 1 / middle))
      return change * change / (right * (1 - right))
    }
  }
}

extension ItemParameters {
  /// The probability that a person at the level `x` gives the answer.
  ///
  /// `x` is the coordinate that the item reads: the proficiency for a check question, what the person
  /// believes of themselves for a can-do statement. The graded answers' probabilities add up to 1. *Not sure*
  /// to a check question stands outside of them: with `F` the logistic function it has the probability
  /// `(1 - lapse) (1 - F(z)) + lapse / 2`, that of a wrong answer to the same question without the chance to
  /// guess. *Not sure* to a can-do statement has the probability 1 at every level: it says nothing.
  ///
  /// - Precondition: The item accepts the answer.
  public func probability(of answer: Answer, at x: Double) -> Double {
    ResponseCurve(self).probability(of: answer, at: x)
  }
}
