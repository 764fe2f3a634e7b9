/// The probability of one answer as a weighted sum of logistic functions: `base + Σ weight[k] F(z[k])`.
///
/// With `z[k] = intercept[k] + discrimination (x - reference)` both response models have this form (see
/// ``ItemParameters``), so that one estimator serves them.
struct AnswerCurve {
  /// What does not depend on the level.
  let base: Double
  /// The weight of each logistic function; a check question has one, a can-do statement three.
  let weights: SIMD4<Double>

  /// - Parameters:
  ///   - answer: The answer.
  ///   - guessing: The chance that a guess is right.
  ///   - lapse: The share of answers given without reading.
  ///   - readiness: How ready the person is to guess; see ``GuessingReadiness``.
  init(_ answer: Answer, guessing: Double, lapse: Double, readiness: Double) {
    let meant = 1 - lapse
    switch answer {
    case .right:
      base = readiness * (lapse / 2 + meant * guessing)
      weights = SIMD4(meant * (1 - readiness * guessing), 0, 0, 0)
    case .wrong:
      base = readiness * (lapse / 2 + meant * (1 - guessing))
      weights = SIMD4(-readiness * meant * (1 - guessing), 0, 0, 0)
    case .notSure:
      base = (1 - readiness) * (lapse + meant)
      weights = SIMD4(-(1 - readiness) * meant, 0, 0, 0)
    case .graded(let grade):
      base = lapse / 4 + (grade == 0 ? meant : 0)
      var weights = SIMD4<Double>.zero
      if grade > 0 { weights[grade - 1] = meant }
      if grade < 3 { weights[grade] = -meant }
      self.weights = weights
    }
  }
}
