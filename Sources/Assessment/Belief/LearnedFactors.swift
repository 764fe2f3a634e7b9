/// What evidence and answers say about a person, by the coordinates of the state that they are about.
struct LearnedFactors {
  /// The coordinates asked about, ascending.
  let coordinates: [Int]
  /// Evidence, then answers, in the order given; those that say nothing are left out.
  var factors: [ExpectationPropagation.Factor]
  /// For each factor, its coordinate's place in `coordinates`.
  let places: [Int]
  /// For each answer given, its place among the factors; `nil` for one that says nothing.
  let placesOfResponses: [Int?]

  /// - Parameters:
  ///   - evidence: What is known beside the answers.
  ///   - responses: The answers.
  ///   - readiness: How ready the person is to guess; see ``GuessingReadiness``.
  ///   - skillCount: The number of skills.
  init(
    evidence: [RecordedEvidence] = [], responses: [RecordedResponse], readiness: Double, skillCount: Int
  ) {
    var factors = evidence.map(ExpectationPropagation.Factor.evidence)
    var asked = evidence.map { $0.coordinate(skillCount: skillCount) }
    var placesOfResponses: [Int?] = []
    placesOfResponses.reserveCapacity(responses.count)
    for response in responses {
      guard response.item.isInformed(by: response.answer) else {
        placesOfResponses.append(nil)
        continue
      }
      placesOfResponses.append(factors.count)
      factors.append(
        .response(AnswerQuotient(response.item, answer: response.answer, readiness: readiness)))
      asked.append(response.item.coordinate(skillCount: skillCount))
    }
    let coordinates = Set(asked).sorted()
    let placeOf = Dictionary(uniqueKeysWithValues: zip(coordinates, coordinates.indices))
    self.factors = factors
    self.coordinates = coordinates
    self.placesOfResponses = placesOfResponses
    places = asked.map { placeOf[$0] ?? 0 }
  }

  /// The same answers, given by people whose guesses or lapses are others.
  ///
  /// - Parameters:
  ///   - responses: The answers in the same order, with the parameters of their items.
  ///   - readiness: How ready the person is to guess.
  ///   - lateBlindShare: The share of late answers that is given without reading.
  func replacing(
    _ responses: [RecordedResponse], readiness: Double, lateBlindShare: Double = 0
  ) -> LearnedFactors {
    var learned = self
    for (response, place) in zip(responses, placesOfResponses) {
      guard let place else { continue }
      var quotient = AnswerQuotient(response.item, answer: response.answer, readiness: readiness)
      if response.isLate && lateBlindShare > 0 {
        quotient = quotient.diluted(by: lateBlindShare, chance: response.chanceWithoutReading)
      }
      learned.factors[place] = .response(quotient)
    }
    return learned
  }
}

extension RecordedResponse {
  /// The chance that somebody who does not read gives this answer: any rating, any option alike, and never *not
  /// sure*.
  fileprivate var chanceWithoutReading: Double {
    switch answer {
    case .graded: 1 / Double(item.kind.answerCount)
    case .right: item.guessing
    case .wrong: 1 - item.guessing
    case .notSure: 0
    }
  }
}

extension ItemParameters {
  /// The coordinate that the item reads, of a state of 2S + 1 coordinates.
  func coordinate(skillCount: Int) -> Int { kind == .canDo ? skillCount + skill : skill }
}

extension RecordedEvidence {
  /// The coordinate that the piece of evidence reads, of a state of 2S + 1 coordinates.
  func coordinate(skillCount: Int) -> Int { skill + (isSelfImage ? skillCount : 0) }
}
