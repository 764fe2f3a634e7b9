/// What the engine reads from one sitting: for each answer what the others say, and what is known of the person.
///
/// The one place where the estimation of items meets the belief about people.
struct SittingReading: Sendable {
  /// For each entry the level that its item reads, given all other answers; `nil` where they leave nothing.
  let cavities: [Moments?]
  /// For each entry how much better the person's other answers are, on average, than was expected of them before
  /// the first one, in shares of the best answer; 0 where there is no other.
  let rests: [Double]
  /// The person's over-claiming given all answers.
  let overclaiming: Moments
  /// How ready the person is to guess.
  let readiness: Double

  /// Reads a sitting with the items as they are estimated now.
  ///
  /// - Parameters:
  ///   - sitting: The answers, and what was believed before.
  ///   - items: The parameters of all items.
  ///   - usual: The over-claiming that priors were made with, and the one to expect.
  ///   - offersNotSure: Whether people could say that they are not sure; else all guess.
  /// - Complexity: That of ``Belief/posterior(prior:evidence:responses:readiness:tolerance:sweepLimit:)``.
  init(
    _ sitting: CalibrationSample.Sitting, items: [ItemParameters], usual: (authored: Moments, now: Moments),
    offersNotSure: Bool
  ) {
    let prior =
      sitting.isFresh
      ? sitting.prior.expecting(overclaiming: usual.now, insteadOf: usual.authored) : sitting.prior
    let responses = zip(sitting.entries, sitting.skills).map { entry, skill in
      var item = items[entry.item]
      item.skill = skill
      return RecordedResponse(item: item, answer: entry.answer)
    }
    let readiness = offersNotSure ? GuessingReadiness.estimate(from: responses) : 1
    let (belief, convergence) = Belief.posterior(
      prior: prior, responses: responses, readiness: readiness, tolerance: 1e-4, sweepLimit: 60)
    self.readiness = readiness
    cavities = zip(responses, convergence.sites).map { response, site in
      site.quotient(from: belief.state[belief.coordinate(of: response.item)])
    }
    overclaiming = belief.overclaiming
    let surprises = responses.map { response in
      response.score
        - response.item.expectedScore(
          at: prior.state[prior.coordinate(of: response.item)], readiness: readiness)
    }
    let total = surprises.reduce(0, +)
    let others = Double(max(responses.count - 1, 1))
    rests = surprises.map { (total - $0) / others }
  }
}

extension RecordedResponse {
  /// The answer as a share of the best one, 0 to 1.
  fileprivate var score: Double { item.score(of: answer) }
}

extension ItemParameters {
  /// An answer as a share of the best one, 0 to 1; *not sure* is no better than a wrong one.
  func score(of answer: Answer) -> Double {
    switch answer {
    case .graded(let grade): Double(grade) / Double(kind.answerCount - 1)
    case .right: 1
    case .wrong, .notSure: 0
    }
  }

  /// The expected score of a person of whom this is believed, 0 to 1.
  ///
  /// - Complexity: O(1), some hundred evaluations of the response model.
  func expectedScore(at moments: Moments, readiness: Double) -> Double {
    gradedAnswers.reduce(0) {
      $0 + score(of: $1)
        * Tilted(item: self, answer: $1, before: moments, step: 0.5, readiness: readiness).probability
    }
  }
}
