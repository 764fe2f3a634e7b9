public import Ontology
import Wording

/// What a readiness means in words.
///
/// The lines are this library's own. No exam's pass mark is behind them, and none is implied.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case tooUncertain = "too-uncertain"
  case selfRated = "self-rated"
  case notYetSuited = "not-yet-suited"
  case building = "building"
  case nearlyThere = "nearly-there"
  case ready = "ready"

  /// The readiness from which on somebody is ready, and that below which they are not yet suited.
  public static let line = 0.70
  public static let lowerLine = 0.35
  /// The probability of being above the line from which on “ready” is said, and “nearly there”.
  public static let surely = 0.90
  public static let possibly = 0.35

  /// Applies the rule: too uncertain over a width of 45 points; ready when the probability of being at 70 points or
  /// more is 90 % or more; nearly there when it is 35 % or more; not yet suited when that of being at 35 points or
  /// more is below a half; else building.
  ///
  /// - Parameters:
  ///   - estimate: The readiness.
  ///   - isTrusted: Whether the answers fit together; *ready* is not said of answers that do not, since the model
  ///     knows least about those who gave them.
  public init(_ estimate: Estimate, isTrusted: Bool = true) {
    let chance = estimate.probability(above: Self.line)
    if estimate.width90 > 0.45 {
      self = .tooUncertain
    } else if chance >= Self.surely && isTrusted {
      self = .ready
    } else if chance >= Self.possibly {
      self = .nearlyThere
    } else if estimate.probability(above: Self.lowerLine) < 0.5 {
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
  ///   - isTrusted: Whether the answers fit together.
  public init(_ estimate: Estimate, depth: ExamDepth.Tier?, isTrusted: Bool = true) {
    self = depth.map { $0 < .sampled } ?? false ? .selfRated : Self(estimate, isTrusted: isTrusted)
  }

  /// The verdict in two or three words.
  public var title: String {
    switch self {
    case .tooUncertain: worded("Too uncertain to say")
    case .selfRated: worded("No verdict")
    case .notYetSuited: worded("Not yet suited")
    case .building: worded("Building")
    case .nearlyThere: worded("Nearly there")
    case .ready: worded("Ready")
    }
  }

  /// What it means, with the rule that gave it.
  public var explanation: String { explanation(aimsAtExam: true) }

  /// The same for someone who may not aim at an exam.
  public func explanation(aimsAtExam: Bool) -> String {
    switch self {
    case .tooUncertain:
      worded("The 90 % interval is wider than 45 points: answer more questions before you plan by it.")
    case .selfRated:
      worded(
        "Too few questions back this number: it rests on self-ratings, and those alone carry no verdict.")
    case .notYetSuited:
      worded("Less than 35 points are more likely than not: start with the foundations")
        + (aimsAtExam ? worded(", or with an exam before this one.") : ".")
    case .building:
      worded("70 points or more are unlikely yet: a plan over some months fits.")
    case .nearlyThere:
      worded("70 points or more are possible, but less sure than nine in ten.")
    case .ready: worded("70 points or more are nine in ten or surer.")
    }
  }

  /// How likely a readiness is to be at 70 points or more, in words.
  public static func chance(_ estimate: Estimate) -> String {
    switch estimate.probability(above: line) {
    case 0.97...: worded("almost certain")
    case surely...: worded("very likely, nine in ten or more")
    case 0.7...: worded("likely, about four in five")
    case 0.55...: worded("rather likely, about three in five")
    case 0.45...: worded("as likely as not")
    case possibly...: worded("less likely than not, about two in five")
    case 0.1...: worded("unlikely, about one in five")
    case 0.03...: worded("very unlikely, one in ten or less")
    default: worded("almost impossible")
    }
  }
}
