/// How many answers to an item were guesses, lapses and neither, as far as can be told.
struct GuessingCounts {
  /// Guesses that were right, and all guesses.
  var rightGuesses = 0.0
  var guesses = 0.0
  /// Answers given without reading, and all answers.
  var lapses = 0.0
  var answers = 0.0

  /// Splits the answers by how they may have come about (the expectation step of EM).
  ///
  /// - Complexity: O(n) for n answers.
  init(
    of shape: ItemShape, guessing: Double, lapse: Double, on observations: [ItemLikelihood.Observation]
  ) {
    for observation in observations {
      var reached = 0.0
      var probability = 0.0
      let readiness = observation.readiness
      let curve = AnswerCurve(
        observation.answer, guessing: guessing, lapse: lapse, readiness: readiness)
      let deviation = observation.cavity.standardDeviation
      for node in ItemLikelihood.nodes {
        let offset = observation.cavity.mean + deviation * node.place - shape.reference
        var sum = curve.base
        for step in 0..<shape.stepCount {
          let odds = exponential(-min(max(shape.values[step] + shape.discrimination * offset, -300), 300))
          sum += curve.weights[step] / (1 + odds)
          if step == 0 { reached += node.weight / (1 + odds) }
        }
        probability += node.weight * sum
      }
      guard probability > 1e-300 else { continue }
      answers += 1
      let share =
        switch observation.answer {
        case .graded: 0.25
        case .right, .wrong: readiness / 2
        case .notSure: 1 - readiness
        }
      lapses += lapse * share / probability
      let ignorant = (1 - lapse) * (1 - reached) / probability
      switch observation.answer {
      case .right:
        rightGuesses += readiness * guessing * ignorant
        guesses += readiness * guessing * ignorant
      case .wrong: guesses += readiness * (1 - guessing) * ignorant
      case .notSure, .graded: break
      }
    }
  }
}
