/// The response model of one item, with all that does not depend on the level computed once.
///
/// With `z = discrimination (x - threshold)` and the logistic function `F`, an answer `y` to a can-do
/// statement has the probability `F(z[y]) - F(z[y + 1])` (Samejima 1969). It is computed as
/// `F(z[y]) · F(-z[y + 1]) · (1 - exp(z[y + 1] - z[y]))`, which is the same number without a difference of
/// two nearly equal ones: the tails stay exact to the last digits.
///
/// A check question is known with the probability `F(z)`. Who does not know it guesses with the probability
/// `readiness`, and else says *not sure*: the three-parameter logistic model (Birnbaum 1968) with a third answer, and
/// one more number of the person. So, with `c` the chance that a guess is right,
///
/// - right has the probability `F + (1 - F) · readiness · c`,
/// - wrong has `(1 - F) · readiness · (1 - c)`,
/// - not sure has `(1 - F) · (1 - readiness)`,
///
/// which add up to 1; with the readiness 1 it is the three-parameter logistic model (Birnbaum 1968). Lapses then
/// mix in: on can-do answers alike, of a check question on right and wrong alike as far as the person guesses.
struct ResponseCurve {
  let kind: ItemKind
  let discrimination: Double
  let guessing: Double
  let readiness: Double

  /// The middle threshold of a can-do statement, or the only one of a check question.
  let location: Double

  /// `exp` of how far the outer thresholds are from the middle one, times the discrimination; finite.
  let lowerRatio: Double
  let upperRatio: Double

  /// The share of answers that are meant, and what lapses add to each answer.
  let meant: Double
  let lapsed: Double

  init(_ item: ItemParameters, readiness: Double = 1) {
    kind = item.kind
    discrimination = item.marginalDiscrimination
    guessing = item.guessing
    self.readiness = readiness
    meant = 1 - item.lapse
    lapsed = item.lapse / Double(item.kind.answerCount)
    switch item.kind {
    case .canDo:
      location = item.thresholds[1]
      lowerRatio = exponential(discrimination * (item.thresholds[0] - item.thresholds[1]))
      upperRatio = exponential(min(discrimination * (item.thresholds[2] - item.thresholds[1]), 300))
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
    let lucky = readiness * guessing
    return meant * (lucky + (1 - lucky) / (1 + odds(at: x))) + readiness * lapsed
  }

  /// The probability of the answer at the level `x`; 1 if the answer says nothing.
  func probability(of answer: Answer, at x: Double) -> Double {
    switch (kind, answer) {
    case (.canDo, .graded(let grade)): canDo(at: x)[grade]
    case (.check, .right): right(at: x)
    case (.check, .wrong): readiness * (meant * (1 - guessing) / (1 + 1 / odds(at: x)) + lapsed)
    case (.check, .notSure): (1 - readiness) * (meant / (1 + 1 / odds(at: x)) + 2 * lapsed)
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
      let change = slope * (1 - readiness * guessing) / ((1 + middle) * (1 + 1 / middle))
      return change * change / (right * (1 - right))
    }
  }
}

extension ItemParameters {
  /// The probability that a person at the level `x` gives the answer.
  ///
  /// `x` is the coordinate that the item reads: the proficiency for a check question, what the person
  /// believes of themselves for a can-do statement. The probabilities of all answers to a check question add up to
  /// 1, *not sure* among them; so do those of the graded answers to a can-do statement, where *not sure* has the
  /// probability 1 at every level: it says nothing.
  ///
  /// - Parameters:
  ///   - answer: An answer that the item accepts.
  ///   - x: The level.
  ///   - readiness: How ready the person is to guess, 0 to 1; see ``GuessingReadiness``.
  public func probability(of answer: Answer, at x: Double, readiness: Double = 1) -> Double {
    ResponseCurve(self, readiness: readiness).probability(of: answer, at: x)
  }
}
