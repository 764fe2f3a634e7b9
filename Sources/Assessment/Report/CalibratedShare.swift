import Ontology

/// What share of the information behind a number comes from answers to calibrated items.
///
/// An answer informs a number by the square of the covariance that its item's level had with it before the first
/// answer, times the information that the item has about that level (Fisher's, averaged over what is believed
/// now). Evidence and what is usual in a role are in no answer, and do not count.
struct CalibratedShare {
  private let prior: Belief
  private let answers: [(coordinate: Int, information: Double, isCalibrated: Bool)]

  /// Weighs the answers of a profile; without a calibrated item among them nothing is computed.
  ///
  /// - Complexity: O(n) for n answers.
  init(_ profile: Profile, belief: Belief, model: AssessmentModel) {
    prior = model.prior
    let responses = ProfileTimeline(profile).responses
    let known = responses.map { model.library.item($0.item)?.isCalibrated == true }
    guard known.contains(true) else {
      answers = []
      return
    }
    answers = zip(responses, known).flatMap { response, isCalibrated in
      model.recordedResponses(of: [response]).compactMap { recorded in
        guard recorded.item.isInformed(by: recorded.answer) else { return nil }
        let coordinate = belief.coordinate(of: recorded.item)
        let information = recorded.item.expectedInformation(belief.state[coordinate])
        return (coordinate, information, isCalibrated)
      }
    }
  }

  /// The share for a measure, 0 to 1.
  ///
  /// - Complexity: O(s · ``Belief/dimension``) for terms on s skills.
  func share(of measure: ReadinessMeasure) -> Double {
    guard !answers.isEmpty else { return 0 }
    return share(covariances: measure.covariances(prior))
  }

  /// The share for the proficiency in a skill, 0 to 1.
  ///
  /// - Complexity: O(``Belief/dimension``).
  func share(ofSkill skill: Int) -> Double {
    guard !answers.isEmpty else { return 0 }
    return share(covariances: prior.state.row(skill))
  }

  private func share(covariances: [Double]) -> Double {
    var (all, calibrated) = (0.0, 0.0)
    for answer in answers {
      let covariance = covariances[answer.coordinate]
      let weight = answer.information * covariance * covariance
      all += weight
      if answer.isCalibrated { calibrated += weight }
    }
    return all > 0 ? calibrated / all : 0
  }
}
