public import Ontology

/// What a readiness means in words.
///
/// The thresholds are this library's own. No exam's pass mark is behind them, and none is implied.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case tooUncertain = "too-uncertain"
  case selfRated = "self-rated"
  case notYetSuited = "not-yet-suited"
  case building = "building"
  case nearlyThere = "nearly-there"
  case ready = "ready"

  /// Applies the rule: too uncertain over a width of 45 points; ready when the whole interval is at 70 points or
  /// more; nearly there from a mean of 65; not yet suited below a mean of 35; else building.
  public init(_ estimate: Estimate) {
    if estimate.width90 > 0.45 {
      self = .tooUncertain
    } else if estimate.interval90.lowerBound >= 0.70 {
      self = .ready
    } else if estimate.mean >= 0.65 {
      self = .nearlyThere
    } else if estimate.mean < 0.35 {
      self = .notYetSuited
    } else {
      self = .building
    }
  }

  /// The same for a number of which no more is known than how far questions back it: none where it rests on
  /// self-ratings.
  ///
  /// - Parameters:
  ///   - estimate: The readiness.
  ///   - depth: The shallowest depth of the exams that are aimed at; `nil` without one.
  public init(_ estimate: Estimate, depth: ExamDepth.Tier?) {
    self = depth.map { $0 < .sampled } ?? false ? .selfRated : Self(estimate)
  }

  /// The verdict in two or three words.
  public var title: String {
    switch self {
    case .tooUncertain: "Too uncertain to say"
    case .selfRated: "No verdict"
    case .notYetSuited: "Not yet suited"
    case .building: "Building"
    case .nearlyThere: "Nearly there"
    case .ready: "Ready"
    }
  }

  /// What it means, with the rule that gave it.
  public var explanation: String { explanation(aimsAtExam: true) }

  /// The same for someone who may not aim at an exam.
  public func explanation(aimsAtExam: Bool) -> String {
    switch self {
    case .tooUncertain:
      "The 90 % interval is wider than 45 points: answer more questions before you plan by it."
    case .selfRated:
      "Too few questions back this number: it rests on self-ratings, and those alone carry no verdict."
    case .notYetSuited:
      "Expected readiness is below 35 points: start with the foundations"
        + (aimsAtExam ? ", or with an exam before this one." : ".")
    case .building: "Expected readiness is between 35 and 65 points: a plan over some months fits."
    case .nearlyThere:
      "Expected readiness is 65 points or more, but the lower end of the interval is below 70."
    case .ready: "Even the lower end of the 90 % interval is at 70 points or more."
    }
  }
}
