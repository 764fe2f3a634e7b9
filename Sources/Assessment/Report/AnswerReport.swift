/// What is said about the answers themselves, beside the numbers that come from them.
public struct AnswerReport: Sendable {
  /// What is odd about them.
  public let quality: ResponseQuality
  /// How self-ratings compare with check items; `nil` while too little is known.
  public let calibration: SelfRatingCalibration?
  /// What others think.
  public let witnesses: [WitnessComparison]

  /// Looks at the answers of a profile.
  public init(_ profile: Profile, model: AssessmentModel) {
    quality = ResponseQuality(profile, model: model)
    calibration = SelfRatingCalibration(profile, model: model)
    witnesses = WitnessComparison.all(profile, model: model)
  }
}
