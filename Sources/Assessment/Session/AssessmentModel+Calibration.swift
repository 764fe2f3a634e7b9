import Ontology

extension AssessmentModel {
  /// The share of what all questions can tell about readiness that comes from calibrated ones, 0 to 1.
  ///
  /// What a question can tell is its expected Fisher information under the prior, times the weight of its skill.
  ///
  /// - Complexity: O(n) for n items, 0 at once where none is calibrated.
  public var calibratedShare: Double {
    guard items.contains(where: \.isCalibrated) else { return 0 }
    let weights = examMeasure.weights(skillCount: library.skills.count)
    var (calibrated, all) = (0.0, 0.0)
    for (item, parameters) in zip(items, parameters) {
      let moments = prior.state[prior.coordinate(of: parameters)]
      let information = weights[parameters.skill] * parameters.expectedInformation(moments)
      all += information
      if item.isCalibrated { calibrated += information }
    }
    return all > 0 ? calibrated / all : 0
  }
}
